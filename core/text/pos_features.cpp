// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pos_features.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t seed = 2166136261u;

/// FNV-1a over the bytes, ASCII letters folded; digits count as one, since their values do not matter.
std::uint32_t hashOf(std::string_view bytes)
{
    std::uint32_t hash = seed;
    for (const char c : bytes) {
        const char folded = isAsciiDigit(c) ? '0' : toAsciiLower(c);
        hash = (hash ^ static_cast<unsigned char>(folded)) * 16777619u;
    }
    return hash;
}

/// A feature: its kind and up to two values, mixed (finalizer of MurmurHash3, public domain).
std::uint32_t featureOf(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0)
{
    std::uint32_t hash = a * 0x9E3779B1u + b * 0x85EBCA77u + kind * 0xC2B2AE3Du;
    hash ^= hash >> 16;
    hash *= 0x85EBCA6Bu;
    hash ^= hash >> 13;
    hash *= 0xC2B2AE35u;
    hash ^= hash >> 16;
    return hash;
}

} // namespace

void PosFeatures::prepare(const Document &document, const PosModel &model, std::uint32_t first, std::uint32_t end)
{
    m_facts.clear();
    for (std::uint32_t i = first; i < end; ++i) {
        const Token &token = document.tokens[i];
        const std::string_view text = document.textOf(token);
        const bool glued = !token.is(SpaceBefore);
        Facts facts;
        facts.word = hashOf(text);
        facts.suffix2 = hashOf(text.substr(text.size() - std::min<std::size_t>(text.size(), 2)));
        facts.suffix3 = hashOf(text.substr(text.size() - std::min<std::size_t>(text.size(), 3)));
        facts.prefix = hashOf(text.substr(0, 3));
        facts.shape = token.shape & (Capitalised | AllCaps | SentenceStart | HasDigit);
        facts.shape = facts.shape * 8 + static_cast<std::uint32_t>(token.kind) * 2 + (glued ? 1 : 0);
        facts.possible = model.possibleTags(token.word);
        m_facts.push_back(facts);
    }
}

const PosFeatures::Facts &PosFeatures::at(std::ptrdiff_t index) const
{
    static const Facts border{};
    return index < 0 || index >= std::ssize(m_facts) ? border : m_facts[static_cast<std::size_t>(index)];
}

PosFeatures::Rows PosFeatures::rows(std::size_t index, PosTag previous, PosTag beforePrevious) const
{
    const auto i = static_cast<std::ptrdiff_t>(index);
    const Facts &here = at(i), &left = at(i - 1), &right = at(i + 1);
    const auto tag1 = static_cast<std::uint32_t>(previous);
    const auto tag2 = tag1 * 32 + static_cast<std::uint32_t>(beforePrevious);
    return {featureOf(1, here.word),
            featureOf(2, here.suffix2),
            featureOf(3, here.suffix3),
            featureOf(4, here.prefix),
            featureOf(5, here.shape),
            featureOf(6, left.word),
            featureOf(7, right.word),
            featureOf(8, at(i - 2).word),
            featureOf(9, at(i + 2).word),
            featureOf(10, tag1),
            featureOf(11, tag2),
            featureOf(12, tag1, here.word),
            featureOf(13, right.suffix3),
            featureOf(14, left.suffix3),
            featureOf(15, right.shape, here.shape),
            featureOf(16, tag1, here.suffix3),
            featureOf(17, tag1, right.word),
            featureOf(18, here.possible, tag1),
            featureOf(19, here.possible, right.possible),
            featureOf(20, right.possible, tag1),
            featureOf(21, left.word, here.word)};
}

} // namespace dateline
