// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/resource_roots.h"
#include "core/lexicon/vocabulary.h"
#include "core/model/pos_tag.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

class EventLexicon;

/// Weights of a part-of-speech tagger: an averaged perceptron (Collins 2002), and the tags that words may have.
/// A feature is a 32-bit hash. Its row of `posTagCount` small integers lies in one of the two places of its bucket; the
/// first byte of a row (there is no tag 0) repeats eight bits of the hash, so that a feature that was never learned
/// meets no other one's weights. Empty for a language without one. Const use is safe for concurrent use by multiple
/// threads.
class PosModel {
public:
    static constexpr std::uint32_t rows = 1u << 16;
    using Scores = std::array<std::int16_t, posTagCount>;

    static constexpr std::uint32_t buckets = rows / 2;
    static constexpr std::uint32_t bucketOf(std::uint32_t feature) { return (feature / 2) & (buckets - 1); }
    /// What the first byte of the feature's row holds; never 0.
    static constexpr std::uint8_t checkOf(std::uint32_t feature)
    {
        return static_cast<std::uint8_t>((feature >> 24) | 1);
    }

    /// Reads lang/<code>/pos_words.tsv (word, tags; one tag after "=" needs no decision) and
    /// lang/<code>/pos_weights.bin (comment lines that begin with '#', an empty line, then rows * posTagCount signed
    /// bytes). Both may be missing.
    Status load(const ResourceRoots &roots, std::string_view code, Vocabulary &words);

    bool empty() const { return m_buckets.empty(); }
    /// The one tag of a word, or None when the context decides.
    PosTag fixedTag(WordId word) const { return word < m_fixed.size() ? m_fixed[word] : PosTag::None; }
    /// Bits of the tags that the word was seen with, bit i for tag i; 0 for rare words.
    std::uint32_t possibleTags(WordId word) const { return word < m_possible.size() ? m_possible[word] : 0; }
    /// Adds what the events' tables know of words: which forms of verbs and nouns they can be.
    void addForms(const EventLexicon &lexicon, std::size_t words);
    /// Tags that no context may give the word: of the closed classes (prepositions, pronouns …) those it was never seen
    /// with.
    std::uint32_t impossibleTags(WordId word) const { return closedTags & ~possibleTags(word); }
    /// Adds up the rows of some features. The first of the scores means nothing.
    Scores score(std::span<const std::uint32_t> features) const;

private:
    /// Two rows, in one cache line.
    struct alignas(64) Bucket {
        std::array<std::int8_t, 2 * posTagCount> bytes;
    };
    static_assert(sizeof(Bucket) == 2 * posTagCount);

    static const std::uint32_t closedTags;

    Status loadWords(const ResourceRoots &roots, const std::string &file, Vocabulary &words);
    Status loadWeights(const ResourceRoots &roots, const std::string &name);

    std::vector<PosTag> m_fixed;           ///< by WordId
    std::vector<std::uint32_t> m_possible; ///< by WordId
    std::vector<Bucket> m_buckets;
};

} // namespace dateline
