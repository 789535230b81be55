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

private:
    struct Facts {
        std::uint32_t word = 0;
        std::uint32_t suffix2 = 0;
        std::uint32_t suffix3 = 0;
        std::uint32_t prefix = 0;
        std::uint32_t shape = 0;
        std::uint32_t possible = 0;
    };
    const Facts &at(std::ptrdiff_t index) const;

    std::vector<Facts> m_facts;
};

} // namespace dateline
