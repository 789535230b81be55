// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/typed_date.h"

#include "tests/support/english_pack.h"

#include <string>

using namespace dateline;

namespace {

std::string typed(std::string_view text, std::optional<CivilDate> reference = {})
{
    static const LanguagePacks packs = [] {
        auto loaded = loadLanguagePacks(ResourceRoots(
            std::vector<std::filesystem::path>{std::filesystem::path(DATELINE_SOURCE_DIR) / "resources"}));
        if (!loaded)
            FAIL(describe(loaded.error()));
        return *loaded;
    }();
    const std::optional<Timex> date = readTypedDate(text, packs, reference);
    if (date && date->reason.code == ReasonCode::Range)
        return intervalText(date->interval);
    return date ? date->value : "none";
}

} // namespace

TEST_CASE("Dates are read however a person types them")
{
    CHECK(typed("28 September 2012") == "2012-09-28");
    CHECK(typed("28 Sept 2012") == "2012-09-28");
    CHECK(typed("September 28, 2012") == "2012-09-28");
    CHECK(typed("2012-09-28") == "2012-09-28");
    CHECK(typed("  2012-09-28\n") == "2012-09-28");
    CHECK(typed("May 2015") == "2015-05");
    CHECK(typed("2012-09") == "2012-09");
    CHECK(typed("2012") == "2012");
    CHECK(typed("8.5.2013") == "2013-05-08"); // with dots the day comes first
    CHECK(typed("08.05.2013") == "2013-05-08");
    CHECK(typed("28.9.2012") == "2012-09-28");
}

TEST_CASE("Relative words are counted from the reference day, and mean nothing without one")
{
    CHECK(typed("yesterday", CivilDate{2014, 3, 1}) == "2014-02-28");
    CHECK(typed("last Friday", CivilDate{2014, 3, 1}) == "2014-02-28");
    CHECK(typed("yesterday") == "none");
}

TEST_CASE("What is not one date as a whole is none")
{
    CHECK(typed("") == "none");
    CHECK(typed("   ") == "none");
    CHECK(typed("soon") == "none");
    CHECK(typed("two weeks") == "none");
    CHECK(typed("on 28 September 2012 or later") == "none");
    CHECK(typed("31 February 2012") == "none");
    CHECK(typed("2 May 2015 and 3 June 2016") == "none");
    CHECK(typed(std::string("\xff\xfe")) == "none");
    CHECK(typed(std::string(5000, '1')) == "none");
}

TEST_CASE("A range is one date over all its days")
{
    CHECK(typed("3 to 5 May 2013") == "3 to 5 May 2013");
    CHECK(typed("March to June 2011") == "March to June 2011");
    CHECK(typed("2012-13") == "2012 to 2013");
}
