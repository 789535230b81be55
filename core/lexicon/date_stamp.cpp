// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/date_stamp.h"

#include "core/base/utf8.h"
#include "core/lexicon/date_pieces.h"

namespace dateline {

namespace {

constexpr std::string_view clockSigns = ":.";
constexpr std::size_t longestLead = 100; ///< bytes

/// Reads what stands on either side of a date.
class StampReader {
public:
    StampReader(std::string_view text, const std::vector<LinePiece> &pieces, const ArticleCues &cues)
        : m_text(text), m_pieces(pieces), m_cues(cues), m_scanner(text, pieces, cues)
    {
    }

    std::vector<DateStamp> read(bool imprints)
    {
        std::vector<DateStamp> stamps;
        for (std::size_t i = 0; i < m_pieces.size();) {
            const std::size_t begin = i;
            const auto date = m_scanner.dateAt(i);
            if (!date) {
                ++i;
                continue;
            }
            if (!date->year || date->ambiguous)
                continue;
            DateStamp stamp{*date, false, false};
            if (imprints ? isImprint(begin, stamp) : isStamp(begin, i, stamp))
                stamps.push_back(stamp);
        }
        return stamps;
    }

private:
    bool isImprint(std::size_t begin, DateStamp &stamp) const
    {
        constexpr std::size_t sentence = 30; ///< pieces
        const bool weekday = takeWeekday(begin);
        if (begin == 0)
            return false;
        begin -= m_scanner.hasCue(begin - 1, ArticleCue::DateFiller);
        const bool clock = takeClockBefore(begin);
        std::size_t start = begin;
        for (; start > 0 && begin - start < sentence && !m_scanner.isSign(start - 1, "."); --start)
            stamp.published = stamp.published || m_scanner.hasCue(start - 1, ArticleCue::PublishedLead);
        if (weekday && clock)
            return stamp.published;
        // "A version of this article appeared in print on September 29, 2012"
        stamp.published = m_cues.ofLineStart(foldCase(m_text.substr(m_pieces[start].span.begin, longestLead)))
                              .has(ArticleCue::ImprintLead);
        return stamp.published;
    }

    bool isStamp(std::size_t begin, std::size_t end, DateStamp &stamp)
    {
        const bool weekday = takeWeekday(begin);
        const bool clockBefore = takeClockBefore(begin);
        std::size_t after = end;
        int zones = 0;
        const bool clockAfter = takeClockAfter(after, zones);
        const Lead lead = leadBefore(begin);
        if (lead.published || lead.updated) {
            stamp.published = lead.published;
            stamp.updated = lead.updated;
            return (lead.colon || clockBefore || clockAfter) && lead.capitalised;
        }
        // "Friday 1 May 2009 22.51 BST" is written so nowhere but above an article.
        if (weekday && clockAfter && !clockBefore)
            return true;
        if (isUpdatedBehind(end)) {
            stamp.updated = true;
            return true;
        }
        if (begin > 0 && m_scanner.hasCue(begin - 1, ArticleCue::DateFiller))
            return false;
        const bool slash = clockAfter && m_scanner.isSign(end, "/") && m_pieces[end].spaceBefore;
        const bool bar = slash || m_scanner.isSign(after, "|") || (begin > 0 && m_scanner.isSign(begin - 1, "|"));
        // "February 7, 2011: 8:43 AM ET"
        return bar || (clockAfter && !clockBefore && zones >= 2)
               || (weekday && (clockBefore || m_scanner.isSign(end, ";")));
    }

    bool takeWeekday(std::size_t &begin) const
    {
        std::size_t i = begin;
        while (i > 0 && i + 2 > begin && m_scanner.isSign(i - 1, ",."))
            --i;
        if (i == 0 || !m_scanner.hasCue(i - 1, ArticleCue::Weekday))
            return false;
        begin = i - 1;
        return true;
    }

