#include "core/scenario/condition.h"
#include "core/scenario/suggest.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace raftarium {
namespace {

struct Token {
    enum class Kind : std::uint8_t { Word, Operator, Quoted, End };
    Kind kind = Kind::End;
    std::string_view text;
    std::size_t offset = 0;
};

template <class Value>
struct Named {
    std::string_view word;
    Value value;
};

constexpr std::array<Named<Comparison>, 6> kOperators{{{"==", Comparison::Equal},
                                                       {"!=", Comparison::NotEqual},
                                                       {"<=", Comparison::LessOrEqual},
                                                       {">=", Comparison::GreaterOrEqual},
                                                       {"<", Comparison::Less},
                                                       {">", Comparison::Greater}}};
constexpr std::array<Named<Measure>, 8> kClusterMeasures{{{"leaders", Measure::Leaders},
                                                          {"violations", Measure::Violations},
                                                          {"term", Measure::HighestTerm},
                                                          {"commitIndex", Measure::CommitIndex},
                                                          {"running", Measure::Running},
                                                          {"members", Measure::Members},
                                                          {"voters", Measure::Voters},
                                                          {"learners", Measure::Learners}}};
constexpr std::array<Named<Measure>, 5> kNodeMeasures{
    {{"term", Measure::NodeTerm},
     {"commitIndex", Measure::NodeCommitIndex},
     {"lastIndex", Measure::NodeLastIndex},
     {"lastApplied", Measure::NodeLastApplied},
     {"snapshotIndex", Measure::NodeSnapshotIndex}}};
constexpr std::array<Named<Part>, 9> kParts{{{"follower", Part::Follower},
                                             {"candidate", Part::Candidate},
                                             {"leader", Part::Leader},
                                             {"running", Part::Running},
                                             {"stopped", Part::Stopped},
                                             {"paused", Part::Paused},
                                             {"member", Part::Member},
                                             {"voter", Part::Voter},
                                             {"learner", Part::Learner}}};

template <class Table>
const auto* find(const Table& table, std::string_view word) {
    const auto it = std::find_if(table.begin(), table.end(),
                                 [&](const auto& named) { return named.word == word; });
    return it == table.end() ? nullptr : &it->value;
}
template <class Table>
std::string suggest(std::string_view word, const Table& table) {
    std::vector<std::string_view> words;
    for (const auto& named : table)
        words.push_back(named.word);
    return suggestion(word, words);
}

bool isOperatorChar(char c) { return c == '=' || c == '!' || c == '<' || c == '>'; }

class ConditionParser {
public:
    ConditionParser(std::string_view text, int nodes) : text_(text), nodes_(nodes) {}

    std::variant<Condition, TextError> parse() {
        Condition condition;
        condition.words = std::string(text_);
        if (!advance()) return error_;
        do {
            Clause clause;
            if (!readClause(clause)) return error_;
            condition.clauses.push_back(std::move(clause));
        } while (joined());
        if (failed_) return error_;
        if (token_.kind != Token::Kind::End) {
            fail(token_,
                 "after a clause comes 'and' or the end, not " + quoted(token_.text) +
                     (token_.text == "or" ? "; write a step or an expectation for each" : ""));
            return error_;
        }
        return condition;
    }

private:
    bool fail(const Token& token, std::string message) {
        if (!failed_) error_ = {token.offset, std::move(message)};
        failed_ = true;
        return false;
    }

    bool advance() {
        while (at_ < text_.size() && text_[at_] == ' ')
            ++at_;
        const std::size_t begin = at_;
        if (at_ == text_.size()) {
            token_ = {Token::Kind::End, {}, begin};
        } else if (text_[at_] == '\'') {
            const std::size_t close = text_.find('\'', at_ + 1);
            if (close == std::string_view::npos)
                return fail({Token::Kind::Quoted, {}, begin}, "this quote is not closed");
            token_ = {Token::Kind::Quoted, text_.substr(begin + 1, close - begin - 1), begin};
            at_ = close + 1;
        } else {
            const bool isOperator = isOperatorChar(text_[at_]);
            while (at_ < text_.size() && text_[at_] != ' ' &&
                   isOperatorChar(text_[at_]) == isOperator)
                ++at_;
            token_ = {isOperator ? Token::Kind::Operator : Token::Kind::Word,
                      text_.substr(begin, at_ - begin), begin};
        }
        return true;
    }

    [[nodiscard]] bool is(std::string_view word) const {
        return token_.kind == Token::Kind::Word && token_.text == word;
    }
    bool accept(std::string_view word) { return is(word) && advance(); }
    bool joined() { return !failed_ && accept("and"); }
    bool expect(std::string_view word, std::string_view example) {
        if (is(word)) return advance();
        return fail(token_, "'" + std::string(word) + "' is missing here, as in '" +
                                std::string(example) + "'");
    }

    bool readClause(Clause& clause) {
        if (token_.kind != Token::Kind::Word)
            return fail(token_, "a clause begins here, such as 'leaders == 1', 'n2 is leader' or "
                                "'index 3 commits'");
        if (accept("index")) return readIndexCommits(clause);
        if (accept("logs")) {
            clause.measure = Measure::LogsAgree;
            return expect("agree", "logs agree");
        }
        if (accept("key")) return readKey(clause);
        if (accept("configuration"))
            return readWhether(clause, Measure::Joint, "joint", "configuration is joint");
        if (accept("history"))
            return readWhether(clause, Measure::Linearizable, "linearizable",
                               "history is linearizable");
        if (const Measure* measure = find(kClusterMeasures, token_.text)) {
            clause.measure = *measure;
            return advance() && readComparison(clause);
        }
        return readAboutServer(clause);
    }

