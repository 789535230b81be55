// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/document.h"

#include <algorithm>

namespace dateline {

std::uint32_t Document::sentenceOf(std::uint32_t token) const
{
    const auto after = std::upper_bound(sentences.begin(), sentences.end(), token,
                                        [](std::uint32_t t, const Sentence &s) { return t < s.firstToken; });
    return after == sentences.begin() ? 0 : static_cast<std::uint32_t>(after - sentences.begin() - 1);
}

std::uint32_t Document::tokenAt(std::uint32_t offset) const
{
    const auto found = std::upper_bound(tokens.begin(), tokens.end(), offset,
                                        [](std::uint32_t o, const Token &t) { return o < t.end; });
    return static_cast<std::uint32_t>(found - tokens.begin());
}

} // namespace dateline
