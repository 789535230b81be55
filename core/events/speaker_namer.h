// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/antecedent.h"
#include "core/events/noun_phrase_reader.h"
#include "core/lexicon/language_pack.h"

#include <string>

namespace dateline {

/// Gives speakers their names: canonical ones for mentions, the person or group meant for pronouns, else the words as
/// they stand. Asked in document order, since a pronoun means somebody named before.
class SpeakerNamer {
public:
    SpeakerNamer(const NounPhraseReader &reader, std::span<const NameMention> names, const LanguagePack &pack);

    std::string nameOf(const SpeakerSpan &speaker);

private:
    std::string wordsOf(const SpeakerSpan &speaker) const;

    const NounPhraseReader &m_reader;
    AntecedentFinder m_antecedents;
    const NameMention *m_last = nullptr; ///< who spoke last
};

} // namespace dateline