    bool readIndexCommits(Clause& clause) {
        clause.measure = Measure::Commits;
        return readNumber(clause.index, true) && expect("commits", "index 3 commits");
    }

    bool readKey(Clause& clause) {
        clause.measure = Measure::Stored;
        if (!readText(clause.key)) return false;
        if (!expect("is", "key colour is blue on n3")) return false;
        if (accept("not")) clause.comparison = Comparison::NotEqual;
        if (!readText(clause.text)) return false;
        return !accept("on") || readTarget(clause);
    }

    bool readWhether(Clause& clause, Measure measure, std::string_view what,
                     std::string_view example) {
        clause.measure = measure;
        clause.number = 1;
        if (!expect("is", example)) return false;
        if (accept("not")) clause.comparison = Comparison::NotEqual;
        return expect(what, example);
    }

    bool readAboutServer(Clause& clause) {
        const Token first = token_;
        if (!readTarget(clause)) return explainStart(first);
        const Token verb = token_;
        if (accept("commits")) {
            clause.measure = Measure::Commits;
            accept("index");
            return readNumber(clause.index, true);
        }
        if (accept("is")) return readPart(clause);
        if (accept("entry")) {
            clause.measure = Measure::EntryTerm;
            return readNumber(clause.index, true) && expect("term", "n1 entry 2 term == 3") &&
                   readComparison(clause);
        }
        if (const Measure* measure = find(kNodeMeasures, verb.text)) {
            clause.measure = *measure;
            return advance() && readComparison(clause);
        }
        constexpr std::array<Named<int>, 8> kVerbs{{{"is", 0},
                                                    {"commits", 0},
                                                    {"term", 0},
                                                    {"commitIndex", 0},
                                                    {"lastIndex", 0},
                                                    {"lastApplied", 0},
                                                    {"snapshotIndex", 0},
                                                    {"entry", 0}}};
        if (verb.kind == Token::Kind::End)
            return fail(verb, "what about " + std::string(first.text) +
                                  "? As in 'n2 is leader' or 'n2 term >= 4'");
        return fail(verb, quoted(verb.text) + " is not known after a server" +
                              suggest(verb.text, kVerbs));
    }

    /// What stands where a clause should begin is neither a server nor a measure.
    bool explainStart(const Token& first) {
        const bool isServer = std::holds_alternative<Target>(parseTarget(first.text, nodes_));
        const bool isNumbered = first.text.size() > 1 && first.text.front() == 'n' &&
                                first.text.find_first_not_of("0123456789", 1) == first.text.npos;
        if (error_.offset != first.offset || isServer || isNumbered) return false;
        std::vector<std::string_view> words{"index",   "logs",   "key",      "configuration",
                                            "history", "leader", "follower", "candidate"};
        for (const auto& named : kClusterMeasures)
            words.push_back(named.word);
        if (const std::string_view near = nearest(first.text, words); !near.empty())
            error_.message = quoted(first.text) + " is not known here; did you mean '" +
                             std::string(near) + "'?";
        return false;
    }

    bool readTarget(Clause& clause) {
        const auto target = parseTarget(token_.text, nodes_);
        if (const auto* error = std::get_if<TextError>(&target))
            return fail(token_, error->message);
        clause.target = std::get<Target>(target);
        if (clause.target->by == Target::By::Others || clause.target->by == Target::By::AnyNode)
            return fail(token_, quoted(token_.text) +
                                    " cannot be asked about; name a server or "
                                    "leader, follower, candidate, stopped, paused");
        return advance();
    }

    bool readPart(Clause& clause) {
        clause.measure = Measure::NodeRole;
        if (accept("not")) clause.comparison = Comparison::NotEqual;
        const Part* part = find(kParts, token_.text);
        if (part == nullptr)
            return fail(token_, quoted(token_.text) + " is nothing a server can be" +
                                    suggest(token_.text, kParts));
        clause.number = static_cast<std::uint64_t>(*part);
        return advance();
    }

    bool readComparison(Clause& clause) {
        const Comparison* comparison =
            token_.kind == Token::Kind::Operator ? find(kOperators, token_.text) : nullptr;
        if (comparison == nullptr)
            return fail(token_, "a comparison is needed here: == != < <= > >=");
        clause.comparison = *comparison;
        return advance() && readNumber(clause.number, false);
    }

    bool readNumber(std::uint64_t& number, bool atLeastOne) {
        const char* const end = token_.text.data() + token_.text.size();
        const auto [stop, status] = std::from_chars(token_.text.data(), end, number);
        if (token_.kind != Token::Kind::Word || stop != end || status != std::errc{})
            return fail(token_, "a whole number is needed here");
        if (atLeastOne && number == 0) return fail(token_, "the first entry of a log has index 1");
        return advance();
    }

    bool readText(std::string& text) {
        if (token_.kind != Token::Kind::Word && token_.kind != Token::Kind::Quoted)
            return fail(token_, "a word or a 'text in quotes' is needed here");
        text = std::string(token_.text);
        return advance();
    }

    std::string_view text_;
    int nodes_;
    std::size_t at_ = 0;
    Token token_;
    bool failed_ = false;
    TextError error_;
};

} // namespace

bool isSearched(const Condition& condition) {
    return std::any_of(
        condition.clauses.begin(), condition.clauses.end(),
        [](const Clause& clause) { return clause.measure == Measure::Linearizable; });
}

std::variant<Condition, TextError> parseCondition(std::string_view text, int nodes) {
    return ConditionParser(text, nodes).parse();
}

} // namespace raftarium
