// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/document.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// The smallest pieces that names and noun phrases are made of.
enum class AtomKind : std::uint8_t {
    Entry,     ///< a name of the gazetteer
    Capitals,  ///< an unknown run of capitalised words
    Title,     ///< "foreign minister"
    Honorific, ///< "Mr."
    Role,      ///< "rebels", "government"
    Modifier,  ///< "senior", "US-backed", "anti-Assad"
};

/// What an unknown run looks like by its own words.
enum class RunShape : std::uint8_t { Person, Group, Place, Acronym, Open };

struct NameAtom {
    std::uint32_t first = 0; ///< tokens
    std::uint32_t end = 0;
    AtomKind kind = AtomKind::Entry;
    RunShape shape = RunShape::Open; ///< of Capitals
    std::uint32_t entry = 0;         ///< of Entry, Title, Honorific
};

/// How capitals are used in a sentence.
enum class SentenceCase : std::uint8_t { Normal, Headline, Shouting };
SentenceCase caseOf(const Document &document, const Sentence &sentence);

/// Appends the atoms of a sentence in token order, never overlapping.
void findAtoms(const Document &document, const NameLexicon &lexicon, const Sentence &sentence,
               std::vector<NameAtom> &atoms);

/// True for a word in capitals that ends no name: "Mr", initials. Used where a full stop may stand inside a name.
bool isInitial(const Token &token);

} // namespace dateline
