// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.h"

#include <string_view>
#include <vector>

namespace dateline {

/// Gathers the words and pairs of words of an article, each once. Pairs of which the number is no multiple of
/// `pairStride` (1 or more) are left out, alike in every article: large libraries are compared by a sample.
class WordingCollector {
public:
    explicit WordingCollector(unsigned pairStride) : m_pairStride(pairStride) {}

    void add(std::string_view passage);
    /// Everything gathered, sorted; the collector is empty afterwards.
    std::vector<Term> take();

private:
    unsigned m_pairStride;
    std::vector<Term> m_terms;
};

} // namespace dateline
