// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/typed_date.h"

#include "core/base/utf8.h"
#include "core/temporal/tagger.h"
#include "core/text/document_builder.h"

namespace dateline {

namespace {

constexpr std::size_t longestTypedDate = 100; ///< bytes; more than any date needs

// "2012-09": in running text it may as well be two years, typed alone it is a month.
std::optional<Timex> readIsoMonth(std::string_view text)
{
    if (text.size() != 7 || text[4] != '-')
        return std::nullopt;
    const std::optional<CivilDate> first = fromIso(std::string(text) + "-01");
    if (!first)
        return std::nullopt;
    Timex month;
    month.span = {0, 7};
    month.value = text;
    month.interval = DateInterval::month(first->year, first->month);
    month.granularity = Granularity::Month;
    return month;
}

std::optional<Timex> readWhole(const Article &article, const LanguagePack &pack, std::optional<CivilDate> reference)
{
    Document document = buildDocument(article, pack);
    document.published = reference;
    std::vector<Timex> found = tagTimexes(document, pack, {.genre = TextGenre::News, .wholeText = true});
    const ByteSpan whole{0, static_cast<std::uint32_t>(article.text.size())};
    if (found.empty() || found.front().span.begin != whole.begin || found.back().span.end != whole.end
        || !found.front().interval.closed())
        return std::nullopt;
    // "3 to 5 May": both ends of a range carry the days of the whole.
    const bool range = found.size() == 2 && found.front().reason.code == ReasonCode::Range
                       && found.front().interval == found.back().interval;
    if (found.size() > 1 && !range)
        return std::nullopt;
    found.front().span = whole;
    return std::move(found.front());
}

} // namespace

std::optional<Timex> readTypedDate(std::string_view text, const LanguagePacks &packs,
                                   std::optional<CivilDate> reference)
{
    Article article;
    article.text = trimmed(text);
    if (article.text.empty() || article.text.size() > longestTypedDate || !isValidUtf8(article.text))
        return std::nullopt;
    if (std::optional<Timex> month = readIsoMonth(article.text))
        return month;
    if (const auto english = packs.find("en"); english != packs.end())
        if (std::optional<Timex> date = readWhole(article, *english->second, reference))
            return date;
    for (const auto &[code, pack] : packs)
        if (code != "en")
            if (std::optional<Timex> date = readWhole(article, *pack, reference))
                return date;
    return std::nullopt;
}

} // namespace dateline
