// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/article_cues.h"
#include "core/lexicon/resource_roots.h"
#include "core/lexicon/vocabulary.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// How a full stop after an abbreviation is read.
enum class Abbreviation : std::uint8_t {
    None,
    Title,        ///< a name follows, never a new sentence: "Mr.", "Gen."
    BeforeNumber, ///< no new sentence before a number: "No.", "Jan."
    MayEnd,       ///< a new sentence only when a word follows that starts sentences: "Inc.", "etc."
};

/// What a language tells about the running text: abbreviations and words that start sentences.
/// Const use is safe for concurrent use by multiple threads.
class TextLexicon {
public:
    /// Reads abbreviations.tsv, sentence_starters.tsv, months.tsv and article_cues.tsv of lang/<code>; a language may
    /// lack any of them.
    Status load(const ResourceRoots &roots, std::string_view code, Vocabulary &words);

    /// Of the word before the full stop ("dr", "jan"), or of an initialism with its stops ("u.s.").
    Abbreviation abbreviation(WordId word, bool capitalised) const
    {
        if (word >= m_words.size() || (m_words[word].needsCapital && !capitalised))
            return Abbreviation::None;
        return m_words[word].abbreviation;
    }
    /// Function words that, when capitalised, begin a sentence: "The", "He", "But".
    bool startsSentence(WordId word) const { return word < m_words.size() && m_words[word].starter; }
    /// 1 to 12 for names of months, else 0: "3. März" is one date, not two sentences.
    int month(WordId word) const { return word < m_words.size() ? m_words[word].month : 0; }
    /// Words by which the parts of an article are known, in this language.
    const ArticleCues &cues() const { return m_cues; }

private:
    struct WordFacts {
        Abbreviation abbreviation = Abbreviation::None;
        bool needsCapital = false; ///< "Ill." is a state, "ill." the end of a sentence
        bool starter = false;
        std::uint8_t month = 0;
    };
    WordFacts &factsOf(WordId word);
    Status loadAbbreviations(const ResourceRoots &roots, std::string_view code, Vocabulary &words);
    Status loadStarters(const ResourceRoots &roots, std::string_view code, Vocabulary &words);
    Status loadMonths(const ResourceRoots &roots, std::string_view code, Vocabulary &words);

    std::vector<WordFacts> m_words; ///< by WordId
    ArticleCues m_cues;
};

} // namespace dateline
