// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pos_tagger.h"

#include "core/text/pos_features.h"

namespace dateline {

namespace {

PosTag bestTag(const PosModel::Scores &scores, std::uint32_t impossible)
{
    // Tag 0 is None and never learned.
    auto best = static_cast<std::size_t>(PosTag::NN);
    for (std::size_t tag = 1; tag < posTagCount; ++tag)
        if (scores[tag] > scores[best] && ((impossible >> tag) & 1) == 0)
            best = tag;
    return static_cast<PosTag>(best);
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
                token.tag = bestTag(model.score(features.rows(i - sentence.firstToken, previous, beforePrevious)), model.impossibleTags(token.word));
            beforePrevious = previous;
            previous = token.tag;
        }
    }
}

} // namespace dateline
