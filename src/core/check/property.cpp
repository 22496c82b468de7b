#include "core/check/checker.h"

namespace raftarium {

namespace {

struct PropertyText {
    const char* name;
    std::string_view section;
};

constexpr PropertyText kTexts[] = {
    {RAFTARIUM_TEXT("Property", "Election safety"), "§5.2"},
    {RAFTARIUM_TEXT("Property", "Leader append-only"), "§5.3"},
    {RAFTARIUM_TEXT("Property", "Log matching"), "§5.3"},
    {RAFTARIUM_TEXT("Property", "Leader completeness"), "§5.4"},
    {RAFTARIUM_TEXT("Property", "State machine safety"), "§5.4.3"},
};
static_assert(std::size(kTexts) == kProperties);

} // namespace

const char* propertyName(Property property) {
    return kTexts[static_cast<std::size_t>(property)].name;
}

std::string_view propertySection(Property property) {
    return kTexts[static_cast<std::size_t>(property)].section;
}

} // namespace raftarium
