// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/markdown_inline.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace dateline {

namespace {

constexpr std::size_t longestTarget = 2048;
constexpr std::size_t longestCode = 512;
constexpr std::size_t mostOpenBrackets = 64;

bool isWordByte(char c)
{
    return isAsciiAlpha(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool isAsciiSign(char c)
{
    return c > 0x20 && c < 0x7F && !isAsciiAlpha(c) && !isAsciiDigit(c);
}

class InlineScanner {
public:
    InlineScanner(std::string_view text, ByteSpan span) : m_text(text), m_begin(span.begin), m_end(span.end) {}

    void run()
    {
        for (std::size_t i = m_begin; i < m_end;) {
            switch (m_text[i]) {
            case '\\': i = escape(i); break;
            case '`': i = code(i); break;
            case '*':
            case '_': i = emphasis(i); break;
            case '[': i = openBracket(i); break;
            case ']': i = closeBracket(i); break;
            default: ++i;
            }
        }
        dropMarkupInImages();
        std::sort(m_markup.begin(), m_markup.end());
        std::sort(m_styles.begin(), m_styles.end(),
                  [](const StyledSpan &a, const StyledSpan &b) { return a.span < b.span; });
    }

    std::vector<ByteSpan> m_markup;
    std::vector<StyledSpan> m_styles;

private:
    struct Bracket {
        std::size_t begin = 0;
        bool image = false;
    };

    char at(std::size_t i) const { return i >= m_begin && i < m_end ? m_text[i] : ' '; }
    void addMarkup(std::size_t begin, std::size_t end)
    {
        m_markup.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    void addStyle(std::size_t begin, std::size_t end, TextStyle style)
    {
        if (begin < end)
            m_styles.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, style});
    }

    std::size_t escape(std::size_t i)
    {
        if (i + 1 >= m_end || !isAsciiSign(m_text[i + 1]))
            return i + 1;
        addMarkup(i, i + 1);
        return i + 2;
    }

    std::size_t code(std::size_t i)
    {
        const bool single = at(i + 1) != '`' && !isAsciiSpace(at(i + 1));
        const std::size_t close =
            single ? m_text.substr(0, std::min(m_end, i + longestCode)).find('`', i + 1) : m_text.npos;
        if (close == m_text.npos) {
            while (i < m_end && m_text[i] == '`')
                ++i;
            return i;
        }
        addMarkup(i, i + 1);
        addMarkup(close, close + 1);
        addStyle(i + 1, close, TextStyle::Code);
        return close + 1;
    }

    // The nearest open run of the same sign and length is closed; whatever stays open is text.
    std::size_t emphasis(std::size_t i)
    {
        const char sign = m_text[i];
        std::size_t end = i;
        while (end < m_end && m_text[end] == sign)
            ++end;
        const std::size_t length = end - i;
        if (length > 3)
            return end;
        auto &open = m_open[sign == '*' ? 0 : 1][length - 1];
        const bool intraword = isWordByte(at(i - 1)) && isWordByte(at(end));
        if (open && !isAsciiSpace(at(i - 1)) && !(intraword && sign == '_')) {
            addMarkup(*open, *open + length);
            addMarkup(i, end);
            if (length != 2)
                addStyle(*open + length, i, TextStyle::Italic);
            if (length >= 2)
                addStyle(*open + length, i, TextStyle::Bold);
            open.reset();
        } else if (!isAsciiSpace(at(end)) && !isWordByte(at(i - 1))) {
            open = i;
        }
        return end;
    }

    std::size_t openBracket(std::size_t i)
    {
        if (m_brackets.size() >= mostOpenBrackets)
            m_brackets.clear();
        m_brackets.push_back({i, at(i - 1) == '!'});
        return i + 1;
    }

    std::size_t closeBracket(std::size_t i)
    {
        if (m_brackets.empty())
            return i + 1;
        const Bracket bracket = m_brackets.back();
        m_brackets.pop_back();
        const auto end = at(i + 1) == '(' ? targetEnd(i + 1) : std::nullopt;
        if (!end)
            return i + 1;
        if (bracket.image) {
            m_images.push_back({static_cast<std::uint32_t>(bracket.begin - 1), static_cast<std::uint32_t>(*end)});
        } else {
            addMarkup(bracket.begin, bracket.begin + 1);
            addMarkup(i, *end);
            addStyle(bracket.begin + 1, i, TextStyle::Link);
        }
        return *end;
    }

    // Behind "(target)". One pair of brackets may stand inside a target, so a hostile row of "](" ends at once.
    std::optional<std::size_t> targetEnd(std::size_t open) const
    {
        int depth = 0;
        const std::size_t limit = std::min(m_end, open + longestTarget);
        for (std::size_t i = open; i < limit && m_text[i] != '\n'; ++i) {
            if (m_text[i] == '(' && ++depth > 2)
                return std::nullopt;
            if (m_text[i] == ')' && --depth == 0)
                return i + 1;
        }
        return std::nullopt;
    }

    // An image is not shown at all, so the signs in its description need not be hidden one by one.
    void dropMarkupInImages()
    {
        if (m_images.empty())
            return;
        std::sort(m_images.begin(), m_images.end(),
                  [](ByteSpan a, ByteSpan b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
        std::vector<ByteSpan> outer;
        for (const ByteSpan image : m_images)
            if (outer.empty() || image.begin >= outer.back().end)
                outer.push_back(image);
        const auto inImage = [&](ByteSpan span) {
            const auto after =
                std::upper_bound(outer.begin(), outer.end(), span.begin,
                                 [](std::uint32_t offset, ByteSpan image) { return offset < image.begin; });
            return after != outer.begin() && std::prev(after)->overlaps(span);
        };
        std::erase_if(m_markup, inImage);
        std::erase_if(m_styles, [&](const StyledSpan &style) { return inImage(style.span); });
        m_markup.insert(m_markup.end(), outer.begin(), outer.end());
    }

    std::string_view m_text;
    std::size_t m_begin;
    std::size_t m_end;
    std::vector<Bracket> m_brackets;
    std::vector<ByteSpan> m_images;
    std::array<std::array<std::optional<std::size_t>, 3>, 2> m_open;
};

} // namespace

void findInlineMarkup(std::string_view text, ByteSpan paragraph, std::vector<ByteSpan> &markup,
                      std::vector<StyledSpan> &styles)
{
    InlineScanner scanner(text, paragraph);
    scanner.run();
    markup.insert(markup.end(), scanner.m_markup.begin(), scanner.m_markup.end());
    styles.insert(styles.end(), scanner.m_styles.begin(), scanner.m_styles.end());
}

} // namespace dateline
