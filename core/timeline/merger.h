// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/merge_item.h"

#include <vector>

namespace dateline {

/// Groups of positions in `items`: what tells the same happening. Every item is in exactly one group; groups and their
/// members are in content order, so the result does not depend on the order of `items`' articles.
///
/// Cautious: mentions meet only within one type and day (a mention dated by publication alone also with events of the
/// two days before), and when place, people and wording agree closely. Undated ones stay alone.
/// `items` must be sorted by contentLess.
std::vector<std::vector<std::size_t>> groupMentions(const std::vector<MergeItem> &items);

} // namespace dateline
