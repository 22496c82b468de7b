#pragma once

#include "core/raft/event.h"
#include "net/observe/proven_order.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace raftarium::net {

/// Makes what servers tell of their clients fit for ClientHistory, as events of several servers get
/// their places in one course.
///
/// Operations and clients get numbers of the course. The moment from which on something may have
/// been asked is moved back before answers of other servers, where it is not certain that it was
/// asked after them (ProvenOrder). And an answer is judged only where all that may have led to it
/// was seen: the last entry that wrote to the key, as far as the answering server had applied the
/// log, must be that of an operation whose invocation is in the course. What was written before
/// somebody watched, while events were missed, or by way of a server that is not watched, is of no
/// such operation. Left out together with what was read of it, an order of all that happened is an
/// order of the rest; so a history of a cluster that works is never found broken.
class ClientOperations {
public:
    void addSource();
    /// The source counts anew.
    void beginLife(int source, std::int64_t moment);
    /// Something that the source told was not seen.
    void missed(int source);
    void noteMessage(int from, int to, std::int64_t sent, std::int64_t delivered) {
        order_.noteMessage(from, to, sent, delivered);
    }

    /// An event as its source tells it, with the moment by the clock of that.
    struct Told {
        int source = 0;
        std::uint64_t number = 0; ///< of the source
        std::optional<std::uint64_t> cause;
        const std::string* text = nullptr; ///< nullptr: there is none, or it is not known
        bool isCut = false;                ///< there is more of it than `text`
    };
    /// It gets this place. Changes events of clients: see EventKind::ClientInvoked.
    void follow(const Told& told, Event& event, EventNumber place);

private:
    enum class Verb : std::uint8_t { None, Get, Set, Delete, Add };
    struct Command {
        Verb verb = Verb::None;
        std::string_view key;
        bool isPlain = false; ///< as ClientHistory reads it
    };
    struct Operation {
        Verb verb = Verb::None;
        std::string key;
        std::uint64_t invocation = 0; ///< by the source's number
        bool isJudged = false;
        bool isApplied = false;
        bool isReturned = false;
        bool knewBefore = false; ///< all that led to what it found
    };
    struct Source {
        std::unordered_map<std::uint64_t, std::uint64_t> operations;  ///< by the source's number
        std::unordered_map<std::uint64_t, std::uint64_t> invocations; ///< by number of the event
        std::unordered_map<std::uint32_t, std::uint32_t> clients;
    };
    struct Server {
        int source = -1;
        std::optional<Index> applied; ///< none: not known
    };
    struct Change {
        Index from{};
        bool isKnown = false;
    };
    /// The operation whose entry stands there.
    struct Tie {
        std::uint32_t term = 0;
        std::uint64_t operation = 0;
    };

    [[nodiscard]] static Command read(std::string_view text);
    void invoked(const Told& told, Event& event, EventNumber place);
    void entered(const Told& told, Index index, std::uint32_t term);
    void applied(const Told& told, const Event& event);
    void returned(const Told& told, Event& event, EventNumber place);
    [[nodiscard]] bool isJudged(const Operation& operation, const Event& event) const;
    void write(Operation& operation);
    void writtenByOthers(const Told& told);
    [[nodiscard]] bool isKnown(const std::string& key, Index index) const;
    void setKnown(const std::string& key, bool isKnown);
    void forgetKeys();
    void forgetOperations();

    ProvenOrder order_;
    std::vector<Source> sources_;
    std::array<Server, kMaxNodeId + 1U> servers_;
    std::uint64_t lastOperation_ = 0;
    std::uint32_t lastClient_ = 0;
    std::unordered_map<std::uint64_t, Operation> operations_; ///< that may still take effect
    std::unordered_map<std::uint64_t, Tie> ties_;             ///< by index, not yet applied

    Index frontier_{}; ///< the last entry that any server was seen to apply
    /// By key: from which entry on it is known, or not, which operation wrote what it holds.
    std::unordered_map<std::string, std::vector<Change>> keys_;
    bool knowsOtherKeys_ = true; ///< of a key that is not among them: it holds nothing
};

} // namespace raftarium::net
