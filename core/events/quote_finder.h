// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/name_finder.h"
#include "core/lexicon/language_pack.h"
#include "core/model/document.h"

#include <span>
#include <string>
#include <vector>

namespace dateline {

/// Something said: by whom, the word that says so, and what.
struct Quotation {
    ByteSpan content;           ///< from the first to the last word of it; direct: inside the marks
    ByteSpan gap;               ///< cue and speaker where they stand inside of content ("A," he said, "B."), else empty
    bool direct = false;        ///< all of it stands between quotation marks
    ByteSpan cue;               ///< "said", "according to"; of quotations that go on from before, their cue there
    std::uint32_t cueToken = 0; ///< first token of the cue, or the opening mark when the cue stands in another sentence
    ByteSpan speaker;           ///< empty when nobody was found
    std::string name;           ///< canonical name of the speaker, also for pronouns, or the words as they stand
};

/// Quotations of a document, by content begin: direct, indirect, and mixed ones. Pure; safe for concurrent use by
/// multiple threads. Linear in the document.
std::vector<Quotation> findQuotations(const Document &document, std::span<const NameMention> names,
                                      const LanguagePack &pack);

} // namespace dateline
