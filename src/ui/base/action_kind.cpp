#include "ui/base/action_kind.h"

#include <type_traits>

namespace raftarium::ui {
namespace {

template <ActionKind kind, class A>
constexpr bool kIsAt =
    std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(kind), Action>, A>;
static_assert(kIsAt<ActionKind::Crash, action::Crash>);
static_assert(kIsAt<ActionKind::Resume, action::Resume>);
static_assert(kIsAt<ActionKind::SetDisk, action::SetDisk>);
static_assert(kIsAt<ActionKind::Partition, action::Partition>);
static_assert(kIsAt<ActionKind::HealAll, action::HealAll>);
static_assert(kIsAt<ActionKind::SetLink, action::SetLink>);
static_assert(kIsAt<ActionKind::Propose, action::Propose>);
static_assert(kIsAt<ActionKind::SetOptions, action::SetOptions>);
static_assert(kIsAt<ActionKind::DropMessage, action::DropMessage>);
static_assert(kIsAt<ActionKind::DeliverMessage, action::DeliverMessage>);
static_assert(kIsAt<ActionKind::ChangeMembers, action::ChangeMembers>);
static_assert(kIsAt<ActionKind::TakeSnapshot, action::TakeSnapshot>);

} // namespace

NodeId serverOf(const Action& action) {
    return std::visit(
        [](const auto& a) {
            if constexpr (requires { a.node; })
                return a.node;
            else if constexpr (requires { a.from; })
                return a.from;
            else
                return kNobody;
        },
        action);
}

} // namespace raftarium::ui
