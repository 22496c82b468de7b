#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace raftarium::test {

/// A case of a data file in the form that etcd's tests have. Lines of `#` before it are comments:
///
///     committed cfg=(1,2,3) cfgj=(2,3,4) idx=(12,_,5,_)
///     ----
///     what is expected, up to an empty line
struct QuorumCase {
    struct Argument {
        std::string key;
        std::vector<std::string> values;
    };
    int line = 0; ///< of the command
    std::string command;
    std::vector<Argument> arguments;
    std::string expected; ///< each line with its line feed
};

class QuorumCaseReader {
public:
    explicit QuorumCaseReader(std::string_view text) : text_(text) {}

    [[nodiscard]] std::vector<QuorumCase> read() {
        std::vector<QuorumCase> cases;
        while (nextLine()) {
            if (line_.empty() || line_.front() == '#') continue;
            QuorumCase one;
            one.line = number_;
            readCommand(one);
            // Between the command and the dashes may stand an input; these cases have none.
            while (nextLine() && line_ != "----")
                one.command += " with an input";
            while (nextLine() && !line_.empty())
                one.expected += std::string(line_) + "\n";
            cases.push_back(std::move(one));
        }
        return cases;
    }

private:
    bool nextLine() {
        if (at_ >= text_.size()) return false;
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        line_ = text_.substr(at_, end - at_);
        if (line_.ends_with('\r')) line_.remove_suffix(1);
        at_ = end + 1;
        ++number_;
        return true;
    }

    void readCommand(QuorumCase& out) {
        std::string_view rest = line_;
        out.command = std::string(takeUntil(rest, " "));
        while (skipSpace(rest), !rest.empty()) {
            QuorumCase::Argument argument;
            argument.key = std::string(takeUntil(rest, "= "));
            if (rest.starts_with("=(")) {
                std::string_view list = rest.substr(2, rest.find(')') - 2);
                rest.remove_prefix(std::min(rest.size(), list.size() + 3));
                while (skipSpace(list), !list.empty()) {
                    argument.values.emplace_back(takeUntil(list, ", "));
                    skipSpace(list);
                    if (list.starts_with(',')) list.remove_prefix(1);
                }
            } else if (rest.starts_with('=')) {
                rest.remove_prefix(1);
                argument.values.emplace_back(takeUntil(rest, " "));
            }
            out.arguments.push_back(std::move(argument));
        }
    }
    static std::string_view takeUntil(std::string_view& text, std::string_view ends) {
        const std::string_view taken = text.substr(0, text.find_first_of(ends));
        text.remove_prefix(taken.size());
        return taken;
    }
    static void skipSpace(std::string_view& text) {
        text.remove_prefix(std::min(text.size(), text.find_first_not_of(' ')));
    }

    std::string_view text_;
    std::string_view line_;
    std::size_t at_ = 0;
    int number_ = 0;
};

} // namespace raftarium::test
