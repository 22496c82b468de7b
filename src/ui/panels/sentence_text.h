#pragma once

#include "core/timeline/sentence.h"

#include <QString>

namespace raftarium::ui {

/// Sentences of `core` in the language of the interface. Patterns are translated in the context
/// "Event"; what stands for %1, %2 … is put in at once, so that a command with a %2 in it stays as
/// it is.

/// Without emphasis.
[[nodiscard]] QString plainText(const Sentence& sentence);
/// As rich text: parts between ** and ** are bold, and nothing of the arguments is taken for
/// markup.
[[nodiscard]] QString richText(const Sentence& sentence);

/// "n1"
[[nodiscard]] QString nameOf(NodeId id);
/// "n1, n2, n4"; longer sets than `most` as "12 servers".
[[nodiscard]] QString namesOf(const NodeSet& set, int most = 7);

} // namespace raftarium::ui
