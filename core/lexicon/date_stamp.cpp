// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/date_stamp.h"

#include "core/lexicon/date_pieces.h"

namespace dateline {

namespace {

constexpr std::string_view clockSigns = ":.";

/// Reads what stands on either side of a date.
class StampReader {
public:
    StampReader(std::string_view text, const std::vector<LinePiece> &pieces, const ArticleCues &cues)
        : m_pieces(pieces), m_scanner(text, pieces, cues)
    {
    }

    std::vector<DateStamp> read()
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
            if (isStamp(begin, i, stamp))
                stamps.push_back(stamp);
        }
        return stamps;
    }

private:
    bool isStamp(std::size_t begin, std::size_t end, DateStamp &stamp)
    {
        const bool weekday = takeWeekday(begin);
        const bool clockBefore = takeClockBefore(begin);
        std::size_t after = end;
        const bool clockAfter = takeClockAfter(after);
        const Lead lead = leadBefore(begin);
        if (lead.published || lead.updated) {
            stamp.published = lead.published;
            stamp.updated = lead.updated;
            return (lead.colon || clockBefore || clockAfter) && lead.capitalised;
        }
        // "Friday 1 May 2009 22.51 BST" is written so nowhere but above an article.
        if (weekday && clockAfter && !clockBefore)
            return true;
        if (begin > 0 && m_scanner.hasCue(begin - 1, ArticleCue::DateFiller))
            return false;
        const bool bar = m_scanner.isSign(after, "|") || (begin > 0 && m_scanner.isSign(begin - 1, "|"));
        return bar || (weekday && (clockBefore || m_scanner.isSign(end, ";")));
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
        if (i < 3 || !m_scanner.isNumber(i - 1, 2, 2) || !m_scanner.isSign(i - 2, clockSigns) || !m_scanner.isNumber(i - 3, 1, 2))
            return false;
        begin = i - 3;
        return true;
    }

    // " 6:06 am BST", "; 2:00 PM", " - 06:00 ET"
    bool takeClockAfter(std::size_t &end) const
    {
        std::size_t i = end;
        for (int signs = 0; signs < 2 && m_scanner.isSign(i, ",;-"); ++signs)
            ++i;
        if (!m_scanner.isNumber(i, 1, 2))
            return false;
        const bool minutes = m_scanner.isSign(i + 1, clockSigns) && m_scanner.isNumber(i + 2, 2, 2) && !m_pieces[i + 2].spaceBefore;
        i += minutes ? 3 : 1;
        if (!minutes && !m_scanner.hasCue(i, ArticleCue::Zone))
            return false;
        while (isZone(i) || (m_scanner.isSign(i, ".") && i > 0 && isZone(i - 1)))
            ++i;
        end = i;
        return true;
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

    const std::vector<LinePiece> &m_pieces;
    DateScanner m_scanner;
};

} // namespace

std::vector<DateStamp> findDateStamps(std::string_view text, const ArticleCues &cues)
{
    if (text.size() > maximumStampTextBytes)
        return {};
    const std::vector<LinePiece> pieces = piecesOf(text);
    return StampReader(text, pieces, cues).read();
}

} // namespace dateline
