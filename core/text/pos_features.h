// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/pos_model.h"
#include "core/model/document.h"

#include <array>
#include <cstdint>
#include <vector>

namespace dateline {

/// What the tagger looks at, made once for a sentence: hashes of words and endings, and shapes. Neighbours outside the
/// sentence count as a border. Serves training and tagging, so that both see the same.
class PosFeatures {
public:
    static constexpr std::size_t count = 21;
    using Rows = std::array<std::uint32_t, count>;

    /// Prepares the tokens [first, end) of `document`; of `model` only the words' possible tags count. Reuses its
    /// memory from sentence to sentence.
    void prepare(const Document &document, const PosModel &model, std::uint32_t first, std::uint32_t end);

    /// Features of the token at `index` (0 is the sentence's first), given the tags before it.
    Rows rows(std::size_t index, PosTag previous, PosTag beforePrevious) const;

    /// The same, with the model's sums in place of the features that it has added up. The model is that of `prepare`.
    PosInputs inputs(std::size_t index, PosTag previous, PosTag beforePrevious, const PosModel &model) const;

private:
    struct Facts {
        pos::Spelling spelling;
        std::uint32_t shape = 0;
        std::uint32_t possible = 0;
        const PosModel::WordSums *sums = nullptr; ///< of frequent words
        std::array<std::uint32_t, 3> paired{};    ///< features of two words but of no tag
    };
    static void addTagged(PosInputs &inputs, const Facts &here, const Facts &right, std::uint32_t tag);
    void pair(std::ptrdiff_t index);
    void addWord(PosInputs &inputs, PosModel::Place place, std::ptrdiff_t index, const PosModel &model) const;
    const Facts &at(std::ptrdiff_t index) const;

    std::vector<Facts> m_facts;
};

} // namespace dateline
