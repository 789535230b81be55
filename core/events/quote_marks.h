// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/document.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// A stretch between quotation marks within one paragraph.
struct MarkedSpan {
    std::uint32_t open = 0;  ///< token of the opening mark
    std::uint32_t close = 0; ///< token of the closing mark, or the paragraph's end token when it stays open
    std::uint32_t paragraph = 0;
    bool closed = true;
    bool continues = false; ///< the next paragraph goes on with it, after another opening mark

    std::uint32_t first() const { return open + 1; }
};

/// Finds what stands between double or single marks, straight or typographic; apostrophes are no marks, and marks
/// inside others belong to the outer ones. In document order, never overlapping; only analysed paragraphs.
std::vector<MarkedSpan> findMarkedSpans(const Document &document);

} // namespace dateline
