// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/document.h"

#include <cstdint>

namespace dateline {

/// Longest sentence; texts without sentence ends are cut here, so that what works by sentence stays fast.
inline constexpr std::uint32_t maximumSentenceTokens = 800;

/// Splits the tokens [firstToken, endToken) of one paragraph into sentences, appends these to `document.sentences`
/// and sets SentenceStart. Abbreviations, initials, decimals and "3. March" do not end a sentence; an agency's
/// lead ("DAMASCUS, March 20 (MNA) —") is one of its own.
void splitSentences(Document &document, std::uint32_t firstToken, std::uint32_t endToken, std::uint32_t paragraph,
                    const TextLexicon &lexicon);

} // namespace dateline
