#pragma once

#include <QAbstractSocket>
#include <QString>

namespace raftarium::net {

/// Small messages leave at once, and a peer that has vanished without a word is noticed after
/// `unansweredMs`. For a connected socket.
void setPeerOptions(QAbstractSocket& socket, int unansweredMs);

/// Text from somewhere else, fit for a line of a terminal: short, and without control characters.
[[nodiscard]] QString printable(const QString& text);

} // namespace raftarium::net
