// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/date_pieces.h"

#include "core/base/utf8.h"

#include <utility>

namespace dateline {

namespace {

bool isWordByte(char c)
{
    return isAsciiAlpha(c) || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

std::vector<LinePiece> piecesOf(std::string_view line)
{
    std::vector<LinePiece> pieces;
    bool space = true;
    for (std::size_t i = 0; i < line.size();) {
        if (isAsciiSpace(line[i]) || line.substr(i).starts_with("\xC2\xA0")) {
            i += isAsciiSpace(line[i]) ? 1 : 2;
            space = true;
            continue;
        }
        LinePiece piece;
        piece.spaceBefore = std::exchange(space, false);
        const std::size_t begin = i;
        if (isAsciiDigit(line[i])) {
            piece.kind = LinePiece::Kind::Number;
            while (i < line.size() && isAsciiDigit(line[i]))
                piece.value = i - begin >= 4 ? -1 : piece.value * 10 + (line[i] - '0'), ++i;
        } else if (isWordByte(line[i]) && !line.substr(i).starts_with("\xE2\x80")) {
            piece.kind = LinePiece::Kind::Word;
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

bool hasYearDigits(std::string_view text)
{
    constexpr int yearDigits = 4;
    int digits = 0;
    for (const char c : text) {
        if (isAsciiDigit(c)) {
            ++digits;
            continue;
        }
        if (digits == yearDigits)
            return true;
        digits = 0;
    }
    return digits == yearDigits;
}

std::optional<LineDate> DateScanner::dateAt(std::size_t &i) const
{
    std::size_t end = i;
    auto date = numericDate(end);
    if (!date)
        date = dayMonth(end = i);
    if (!date)
        date = monthDay(end = i);
    if (!date || date->month > 12 || date->month < 1 || date->day < 1
        || date->day > daysInMonth(date->year.value_or(2000), date->month))
        return std::nullopt;
    date->span = {m_pieces[i].span.begin, m_pieces[end - 1].span.end};
    i = end;
    return date;
}

bool DateScanner::isSign(std::size_t i, std::string_view signs) const
{
    const LinePiece *piece = at(i);
    return piece != nullptr && piece->kind == LinePiece::Kind::Sign && piece->span.size() == 1
           && signs.find(m_line[piece->span.begin]) != std::string_view::npos;
}

bool DateScanner::isNumber(std::size_t i, std::uint32_t least, std::uint32_t most) const
{
    const LinePiece *piece = at(i);
    return piece != nullptr && piece->kind == LinePiece::Kind::Number && piece->span.size() >= least
           && piece->span.size() <= most;
}

int DateScanner::monthAt(std::size_t i) const
{
    const LinePiece *piece = at(i);
    return piece != nullptr && piece->kind == LinePiece::Kind::Word ? m_cues.month(piece->folded) : 0;
}

bool DateScanner::hasCue(std::size_t i, ArticleCue cue) const
{
    const LinePiece *piece = at(i);
    return piece != nullptr && piece->kind == LinePiece::Kind::Word && m_cues.ofWord(piece->folded).has(cue);
}

std::size_t DateScanner::pastOrdinal(std::size_t i) const
{
    const bool ordinal = hasCue(i, ArticleCue::OrdinalEnd) && !m_pieces[i].spaceBefore;
    return ordinal || isSign(i, ".") ? i + 1 : i;
}

// 2012-09-29, 2012/9/29, 29/9/2012, 29.09.2012
std::optional<LineDate> DateScanner::numericDate(std::size_t &i) const
{
    const bool parted = isNumber(i, 1, 4) && isSign(i + 1, "-/.") && isNumber(i + 2, 1, 2) && isSign(i + 3, "-/.")
                        && isNumber(i + 4, 1, 4)
                        && m_line[m_pieces[i + 1].span.begin] == m_line[m_pieces[i + 3].span.begin];
    const bool more =
        (isSign(i + 5, "-/") && !m_pieces[i + 5].spaceBefore) || (isSign(i + 5, ".") && isNumber(i + 6, 1, 9));
    if (!parted || more || (i > 0 && isSign(i - 1, "-/.") && !m_pieces[i].spaceBefore))
        return std::nullopt;
    const int first = m_pieces[i].value;
    const int second = m_pieces[i + 2].value;
    const int third = m_pieces[i + 4].value;
    LineDate date;
    if (isYear(i) && isNumber(i + 4, 1, 2)) {
        date = {first, second, third, false, {}};
    } else if (isYear(i + 4) && isNumber(i, 1, 2)) {
        const bool dots = isSign(i + 1, "."); // 06.04.2019 is 6 April wherever dots are written
        const bool dayFirst = first > 12 || (dots && second <= 12);
        date = dayFirst ? LineDate{third, second, first, false, {}} : LineDate{third, first, second, false, {}};
        date.ambiguous = !dots && first <= 12 && second <= 12 && first != second;
    } else {
        return std::nullopt;
    }
    i += 5;
    return date;
}

// 29 September 2012, 29th of Sept. 2012
std::optional<LineDate> DateScanner::dayMonth(std::size_t &i) const
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
std::optional<LineDate> DateScanner::monthDay(std::size_t &i) const
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

void DateScanner::takeYear(std::size_t &i, LineDate &date) const
{
    std::size_t next = i;
    while (next < i + 2 && isSign(next, ",.-"))
        ++next;
    if (!isYear(next))
        return;
    date.year = m_pieces[next].value;
    i = next + 1;
}

} // namespace dateline
