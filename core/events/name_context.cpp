// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_context.h"

namespace dateline {

bool NameContext::actsNext(std::uint32_t at) const
{
    if (at >= m_sentence.endToken)
        return false;
    if (token(at).word == m_fixed.possessive && token(at).word != 0)
        return true;
    if (token(at).is(Capitalised))
        return false;
    // "the Kabul bombing": no verb
    const bool noun = token(at).tag == PosTag::VBG || isNoun(token(at).tag);
    return (flags(at) & (Auxiliary | anySpeechVerb)) != 0 || (!noun && (flags(at) & ActVerb) != 0);
}

// "by Moscow", "between Moscow and …"
bool NameContext::actsBefore(std::uint32_t at) const
{
    if (at == m_sentence.firstToken)
        return false;
    const WordId before = token(at - 1).word;
    if (before == 0)
        return false;
    if (before == m_fixed.by || before == m_fixed.between)
        return true;
    // "… Moscow and Washington": as the first, so the second.
    const bool joined = before == m_fixed.andWord && !m_drafts.empty() && m_drafts.back().mention.endToken == at - 1;
    return joined && m_drafts.back().mention.kind == NameKind::Country && m_drafts.back().mention.canAct;
}

// "Washington and its allies", "Moscow and Washington agreed"
bool NameContext::sharesAction(std::uint32_t at) const
{
    if (at + 1 >= m_sentence.endToken || token(at).word != m_fixed.andWord || m_fixed.andWord == 0)
        return false;
    if ((flags(at + 1) & PronounIt) != 0)
        return true;
    const GazetteerMatch other = m_lexicon.names().longestAt(m_document, at + 1, m_sentence.endToken);
    if (!other)
        return false;
    const EntryKind kind = m_lexicon.entry(other.entry).kind;
    return (kind == EntryKind::Country || kind == EntryKind::Capital) && actsNext(other.endToken);
}

// "in Turkey and Saudi Arabia": a list after the preposition.
bool NameContext::isJoinedToPlace(std::uint32_t at) const
{
    if (m_drafts.empty() || at <= m_sentence.firstToken + 1)
        return false;
    std::uint32_t before = at - 1;
    if ((flags(before) & Determiner) != 0)
        --before;
    if (token(before).word == m_fixed.andWord && before > 0 && token(before - 1).word == m_fixed.comma)
        --before;
    const NameDraft &last = m_drafts.back();
    const bool joined = last.mention.endToken == before
                        && (token(before).word == m_fixed.andWord || token(before).word == m_fixed.comma);
    return joined && last.mention.isPlace && !last.mention.canAct;
}

bool NameContext::followsPlacePreposition(std::uint32_t at) const
{
    // "in southwest Colombia", "in the war-torn Yemen", "into neighbouring Chad"
    // "in the far eastern Democratic Republic of Congo"
    for (int steps = 0; steps < 2 && at > m_sentence.firstToken + 1 && !token(at - 1).is(Capitalised)
                        && (isAdjective(token(at - 1).tag) || (steps > 0 && token(at - 1).tag == PosTag::RB)
                            || (flags(at - 1) & RoleModifier) != 0)
                        && (flags(at - 1) & (Determiner | PlacePreposition)) == 0;
         ++steps)
        --at;
    if (at > m_sentence.firstToken && (flags(at - 1) & Determiner) != 0)
        --at;
    if (at > m_sentence.firstToken && (flags(at - 1) & PlacePreposition) != 0)
        return at < m_sentence.firstToken + 2 || token(at - 2).word != m_fixed.according;
    // "the village of Alkhanli", "the siege of Bria"
    return at > m_sentence.firstToken + 1 && token(at - 1).word == m_fixed.of
           && ((flags(at - 2) & PlaceHead) != 0 || ((flags(at - 2) & GroundVerb) != 0 && isNoun(token(at - 2).tag)));
}

bool NameContext::followsGroundVerb(std::uint32_t at) const
{
    constexpr std::uint32_t longestList = 12;
    for (std::uint32_t steps = 0; at > m_sentence.firstToken && steps < longestList; ++steps) {
        --at;
        if ((flags(at) & GroundVerb) != 0 && isVerb(token(at).tag))
            return true;
        const bool joins = token(at).word == m_fixed.comma || token(at).word == m_fixed.andWord;
        if (!joins && !token(at).is(Capitalised))
            return false;
    }
    return false;
}

std::uint32_t NameContext::withParticle(std::uint32_t at) const
{
    const bool particle = at >= m_sentence.firstToken + 2 && token(at - 1).word == m_fixed.hyphen
                          && !token(at - 1).is(SpaceBefore) && !token(at).is(SpaceBefore)
                          && (flags(at - 2) & NameParticle) != 0;
    return particle ? at - 2 : at;
}

// "a nearby town, Azaz,"
bool NameContext::isApposedToPlace(std::uint32_t first, std::uint32_t end) const
{
    if (first < m_sentence.firstToken + 2 || token(first - 1).word != m_fixed.comma || end >= m_sentence.endToken)
        return false;
    const std::uint32_t noun = first - 2;
    return (flags(noun) & PlaceHead) != 0 && !token(noun).is(Capitalised) && token(noun).tag == PosTag::NN
           && (token(end).word == m_fixed.comma || token(end).word == m_fixed.stop);
}

bool NameContext::precedesPlaceHead(std::uint32_t at) const
{
    return at < m_sentence.endToken && token(at).is(SpaceBefore) && !token(at).is(Capitalised)
           && (flags(at) & PlaceHead) != 0;
}

bool NameContext::isLocated(std::uint32_t first, std::uint32_t end) const
{
    if (precedesPlaceHead(end))
        return true;
    const bool described = end + 1 < m_sentence.endToken && !token(end).is(Capitalised) && token(end).is(SpaceBefore)
                           && (isNoun(token(end).tag) || isAdjective(token(end).tag));
    if (described && precedesPlaceHead(end + 1))
        return true;
    if (first == m_sentence.firstToken || (flags(first) & anyGivenName) != 0)
        return false;
    const std::uint32_t before = first - 1;
    const WordId word = token(before).word;
    const bool moves = word == m_fixed.from || word == m_fixed.to || word == m_fixed.between;
    if ((flags(before) & PlacePreposition) != 0 && !moves)
        return true;
    return before > m_sentence.firstToken && word == m_fixed.of && m_fixed.of != 0
           && (flags(before - 1) & PlaceHead) != 0 && !token(before - 1).is(Capitalised);
}

// "Syria's foreign minister"
std::uint16_t NameContext::ownerBefore(std::uint32_t at) const
{
    if (m_drafts.empty() || at < m_sentence.firstToken + 2 || token(at - 1).word != m_fixed.possessive
        || m_fixed.possessive == 0)
        return 0;
    const NameDraft &owner = m_drafts.back();
    return owner.mention.endToken == at - 1 && owner.mention.kind == NameKind::Country ? owner.country
                                                                                       : std::uint16_t{0};
}

// "the foreign minister of Syria"
std::uint16_t NameContext::ownerAfter(std::uint32_t at) const
{
    if (at + 1 >= m_sentence.endToken || token(at).word != m_fixed.of || m_fixed.of == 0)
        return 0;
    const std::uint32_t name = token(at + 1).word == m_fixed.the && at + 2 < m_sentence.endToken ? at + 2 : at + 1;
    const GazetteerMatch match = m_lexicon.names().longestAt(m_document, name, m_sentence.endToken);
    if (!match || m_lexicon.entry(match.entry).kind != EntryKind::Country)
        return 0;
    return m_lexicon.entry(match.entry).country;
}

} // namespace dateline
