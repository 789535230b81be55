// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/told_places.h"

#include "core/events/place_finder.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t farthestSentence = 3;

} // namespace

bool ToldPlaces::pointsBack(const Candidate &candidate) const
{
    return candidate.noun && (m_view.classes(candidate.head) & m_view.lexicon().classNamed("deed")) != 0
           && dateline::pointsBack(m_view, m_view.phrases[candidate.phrase]);
}

bool ToldPlaces::give(const Candidate &candidate, std::span<const Candidate> candidates, Mention &mention) const
{
    const auto told = m_told.find(mention.type);
    if (!mention.places.empty() || told == m_told.end() || told->second.several
        || told->second.sentence + farthestSentence < m_view.document.sentenceOf(candidate.first))
        return false;
    const bool back =
        pointsBack(candidate) || std::any_of(candidates.begin(), candidates.end(), [&](const Candidate &other) {
            return other.dropped && &candidates[other.toldBy] == &candidate && pointsBack(other);
        });
    if (back)
        mention.places = told->second.places;
    return back;
}

void ToldPlaces::remember(const Candidate &candidate, const Mention &mention)
{
    if (mention.places.empty())
        return;
    Told &told = m_told[mention.type];
    const std::uint32_t sentence = m_view.document.sentenceOf(candidate.first);
    told.several = told.sentence == sentence && !told.places.empty()
                   && (told.several || told.places.front().name != mention.places.front().name);
    told.sentence = sentence;
    told.places = mention.places;
}

} // namespace dateline
