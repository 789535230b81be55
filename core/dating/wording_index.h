// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dating/wording.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// Which articles of known date share wording with an article of unknown date.
///
/// An inverted index of the terms that undated articles hold: all others are of no use and are not kept. Terms of more
/// than a twentieth of the articles (and more than three) say nothing of a day and are dropped while the index grows;
/// it takes 4 bytes for each other wanted term of each article. Answers depend on what
/// was added and not on the order; use it from one thread while it grows, from many afterwards.
class WordingIndex {
public:
    /// How many terms are wanted in all is not known before; `articles` is how many will be added.
    explicit WordingIndex(std::size_t articles);

    /// Terms of an undated article, before the first `add`.
    void want(std::span<const Term> terms);
    /// The next article of known date; they count from 0. `terms` sorted, each once.
    void add(std::span<const Term> terms);

    /// How telling a term is: 1 when one article of some thousand has it, less in smaller libraries and when more have
    /// it; 0 when it is common.
    double weight(Term term) const;

    struct Alike {
        std::uint32_t article = 0;
        double likeness = 0; ///< 0: nothing telling is shared; about 1: the same rare wording
    };
    /// The likeness of an article with exactly these terms.
    double likenessToCopy(std::span<const Term> terms) const;
    /// The articles that share most with these terms, the most alike first.
    std::vector<Alike> mostAlike(std::span<const Term> terms, std::size_t count) const;

private:
    using Slot = std::uint32_t;
    static constexpr Slot noSlot = 0xFFFFFFFF;

    Slot slotOf(Term term) const;
    std::size_t bucketOf(Term term) const;
    void growTable();

    std::size_t m_common;                               ///< a term of more articles than this is common
    std::vector<Slot> m_table;                          ///< open addressing over m_terms; a power of two
    std::vector<Term> m_terms;                          ///< by slot
    std::vector<std::vector<std::uint32_t>> m_articles; ///< by slot, ascending; empty and common: dropped
    std::vector<bool> m_isCommon;                       ///< by slot
    std::vector<std::uint32_t> m_sizes;                 ///< by article: number of its terms
    std::vector<std::uint64_t> m_digests;               ///< by article: of its terms; settles ties
};

} // namespace dateline
