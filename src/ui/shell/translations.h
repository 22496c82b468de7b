#pragma once

#include <QString>

class QCoreApplication;

namespace raftarium::ui {

/// Loads the interface's language: `language` ("de"), or the desktop's where it is empty.
void installTranslations(QCoreApplication& application, const QString& language);

} // namespace raftarium::ui
