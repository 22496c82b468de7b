#include "net/wire/message_codec.h"
