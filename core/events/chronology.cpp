// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/chronology.h"

#include <algorithm>

namespace dateline {

namespace {

bool dates(const Timex &timex)
{
    return timex.type == TimexType::Date && timex.interval.closed() && timex.granularity <= Granularity::Year;
}

bool isDash(std::string_view sign)
{
    return sign == "-" || sign == "–" || sign == "—" || sign == "―" || sign == "|";
}

/// What the paragraph opens with, when it is a time; `end` is the token after it.
std::uint32_t openingOf(const DocumentView &view, const Paragraph &paragraph, std::uint32_t &end)
{
    if (paragraph.firstToken >= paragraph.endToken)
        return nothing;
    const std::uint32_t timex = view.timexAt[paragraph.firstToken];
    if (timex == nothing || !dates(view.timexes[timex]))
        return nothing;
    end = paragraph.firstToken;
    while (end < paragraph.endToken && view.timexAt[end] == timex)
        ++end;
    return timex;
}

bool isEntrySign(const DocumentView &view, std::uint32_t at)
{
    const std::string_view sign = view.document.textOf(view.token(at));
    return sign == ":" || (isDash(sign) && view.token(at).is(SpaceBefore));
}

} // namespace

std::vector<std::uint32_t> findEntries(const DocumentView &view)
{
    std::vector<std::uint32_t> entries(view.document.paragraphs.size(), nothing);
    std::uint32_t heading = nothing;
    std::uint32_t found = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Paragraph &paragraph = view.document.paragraphs[i];
        if (!isAnalysed(paragraph.kind) && paragraph.kind != BlockKind::DateLine)
            continue;
        std::uint32_t end = 0;
        const std::uint32_t timex = openingOf(view, paragraph, end);
        // The article's own date is no entry.
        if (timex != nothing && view.document.published
            && view.timexes[timex].interval == DateInterval::day(*view.document.published))
            continue;
        const bool whole = timex != nothing
                           && (end == paragraph.endToken
                               || (end + 1 == paragraph.endToken && view.token(end).kind == TokenKind::Punctuation));
        const bool entry = timex != nothing && !whole && isEntrySign(view, end);
        if (whole || paragraph.kind == BlockKind::Heading)
            heading = whole ? timex : nothing;
        found += whole || entry;
        entries[i] = entry ? timex : heading;
    }
    if (found < 2)
        std::fill(entries.begin(), entries.end(), nothing);
    return entries;
}

} // namespace dateline
