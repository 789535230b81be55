// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pos_features.h"

namespace dateline {

void PosFeatures::prepare(const Document &document, const PosModel &model, std::uint32_t first, std::uint32_t end)
{
    m_facts.clear();
    for (std::uint32_t i = first; i < end; ++i) {
        const Token &token = document.tokens[i];
        const std::string_view text = document.textOf(token);
        const bool glued = !token.is(SpaceBefore);
        Facts facts;
        if (const PosModel::Known *known = model.known(token.word, text.size())) {
            facts.spelling = known->spelling;
            facts.sums = &model.sumsOf(*known);
            PosModel::expect(*facts.sums);
        } else {
            facts.spelling = pos::spellingOf(text);
        }
        facts.shape = token.shape & (Capitalised | AllCaps | SentenceStart | HasDigit);
        facts.shape = facts.shape * 8 + static_cast<std::uint32_t>(token.kind) * 2 + (glued ? 1 : 0);
        facts.possible = model.possibleTags(token.word);
        m_facts.push_back(facts);
    }
    // The table of weights is larger than the nearest caches: what can be asked for before the tags are known comes
    // while they are found.
    for (std::ptrdiff_t i = 0; i < std::ssize(m_facts); ++i) {
        pair(i);
        if (!model.empty())
            for (const std::uint32_t feature : m_facts[static_cast<std::size_t>(i)].paired)
                model.expect(feature);
    }
}

void PosFeatures::pair(std::ptrdiff_t index)
{
    Facts &here = m_facts[static_cast<std::size_t>(index)];
    const Facts &left = at(index - 1), &right = at(index + 1);
    here.paired = {pos::featureOf(pos::Shapes, right.shape, here.shape),
                   pos::featureOf(pos::PossibleTags, here.possible, right.possible),
                   pos::featureOf(pos::WordPair, left.spelling.word, here.spelling.word)};
}

const PosFeatures::Facts &PosFeatures::at(std::ptrdiff_t index) const
{
    static const Facts border{};
    return index < 0 || index >= std::ssize(m_facts) ? border : m_facts[static_cast<std::size_t>(index)];
}

PosFeatures::Rows PosFeatures::rows(std::size_t index, PosTag previous, PosTag beforePrevious) const
{
    PosInputs inputs;
    const auto i = static_cast<std::ptrdiff_t>(index);
    const auto tag = static_cast<std::uint32_t>(previous);
    PosModel::addFeatures(inputs, PosModel::SecondLeft, at(i - 2).spelling);
    PosModel::addFeatures(inputs, PosModel::Left, at(i - 1).spelling);
    PosModel::addFeatures(inputs, PosModel::Here, at(i).spelling);
    PosModel::addFeatures(inputs, PosModel::Right, at(i + 1).spelling);
    PosModel::addFeatures(inputs, PosModel::SecondRight, at(i + 2).spelling);
    inputs.add(pos::featureOf(pos::Shape, at(i).shape));
    inputs.add(pos::featureOf(pos::TagBefore, tag));
    inputs.add(pos::featureOf(pos::TagsBefore, pos::tagPair(tag, static_cast<std::uint32_t>(beforePrevious))));
    addTagged(inputs, at(i), at(i + 1), tag);
    return inputs.features;
}

void PosFeatures::addTagged(PosInputs &inputs, const Facts &here, const Facts &right, std::uint32_t tag)
{
    for (const std::uint32_t feature : here.paired)
        inputs.add(feature);
    inputs.add(pos::featureOf(pos::TagAndWord, tag, here.spelling.word));
    inputs.add(pos::featureOf(pos::TagAndSuffix3, tag, here.spelling.suffix3));
    inputs.add(pos::featureOf(pos::TagAndRightWord, tag, right.spelling.word));
    inputs.add(pos::featureOf(pos::PossibleAndTag, here.possible, tag));
    inputs.add(pos::featureOf(pos::RightPossibleAndTag, right.possible, tag));
}

void PosFeatures::addWord(PosInputs &inputs, PosModel::Place place, std::ptrdiff_t index, const PosModel &model) const
{
    if (index < 0 || index >= std::ssize(m_facts))
        inputs.add(model.borderSums().at[place]);
    else if (const Facts &facts = m_facts[static_cast<std::size_t>(index)]; facts.sums)
        inputs.add(facts.sums->at[place]);
    else
        PosModel::addFeatures(inputs, place, facts.spelling);
}

PosInputs PosFeatures::inputs(std::size_t index, PosTag previous, PosTag beforePrevious, const PosModel &model) const
{
    PosInputs inputs;
    const auto i = static_cast<std::ptrdiff_t>(index);
    const auto tag = static_cast<std::uint32_t>(previous);
    addWord(inputs, PosModel::SecondLeft, i - 2, model);
    addWord(inputs, PosModel::Left, i - 1, model);
    addWord(inputs, PosModel::Here, i, model);
    addWord(inputs, PosModel::Right, i + 1, model);
    addWord(inputs, PosModel::SecondRight, i + 2, model);
    inputs.add(model.shapeSums(at(i).shape));
    inputs.add(model.tagSums(pos::tagPair(tag, static_cast<std::uint32_t>(beforePrevious))));
    addTagged(inputs, at(i), at(i + 1), tag);
    return inputs;
}

} // namespace dateline
