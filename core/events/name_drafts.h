// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/name_atoms.h"
#include "core/events/name_finder.h"

#include <cstdint>
#include <vector>

namespace dateline {

inline constexpr std::uint32_t noEntry = ~std::uint32_t{0};

/// A mention before the article as a whole is known.
struct NameDraft {
    NameMention mention;
    std::uint32_t headFirst = 0; ///< tokens of the head
    std::uint32_t headEnd = 0;
    std::uint32_t entry = noEntry;   ///< gazetteer entry of the head
    std::uint32_t title = noEntry;   ///< entry of the title before a person, or of the role's noun
    std::uint16_t country = 0;       ///< of the title or role: "Russian foreign minister"
    RunShape shape = RunShape::Open; ///< of unknown heads
    bool unknown = false;            ///< the gazetteer does not have the head
    bool located = false;            ///< only the words around it say that it is a place
    bool keep = true;
    bool fixedName = false; ///< the name needs no resolution
};

/// Joins the atoms of one sentence to mentions and appends these: titles with persons, adjectives with role nouns.
void assembleNames(const Document &document, const NameLexicon &lexicon, const Sentence &sentence,
                   const std::vector<NameAtom> &atoms, std::vector<NameDraft> &drafts);

/// Unknown names of a list of places are places: "in A, B and C", "the villages of A and B". Looks at the drafts of one
/// sentence, those from `firstDraft` on.
void settleLists(const Document &document, const NameLexicon &lexicon, const Sentence &sentence, std::size_t firstDraft,
                 std::vector<NameDraft> &drafts);

/// Gives every draft its canonical name from what the whole article says, and drops those that turn out to be none.
void resolveNames(const Document &document, const NameLexicon &lexicon, std::vector<NameDraft> &drafts);

/// Unknown names that the article somewhere puts where only places stand are places throughout, unless they act:
/// "in Finote Selam" says what "Finote Selam has" is about.
void settlePlaces(const Document &document, const NameLexicon &lexicon, std::vector<NameDraft> &drafts);

/// Whether "the" or an owner stands before a role: "the minister", "Turkey's minister".
bool isDefinite(const Document &document, const NameLexicon &lexicon, const NameDraft &draft);

/// Whether an apposition can end before `at`: no verb of speech stands there that takes the name for its subject.
bool closesApposition(const Document &document, const NameLexicon &lexicon, std::uint32_t at);

/// "the Russian foreign minister, Sergei Lavrov" is one mention, the person's.
void mergeAppositions(const Document &document, const NameLexicon &lexicon, std::vector<NameDraft> &drafts);

/// "the main opposition group, the National Council, has called": one mention, that of the name.
void mergeGroupAppositions(const Document &document, const NameLexicon &lexicon, std::vector<NameDraft> &drafts);

/// The tokens' text with single spaces, without line breaks and markup.
std::string wordsOf(const Document &document, std::uint32_t first, std::uint32_t end);

} // namespace dateline
