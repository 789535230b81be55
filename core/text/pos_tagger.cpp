// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pos_tagger.h"

#include "core/text/pos_features.h"

#include <array>

namespace dateline {

namespace {

/// Tags the sentences that it is given, one after the other, word by word in two steps: first what decides over a word
/// is gathered and its weights are asked for, then the tag is chosen.
class SentenceTagger {
public:
    SentenceTagger(Document &document, const PosModel &model) : m_document(document), m_model(model) {}

    void begin(const Sentence &sentence)
    {
        m_features.prepare(m_document, m_model, sentence.firstToken, sentence.endToken);
        m_first = m_at = sentence.firstToken;
        m_end = sentence.endToken;
        m_previous = m_beforePrevious = PosTag::None;
    }

    /// Goes to the next word whose tag is not fixed; false at the end of the sentence.
    bool gather()
    {
        for (; m_at < m_end; ++m_at) {
            const PosTag fixed = m_model.fixedTag(m_document.tokens[m_at].word);
            if (fixed == PosTag::None) {
                m_inputs = m_features.inputs(m_at - m_first, m_previous, m_beforePrevious, m_model);
                for (std::size_t i = 0; i < m_inputs.featureCount; ++i)
                    m_model.expect(m_inputs.features[i]);
                return true;
            }
            take(fixed);
        }
        return false;
    }

    void choose()
    {
        take(m_model.best(m_inputs, m_model.impossibleTags(m_document.tokens[m_at].word)));
        ++m_at;
    }

private:
    void take(PosTag tag)
    {
        m_document.tokens[m_at].tag = tag;
        m_beforePrevious = m_previous;
        m_previous = tag;
    }

    Document &m_document;
    const PosModel &m_model;
    PosFeatures m_features;
    PosInputs m_inputs;
    std::uint32_t m_first = 0, m_at = 0, m_end = 0;
    PosTag m_previous = PosTag::None, m_beforePrevious = PosTag::None;
};

} // namespace

// Which weights a word needs is known when the word before it has its tag, and they lie in slow memory. So a few
// sentences, which know nothing of one another, take turns: while one waits for its weights, the others choose.
void tagPartsOfSpeech(Document &document, const PosModel &model)
{
    if (model.empty())
        return;
    constexpr std::size_t together = 4;
    std::array<SentenceTagger, together> taggers{SentenceTagger(document, model), SentenceTagger(document, model),
                                                 SentenceTagger(document, model), SentenceTagger(document, model)};
    std::size_t next = 0;
    for (bool busy = true; busy;) {
        std::array<bool, together> gathered{};
        busy = false;
        for (std::size_t i = 0; i < together; ++i) {
            while (!(gathered[i] = taggers[i].gather()) && next < document.sentences.size())
                taggers[i].begin(document.sentences[next++]);
            busy = busy || gathered[i];
        }
        for (std::size_t i = 0; i < together; ++i)
            if (gathered[i])
                taggers[i].choose();
    }
}

} // namespace dateline
