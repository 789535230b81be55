// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/merge_item.h"

namespace dateline {

/// Hashes of the words of `title` that carry meaning, sorted and distinct. Words are cut to six letters, so that
/// inflected forms meet in most languages; shorter ones than four letters are left out unless they are numbers.
std::vector<std::uint64_t> contentWords(std::string_view title);

/// How likely two mentions of the same type tell the same happening, by place, people and wording; 0 to 1.
/// Places or people that contradict each other give 0. Dates are not looked at.
double similarity(const MergeItem &a, const MergeItem &b);

} // namespace dateline
