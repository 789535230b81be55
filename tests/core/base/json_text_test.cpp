// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_text.h"

#include "tests/support/catch.h"

#include <limits>

using namespace dateline;

TEST_CASE("json text puts commas between members and elements only", "[json]")
{
    std::string out;
    JsonText json(out);
    json.beginObject()
        .key("a")
        .integer(1)
        .key("list")
        .beginArray()
        .string("x")
        .null()
        .boolean(true)
        .beginObject()
        .endObject();
    json.endArray().key("b").integer(-2).endObject();
    CHECK(out == R"({"a":1,"list":["x",null,true,{}],"b":-2})");
}

TEST_CASE("json strings escape quotes, backslashes and control characters and keep other UTF-8", "[json]")
{
    std::string out;
    appendJsonString(out, std::string_view("a\"b\\c\n\t\x01\x1f\0ж", 12));
    CHECK(out == "\"a\\\"b\\\\c\\n\\t\\u0001\\u001f\\u0000ж\"");
}

TEST_CASE("json numbers are rounded, without trailing zeros, never NaN", "[json]")
{
    const auto written = [](double value, int decimals) {
        std::string out;
        JsonText(out).number(value, decimals);
        return out;
    };
    CHECK(written(0.87000001, 2) == "0.87");
    CHECK(written(1.0, 2) == "1");
    CHECK(written(-0.0001, 2) == "0");
    CHECK(written(36.2021, 4) == "36.2021");
    CHECK(written(100, 0) == "100");
    CHECK(written(std::numeric_limits<double>::quiet_NaN(), 2) == "null");
}
