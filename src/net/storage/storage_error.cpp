#include "net/storage/raft_storage.h"

namespace raftarium::net {

std::string StorageError::text() const {
    std::string text = file;
    if (!file.empty() && offset != 0) text += ":" + std::to_string(offset);
    if (!file.empty()) text += ": ";
    text += message;
    if (!remedy.empty()) text += ". " + remedy;
    if (!text.empty() && text.back() != '.') text += '.';
    return text;
}

} // namespace raftarium::net
