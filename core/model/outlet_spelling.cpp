// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/outlet_spelling.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <map>

namespace dateline {

namespace {

bool hasSmallLetters(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

void uniteOutlets(std::vector<ArticleSummary> &articles)
{
    std::map<std::string, std::map<std::string, std::uint32_t>> spellings; // by folded name
    for (const ArticleSummary &article : articles)
        if (!article.outlet.empty())
            ++spellings[foldCase(article.outlet)][article.outlet];
    for (ArticleSummary &article : articles) {
        if (article.outlet.empty())
            continue;
        const auto &counts = spellings[foldCase(article.outlet)];
        const auto best = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
            const bool smallA = hasSmallLetters(a.first), smallB = hasSmallLetters(b.first);
            return smallA != smallB ? smallB : a.second < b.second;
        });
        article.outlet = best->first;
    }
}

} // namespace dateline
