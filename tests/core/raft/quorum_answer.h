#pragma once

#include "core/raft/quorum.h"
#include "quorum_case.h"
#include "quorum_chart.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace raftarium::test {

/// A case as a question to quorum.h.
class QuorumQuestion {
public:
    explicit QuorumQuestion(const QuorumCase& from) : command_(from.command) {
        for (const QuorumCase::Argument& argument : from.arguments)
            take(argument);
        if (problem_.empty() && values_.size() != order_.size())
            problem_ = std::to_string(values_.size()) + " values for " +
                       std::to_string(order_.size()) + " voters";
    }

    /// What the case should have as its expected output.
    [[nodiscard]] std::string answer(EqualIndexes equal) const {
        if (!problem_.empty()) return "error: " + problem_ + "\n";
        if (command_ == "committed") return committed(equal);
        if (command_ == "vote") return vote();
        return "error: unknown command '" + command_ + "'\n";
    }

private:
    void take(const QuorumCase::Argument& argument) {
        if (argument.key == "cfg") {
            takeVoters(argument, voters_);
        } else if (argument.key == "cfgj") {
            joint_ = true; // `zero` is a half without voters
            if (argument.values != std::vector<std::string>{"zero"}) takeVoters(argument, other_);
        } else if (argument.key == (command_ == "vote" ? "votes" : "idx")) {
            values_ = argument.values;
        } else {
            problem_ = "unknown argument '" + argument.key + "'";
        }
    }
    void takeVoters(const QuorumCase::Argument& argument, NodeSet& set) {
        for (const std::string& word : argument.values) {
            const std::uint64_t number = numberOf(word);
            if (number < 1 || number > kMaxNodeId) {
                problem_ = "servers are 1 to 127, not " + word;
                return;
            }
            const NodeId id{static_cast<std::uint8_t>(number)};
            if (!voters_.contains(id) && !other_.contains(id)) order_.push_back(id);
            set.insert(id);
        }
    }
    /// Zero where it is none.
    [[nodiscard]] static std::uint64_t numberOf(const std::string& word) {
        std::uint64_t number = 0;
        const char* const end = word.data() + word.size();
        const auto [stop, status] = std::from_chars(word.data(), end, number);
        return stop == end && status == std::errc{} ? number : 0;
    }

    [[nodiscard]] Configuration both() const { return {voters_, other_, {}}; }
    [[nodiscard]] Configuration swapped() const { return {other_, voters_, {}}; }

    [[nodiscard]] std::string committed(EqualIndexes equal) const {
        Stored stored;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            if (values_[i] == "_") continue;
            const std::uint64_t index = numberOf(values_[i]);
            if (index == 0) return "error: no index is " + values_[i] + "\n";
            stored[order_[i]] = Index{index};
        }
        const Index index = indexOf(both(), stored);
        std::string out = quorumChart(both().members(), stored, equal);
        const auto compare = [&](Index other, const std::string& how) {
            if (other != index) out += indexText(other) + " <-- via " + how + "\n";
        };
        compare(indexByCounting(both(), stored), "counting");
        compare(indexOf(swapped(), stored), "symmetry");
        if (!joint_) {
            compare(indexOf({voters_, voters_, {}}, stored), "self-joint quorum");
            // Who stores less than what is committed does not matter, however little it is.
            for (const auto& [id, own] : stored) {
                if (own >= index) continue;
                Stored less = stored;
                less[id] = own - 1;
                compare(indexOf(both(), less), "overlaying one less");
                less[id] = Index{};
                compare(indexOf(both(), less), "overlaying 0");
            }
        }
        return out + indexText(index) + "\n";
    }
    [[nodiscard]] static Index indexOf(const Configuration& configuration, const Stored& stored) {
        return quorumIndex(configuration, [&](NodeId id) {
            const auto known = stored.find(id);
            return known == stored.end() ? Index{} : known->second;
        });
    }
    /// The highest index that those who store it decide for.
    [[nodiscard]] static Index indexByCounting(const Configuration& configuration,
                                               const Stored& stored) {
        if (configuration.members().empty()) return Index{UINT64_MAX};
        Index best{};
        for (const auto& [server, index] : stored) {
            NodeSet storing;
            for (const auto& [id, own] : stored)
                if (own >= index) storing.insert(id);
            if (isQuorum(configuration, storing)) best = std::max(best, index);
        }
        return best;
    }

    [[nodiscard]] std::string vote() const {
        NodeSet granted, refused;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            if (values_[i] == "_") continue;
            if (values_[i] != "y" && values_[i] != "n")
                return "error: no vote is " + values_[i] + "\n";
            (values_[i] == "y" ? granted : refused).insert(order_[i]);
        }
        const auto outcome = [&](const Configuration& configuration) {
            switch (tally(configuration, granted, refused)) {
            case VoteOutcome::Won: return "VoteWon";
            case VoteOutcome::Lost: return "VoteLost";
            case VoteOutcome::Pending: break;
            }
            return "VotePending";
        };
        const std::string result = outcome(both());
        std::string out;
        const auto compare = [&](const std::string& other, const std::string& how) {
            if (other != result) out += other + " <-- via " + how + "\n";
        };
        compare(outcome(swapped()), "symmetry");
        if (!joint_) compare(outcome({voters_, voters_, {}}), "self-joint quorum");
        return out + result + "\n";
    }

    std::string command_;
    NodeSet voters_;
    NodeSet other_;
    bool joint_ = false;
    std::vector<NodeId> order_;       // of the values: as they are first named
    std::vector<std::string> values_; // of `idx` or `votes`
    std::string problem_;
};

} // namespace raftarium::test
