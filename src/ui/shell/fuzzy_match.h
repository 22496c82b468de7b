#pragma once

#include <QString>

#include <optional>

namespace raftarium::ui {

/// How well `query` fits `text`: every letter of the query must occur in order, whatever its case;
/// runs, beginnings of words and early hits count more. Nothing where it does not fit.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView query, QStringView text);

} // namespace raftarium::ui
