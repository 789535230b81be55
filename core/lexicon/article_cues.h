// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/text_hash.h"
#include "core/lexicon/resource_roots.h"

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a word or the beginning of a line tells about the parts of an article. Kinds are bits, they may be combined.
enum class ArticleCue : std::uint32_t {
    Byline = 1 << 0,        ///< "By"
    PublishedLead = 1 << 1, ///< "Published:"
    UpdatedLead = 1 << 2,   ///< "Last updated on"
    Boilerplate = 1 << 3,   ///< site text wherever it stands
    Tail = 1 << 4,          ///< site text when it stands in the last third
    ArticleEnd = 1 << 5,    ///< in the last half: nothing of the article follows
    Comments = 1 << 6,      ///< heading above readers' comments
    Share = 1 << 7,         ///< word of a line of buttons
    Caption = 1 << 8,       ///< "Photo:"
    OutletLead = 1 << 9,    ///< "Source:"
    UrlLead = 1 << 10,      ///< "URL:"
    OutletWord = 1 << 11,   ///< word in the names of outlets: "News", "Post"
    Weekday = 1 << 12,
    Zone = 1 << 13,         ///< "GMT", "a.m."
    DateFiller = 1 << 14,   ///< "on", "at" beside a date
    Continues = 1 << 15,    ///< a sentence cannot end after it: "of", "the"
    OutletBy = 1 << 16,     ///< between author and outlet: "for"
    OrdinalEnd = 1 << 17,   ///< "st", "th"
    NameParticle = 1 << 18, ///< small words within names: "of", "van"
    ImprintLead = 1 << 19,  ///< "This article appeared", before its day
};

/// A set of cues.
class ArticleCueSet {
public:
    constexpr ArticleCueSet() = default;
    constexpr explicit ArticleCueSet(std::uint32_t bits) : m_bits(bits) {}
    constexpr bool has(ArticleCue cue) const { return (m_bits & static_cast<std::uint32_t>(cue)) != 0; }
    constexpr bool empty() const { return m_bits == 0; }
    constexpr void add(ArticleCue cue) { m_bits |= static_cast<std::uint32_t>(cue); }
    constexpr void add(ArticleCueSet other) { m_bits |= other.m_bits; }

private:
    std::uint32_t m_bits = 0;
};

/// The words by which the parts of an article are known: bylines, date lines, boilerplate, comments, months.
/// Const use is safe for concurrent use by multiple threads.
class ArticleCues {
public:
    /// Reads article_cues.tsv and months.tsv of lang/common and of each language; a language may lack either.
    Status load(const ResourceRoots &roots, std::span<const std::string> languages);

    /// The cues of all languages in ResourceRoots::standard(), loaded once.
    static const Result<ArticleCues> &standard();

    /// Cues of a whole case-folded word.
    ArticleCueSet ofWord(std::string_view foldedWord) const;
    /// Cues of the phrases that a case-folded line begins with; `length` receives the longest one's bytes.
    ArticleCueSet ofLineStart(std::string_view foldedLine, std::size_t *length = nullptr) const;
    /// False when no phrase begins as the line does, in whatever case it is written: a look at its first four bytes.
    bool mayBeginLine(std::string_view line) const;
    /// 1 to 12, 0 for no month's name.
    int month(std::string_view foldedWord) const;

private:
    struct Phrase {
        std::string text;
        ArticleCueSet cues;
    };
    Status loadCues(const ResourceRoots &roots, const std::string &name);
    Status loadMonths(const ResourceRoots &roots, const std::string &name);

    TextTable<std::vector<Phrase>> m_phrases; ///< by first word
    std::bitset<4096> m_beginnings;           ///< of them, hashed
    TextTable<int> m_months;
};

} // namespace dateline
