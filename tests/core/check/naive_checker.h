#pragma once

#include "core/check/checker.h"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace raftarium::test {

/// The five properties in the words of the paper, with whole logs and whole histories: as slow as
/// it is plain. Tells the first event that breaks a property, and which.
class NaiveChecker {
public:
    std::optional<Property> apply(const Event& event) {
        switch (event.kind) {
        case EventKind::NodeStarted:
        case EventKind::NodeCrashed:
            leads_.erase(event.node);
            cut(event.node, event.index.value());
            return {};
        case EventKind::BecameFollower:
        case EventKind::BecameCandidate: leads_.erase(event.node); return {};
        case EventKind::BecameLeader: return elect(event);
        case EventKind::EntryAppended: return append(event);
        case EventKind::LogTruncated: {
            if (event.index.value() == 0 || event.index.value() > logs_[event.node].size())
                return {};
            cut(event.node, event.index.value() - 1);
            if (leads_.contains(event.node)) return Property::LeaderAppendOnly;
            return {};
        }
        case EventKind::CommitAdvanced: return commit(event);
        case EventKind::EntryApplied: return applied(event);
        default: return {};
        }
    }

private:
    using Entry = std::tuple<std::uint32_t, TextId, std::uint8_t>; // term, command, kind
    using Log = std::vector<Entry>;
    struct Commitment {
        std::uint32_t term;
        std::uint64_t index;
        std::uint32_t entryTerm;
    };

    void cut(NodeId node, std::uint64_t last) {
        if (last < logs_[node].size()) logs_[node].resize(last);
    }
    std::optional<Property> elect(const Event& event) {
        leads_[event.node] = event.term;
        electedIn_[event.term].insert(event.node);
        if (electedIn_[event.term].size() > 1) return Property::ElectionSafety;
        return complete(event.node) ? std::nullopt : std::optional(Property::LeaderCompleteness);
    }
    std::optional<Property> append(const Event& event) {
        Log& log = logs_[event.node];
        const std::uint64_t index = event.index.value();
        if (index == 0 || index > log.size() + 1) return {};
        const bool overwrites = index <= log.size();
        log.resize(index - 1);
        log.emplace_back(event.logTerm, event.text, event.detail);
        if (overwrites && leads_.contains(event.node)) return Property::LeaderAppendOnly;
        const auto [known, isNew] = seen_.try_emplace({index, event.logTerm}, log);
        if (!isNew && known->second != log) return Property::LogMatching;
        return {};
    }
    std::optional<Property> commit(const Event& event) {
        const Log& log = logs_[event.node];
        const std::uint64_t index = event.index.value();
        if (index == 0 || index > log.size()) return {};
        commitments_.push_back({event.term, index, std::get<0>(log[index - 1])});
        for (const auto& [leader, term] : leads_)
            if (!complete(leader)) return Property::LeaderCompleteness;
        return {};
    }
    std::optional<Property> applied(const Event& event) {
        const Entry entry{event.term, event.text, event.detail};
        const auto [known, isNew] = applied_.try_emplace(event.index.value(), entry);
        if (!isNew && known->second != entry) return Property::StateMachineSafety;
        return {};
    }
    /// Whether a leader holds everything committed in earlier terms.
    bool complete(NodeId leader) {
        const Log& log = logs_[leader];
        for (const Commitment& one : commitments_)
            if (one.term < leads_[leader] &&
                (one.index > log.size() || std::get<0>(log[one.index - 1]) != one.entryTerm))
                return false;
        return true;
    }

    std::map<NodeId, Log> logs_;
    std::map<NodeId, std::uint32_t> leads_; // running leaders and their terms
    std::map<std::uint32_t, std::set<NodeId>> electedIn_;
    std::map<std::pair<std::uint64_t, std::uint32_t>, Log> seen_; // by index and term
    std::vector<Commitment> commitments_;
    std::map<std::uint64_t, Entry> applied_;
};

} // namespace raftarium::test
