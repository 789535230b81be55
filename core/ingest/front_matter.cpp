// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/front_matter.h"

#include "core/base/utf8.h"
#include "core/ingest/draft.h"
#include "core/lexicon/date_line.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t mostLines = 40;

std::string unquoted(std::string_view value)
{
    value = trimmed(value);
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
        value = value.substr(1, value.size() - 2);
    return tidy(value);
}

void takeField(Article &article, const SourceLine &line, const ArticleCues &cues)
{
    const std::string_view shown = slice(article.text, line.span);
    const std::size_t colon = shown.find(':');
    if (colon == std::string_view::npos)
        return;
    const std::string key = foldCase(trimmed(shown.substr(0, colon)));
    const std::string value = unquoted(shown.substr(colon + 1));
    if (key == "title")
        article.title = value;
    else if (key == "author" || key == "byline")
        article.byline = value;
    else if (key == "source" || key == "outlet" || key == "publisher")
        article.outlet = value;
    else if (key == "url" || key == "link")
        article.url = value;
    else if (key == "lang" || key == "language")
        article.language = foldCase(value);
    else if (key == "date" || key == "published") {
        const auto dates = findLineDates(value, cues);
        if (!dates.empty() && dates.front().date() && !dates.front().ambiguous)
            article.published = Published{*dates.front().date(), PublishedFrom::Metadata, value, line.span};
    }
}

} // namespace

void takeFrontMatter(Article &article, std::vector<SourceLine> &lines, const ArticleCues &cues)
{
    const auto isFence = [&](const SourceLine &line) { return slice(article.text, line.span) == "---"; };
    if (lines.empty() || !isFence(lines.front()))
        return;
    std::size_t close = 1;
    while (close < std::min(lines.size(), mostLines) && !isFence(lines[close])) {
        const std::string_view shown = slice(article.text, lines[close].span);
        if (shown.find(':') == std::string_view::npos && lines[close].kind != LineKind::ListItem)
            return;
        ++close;
    }
    if (close < 2 || close >= lines.size() || !isFence(lines[close]))
        return;
    for (std::size_t i = 1; i < close; ++i)
        takeField(article, lines[i], cues);
    article.markup.push_back({lines.front().span.begin, lines[close].span.end});
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(close) + 1);
}

} // namespace dateline
