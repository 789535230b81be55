// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/wording.h"

#include <algorithm>
#include <utility>

namespace dateline {

void WordingCollector::add(std::string_view passage)
{
    const std::vector<Term> words = wordsOf(passage);
    for (std::size_t i = 0; i < words.size(); ++i) {
        m_terms.push_back(words[i]);
        if (i == 0)
            continue;
        const Term pair = pairOf(words[i - 1], words[i]);
        if (pair % m_pairStride == 0)
            m_terms.push_back(pair);
    }
}

std::vector<Term> WordingCollector::take()
{
    std::sort(m_terms.begin(), m_terms.end());
    m_terms.erase(std::unique(m_terms.begin(), m_terms.end()), m_terms.end());
    return std::exchange(m_terms, {});
}

} // namespace dateline
