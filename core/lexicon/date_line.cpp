// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/date_line.h"

#include "core/base/utf8.h"

#include <string>
#include <utility>

namespace dateline {

namespace {

enum class PieceKind { Word, Number, Sign };

struct Piece {
    PieceKind kind = PieceKind::Sign;
    ByteSpan span;
    std::string folded; ///< of words
    int value = 0;      ///< of numbers up to four digits, else -1
    bool spaceBefore = false;
    bool capitalised = false;
};

bool isWordByte(char c)
{
    return isAsciiAlpha(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Piece> piecesOf(std::string_view line)
{
    std::vector<Piece> pieces;
    bool space = true;
    for (std::size_t i = 0; i < line.size();) {
        if (isAsciiSpace(line[i]) || line.substr(i).starts_with("\xC2\xA0")) {
            i += isAsciiSpace(line[i]) ? 1 : 2;
            space = true;
            continue;
        }
        Piece piece;
        piece.spaceBefore = std::exchange(space, false);
        const std::size_t begin = i;
        if (isAsciiDigit(line[i])) {
            piece.kind = PieceKind::Number;
            while (i < line.size() && isAsciiDigit(line[i]))
                piece.value = i - begin >= 4 ? -1 : piece.value * 10 + (line[i] - '0'), ++i;
        } else if (isWordByte(line[i]) && !line.substr(i).starts_with("\xE2\x80")) {
            piece.kind = PieceKind::Word;
            while (i < line.size() && isWordByte(line[i]) && !line.substr(i).starts_with("\xE2\x80"))
                ++i;
            piece.folded = foldCase(line.substr(begin, i - begin));
            piece.capitalised = line.substr(begin, 1) != std::string_view(piece.folded).substr(0, 1)
                || decodeUtf8(line, begin).value != decodeUtf8(piece.folded, 0).value;
        } else {
            i += decodeUtf8(line, i).bytes;
        }
        piece.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)};
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// Reads dates at positions in the pieces of one line.
class DateScanner {
public:
    DateScanner(std::string_view line, const std::vector<Piece> &pieces, const ArticleCues &cues)
        : m_line(line), m_pieces(pieces), m_cues(cues)
    {
    }

    /// The date that starts at `i`; `i` moves behind it.
    std::optional<LineDate> dateAt(std::size_t &i) const
    {
        std::size_t end = i;
        auto date = numericDate(end);
        if (!date)
            date = dayMonth(end = i);
        if (!date)
            date = monthDay(end = i);
        if (!date || date->month > 12 || date->month < 1 || date->day < 1 || date->day > daysInMonth(date->year.value_or(2000), date->month))
            return std::nullopt;
        date->span = {m_pieces[i].span.begin, m_pieces[end - 1].span.end};
        i = end;
        return date;
    }

private:
    const Piece *at(std::size_t i) const { return i < m_pieces.size() ? &m_pieces[i] : nullptr; }
    bool isSign(std::size_t i, std::string_view signs) const
    {
        const Piece *piece = at(i);
        return piece != nullptr && piece->kind == PieceKind::Sign && piece->span.size() == 1
            && signs.find(m_line[piece->span.begin]) != std::string_view::npos;
    }
    bool isNumber(std::size_t i, std::uint32_t lowDigits, std::uint32_t highDigits) const
    {
        const Piece *piece = at(i);
        return piece != nullptr && piece->kind == PieceKind::Number && piece->span.size() >= lowDigits
            && piece->span.size() <= highDigits;
    }
    bool isDay(std::size_t i) const { return isNumber(i, 1, 2) && m_pieces[i].value >= 1 && m_pieces[i].value <= 31; }
    bool isYear(std::size_t i) const { return isNumber(i, 4, 4) && m_pieces[i].value >= 1000; }
    int monthAt(std::size_t i) const
    {
        const Piece *piece = at(i);
        return piece != nullptr && piece->kind == PieceKind::Word ? m_cues.month(piece->folded) : 0;
    }
    bool hasCue(std::size_t i, ArticleCue cue) const
    {
        const Piece *piece = at(i);
        return piece != nullptr && piece->kind == PieceKind::Word && m_cues.ofWord(piece->folded).has(cue);
    }
    std::size_t pastOrdinal(std::size_t i) const
    {
        const bool ordinal = hasCue(i, ArticleCue::OrdinalEnd) && !m_pieces[i].spaceBefore;
        return ordinal || isSign(i, ".") ? i + 1 : i;
    }

    // 2012-09-29, 2012/9/29, 29/9/2012, 29.09.2012
    std::optional<LineDate> numericDate(std::size_t &i) const
    {
        const bool parted = isNumber(i, 1, 4) && isSign(i + 1, "-/.") && isNumber(i + 2, 1, 2) && isSign(i + 3, "-/.")
            && isNumber(i + 4, 1, 4) && m_line[m_pieces[i + 1].span.begin] == m_line[m_pieces[i + 3].span.begin];
        const bool more = (isSign(i + 5, "-/") && !m_pieces[i + 5].spaceBefore) || (isSign(i + 5, ".") && isNumber(i + 6, 1, 9));
        if (!parted || more || (i > 0 && isSign(i - 1, "-/.") && !m_pieces[i].spaceBefore))
            return std::nullopt;
        const int first = m_pieces[i].value;
        const int second = m_pieces[i + 2].value;
        const int third = m_pieces[i + 4].value;
        LineDate date;
        if (isYear(i) && isNumber(i + 4, 1, 2)) {
            date = {first, second, third, false, {}};
        } else if (isYear(i + 4) && isNumber(i, 1, 2)) {
            date = first > 12 ? LineDate{third, second, first, false, {}} : LineDate{third, first, second, false, {}};
            date.ambiguous = first <= 12 && second <= 12 && first != second;
        } else {
            return std::nullopt;
        }
        i += 5;
        return date;
    }

    // 29 September 2012, 29th of Sept. 2012
    std::optional<LineDate> dayMonth(std::size_t &i) const
    {
        if (!isDay(i))
            return std::nullopt;
        std::size_t next = pastOrdinal(i + 1);
        if (hasCue(next, ArticleCue::NameParticle))
            ++next;
        if (isSign(next, "-"))
            ++next;
        const int month = monthAt(next);
        if (month == 0)
            return std::nullopt;
        LineDate date{std::nullopt, month, m_pieces[i].value, false, {}};
        i = next + 1;
        takeYear(i, date);
        return date;
    }

    // September 29, 2012, Sept. 29th 2012
    std::optional<LineDate> monthDay(std::size_t &i) const
    {
        const int month = monthAt(i);
        if (month == 0)
            return std::nullopt;
        std::size_t next = i + 1;
        if (isSign(next, "."))
            ++next;
        if (!isDay(next))
            return std::nullopt;
        LineDate date{std::nullopt, month, m_pieces[next].value, false, {}};
        i = next + 1;
        if (hasCue(i, ArticleCue::OrdinalEnd) && !m_pieces[i].spaceBefore)
            ++i;
        takeYear(i, date);
        return date;
    }

    void takeYear(std::size_t &i, LineDate &date) const
    {
        std::size_t next = i;
        while (next < i + 2 && isSign(next, ",.-"))
            ++next;
        if (!isYear(next))
            return;
        date.year = m_pieces[next].value;
        i = next + 1;
    }

    std::string_view m_line;
    const std::vector<Piece> &m_pieces;
    const ArticleCues &m_cues;
};

std::optional<CivilDate> civil(std::optional<int> year, int month, int day)
{
    if (!year || month < 1 || month > 12 || *year < 1 || *year > 9999 || day < 1 || day > daysInMonth(*year, month))
        return std::nullopt;
    return CivilDate{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

/// What stands beside the date: lead words, weekdays, times and a capitalised name are fine, all else is not.
class Remainder {
public:
    Remainder(std::string_view line, const ArticleCues &cues) : m_line(line), m_cues(cues) {}

    bool accept(const std::vector<Piece> &pieces, std::size_t first, std::size_t end)
    {
        for (std::size_t i = first; i < end; ++i)
            if (!acceptPiece(pieces[i], i > first ? &pieces[i - 1] : nullptr))
                return false;
        return true;
    }
    ByteSpan name() const { return m_name; }
    int nameWords() const { return m_nameWords; }

private:
    bool acceptPiece(const Piece &piece, const Piece *before)
    {
        if (piece.kind == PieceKind::Number) // a time of day: "10:32", "1032", and the year-less rest of nothing
            return piece.span.size() <= 2 || (piece.span.size() == 4 && piece.value < 2400 && piece.value >= 0 && before != nullptr);
        if (piece.kind == PieceKind::Sign)
            return std::string_view("?!;\"").find(m_line[piece.span.begin]) == std::string_view::npos;
        const ArticleCueSet cues = m_cues.ofWord(piece.folded);
        const bool aside = cues.has(ArticleCue::PublishedLead) || cues.has(ArticleCue::UpdatedLead) || cues.has(ArticleCue::Weekday)
            || cues.has(ArticleCue::Zone) || cues.has(ArticleCue::DateFiller);
        if (aside && !(m_nameWords > 0 && piece.capitalised && !cues.has(ArticleCue::Weekday) && !cues.has(ArticleCue::Zone)))
            return true;
        if (!piece.capitalised && !(m_nameWords > 0 && cues.has(ArticleCue::NameParticle)))
            return piece.span.size() == 1; // the T and Z of ISO times in lower case, "h"
        if (piece.span.size() == 1 && before != nullptr && before->kind == PieceKind::Number)
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
    if (line.size() > maximumDateLineBytes)
        return dates;
    const std::vector<Piece> pieces = piecesOf(line);
    const DateScanner scanner(line, pieces, cues);
    for (std::size_t i = 0; i < pieces.size();) {
        if (const auto date = scanner.dateAt(i))
            dates.push_back(*date);
        else
            ++i;
    }
    return dates;
}

std::optional<DateLineReading> readDateLine(std::string_view line, const ArticleCues &cues)
{
    if (line.size() > maximumDateLineBytes)
        return std::nullopt;
    const std::vector<Piece> pieces = piecesOf(line);
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
    if (!before.accept(pieces, 0, begin) || !after.accept(pieces, end, pieces.size()))
        return std::nullopt;
    if (before.nameWords() > 0 && after.nameWords() > 0)
        return std::nullopt;
    const std::string folded = foldCase(trimmed(line));
    const ArticleCueSet lead = cues.ofLineStart(folded);
    return DateLineReading{*date, lead.has(ArticleCue::PublishedLead), lead.has(ArticleCue::UpdatedLead),
                           before.nameWords() > 0 ? before.name() : after.name()};
}

} // namespace dateline
