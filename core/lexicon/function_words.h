// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/resource_roots.h"
#include "core/lexicon/vocabulary.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Frequent function words of many languages, whether these have a pack or not.
/// Const use is safe for concurrent use by multiple threads.
class FunctionWords {
public:
    /// Reads lang/common/function_words.tsv.
    Status load(const ResourceRoots &roots);

    /// Those of ResourceRoots::standard(), loaded once.
    static const Result<FunctionWords> &standard();

    /// Language codes, in order of the table.
    const std::vector<std::string> &languages() const { return m_languages; }
    /// Indexes of the languages that have this word, in whatever case it is written.
    std::span<const std::uint8_t> languagesOf(std::string_view word) const
    {
        const WordId id = m_words.findAsWritten(word);
        return std::span(m_languagesOf).subspan(m_ends[id], m_ends[id + 1] - m_ends[id]);
    }

private:
    std::vector<std::string> m_languages;
    Vocabulary m_words;
    std::vector<std::uint8_t> m_languagesOf;    ///< those of each word, one word after the other
    std::vector<std::uint32_t> m_ends = {0, 0}; ///< by WordId: where the word before it ends; one more at the end
};

} // namespace dateline
