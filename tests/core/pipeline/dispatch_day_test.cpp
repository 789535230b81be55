// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/analyzer.h"
#include "tests/support/catch.h"

#include <filesystem>

using namespace dateline;

namespace {

const LanguagePacks &packs()
{
    static const LanguagePacks loaded = [] {
        auto result = loadLanguagePacks(ResourceRoots(
            std::vector<std::filesystem::path>{std::filesystem::path(DATELINE_SOURCE_DIR) / "resources"}));
        if (!result)
            FAIL(describe(result.error()));
        return std::move(*result);
    }();
    return loaded;
}

/// A dispatch of Saturday 29 September 2012, published as given.
AnalysedText dispatch(CivilDate published, PublishedFrom from)
{
    Article article;
    article.language = "en";
    article.text = "HARBOUR, September 29 (MNA) -- The envoys left the town yesterday. They will return on Monday. "
                   "Police arrested two men.";
    article.blocks = {{{0, static_cast<std::uint32_t>(article.text.size())}, BlockKind::Body, 0}};
    article.published = Published{published, from, {}, {}};
    return analyse(article, packs());
}

const Timex &timexOf(const AnalysedText &text, std::string_view words)
{
    for (const Timex &timex : text.analysis.timexes)
        if (timex.reason.words == words)
            return timex;
    FAIL("not found");
    return text.analysis.timexes.front();
}

} // namespace

TEST_CASE("a dispatch counts from its own day, and says so")
{
    const AnalysedText text = dispatch({2012, 9, 30}, PublishedFrom::Metadata);
    CHECK(text.article.published->date == CivilDate{2012, 9, 30});
    const Timex &yesterday = timexOf(text, "yesterday");
    CHECK(yesterday.value == "2012-09-28");
    CHECK(reasonText(yesterday.reason) == "“yesterday”: counted from Saturday 29 September 2012, told before");
    CHECK(timexOf(text, "Monday").value == "2012-10-01");
    for (const Mention &mention : text.analysis.mentions)
        CHECK(mention.reason.code != ReasonCode::FromPublication);
}

TEST_CASE("published on its own day, weeks later or on a day the user gave, it counts from publication")
{
    CHECK(timexOf(dispatch({2012, 9, 29}, PublishedFrom::Metadata), "yesterday").reason.code
          == ReasonCode::RelativeToPublication);
    CHECK(timexOf(dispatch({2012, 10, 9}, PublishedFrom::Metadata), "yesterday").value == "2012-10-08");
    CHECK(timexOf(dispatch({2012, 9, 30}, PublishedFrom::User), "yesterday").value == "2012-09-29");
}
