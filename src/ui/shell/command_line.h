#pragma once

#include "ui/base/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace raftarium::ui {

/// What the program was asked to do.
struct CommandLine {
    QStringList files;
    QString screenshot; ///< path of the picture; empty: open windows
    qint64 at = -1;     ///< nanoseconds; -1: where the scenario opens
    QSize size{1440, 900};
    double scale = 1;
    std::optional<Theme::Scheme> theme;
    QString panel;
    int select = 0; ///< number of the server to select; 0: none

    /// Answered on the spot: --help and --version (exit status 0), or wrong usage (2).
    std::optional<int> exitStatus;
    QString output; ///< for stdout where the status is 0, else for stderr
};

/// Reads the arguments, the program's name first. Needs no application.
[[nodiscard]] CommandLine readCommandLine(const QStringList& arguments);

} // namespace raftarium::ui
