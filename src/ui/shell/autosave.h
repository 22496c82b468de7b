#pragma once

#include "core/scenario/scenario.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>

namespace raftarium::ui {

class Session;

/// Keeps what was done by hand in a file of the user's data folder, so that neither a crash nor a
/// closed window loses it. Each window has a file of its own, locked while it lives.
class Autosave : public QObject {
    Q_OBJECT
public:
    /// Files live in `folder`; by default the program's data folder.
    explicit Autosave(Session* session, const QString& folder = QString());
    ~Autosave() override;

    /// What an earlier window left without saving, the newest of it. Once taken it belongs to this
    /// window, and its old file is gone.
    [[nodiscard]] std::optional<Scenario> takeLeftover();

    void saveNow();

private:
    [[nodiscard]] QString path() const;
    void forget();
    /// What was done so far: the branch and its number of actions.
    [[nodiscard]] std::pair<int, std::size_t> stamp() const;

    Session* session_;
    QString folder_;
    QString name_;
    std::unique_ptr<QLockFile> lock_;
    QTimer timer_;
    std::pair<int, std::size_t> saved_;
    bool written_ = false;
};

} // namespace raftarium::ui
