// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/document_view.h"

#include <vector>

namespace dateline {

/// Under which day, month or year a chronology puts each paragraph of an article: that which the paragraph opens with
/// before a colon or dash ("Friday 16 December: …"), or that which is the whole of a paragraph above ("16 December").
/// Indexes into view.timexes, `nothing` for paragraphs under none. A single entry makes no chronology. Linear.
std::vector<std::uint32_t> findEntries(const DocumentView &view);

} // namespace dateline
