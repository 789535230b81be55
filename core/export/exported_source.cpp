// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exported_source.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace dateline {

std::string shownText(const ExportedArticle &article, ByteSpan span)
{
    const std::string_view text = article.text;
    const auto end = std::min<std::size_t>(span.end, text.size());
    auto hidden = std::partition_point(article.markup.begin(), article.markup.end(),
                                       [&](const ByteSpan &markup) { return markup.end <= span.begin; });
    std::string shown;
    bool blank = false;
    for (std::size_t at = span.begin; at < end;) {
        while (hidden != article.markup.end() && hidden->end <= at)
            ++hidden;
        if (hidden != article.markup.end() && hidden->begin <= at) {
            at = hidden->end;
            continue;
        }
        const char c = text[at++];
        if (isAsciiSpace(c)) {
            blank = !shown.empty();
            continue;
        }
        if (blank)
            shown += ' ';
        blank = false;
        shown += c;
    }
    return shown;
}

} // namespace dateline
