// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/page_layout.h"

#include "core/base/utf8.h"
#include "core/ingest/draft.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace dateline {

namespace {

constexpr double edgeShare = 0.12; ///< of a page's height where running lines stand
constexpr std::size_t longestHeading = 250;

/// The line with every run of digits as one '#'.
std::string patternOf(std::string_view text)
{
    std::string pattern;
    for (const char c : foldCase(trimmed(text))) {
        if (!isAsciiDigit(c))
            pattern += c;
        else if (!pattern.ends_with('#'))
            pattern += '#';
    }
    return pattern;
}

bool isAtEdge(const PrintedLine &line, const PrintedPage &page)
{
    return line.bottom < page.height * edgeShare || line.top > page.height * (1 - edgeShare);
}

bool isPageNumber(std::string_view pattern)
{
    const std::string_view signs = "#-./| \xE2\x80\x93";
    return pattern.find('#') != std::string_view::npos && pattern.find_first_not_of(signs) == std::string_view::npos;
}

/// The size of most of the type.
double bodySize(const std::vector<PrintedPage> &pages)
{
    std::map<int, std::size_t> bytes; // by tenths of a point
    for (const PrintedPage &page : pages)
        for (const PrintedLine &line : page.lines)
            bytes[static_cast<int>(line.size * 10 + 0.5)] += line.text.size();
    const auto most =
        std::max_element(bytes.begin(), bytes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == bytes.end() ? 0 : most->first / 10.0;
}

bool startsLower(std::string_view text)
{
    return !text.empty()
           && ((text.front() >= 'a' && text.front() <= 'z')
               || (static_cast<unsigned char>(text.front()) >= 0x80
                   && foldCase(text.substr(0, decodeUtf8(text, 0).bytes))
                          == text.substr(0, decodeUtf8(text, 0).bytes)));
}

/// Bytes of a hyphen at the end that cuts a word in two; 0 when there is none.
std::size_t hyphenBytes(std::string_view text)
{
    if (text.size() >= 3 && text.ends_with("\xC2\xAD"))
        return 2;
    const bool hyphen = text.ends_with('-') || text.ends_with("\xE2\x80\x90");
    const std::size_t bytes = text.ends_with('-') ? 1 : 3;
    if (!hyphen || text.size() <= bytes)
        return 0;
    const char before = text[text.size() - bytes - 1];
    return isAsciiAlpha(before) || static_cast<unsigned char>(before) >= 0x80 ? bytes : 0;
}

class ParagraphMaker {
public:
    explicit ParagraphMaker(const std::vector<PrintedPage> &pages) : m_pages(pages), m_body(bodySize(pages)) {}

    std::vector<RichBlock> make()
    {
        for (const PrintedPage &page : m_pages)
            for (std::size_t i = 0; i < page.lines.size(); ++i)
                add(page, i);
        finish();
        return std::move(m_blocks);
    }

private:
    void add(const PrintedPage &page, std::size_t i)
    {
        const PrintedLine &line = page.lines[i];
        if (m_last && !continues(page, i))
            finish();
        if (!m_last) {
            m_size = line.size;
        } else if (const std::size_t hyphen = startsLower(line.text) ? hyphenBytes(m_text) : 0; hyphen > 0) {
            m_text.resize(m_text.size() - hyphen);
        } else {
            m_text += ' ';
        }
        m_text += line.text;
        m_last = &line;
        m_lastPage = &page;
    }

    bool isHeading(double size) const { return m_body > 0 && size >= m_body * 1.15; }

    bool continues(const PrintedPage &page, std::size_t i) const
    {
        const PrintedLine &line = page.lines[i];
        const double height = std::max(1.0, m_last->bottom - m_last->top);
        const bool sameSize = line.size < m_size * 1.1 && line.size > m_size * 0.9;
        const bool below = &page == m_lastPage && line.top >= m_last->top + height * 0.4 && line.left < m_last->right
                           && line.right > m_last->left;
        if (!sameSize)
            return false;
        if (!below) // another column or page
            return !isHeading(m_size) && !endsSentence(m_text) && (startsLower(line.text) || hyphenBytes(m_text) > 0);
        const double gap = line.top - m_last->bottom;
        if (gap > height * 0.75)
            return false;
        if (isHeading(m_size))
            return true;
        const double indent = line.left - m_last->left;
        const bool indented = indent > m_body * 0.8 && indent < m_body * 6 && endsSentence(m_last->text);
        const bool lastIsShort = endsSentence(m_last->text) && m_last->right < columnRight(page, i) - m_body * 4;
        return !indented && !lastIsShort;
    }

    /// Where lines of the same column end, looking at some around.
    static double columnRight(const PrintedPage &page, std::size_t i)
    {
        constexpr std::size_t reach = 12;
        double right = 0;
        const PrintedLine &line = page.lines[i];
        for (std::size_t k = i - std::min(i, reach); k < std::min(page.lines.size(), i + reach); ++k) {
            const PrintedLine &other = page.lines[k];
            if (other.left < line.right && other.right > line.left && std::abs(other.left - line.left) < line.size * 6)
                right = std::max(right, other.right);
        }
        return right;
    }

    void finish()
    {
        const bool heading = isHeading(m_size) && m_text.size() <= longestHeading;
        RichBlockWriter writer;
        writer.text(m_text);
        const auto level = static_cast<std::uint8_t>(m_size >= m_body * 1.5 ? 1 : 2);
        if (RichBlock block = writer.take(heading ? LineKind::Heading : LineKind::Text, heading ? level : 0);
            !block.text.empty())
            m_blocks.push_back(std::move(block));
        m_text.clear();
        m_last = nullptr;
    }

    const std::vector<PrintedPage> &m_pages;
    double m_body;
    std::vector<RichBlock> m_blocks;
    std::string m_text;
    double m_size = 0;
    const PrintedLine *m_last = nullptr;
    const PrintedPage *m_lastPage = nullptr;
};

} // namespace

void dropRunningLines(std::vector<PrintedPage> &pages)
{
    std::map<std::string, std::size_t> pagesWith;
    for (const PrintedPage &page : pages) {
        std::vector<std::string> patterns;
        for (const PrintedLine &line : page.lines)
            if (isAtEdge(line, page))
                patterns.push_back(patternOf(line.text));
        std::sort(patterns.begin(), patterns.end());
        patterns.erase(std::unique(patterns.begin(), patterns.end()), patterns.end());
        for (std::string &pattern : patterns)
            ++pagesWith[std::move(pattern)];
    }
    const std::size_t many = std::max<std::size_t>(2, (pages.size() + 2) / 3);
    for (PrintedPage &page : pages)
        std::erase_if(page.lines, [&](const PrintedLine &line) {
            const std::string pattern = patternOf(line.text);
            return isAtEdge(line, page) && (isPageNumber(pattern) || pagesWith[pattern] >= many);
        });
}

std::vector<RichBlock> paragraphsOf(const std::vector<PrintedPage> &pages)
{
    return ParagraphMaker(pages).make();
}

} // namespace dateline
