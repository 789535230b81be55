// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/source_lines.h"
#include "core/lexicon/article_cues.h"
#include "core/model/article.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A paragraph while its kind is being found.
struct DraftBlock {
    ByteSpan span;
    LineKind line = LineKind::Text;
    std::uint8_t level = 0;
    std::uint32_t blankLines = 0; ///< before it
    bool decided = false;         ///< `kind` is final
    BlockKind kind = BlockKind::Body;

    void decide(BlockKind as)
    {
        kind = as;
        decided = true;
    }
};

/// Groups lines into paragraphs and adds the signs that make headings, list items, quotes and rules to `markup`.
/// Rules stay as blocks of their own (LineKind::Rule).
std::vector<DraftBlock> draftBlocks(std::string_view text, const std::vector<SourceLine> &lines, bool markdown,
                                    std::vector<ByteSpan> &markup);

/// Makes one block of paragraphs that a page or column break cut in two, over any number of cuts.
void joinBrokenParagraphs(std::string_view text, const std::vector<ByteSpan> &markup, const ArticleCues &cues,
                          std::vector<DraftBlock> &blocks);

/// The text of a span with markup replaced by spaces: the same length, so offsets stay.
std::string shownText(std::string_view text, const std::vector<ByteSpan> &markup, ByteSpan span);

/// White space at the ends removed, runs of it inside made one space.
std::string tidy(std::string_view text);

/// The last character that is no closing quote, bracket, markup or space ends a sentence. `stopOnly`: a full stop only.
bool endsSentence(std::string_view shown, bool stopOnly = false);

} // namespace dateline
