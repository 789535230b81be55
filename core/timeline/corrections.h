// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/correction.h"
#include "core/timeline/merge_item.h"

#include <optional>
#include <span>
#include <string_view>

namespace dateline {

/// The key by which a correction finds the words at `trigger` of `text` again.
PassageKey passageKeyOf(std::string_view text, ByteSpan trigger);

/// Where the passage stands in `text` now: at the hint when it still fits, else the occurrence whose surroundings agree
/// best. nullopt when its words are gone.
std::optional<ByteSpan> findPassage(std::string_view text, const PassageKey &key);

/// Applies the corrections of one article (same content hash, in the order they were made) to its items. Corrections
/// whose passage is gone, or meets no trigger any more, change nothing.
void applyCorrections(std::span<MergeItem> items, std::string_view text, std::span<const Correction> corrections);

} // namespace dateline
