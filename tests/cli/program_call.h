#pragma once

#include "cli/commands.h"

#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <atomic>
#include <sstream>
#include <string>
#include <vector>

namespace raftarium::cli {

/// What a call of the program came to.
struct Result {
    int exit = -1;
    QString out;
    QString err;
    [[nodiscard]] QStringList lines() const { return out.split('\n', Qt::SkipEmptyParts); }
};

struct Terminal {
    bool colour = false;
    const std::atomic<bool>* stop = nullptr; ///< as by Ctrl-C
};

/// Calls the program with these words, within this process.
inline Result call(const QStringList& words, const Terminal& terminal = {}) {
    std::ostringstream out, err;
    Console console{out, err, terminal.colour, false, terminal.stop};
    std::vector<std::string> typed;
    for (const QString& word : words)
        typed.push_back(word.toStdString());
    const Exit exit = runProgram(typed, console);
    return {static_cast<int>(exit), QString::fromStdString(out.str()),
            QString::fromStdString(err.str())};
}

/// What stands behind `key: ` in a summary; empty: there is no such line.
inline QString line(const Result& result, const QString& key) {
    for (const QString& text : result.lines())
        if (text.startsWith(key + QStringLiteral(": "))) return text.mid(key.size() + 2);
    return {};
}

/// The file of a scenario that comes with the program.
inline QString shipped(const QString& name) {
    return QDir(QStringLiteral(RAFTARIUM_SCENARIOS)).filePath(name + QStringLiteral(".raft.json"));
}

/// For the files of a test, and gone with it.
class FilesOfTest {
public:
    FilesOfTest() {
        if (!folder_.isValid()) qFatal("%s", qPrintable(folder_.errorString()));
    }
    [[nodiscard]] QString path() const { return folder_.path(); }
    [[nodiscard]] QString filePath(const QString& name) const { return folder_.filePath(name); }
    /// Returns the path of the file.
    QString write(const QString& name, const QByteArray& text) const {
        QFile file(filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no room for %s", qPrintable(name));
        return file.fileName();
    }

private:
    QTemporaryDir folder_;
};

} // namespace raftarium::cli
