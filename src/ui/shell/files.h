#pragma once

#include "core/scenario/scenario.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace raftarium::ui {

class LiveCluster;
class Session;

/// Opens and saves scenarios. What cannot be read changes nothing: `failed` says why.
class Files : public QObject {
    Q_OBJECT
public:
    explicit Files(Session* session);

    /// Reads a scenario; in case of trouble `error` tells it: "FILE:LINE:COLUMN: what is wrong".
    [[nodiscard]] static std::optional<Scenario> read(const QString& path, QString* error);

    bool open(const QString& path);
    bool saveTo(const QString& path);
    /// Where save() writes; empty for a new cluster or a built-in scenario.
    [[nodiscard]] QString path() const { return path_; }
    /// A cluster that comes from no file.
    void openNew(Scenario scenario, const QString& name);
    /// A real cluster.
    void openLive(std::unique_ptr<LiveCluster> cluster, const QString& name);

    struct BuiltIn {
        QString path; ///< in the resources
        QString title;
    };
    /// The scenarios that come with the program, in their order.
    [[nodiscard]] static const std::vector<BuiltIn>& builtIn();

    /// What was changed by hand and left without saving, by opening something else.
    [[nodiscard]] const std::optional<Scenario>& leftBehind() const { return leftBehind_; }

signals:
    void failed(const QString& text);
    void replacedUnsaved(); ///< leftBehind() holds what was there
    void pathChanged();
    void recentChanged();

private:
    void keepUnsaved();
    void setPath(const QString& path);

    Session* session_;
    QString path_;
    std::optional<Scenario> leftBehind_;
};

} // namespace raftarium::ui
