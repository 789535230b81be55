// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline {

/// Parts of speech: the Penn Treebank's tags (Marcus et al. 1993), plurals of names and degrees of adverbs folded.
/// None where the language has no tagger.
enum class PosTag : std::uint8_t {
    None,
    CC,
    CD,
    DT,
    EX,
    IN,
    JJ,
    JJR,
    JJS,
    MD,
    NN,
    NNS,
    NNP,
    POS,
    PRP,
    PRPS,
    RB,
    RP,
    TO,
    UH,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    WDT,
    WP,
    WRB,
    Punct,
    Symbol,
    Other
};
inline constexpr std::size_t posTagCount = 32;

inline constexpr std::array<std::string_view, posTagCount> posTagNames = {
    "none", "CC", "CD", "DT", "EX", "IN",  "JJ",  "JJR", "JJS", "MD",  "NN",  "NNS", "NNP", "POS",   "PRP", "PRP$",
    "RB",   "RP", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP",  "WRB", "punct", "sym", "other"};

constexpr std::string_view toName(PosTag tag)
{
    return posTagNames[static_cast<std::size_t>(tag)];
}

constexpr bool isVerb(PosTag tag)
{
    return tag >= PosTag::VB && tag <= PosTag::VBZ;
}
constexpr bool isFiniteVerb(PosTag tag)
{
    return tag == PosTag::VBD || tag == PosTag::VBP || tag == PosTag::VBZ || tag == PosTag::MD;
}
constexpr bool isNoun(PosTag tag)
{
    return tag >= PosTag::NN && tag <= PosTag::NNP;
}
constexpr bool isAdjective(PosTag tag)
{
    return tag >= PosTag::JJ && tag <= PosTag::JJS;
}

} // namespace dateline
