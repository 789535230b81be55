// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// A word, or two words that follow each other, as a number; case does not count. Two different ones share a number
/// once in four billion.
using Term = std::uint32_t;

/// The words of a passage, in its order. Numbers count as words.
std::vector<Term> wordsOf(std::string_view passage);

/// The same, each with whether it begins with a digit.
struct CountedWord {
    Term term = 0;
    bool isNumber = false;
};
std::vector<CountedWord> countedWordsOf(std::string_view passage);

/// Two terms that follow each other, as one.
Term pairOf(Term first, Term second);

} // namespace dateline
