// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/source_lines.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

bool isBlankAt(std::string_view text, std::size_t i, std::size_t &bytes)
{
    bytes = 1;
    if (isAsciiSpace(text[i]))
        return true;
    if (text.substr(i, 2) == "\xC2\xA0") {
        bytes = 2;
        return true;
    }
    const std::string_view three = text.substr(i, 3);
    bytes = 3;
    return three == "\xEF\xBB\xBF" || three == "\xE2\x80\x8B" || three == "\xE3\x80\x80";
}

ByteSpan trimmedSpan(std::string_view text, std::size_t begin, std::size_t end)
{
    std::size_t bytes = 0;
    while (begin < end && isBlankAt(text, begin, bytes))
        begin = std::min(begin + bytes, end);
    while (begin < end) {
        const std::size_t last = previousBorder(text, end - 1);
        if (last < begin || !isBlankAt(text, last, bytes))
            break;
        end = last;
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool isRule(std::string_view line)
{
    std::size_t signs = 0;
    for (const char c : line) {
        if (c == line.front())
            ++signs;
        else if (c != ' ' && c != '\t')
            return false;
    }
    return signs >= 3;
}

void readListSign(std::string_view text, SourceLine &line)
{
    const std::string_view shown = slice(text, line.span);
    std::size_t sign = 0;
    if (shown.starts_with("- ") || shown.starts_with("* ") || shown.starts_with("+ ") || shown.starts_with("-\t"))
        sign = 1;
    else if (shown.starts_with("\xE2\x80\xA2")) // •
        sign = 3;
    else if (shown.size() > 3 && isAsciiDigit(shown[0])) {
        const std::size_t dot = isAsciiDigit(shown[1]) ? 2 : 1;
        if ((shown[dot] == '.' || shown[dot] == ')') && shown[dot + 1] == ' ')
            line.kind = LineKind::ListItem; // the number is shown
        return;
    }
    if (sign == 0)
        return;
    line.kind = LineKind::ListItem;
    line.content = trimmedSpan(text, line.span.begin + sign, line.span.end);
}

void readHeading(std::string_view text, SourceLine &line)
{
    const std::string_view shown = slice(text, line.span);
    const std::size_t level = std::min(shown.find_first_not_of('#'), shown.size());
    if (level == 0 || level > 6 || level == shown.size() || (shown[level] != ' ' && shown[level] != '\t'))
        return;
    std::size_t end = line.span.end;
    while (end > line.span.begin + level && text[end - 1] == '#')
        --end;
    line.kind = LineKind::Heading;
    line.level = static_cast<std::uint8_t>(level);
    line.content = trimmedSpan(text, line.span.begin + level, end);
}

void readMarkdownSigns(std::string_view text, SourceLine &line)
{
    const std::string_view shown = slice(text, line.span);
    switch (shown.front()) {
    case '#': readHeading(text, line); break;
    case '>':
        line.kind = LineKind::Quote;
        line.content =
            trimmedSpan(text, line.span.begin + std::min(shown.find_first_not_of("> \t"), shown.size()), line.span.end);
        break;
    case '=':
        if (isRule(shown))
            line.kind = LineKind::Underline;
        break;
    case '-':
    case '*':
    case '_':
        if (isRule(shown))
            line.kind = LineKind::Rule;
        break;
    default: break;
    }
    if (line.kind == LineKind::Rule || line.kind == LineKind::Underline)
        line.content = {line.span.end, line.span.end};
}

bool isWordByte(char c)
{
    return isAsciiAlpha(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// "*Radio Levant*": one star, a word at either inner side, nothing or a blank before it.
bool hasStarredWords(std::string_view line)
{
    const std::size_t open = line.find('*');
    if (open == std::string_view::npos || open + 2 >= line.size() || !isWordByte(line[open + 1])
        || (open > 0 && isWordByte(line[open - 1])))
        return false;
    const std::size_t close = line.find('*', open + 1);
    return close != std::string_view::npos && !isAsciiSpace(line[close - 1])
           && (close + 1 == line.size() || !isWordByte(line[close + 1]));
}

bool isMarkdownLine(std::string_view line)
{
    if (line.starts_with('#')) {
        const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
        if (level <= 6 && level + 1 < line.size() && line[level] == ' ' && !isAsciiDigit(line[level + 1]))
            return true;
    }
    if (const std::size_t link = line.find("](");
        link != std::string_view::npos && line.find('[') < link && line.find(')', link) != std::string_view::npos)
        return true;
    if (const std::size_t bold = line.find("**"); bold != std::string_view::npos && bold + 2 < line.size()
                                                  && line[bold + 2] != '*' && !isAsciiSpace(line[bold + 2])
                                                  && line.find("**", bold + 3) != std::string_view::npos)
        return true;
    return hasStarredWords(line);
}

/// Finds line ends; few texts have a CR, and without one the next LF is all that is looked for.
class LineEnds {
public:
    explicit LineEnds(std::string_view text) : m_text(text), m_hasReturns(text.find('\r') != std::string_view::npos) {}

    std::size_t next(std::size_t from) const
    {
        if (!m_hasReturns)
            return std::min(m_text.find('\n', from), m_text.size());
        const auto end = std::find_if(m_text.begin() + static_cast<std::ptrdiff_t>(from), m_text.end(),
                                      [](char c) { return c == '\n' || c == '\r'; });
        return static_cast<std::size_t>(end - m_text.begin());
    }

private:
    std::string_view m_text;
    bool m_hasReturns;
};

} // namespace

std::vector<SourceLine> sourceLines(std::string_view text, bool markdown)
{
    std::vector<SourceLine> lines;
    const LineEnds ends(text);
    std::uint32_t blankLines = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = ends.next(begin);
        SourceLine line;
        line.span = trimmedSpan(text, begin, end);
        line.content = line.span;
        line.hardBreak = end >= begin + 2 && text.substr(end - 2, 2) == "  ";
        begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
        if (line.span.empty()) {
            ++blankLines;
            continue;
        }
        line.blankLines = std::exchange(blankLines, 0);
        if (markdown)
            readMarkdownSigns(text, line);
        if (line.kind == LineKind::Text)
            readListSign(text, line);
        lines.push_back(line);
    }
    return lines;
}

bool looksLikeMarkdown(std::string_view text)
{
    constexpr std::size_t enough = 1u << 20;
    text = text.substr(0, enough);
    if (text.find('#') == std::string_view::npos && text.find('*') == std::string_view::npos
        && text.find('[') == std::string_view::npos)
        return false;
    const LineEnds ends(text);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = ends.next(begin);
        if (isMarkdownLine(trimmed(text.substr(begin, end - begin))))
            return true;
        begin = end + 1;
    }
    return false;
}

std::uint32_t wrapWidth(const std::vector<SourceLine> &lines)
{
    std::vector<std::uint32_t> widths;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        if (lines[i + 1].blankLines == 0)
            widths.push_back(lines[i].span.size());
    if (widths.empty())
        return 0;
    const auto nearTop = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
    std::nth_element(widths.begin(), nearTop, widths.end());
    return *nearTop;
}

bool isHardWrapped(const std::vector<SourceLine> &lines)
{
    constexpr std::uint32_t narrowest = 45;
    constexpr std::uint32_t widest = 130;
    const std::uint32_t width = wrapWidth(lines);
    if (width < narrowest || width > widest)
        return false;
    std::size_t followed = 0;
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].blankLines != 0)
            continue;
        ++followed;
        full += lines[i].span.size() * 10 >= width * 7 && lines[i].span.size() <= widest ? 1 : 0;
    }
    return followed >= 4 && full * 10 >= followed * 7;
}

} // namespace dateline
