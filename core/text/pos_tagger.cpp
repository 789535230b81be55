// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pos_tagger.h"

#include "core/text/pos_features.h"

namespace dateline {

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
                token.tag = model.best(features.inputs(i - sentence.firstToken, previous, beforePrevious, model),
                                       model.impossibleTags(token.word));
            beforePrevious = previous;
            previous = token.tag;
        }
    }
}

} // namespace dateline
