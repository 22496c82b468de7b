#include "net/daemon/key_value_machine.h"

#include <QStringDecoder>

#include <algorithm>

namespace raftarium::net {
namespace {

bool isPlain(const QByteArray& value) {
    if (value.isEmpty() || value.startsWith('%') || value.startsWith(' ') || value.endsWith(' '))
        return false;
    if (std::any_of(value.begin(), value.end(),
                    [](char c) { return uchar(c) < 0x20 || c == 0x7F; }))
        return false;
    if (std::all_of(value.begin(), value.end(), [](char c) { return uchar(c) < 0x80; }))
        return true;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(value);
    return !decoder.hasError() && !decoded.isEmpty();
}

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), std::size_t(bytes.size())};
}

} // namespace

std::string KeyValueMachine::apply(Index, std::string_view command) {
    return applyCommand(contents_, command);
}

std::string KeyValueMachine::snapshot() const { return writeContents(contents_); }

bool KeyValueMachine::restore(std::string_view snapshot) {
    auto read = readContents(snapshot);
    if (read) contents_ = std::move(*read);
    return read.has_value();
}

std::optional<QByteArray> KeyValueMachine::value(const QByteArray& key) const {
    const auto found = contents_.values.find(view(key));
    if (found == contents_.values.end()) return std::nullopt;
    const QByteArray stored = QByteArray::fromStdString(found->second);
    return stored.startsWith('%') ? QByteArray::fromPercentEncoding(stored.mid(1)) : stored;
}

const std::string& KeyValueMachine::stored(const QByteArray& key) const {
    static const std::string nothing;
    const auto found = contents_.values.find(view(key));
    return found == contents_.values.end() ? nothing : found->second;
}

bool KeyValueMachine::isLargerThan(std::size_t bytes) const {
    for (const auto& [key, value] : contents_.values) {
        const std::size_t here = key.size() + value.size();
        if (here > bytes) return true;
        bytes -= here;
    }
    return false;
}

QByteArray KeyValueMachine::keyWord(const QByteArray& key) {
    return key.toPercentEncoding("!$&'()*+,;=:@/");
}

std::string KeyValueMachine::setCommand(const QByteArray& keyWord, const QByteArray& value) {
    std::string command;
    command.reserve(std::size_t(keyWord.size() + value.size()) + 8);
    command.append("set ").append(view(keyWord)).append(" ");
    if (isPlain(value)) return command.append(view(value));
    return command.append("%").append(view(value.toPercentEncoding()));
}

std::string KeyValueMachine::deleteCommand(const QByteArray& keyWord) {
    return std::string("delete ").append(view(keyWord));
}

} // namespace raftarium::net
