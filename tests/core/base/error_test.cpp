// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "tests/support/catch.h"

using namespace dateline;

TEST_CASE("errors: the message says what, where, why and what was done")
{
    const Error error{ErrorCode::ResourceBroken, "months.tsv", "line 3, column 1", "Unknown class \"mnth\"",
                      "The pack was not loaded."};
    CHECK(describe(error)
          == "The data file months.tsv has a mistake. (line 3, column 1) Unknown class \"mnth\". The pack was not "
             "loaded.");
    CHECK(describe({ErrorCode::BadArgument, {}, {}, "the date is in the future", {}})
          == "That does not work: the date is in the future.");
}

TEST_CASE("errors: every code has a message")
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        CHECK_FALSE(messageTemplate(static_cast<ErrorCode>(code)).empty());
}

TEST_CASE("results: hold a value or an error")
{
    Result<int> good = 7;
    REQUIRE(good);
    CHECK(*good == 7);
    Result<int> bad = Error{ErrorCode::FileEmpty, "a.txt", {}, {}, {}};
    REQUIRE_FALSE(bad);
    CHECK(bad.error().file == "a.txt");
    CHECK(Status().ok());
}
