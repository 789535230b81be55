// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exported_source.h"

#include <span>
#include <string>

namespace dateline {

/// {"events":[…]}: every event with all its sources, keys in a fixed order, absent where unknown, one event a line.
/// The same events give the same bytes. Events as given, in their order.
std::string toJson(std::span<const Event> events, const ArticleLookup &articles);

} // namespace dateline
