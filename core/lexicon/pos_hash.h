// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

/// What a part-of-speech tagger's features are made of. Training, model and tagger must agree in every bit.
namespace dateline::pos {

/// Kinds of features: what they look at. "Left" and "Right" are the words beside the one that is tagged.
enum Kind : std::uint32_t {
    Word = 1,
    Suffix2,
    Suffix3,
    Prefix,
    Shape,
    LeftWord,
    RightWord,
    SecondLeftWord,
    SecondRightWord,
    TagBefore,
    TagsBefore,
    TagAndWord,
    RightSuffix3,
    LeftSuffix3,
    Shapes,
    TagAndSuffix3,
    TagAndRightWord,
    PossibleAndTag,
    PossibleTags,
    RightPossibleAndTag,
    WordPair,
};

/// FNV-1a over the bytes, ASCII letters folded; digits count as one, since their values do not matter.
inline std::uint32_t hashOf(std::string_view bytes)
{
    std::uint32_t hash = 2166136261u;
    for (const char c : bytes) {
        const char folded = isAsciiDigit(c) ? '0' : toAsciiLower(c);
        hash = (hash ^ static_cast<unsigned char>(folded)) * 16777619u;
    }
    return hash;
}

/// A feature: its kind and up to two values, mixed (finalizer of MurmurHash3, public domain).
constexpr std::uint32_t featureOf(Kind kind, std::uint32_t a, std::uint32_t b = 0)
{
    std::uint32_t hash = a * 0x9E3779B1u + b * 0x85EBCA77u + kind * 0xC2B2AE3Du;
    hash ^= hash >> 16;
    hash *= 0x85EBCA6Bu;
    hash ^= hash >> 13;
    hash *= 0xC2B2AE35u;
    hash ^= hash >> 16;
    return hash;
}

/// How a word is written; all zero beyond the borders of a sentence.
struct Spelling {
    std::uint32_t word = 0;
    std::uint32_t suffix2 = 0;
    std::uint32_t suffix3 = 0;
    std::uint32_t prefix = 0;
};

inline Spelling spellingOf(std::string_view text)
{
    return {hashOf(text), hashOf(text.substr(text.size() - std::min<std::size_t>(text.size(), 2))),
            hashOf(text.substr(text.size() - std::min<std::size_t>(text.size(), 3))), hashOf(text.substr(0, 3))};
}

/// The tags of the two words before as one number.
constexpr std::uint32_t tagPair(std::uint32_t before, std::uint32_t beforeThat)
{
    return before * 32 + beforeThat;
}

} // namespace dateline::pos
