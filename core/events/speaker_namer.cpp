// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/speaker_namer.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t farthestMention = 40; ///< mentions looked through for a pronoun
constexpr std::uint32_t longestName = 14;     ///< words of a speaker without a name

} // namespace

SpeakerNamer::SpeakerNamer(const NounPhraseReader &reader, std::span<const NameMention> names, const LanguagePack &pack)
    : m_reader(reader), m_names(names), m_pack(pack)
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

SpeakerNamer::Gender SpeakerNamer::genderOf(const NameMention &mention)
{
    constexpr std::uint64_t he = GivenHe | PronounHe;
    constexpr std::uint64_t she = GivenShe | PronounShe;
    std::uint64_t found = 0;
    for (std::uint32_t at = mention.firstToken; at < mention.endToken && found == 0; ++at)
        found = m_reader.flags(at) & (he | she);
    if (found == 0) {
        const std::string_view name = mention.name;
        found = m_pack.names().flags(m_pack.words().find(foldCase(name.substr(0, name.find_first_of(" -"))))) & (he | she);
    }
    if ((found & he) != 0)
        return (found & she) != 0 ? Gender::Unknown : Gender::He;
    return (found & she) != 0 ? Gender::She : Gender::Unknown;
}

bool SpeakerNamer::agrees(const NameMention &mention, std::uint64_t pronoun)
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
    return (pronoun & PronounIt) != 0 && mention.canAct && mention.kind != NameKind::Person && !mention.plural;
}

// Who spoke last, when that person was named in the same paragraph; else the first one that fits of the latest sentence.
std::string SpeakerNamer::antecedent(std::uint32_t pronoun)
{
    const std::uint64_t word = m_reader.flags(pronoun);
    auto before = std::lower_bound(m_names.begin(), m_names.end(), pronoun,
                                   [](const NameMention &mention, std::uint32_t token) { return mention.firstToken < token; });
    const Document &document = m_reader.document();
    const NameMention *best = nullptr;
    std::uint32_t sentence = 0;
    for (std::uint32_t steps = 0; before != m_names.begin() && steps < farthestMention; ++steps) {
        const NameMention &mention = *--before;
        if (m_last && mention.firstToken <= m_last->firstToken && agrees(*m_last, word))
            return m_last->name;
        if (!agrees(mention, word))
            continue;
        const std::uint32_t itsSentence = document.sentenceOf(mention.firstToken);
        if (best && itsSentence != sentence)
            break;
        if (!best || mention.kind == NameKind::Person)
            best = &mention;
        sentence = itsSentence;
    }
    return best ? best->name : std::string();
}

std::string SpeakerNamer::wordsOf(const SpeakerSpan &speaker) const
{
    const Document &document = m_reader.document();
    std::string words;
    std::uint32_t at = speaker.first;
    while (at + 1 < speaker.end && ((m_reader.flags(at) & Determiner) != 0 && m_reader.tag(at) != PosTag::CD))
        ++at;
    for (const std::uint32_t end = std::min(speaker.end, at + longestName); at < end; ++at) {
        if (!words.empty() && document.tokens[at].is(SpaceBefore))
            words += ' ';
        words += document.textOf(document.tokens[at]);
    }
    return words;
}

std::string SpeakerNamer::nameOf(const SpeakerSpan &speaker)
{
    if (!speaker)
        return {};
    if (speaker.mention && !speaker.mention->name.empty()) {
        m_last = speaker.mention;
        return speaker.mention->name;
    }
    if (m_reader.isPronoun(speaker.first)) {
        std::string name = antecedent(speaker.first);
        return name.empty() ? std::string(m_reader.document().textOf(m_reader.token(speaker.first))) : name;
    }
    // "Erdogan's statement": he said it.
    const NameMention *owner = m_reader.mentionAt(speaker.first);
    if (owner && !owner->name.empty() && owner->endToken < speaker.end && (m_reader.flags(speaker.end - 1) & SpeechNoun) != 0) {
        m_last = owner;
        return owner->name;
    }
    return wordsOf(speaker);
}

} // namespace dateline
