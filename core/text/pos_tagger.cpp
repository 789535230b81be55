// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pos_tagger.h"

#include "core/text/pos_features.h"

#include <algorithm>
#include <array>
#include <limits>

namespace dateline {

namespace {

constexpr auto positions = [] {
    std::array<std::int32_t, posTagCount> result{};
    for (std::size_t tag = 0; tag < posTagCount; ++tag)
        result[tag] = static_cast<std::int32_t>(posTagCount - 1 - tag);
    result[static_cast<std::size_t>(PosTag::NN)] = posTagCount - 1;
    return result;
}();

constexpr auto bits = [] {
    std::array<std::uint32_t, posTagCount> result{};
    for (std::size_t tag = 0; tag < posTagCount; ++tag)
        result[tag] = 1u << tag;
    return result;
}();

/// The possible tag with the highest score; of equals a noun, then the first. Tag 0 is None and never learned.
PosTag bestTag(const PosModel::Scores &scores, std::uint32_t impossible)
{
    // The score above, the position below: one number to compare, and no branch in the loop.
    std::int32_t best = std::numeric_limits<std::int32_t>::min();
    for (std::size_t tag = 1; tag < posTagCount; ++tag) {
        const std::int32_t rank = scores[tag] * static_cast<std::int32_t>(posTagCount) + positions[tag];
        best = std::max(best, (impossible & bits[tag]) == 0 ? rank : std::numeric_limits<std::int32_t>::min());
    }
    const auto position = static_cast<std::size_t>(best) % posTagCount;
    return position == posTagCount - 1 ? PosTag::NN : static_cast<PosTag>(posTagCount - 1 - position);
}

} // namespace

void tagPartsOfSpeech(Document &document, const PosModel &model)
{
    if (model.empty())
        return;
    PosFeatures features;
    for (const Sentence &sentence : document.sentences) {
        features.prepare(document, model, sentence.firstToken, sentence.endToken);
        PosTag previous = PosTag::None, beforePrevious = PosTag::None;
        for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i) {
            Token &token = document.tokens[i];
            token.tag = model.fixedTag(token.word);
            if (token.tag == PosTag::None)
                token.tag = bestTag(model.score(features.rows(i - sentence.firstToken, previous, beforePrevious)),
                                    model.impossibleTags(token.word));
            beforePrevious = previous;
            previous = token.tag;
        }
    }
}

} // namespace dateline