    // "14:47 GMT, ", "18:00 UK time, "
    bool takeClockBefore(std::size_t &begin) const
    {
        std::size_t i = begin;
        for (int steps = 0; i > 0 && steps < 6 && (m_scanner.isSign(i - 1, ",.") || isZone(i - 1)); ++steps)
            --i;
        if (i < 3 || !m_scanner.isNumber(i - 1, 2, 2) || !m_scanner.isSign(i - 2, clockSigns)
            || !m_scanner.isNumber(i - 3, 1, 2))
            return false;
        begin = i - 3;
        return true;
    }

    // " 6:06 am BST", "; 2:00 PM", " - 06:00 ET"
    bool takeClockAfter(std::size_t &end, int &zones) const
    {
        std::size_t i = end;
        for (int signs = 0; signs < 2 && m_scanner.isSign(i, ",;:-/"); ++signs)
            ++i;
        if (!m_scanner.isNumber(i, 1, 2))
            return false;
        const bool minutes =
            m_scanner.isSign(i + 1, clockSigns) && m_scanner.isNumber(i + 2, 2, 2) && !m_pieces[i + 2].spaceBefore;
        i += minutes ? 3 : 1;
        if (!minutes && !m_scanner.hasCue(i, ArticleCue::Zone))
            return false;
        for (; isZone(i) || (m_scanner.isSign(i, ".") && i > 0 && isZone(i - 1)); ++i)
            zones += m_pieces[i].span.size() > 1;
        end = i;
        return true;
    }

    // "28 September 2011 Last updated at 15:41 GMT"
    bool isUpdatedBehind(std::size_t end) const
    {
        std::size_t i = end + m_scanner.hasCue(end, ArticleCue::DateFiller);
        if (!m_scanner.hasCue(i, ArticleCue::UpdatedLead) || !m_scanner.hasCue(i + 1, ArticleCue::DateFiller))
            return false;
        std::size_t clock = i + 2;
        int zones = 0;
        return takeClockAfter(clock, zones);
    }

    /// "GMT", "am", and the two letters of a country: "UK time".
    bool isZone(std::size_t i) const
    {
        if (i >= m_pieces.size() || m_pieces[i].kind != LinePiece::Kind::Word)
            return false;
        return m_scanner.hasCue(i, ArticleCue::Zone) || (m_pieces[i].capitalised && m_pieces[i].span.size() == 2);
    }

    struct Lead {
        bool published = false;
        bool updated = false;
        bool colon = false;
        bool capitalised = false;
    };

    // "Page last updated at ", "Published: ", "Aired "
    Lead leadBefore(std::size_t begin) const
    {
        Lead lead;
        std::size_t i = begin;
        if (i > 0 && m_scanner.isSign(i - 1, ":")) {
            lead.colon = true;
            --i;
        } else if (i > 0 && m_scanner.hasCue(i - 1, ArticleCue::DateFiller)) {
            --i;
        }
        if (i == 0)
            return lead;
        lead.published = m_scanner.hasCue(i - 1, ArticleCue::PublishedLead);
        lead.updated = m_scanner.hasCue(i - 1, ArticleCue::UpdatedLead);
        // A sentence goes on in small letters: "the report, published on …".
        lead.capitalised = m_pieces[i - 1].capitalised || (i > 1 && m_scanner.hasCue(i - 2, ArticleCue::DateFiller));
        return lead;
    }

    std::string_view m_text;
    const std::vector<LinePiece> &m_pieces;
    const ArticleCues &m_cues;
    DateScanner m_scanner;
};

} // namespace

std::vector<DateStamp> findDateStamps(std::string_view text, const ArticleCues &cues)
{
    if (text.size() > maximumStampTextBytes || !hasYearDigits(text))
        return {};
    const std::vector<LinePiece> pieces = piecesOf(text);
    return StampReader(text, pieces, cues).read(false);
}

std::vector<DateStamp> findImprints(std::string_view text, const ArticleCues &cues)
{
    if (text.size() > maximumStampTextBytes || !hasYearDigits(text))
        return {};
    const std::vector<LinePiece> pieces = piecesOf(text);
    return StampReader(text, pieces, cues).read(true);
}

} // namespace dateline
