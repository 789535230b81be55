// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/event_lexicon.h"
#include "core/lexicon/name_lexicon.h"
#include "core/lexicon/pos_model.h"
#include "core/lexicon/resource_roots.h"
#include "core/lexicon/temporal_lexicon.h"
#include "core/lexicon/text_lexicon.h"
#include "core/lexicon/vocabulary.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace dateline {

/// What of a language is needed: everything, or only what dates are found with, which loads in a third of the time.
enum class PackParts : std::uint8_t { Everything, Dates };

/// All linguistic knowledge of one language, compiled. Immutable after loading and safe for concurrent use by
/// multiple threads.
class LanguagePack {
public:
    /// Reads resources/lang/common and resources/lang/<code>. Fails with the file, line and column of the first
    /// mistake.
    static Result<std::shared_ptr<const LanguagePack>> load(const ResourceRoots &roots, std::string_view code,
                                                            PackParts parts = PackParts::Everything);

    const std::string &code() const { return m_code; }
    const Vocabulary &words() const { return m_words; }
    const TextLexicon &text() const { return m_text; }
    const PosModel &partsOfSpeech() const { return m_partsOfSpeech; }
    const TemporalLexicon &temporal() const { return m_temporal; }
    const NameLexicon &names() const { return m_names; }
    const EventLexicon &events() const { return m_events; }

private:
    std::string m_code;
    Vocabulary m_words;
    TextLexicon m_text;
    PosModel m_partsOfSpeech;
    TemporalLexicon m_temporal;
    NameLexicon m_names;
    EventLexicon m_events;
};

/// The packs that are there, by language code.
using LanguagePacks = std::map<std::string, std::shared_ptr<const LanguagePack>, std::less<>>;

/// Loads every language there is; fails on the first pack with a mistake.
Result<LanguagePacks> loadLanguagePacks(const ResourceRoots &roots, PackParts parts = PackParts::Everything);

} // namespace dateline
