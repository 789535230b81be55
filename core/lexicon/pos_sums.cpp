// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/pos_model.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <limits>

// Where a tagger spends its time: adding up rows of weights and finding the best of the sums. All of it is written with
// vectors that GCC and Clang make instructions of on any machine; on x86-64 it is compiled a second time for AVX2,
// which nearly every machine has, and that twice as fast code is taken where it can be. The numbers are the same.
#if defined(__x86_64__)
#define DATELINE_WIDE __attribute__((target("avx2")))
#endif

namespace dateline {

namespace {

using Scores = PosModel::Scores;
using Sums = std::int16_t __attribute__((vector_size(32)));
using Bytes = std::int8_t __attribute__((vector_size(16)));
using Quarter = std::int16_t __attribute__((vector_size(16)));
using Ranks = std::int32_t __attribute__((vector_size(32)));
constexpr std::size_t half = posTagCount / 2;
static_assert(sizeof(Scores) == 2 * sizeof(Sums));

constexpr std::array<std::int32_t, posTagCount> positions = [] {
    std::array<std::int32_t, posTagCount> result{};
    for (std::size_t tag = 0; tag < posTagCount; ++tag)
        result[tag] = static_cast<std::int32_t>(posTagCount - 1 - tag);
    result[static_cast<std::size_t>(PosTag::NN)] = posTagCount - 1;
    return result;
}();

constexpr std::array<std::uint32_t, posTagCount> bits = [] {
    std::array<std::uint32_t, posTagCount> result{};
    for (std::size_t tag = 0; tag < posTagCount; ++tag)
        result[tag] = 1u << tag;
    return result;
}();

// Whether a feature was learned is anybody's guess, so its row is chosen without a branch; what was not learned is
// masked.
template <typename Bucket>
[[gnu::always_inline]] inline void addRows(Scores &scores, const Bucket *buckets, const PosInputs &inputs)
{
    // The rows lie all over two megabytes: ask for all of them before the first is needed.
    for (std::size_t i = 0; i < inputs.featureCount; ++i)
        __builtin_prefetch(&buckets[PosModel::bucketOf(inputs.features[i])]);
    Sums low = {}, high = {};
    Sums row = {};
    for (std::size_t i = 0; i < inputs.sumCount; ++i) {
        std::memcpy(&row, inputs.sums[i]->of.data(), sizeof row);
        low += row;
        std::memcpy(&row, inputs.sums[i]->of.data() + half, sizeof row);
        high += row;
    }
    for (std::size_t i = 0; i < inputs.featureCount; ++i) {
        const std::int8_t *weights = buckets[PosModel::bucketOf(inputs.features[i])].bytes.data();
        const std::uint8_t check = PosModel::checkOf(inputs.features[i]);
        const bool inFirst = static_cast<std::uint8_t>(weights[0]) == check;
        const bool inSecond = static_cast<std::uint8_t>(weights[posTagCount]) == check;
        weights += (1u - static_cast<unsigned>(inFirst)) * posTagCount;
        const auto learned = static_cast<std::int16_t>(-static_cast<int>(inFirst | inSecond));
        Bytes bytes = {};
        std::memcpy(&bytes, weights, sizeof bytes);
        low += __builtin_convertvector(bytes, Sums) & learned;
        std::memcpy(&bytes, weights + half, sizeof bytes);
        high += __builtin_convertvector(bytes, Sums) & learned;
    }
    std::memcpy(scores.of.data(), &low, sizeof low);
    std::memcpy(scores.of.data() + half, &high, sizeof high);
}

/// Tag 0 is None and never learned.
[[gnu::always_inline]] inline PosTag bestOf(const Scores &scores, std::uint32_t impossible)
{
    // The score above, the position below: one number to compare, and no branch in the loop.
    constexpr std::int32_t least = std::numeric_limits<std::int32_t>::min();
    const auto excluded = static_cast<std::int32_t>(impossible | 1);
    Ranks best = {least, least, least, least, least, least, least, least};
    for (std::size_t tag = 0; tag < posTagCount; tag += 8) {
        Quarter quarter = {};
        Ranks position = {}, bit = {};
        std::memcpy(&quarter, scores.of.data() + tag, sizeof quarter);
        std::memcpy(&position, positions.data() + tag, sizeof position);
        std::memcpy(&bit, bits.data() + tag, sizeof bit);
        const Ranks ranks = __builtin_convertvector(quarter, Ranks) * static_cast<int>(posTagCount) + position;
        const Ranks better = (ranks > best) & ((bit & excluded) == 0);
        best = (ranks & better) | (best & ~better);
    }
    std::int32_t top = best[0];
    for (int i = 1; i < 8; ++i)
        top = std::max(top, static_cast<std::int32_t>(best[i]));
    const auto position = static_cast<std::size_t>(top) % posTagCount;
    return position == posTagCount - 1 ? PosTag::NN : static_cast<PosTag>(posTagCount - 1 - position);
}

template <typename Bucket>
[[gnu::always_inline]] inline PosTag choose(const Bucket *buckets, const PosInputs &inputs, std::uint32_t impossible)
{
    Scores scores;
    addRows(scores, buckets, inputs);
    return bestOf(scores, impossible);
}

#ifdef DATELINE_WIDE
template <typename Bucket>
DATELINE_WIDE PosTag chooseWide(const Bucket *buckets, const PosInputs &inputs, std::uint32_t impossible)
{
    return choose(buckets, inputs, impossible);
}

const bool isWide = [] {
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") != 0;
}();
#endif

} // namespace

PosTag PosModel::best(const PosInputs &inputs, std::uint32_t impossible) const
{
#ifdef DATELINE_WIDE
    if (isWide)
        return chooseWide(m_buckets.data(), inputs, impossible);
#endif
    return bestAnywhere(inputs, impossible);
}

PosTag PosModel::bestAnywhere(const PosInputs &inputs, std::uint32_t impossible) const
{
    return choose(m_buckets.data(), inputs, impossible);
}

PosModel::Scores PosModel::sumOf(const PosInputs &inputs) const
{
    Scores scores;
    addRows(scores, m_buckets.data(), inputs);
    return scores;
}

void PosModel::addFeatures(PosInputs &inputs, Place place, const pos::Spelling &spelling)
{
    switch (place) {
    case SecondLeft: inputs.add(pos::featureOf(pos::SecondLeftWord, spelling.word)); break;
    case Left:
        inputs.add(pos::featureOf(pos::LeftWord, spelling.word));
        inputs.add(pos::featureOf(pos::LeftSuffix3, spelling.suffix3));
        break;
    case Here:
        inputs.add(pos::featureOf(pos::Word, spelling.word));
        inputs.add(pos::featureOf(pos::Suffix2, spelling.suffix2));
        inputs.add(pos::featureOf(pos::Suffix3, spelling.suffix3));
        inputs.add(pos::featureOf(pos::Prefix, spelling.prefix));
        break;
    case Right:
        inputs.add(pos::featureOf(pos::RightWord, spelling.word));
        inputs.add(pos::featureOf(pos::RightSuffix3, spelling.suffix3));
        break;
    case SecondRight: inputs.add(pos::featureOf(pos::SecondRightWord, spelling.word)); break;
    }
}

// A third of a tagger's features look at one word alone, and most words of a text are frequent ones.
void PosModel::addUp(const Vocabulary &words)
{
    const auto sumsOfWord = [&](const pos::Spelling &spelling) {
        WordSums sums;
        for (const Place place : {SecondLeft, Left, Here, Right, SecondRight}) {
            PosInputs inputs;
            addFeatures(inputs, place, spelling);
            sums.at[place] = sumOf(inputs);
        }
        return sums;
    };
    m_wordSums.push_back(sumsOfWord({}));
    m_known.resize(m_possible.size());
    for (WordId word = 1; word < m_possible.size(); ++word) {
        const std::string_view text = words.text(word);
        const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
        if (m_possible[word] == 0 || !plain)
            continue;
        m_known[word] = {pos::spellingOf(text), static_cast<std::uint32_t>(text.size()),
                         static_cast<std::uint32_t>(m_wordSums.size())};
        m_wordSums.push_back(sumsOfWord(m_known[word].spelling));
    }
    for (std::uint32_t shape = 0; shape < shapes; ++shape) {
        PosInputs inputs;
        inputs.add(pos::featureOf(pos::Shape, shape));
        m_shapeSums.push_back(sumOf(inputs));
    }
    for (std::uint32_t pair = 0; pair < posTagCount * posTagCount; ++pair) {
        PosInputs inputs;
        inputs.add(pos::featureOf(pos::TagBefore, pair / posTagCount));
        inputs.add(pos::featureOf(pos::TagsBefore, pair));
        m_tagSums.push_back(sumOf(inputs));
    }
}

} // namespace dateline
