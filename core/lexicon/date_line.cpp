// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/date_line.h"

#include "core/base/utf8.h"
#include "core/lexicon/date_pieces.h"

#include <algorithm>

namespace dateline {

namespace {

std::optional<CivilDate> civil(std::optional<int> year, int month, int day)
{
    if (!year || month < 1 || month > 12 || *year < 1 || *year > 9999 || day < 1 || day > daysInMonth(*year, month))
        return std::nullopt;
    return CivilDate{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(month),
                     static_cast<std::uint8_t>(day)};
}

/// What stands beside the date: lead words, weekdays, times and a capitalised name are fine, all else is not.
class Remainder {
public:
    Remainder(std::string_view line, const ArticleCues &cues) : m_line(line), m_cues(cues) {}

    bool accept(const std::vector<LinePiece> &pieces, std::size_t first, std::size_t end)
    {
        for (std::size_t i = first; i < end; ++i)
            if (!acceptPiece(pieces[i], i > first ? &pieces[i - 1] : nullptr))
                return false;
        return true;
    }
    ByteSpan name() const { return m_name; }
    int nameWords() const { return m_nameWords; }

private:
    bool acceptPiece(const LinePiece &piece, const LinePiece *before)
    {
        if (piece.kind == LinePiece::Kind::Number) // a time of day: "10:32", "1032", and the year-less rest of nothing
            return piece.span.size() <= 2
                   || (piece.span.size() == 4 && piece.value < 2400 && piece.value >= 0 && before != nullptr);
        if (piece.kind == LinePiece::Kind::Sign)
            return std::string_view("?!;\"").find(m_line[piece.span.begin]) == std::string_view::npos;
        const ArticleCueSet cues = m_cues.ofWord(piece.folded);
        const bool aside = cues.has(ArticleCue::PublishedLead) || cues.has(ArticleCue::UpdatedLead)
                           || cues.has(ArticleCue::Weekday) || cues.has(ArticleCue::Zone)
                           || cues.has(ArticleCue::DateFiller);
        if (aside
            && !(m_nameWords > 0 && piece.capitalised && !cues.has(ArticleCue::Weekday) && !cues.has(ArticleCue::Zone)))
            return true;
        if (!piece.capitalised && !(m_nameWords > 0 && cues.has(ArticleCue::NameParticle)))
            return piece.span.size() == 1; // the T and Z of ISO times in lower case, "h"
        if (piece.span.size() == 1 && before != nullptr && before->kind == LinePiece::Kind::Number)
            return true;
        m_name = m_nameWords == 0 ? piece.span : ByteSpan{m_name.begin, piece.span.end};
        return ++m_nameWords <= 8;
    }

    std::string_view m_line;
    const ArticleCues &m_cues;
    ByteSpan m_name;
    int m_nameWords = 0;
};

} // namespace

std::optional<CivilDate> LineDate::date() const
{
    return civil(year, month, day);
}

std::optional<CivilDate> LineDate::otherDate() const
{
    return ambiguous ? civil(year, day, month) : std::nullopt;
}

std::vector<LineDate> findLineDates(std::string_view line, const ArticleCues &cues)
{
    std::vector<LineDate> dates;
    if (line.size() > maximumDateLineBytes || std::none_of(line.begin(), line.end(), isAsciiDigit))
        return dates;
    const std::vector<LinePiece> pieces = piecesOf(line);
    const DateScanner scanner(line, pieces, cues);
    for (std::size_t i = 0; i < pieces.size();) {
        if (const auto date = scanner.dateAt(i))
            dates.push_back(*date);
        else
            ++i;
    }
    return dates;
}

namespace {

std::size_t leadDash(std::string_view shown)
{
    std::size_t dash = std::string_view::npos;
    for (const std::string_view sign : {" - ", " --", "\xE2\x80\x94", " \xE2\x80\x93 ", "_ "})
        dash = std::min(dash, shown.find(sign));
    return dash;
}

// "Beirut, 29 September 2012 - ": one to three words, a comma, a digit or month, a dash soon after.
std::size_t placeLeadLength(std::string_view shown)
{
    constexpr std::size_t longestPlace = 40, longestDay = 24;
    const std::size_t comma = shown.substr(0, longestPlace).find(", ");
    if (comma == std::string_view::npos || comma < 3)
        return 0;
    int words = 1;
    for (std::size_t i = 0; i < comma; ++i) {
        words += shown[i] == ' ';
        const bool starts = i == 0 || shown[i - 1] == ' ';
        if (words > 3 || isAsciiDigit(shown[i]) || (starts && !isAsciiUpper(shown[i])))
            return 0;
    }
    const std::size_t dash = leadDash(shown);
    const bool day = comma + 2 < shown.size() && (isAsciiDigit(shown[comma + 2]) || isAsciiUpper(shown[comma + 2]));
    return !day || dash == std::string_view::npos || dash < comma || dash - comma > longestDay ? 0 : dash;
}

} // namespace

std::size_t agencyLeadLength(std::string_view shown)
{
    std::size_t capitals = 0;
    while (capitals < shown.size()
           && (isAsciiUpper(shown[capitals]) || shown[capitals] == ' ' || shown[capitals] == '-'))
        ++capitals;
    if (capitals < 4 || capitals == shown.size()
        || !(shown[capitals] == ',' || shown[capitals] == '(' || (shown[capitals] >= 'a' && shown[capitals] <= 'z')))
        return placeLeadLength(shown);
    const std::size_t dash = leadDash(shown);
    return dash == std::string_view::npos || dash > 80 ? 0 : dash;
}

bool isAgencyLine(std::string_view line, const ArticleCues &cues)
{
    const std::string_view shown = trimmed(line);
    const std::size_t lead = agencyLeadLength(shown);
    const bool nothingElse = shown.find_first_not_of("-_ \xE2\x80\x93\x94", lead) == std::string_view::npos;
    return lead > 0 && nothingElse && findLineDates(shown.substr(0, lead), cues).size() == 1;
}

std::optional<DateLineReading> readDateLine(std::string_view line, const ArticleCues &cues)
{
    if (line.size() > maximumDateLineBytes || !hasYearDigits(line))
        return std::nullopt;
    const std::vector<LinePiece> pieces = piecesOf(line);
    const DateScanner scanner(line, pieces, cues);
    std::optional<LineDate> date;
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < pieces.size() && !date; ++i) {
        begin = end = i;
        date = scanner.dateAt(end);
        if (date && !date->year)
            date.reset();
    }
    if (!date)
        return std::nullopt;
    Remainder before(line, cues);
    Remainder after(line, cues);
    // "Posted on 29 September 2012 by admin"
    const bool author = begin > 0 && scanner.hasCue(0, ArticleCue::PublishedLead)
                        && scanner.hasCue(end, ArticleCue::Byline) && pieces.size() <= end + 5;
    if (!before.accept(pieces, 0, begin) || (!author && !after.accept(pieces, end, pieces.size())))
        return std::nullopt;
    if (before.nameWords() > 0 && after.nameWords() > 0)
        return std::nullopt;
    const std::string folded = foldCase(trimmed(line));
    const ArticleCueSet lead = cues.ofLineStart(folded);
    return DateLineReading{*date, lead.has(ArticleCue::PublishedLead), lead.has(ArticleCue::UpdatedLead),
                           before.nameWords() > 0 ? before.name() : after.name()};
}

} // namespace dateline
