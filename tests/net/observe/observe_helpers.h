#pragma once

#include "core/timeline/event_makers.h"
