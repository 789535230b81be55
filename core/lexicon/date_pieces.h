// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_span.h"
#include "core/lexicon/article_cues.h"
#include "core/lexicon/date_line.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A word, number or sign of a line in which a date is looked for.
struct LinePiece {
    enum class Kind { Word, Number, Sign };
    Kind kind = Kind::Sign;
    ByteSpan span;
    std::string folded; ///< of words
    int value = 0;      ///< of numbers up to four digits, else -1
    bool spaceBefore = false;
    bool capitalised = false;
};

std::vector<LinePiece> piecesOf(std::string_view line);

/// Whether a number of four digits stands in the text: without one no date in it has a year, and making pieces is vain.
bool hasYearDigits(std::string_view text);

/// Reads the pieces of one line: dates, and the words and signs that stand beside them. Any index may be asked for;
/// what lies outside is nothing. Line, pieces and cues must outlive it.
class DateScanner {
public:
    DateScanner(std::string_view line, const std::vector<LinePiece> &pieces, const ArticleCues &cues)
        : m_line(line), m_pieces(pieces), m_cues(cues)
    {
    }

    /// The date that starts at `i`; `i` moves behind it.
    std::optional<LineDate> dateAt(std::size_t &i) const;

    bool isSign(std::size_t i, std::string_view signs) const;
    /// Of so many digits.
    bool isNumber(std::size_t i, std::uint32_t least, std::uint32_t most) const;
    bool hasCue(std::size_t i, ArticleCue cue) const;

private:
    const LinePiece *at(std::size_t i) const { return i < m_pieces.size() ? &m_pieces[i] : nullptr; }
    bool isDay(std::size_t i) const { return isNumber(i, 1, 2) && m_pieces[i].value >= 1 && m_pieces[i].value <= 31; }
    bool isYear(std::size_t i) const { return isNumber(i, 4, 4) && m_pieces[i].value >= 1000; }
    int monthAt(std::size_t i) const;
    std::size_t pastOrdinal(std::size_t i) const;
    std::optional<LineDate> numericDate(std::size_t &i) const;
    std::optional<LineDate> dayMonth(std::size_t &i) const;
    std::optional<LineDate> monthDay(std::size_t &i) const;
    void takeYear(std::size_t &i, LineDate &date) const;

    std::string_view m_line;
    const std::vector<LinePiece> &m_pieces;
    const ArticleCues &m_cues;
};

} // namespace dateline
