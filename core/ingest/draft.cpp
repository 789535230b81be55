// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/draft.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::uint32_t longestUnderlinedHeading = 120;

void addSigns(const SourceLine &line, std::vector<ByteSpan> &markup)
{
    if (line.span.begin < line.content.begin)
        markup.push_back({line.span.begin, line.content.begin});
    if (line.content.end < line.span.end)
        markup.push_back({line.content.end, line.span.end});
}

/// Decides which line goes on with the paragraph before it.
class LineGrouper {
public:
    LineGrouper(const std::vector<SourceLine> &lines, bool markdown)
        : m_markdown(markdown), m_wrapped(isHardWrapped(lines)), m_width(wrapWidth(lines))
    {
    }

    bool continues(const SourceLine &before, const SourceLine &line) const
    {
        if (!m_wrapped || line.blankLines != 0)
            return false;
        if (before.kind == LineKind::Heading || before.kind == LineKind::Rule || before.kind == LineKind::Underline)
            return false;
        if (line.kind != LineKind::Text && !(line.kind == LineKind::Quote && before.kind == LineKind::Quote))
            return false;
        return !(m_markdown && before.hardBreak) && before.span.size() * 10 >= m_width * 6;
    }

private:
    bool m_markdown;
    bool m_wrapped;
    std::uint32_t m_width;
};

bool underlines(const SourceLine &line, const std::vector<DraftBlock> &blocks, const SourceLine *before)
{
    const bool isUnderline = line.kind == LineKind::Underline || line.kind == LineKind::Rule;
    return isUnderline && line.blankLines == 0 && before != nullptr && before->kind == LineKind::Text && !blocks.empty()
           && blocks.back().span == before->span && before->span.size() <= longestUnderlinedHeading;
}

} // namespace

std::vector<DraftBlock> draftBlocks(std::string_view text, const std::vector<SourceLine> &lines, bool markdown,
                                    std::vector<ByteSpan> &markup)
{
    std::vector<DraftBlock> blocks;
    const LineGrouper grouper(lines, markdown);
    const SourceLine *before = nullptr;
    for (const SourceLine &line : lines) {
        addSigns(line, markup);
        const bool goesOn = before != nullptr && !blocks.empty() && grouper.continues(*before, line);
        if (goesOn) {
            blocks.back().span.end = line.span.end;
        } else if (underlines(line, blocks, before)) {
            blocks.back().line = LineKind::Heading;
            blocks.back().level = text[line.span.begin] == '=' ? 1 : 2;
        } else {
            const LineKind kind = line.kind == LineKind::Underline ? LineKind::Rule : line.kind;
            blocks.push_back({line.span, kind, line.level, line.blankLines, false, BlockKind::Body});
        }
        before = &line;
    }
    return blocks;
}

std::string shownText(std::string_view text, const std::vector<ByteSpan> &markup, ByteSpan span)
{
    std::string shown(slice(text, span));
    auto gap = std::lower_bound(markup.begin(), markup.end(), span.begin,
                                [](ByteSpan m, std::uint32_t offset) { return m.end <= offset; });
    for (; gap != markup.end() && gap->begin < span.end; ++gap) {
        const std::uint32_t begin = std::max(gap->begin, span.begin);
        const std::uint32_t end = std::min(gap->end, span.end);
        std::fill_n(shown.begin() + (begin - span.begin), end - begin, ' ');
    }
    return shown;
}

std::string tidy(std::string_view text)
{
    std::string tidied;
    for (const char c : trimmed(text)) {
        if (!isAsciiSpace(c))
            tidied += c;
        else if (!tidied.empty() && tidied.back() != ' ')
            tidied += ' ';
    }
    return tidied;
}

bool endsSentence(std::string_view shown, bool stopOnly)
{
    static constexpr std::array<std::string_view, 6> closers{"\xE2\x80\x9D", "\xE2\x80\x99", "\xE2\x80\x9C",
                                                             "\xC2\xBB",     "\xE2\x80\xBA", "\xC2\xA0"};
    static constexpr std::array<std::string_view, 5> wideEnds{"\xE2\x80\xA6", "\xE3\x80\x82", "\xD8\x9F", "\xDB\x94",
                                                              "\xEF\xBC\x9F"};
    for (bool again = true; again && !shown.empty();) {
        again = false;
        while (!shown.empty() && std::string_view("\"')]} \t\r\n*_`").find(shown.back()) != std::string_view::npos) {
            shown.remove_suffix(1);
            again = true;
        }
        for (const std::string_view closer : closers) {
            if (shown.ends_with(closer)) {
                shown.remove_suffix(closer.size());
                again = true;
            }
        }
    }
    if (shown.empty())
        return false;
    if (shown.back() == '.' || (!stopOnly && (shown.back() == '!' || shown.back() == '?')))
        return true;
    return !stopOnly
           && std::any_of(wideEnds.begin(), wideEnds.end(), [&](std::string_view end) { return shown.ends_with(end); });
}

} // namespace dateline
