// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/antecedent.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t farthestMention = 40; ///< mentions looked through for a pronoun

} // namespace

AntecedentFinder::AntecedentFinder(const Document &document, std::span<const NameMention> names,
                                   const LanguagePack &pack)
    : m_document(document), m_names(names), m_pack(pack)
{
    // A gender that one mention shows ("Ms. Psaki") holds for all mentions of that name.
    for (const NameMention &mention : names) {
        if (mention.kind != NameKind::Person)
            continue;
        const Gender gender = genderOf(mention);
        if (gender != Gender::Unknown)
            m_genders.emplace(mention.name, gender);
    }
}

AntecedentFinder::Gender AntecedentFinder::genderOf(const NameMention &mention) const
{
    constexpr std::uint64_t he = GivenHe | PronounHe;
    constexpr std::uint64_t she = GivenShe | PronounShe;
    std::uint64_t found = 0;
    for (std::uint32_t at = mention.firstToken; at < mention.endToken && found == 0; ++at)
        found = flags(at) & (he | she);
    if (found == 0) {
        const std::string_view name = mention.name;
        found =
            m_pack.names().flags(m_pack.words().find(foldCase(name.substr(0, name.find_first_of(" -"))))) & (he | she);
    }
    if ((found & he) != 0)
        return (found & she) != 0 ? Gender::Unknown : Gender::He;
    return (found & she) != 0 ? Gender::She : Gender::Unknown;
}

bool AntecedentFinder::agrees(const NameMention &mention, std::uint64_t pronoun) const
{
    if ((pronoun & (PronounHe | PronounShe)) != 0) {
        if (mention.kind != NameKind::Person)
            return mention.kind == NameKind::RoleNoun && !mention.plural;
        const auto known = m_genders.find(mention.name);
        const Gender gender = known == m_genders.end() ? Gender::Unknown : known->second;
        return gender == Gender::Unknown || gender == ((pronoun & PronounHe) != 0 ? Gender::He : Gender::She);
    }
    if ((pronoun & PronounThey) != 0)
        return mention.canAct && (mention.plural || mention.kind == NameKind::Group);
    // "the army said it": a body, not one of its men
    const bool body =
        mention.kind != NameKind::RoleNoun || (flags(mention.endToken - 1) & (RoleForce | RoleGovernment)) != 0;
    return (pronoun & PronounIt) != 0 && mention.canAct && mention.kind != NameKind::Person && body
           && (!mention.plural || mention.kind == NameKind::RoleNoun);
}

const NameMention *AntecedentFinder::of(std::uint32_t pronoun, PronounUse use, const NameMention *last) const
{
    const std::uint64_t word = flags(pronoun);
    auto before =
        std::lower_bound(m_names.begin(), m_names.end(), pronoun,
                         [](const NameMention &mention, std::uint32_t token) { return mention.firstToken < token; });
    const NameMention *best = nullptr;
    std::uint32_t sentence = 0;
    for (std::uint32_t steps = 0; before != m_names.begin() && steps < farthestMention; ++steps) {
        const NameMention &mention = *--before;
        if (last && mention.firstToken <= last->firstToken && agrees(*last, word))
            return last;
        if (!agrees(mention, word))
            continue;
        const std::uint32_t itsSentence = m_document.sentenceOf(mention.firstToken);
        if (best && itsSentence != sentence)
            break;
        if (!best || mention.kind == NameKind::Person || use == PronounUse::Subject)
            best = &mention;
        if (use == PronounUse::Owner)
            break;
        sentence = itsSentence;
    }
    return best;
}

} // namespace dateline
