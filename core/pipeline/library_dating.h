// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/dating/date_finder.h"
#include "core/lexicon/language_pack.h"
#include "core/store/library_reader.h"

#include <unordered_map>
#include <vector>

namespace dateline {

/// Finds publication dates for the undated articles of a library. Where an article alone is more certain of its date
/// (core/dating/article_date.h) than the library, it has the word.
///
/// Reads every text once and the undated ones twice more. What is kept at a time: the index of the wording that dated
/// and undated articles share (pairs of words only by a sample in a library of more than 20,000 articles), the texts in
/// work, and what the neighbours of the last articles tell. Use it once, from one thread.
class LibraryDating {
public:
    LibraryDating(const LibraryReader &library, const LanguagePacks &packs, unsigned jobs);

    /// By article. Errors: those of the library; Cancelled.
    Result<std::vector<LibrarySuggestion>> suggest(const CancelToken &cancel);

private:
    struct Undated;

    Status readDays();
    Status readWording(WordingIndex &index, const CancelToken &cancel);
    Status readUndated(const WordingIndex &index, const CancelToken &cancel);
    Undated readingOf(Article article, const WordingIndex &index) const;
    Status suggestFor(const Undated &undated, const WordingIndex &index);
    Result<const std::vector<ToldDay> *> toldBy(std::uint32_t neighbour, const WordingIndex &index);
    std::vector<Term> wordingOf(const Article &article) const;
    template <typename Found, typename Read, typename Take>
    Status forEach(const std::vector<ArticleId> &ids, const CancelToken &cancel, const Read &read, const Take &take);

    const LibraryReader &m_library;
    const LanguagePacks &m_packs;
    unsigned m_jobs;
    unsigned m_pairStride = 1;
    std::vector<ArticleId> m_dated;
    std::vector<DayNumber> m_days; ///< of m_dated
    std::vector<ArticleId> m_undated;
    std::unordered_map<std::uint32_t, std::vector<ToldDay>> m_told; ///< by place in m_dated
    std::unordered_map<ArticleId, DateSuggestion> m_own;            ///< from undated articles alone
    std::vector<LibrarySuggestion> m_found;
};

} // namespace dateline
