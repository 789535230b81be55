// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/table_reader.h"
#include "tests/support/catch.h"

using namespace dateline;

TEST_CASE("tables: rows, comments and cells")
{
    const auto rows = readTable("# head\n\nmay\t 5 \nmarch\t3", "months.tsv", 2);
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK((*rows)[0].line == 3);
    CHECK((*rows)[0].cell(1) == "5");
    CHECK((*rows)[1].cell(7).empty());
}

TEST_CASE("tables: a mistake is told with file, line and column")
{
    const auto missing = readTable("a\tb\nlonely", "words.tsv", 2);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().file == "words.tsv");
    CHECK(missing.error().where == "line 2, column 7");
    const auto broken = readTable("ok\nb\xFF!", "words.tsv");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().where == "line 2, column 2");
}
