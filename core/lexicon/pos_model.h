// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/pos_hash.h"
#include "core/lexicon/resource_roots.h"
#include "core/lexicon/vocabulary.h"
#include "core/model/pos_tag.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

class EventLexicon;

/// What decides over one word's tag: features, and sums of such that were added up beforehand.
struct PosInputs {
    /// By tag; one cache line.
    struct alignas(64) Scores {
        std::array<std::int16_t, posTagCount> of{};
    };

    std::array<const Scores *, 7> sums{};
    std::size_t sumCount = 0;
    std::array<std::uint32_t, 21> features{};
    std::size_t featureCount = 0;

    void add(const Scores &sum) { sums[sumCount++] = &sum; }
    void add(std::uint32_t feature) { features[featureCount++] = feature; }
};

/// Weights of a part-of-speech tagger: an averaged perceptron (Collins 2002), and the tags that words may have.
/// A feature is a 32-bit hash. Its row of `posTagCount` small integers lies in one of the two places of its bucket; the
/// first byte of a row (there is no tag 0) repeats eight bits of the hash, so that a feature that was never learned
/// meets no other one's weights. Empty for a language without one. Const use is safe for concurrent use by multiple
/// threads.
class PosModel {
public:
    static constexpr std::uint32_t rows = 1u << 16;
    using Scores = PosInputs::Scores;

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
    /// The tag with the highest score among those that are possible; of equals a noun, then the first.
    PosTag best(const PosInputs &inputs, std::uint32_t impossible) const;
    /// The same by the code that runs on any machine.
    PosTag bestAnywhere(const PosInputs &inputs, std::uint32_t impossible) const;

    /// Where a word stands, seen from the one that is tagged.
    enum Place : std::size_t { SecondLeft, Left, Here, Right, SecondRight };
    /// Sums of all features that are of one word alone, by its place.
    struct WordSums {
        std::array<Scores, 5> at{};
    };
    /// Adds the features of one word alone to `inputs`.
    static void addFeatures(PosInputs &inputs, Place place, const pos::Spelling &spelling);
    /// A frequent word, which is added up.
    struct Known {
        pos::Spelling spelling;
        std::uint32_t bytes = 0;
        std::uint32_t sums = 0;
    };
    /// Of a frequent word whose text has as many bytes as the vocabulary's and so is the same but for ASCII capitals;
    /// nullptr for others.
    const Known *known(WordId word, std::size_t bytes) const
    {
        return word < m_known.size() && m_known[word].bytes == bytes ? &m_known[word] : nullptr;
    }
    const WordSums &sumsOf(const Known &known) const { return m_wordSums[known.sums]; }
    /// Of what lies beyond the borders of a sentence.
    const WordSums &borderSums() const { return m_wordSums.front(); }
    /// Of the features of a word's shape alone.
    const Scores &shapeSums(std::uint32_t shape) const { return m_shapeSums[shape]; }
    /// Of the features of the tags before alone; see pos::tagPair.
    const Scores &tagSums(std::uint32_t tagPair) const { return m_tagSums[tagPair]; }
    static constexpr std::uint32_t shapes = 256; ///< values of a shape

    /// Asks for memory that `best` will soon look at: a feature's row, a word's sums.
    void expect(std::uint32_t feature) const { __builtin_prefetch(&m_buckets[bucketOf(feature)]); }
    static void expect(const WordSums &sums)
    {
        for (const Scores &scores : sums.at)
            __builtin_prefetch(&scores);
    }

private:
    /// Two rows, in one cache line.
    struct alignas(64) Bucket {
        std::array<std::int8_t, 2 * posTagCount> bytes;
    };
    static_assert(sizeof(Bucket) == 2 * posTagCount);

    static const std::uint32_t closedTags;

    Status loadWords(const ResourceRoots &roots, const std::string &file, Vocabulary &words);
    void addUp(const Vocabulary &words);
    Scores sumOf(const PosInputs &inputs) const;
    Status loadWeights(const ResourceRoots &roots, const std::string &name);

    std::vector<PosTag> m_fixed;           ///< by WordId
    std::vector<std::uint32_t> m_possible; ///< by WordId
    std::vector<Bucket> m_buckets;
    std::vector<Known> m_known; ///< by WordId
    std::vector<WordSums> m_wordSums;
    std::vector<Scores> m_shapeSums;
    std::vector<Scores> m_tagSums;
};

} // namespace dateline
