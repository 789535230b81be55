// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/speaker_namer.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t longestName = 14; ///< words of a speaker without a name

} // namespace

SpeakerNamer::SpeakerNamer(const NounPhraseReader &reader, std::span<const NameMention> names, const LanguagePack &pack)
    : m_reader(reader), m_antecedents(reader.document(), names, pack)
{
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
        const NameMention *meant = m_antecedents.of(speaker.first, PronounUse::Speaker, m_last);
        return meant && !meant->name.empty() ? meant->name
                                             : std::string(m_reader.document().textOf(m_reader.token(speaker.first)));
    }
    // "Erdogan's statement": he said it.
    const NameMention *owner = m_reader.mentionAt(speaker.first);
    if (owner && !owner->name.empty() && owner->endToken < speaker.end
        && (m_reader.flags(speaker.end - 1) & SpeechNoun) != 0) {
        m_last = owner;
        return owner->name;
    }
    return wordsOf(speaker);
}

} // namespace dateline
