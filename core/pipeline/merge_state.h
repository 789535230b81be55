// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project_store.h"
#include "core/timeline/event_merger.h"

#include <optional>

namespace dateline {

// What merging remembers, as rows of the library: opened again, it goes on where it was without reading what mentions
// tell.

/// The row of a block; without data when the merger has no such block any more.
MergeRow mergeRowOf(const EventMerger &merger, const MergeBlock &key);

struct KeptBlock {
    MergeBlock key;
    EventMerger::Block block;
};
/// nullopt for anything but what mergeRowOf writes.
std::optional<KeptBlock> keptBlockOf(const MergeRow &row);

} // namespace dateline
