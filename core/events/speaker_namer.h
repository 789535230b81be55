// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/noun_phrase_reader.h"
#include "core/lexicon/language_pack.h"

#include <string>
#include <unordered_map>

namespace dateline {

/// Gives speakers their names: canonical ones for mentions, the person or group meant for pronouns, else the words as
/// they stand. Asked in document order, since a pronoun means somebody named before.
class SpeakerNamer {
public:
    SpeakerNamer(const NounPhraseReader &reader, std::span<const NameMention> names, const LanguagePack &pack);

    std::string nameOf(const SpeakerSpan &speaker);

private:
    enum class Gender : std::uint8_t { Unknown, He, She };

    Gender genderOf(const NameMention &mention);
    std::string antecedent(std::uint32_t pronoun);
    bool agrees(const NameMention &mention, std::uint64_t pronoun);
    std::string wordsOf(const SpeakerSpan &speaker) const;

    const NounPhraseReader &m_reader;
    std::span<const NameMention> m_names;
    const LanguagePack &m_pack;
    std::unordered_map<std::string, Gender> m_genders; ///< by canonical name; only looked up
    const NameMention *m_last = nullptr;               ///< who spoke last
};

} // namespace dateline
