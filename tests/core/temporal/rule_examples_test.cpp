// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/rule_examples.h"
#include "tests/support/english_pack.h"
#include "tests/support/temporary_folder.h"

#include <fstream>

using namespace dateline;

namespace {

/// The messages about a language "xx" whose only rule file, beside those of all languages, is `rules`, one a line.
std::string messagesOf(const std::string &rules, const std::string &words = {})
{
    const testing::TemporaryFolder folder;
    const auto time = folder.path() / "lang" / "xx" / "time";
    std::filesystem::create_directories(time);
    std::ofstream(time / "words.tsv") << "# words\nMONTH\t3\t^March\nUNIT\tD\tday\n" << words;
    std::ofstream(time / "10_test.rules") << rules;
    const auto pack = LanguagePack::load(ResourceRoots(std::vector<std::filesystem::path>{
                                             folder.path(), std::filesystem::path(DATELINE_SOURCE_DIR) / "resources"}),
                                         "xx");
    if (!pack)
        return describe(pack.error());
    std::string messages;
    for (const Error &error : checkRuleExamples(**pack))
        messages += describe(error) + "\n";
    return messages;
}

bool contains(const std::string &text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("every example of every rule holds, and every rule has one")
{
    for (const Error &error : checkRuleExamples(test::englishPack()))
        FAIL_CHECK(describe(error));
}

TEST_CASE("a sound rule file gives no message")
{
    CHECK(""
          == messagesOf("reference 2012-09-29\nrule m\n  match  MONTH YEAR\n  means  date(year, month)\n"
                        "  expect  In [March 2011] it began. = 2011-03\n  reject  In 2011 it began.\n"));
}

TEST_CASE("a failing example is told with line, column and what was found instead")
{
    const std::string head = "rule m\n  match  MONTH YEAR\n  means  date(year, month)\n";
    const std::string wrongValue = messagesOf(head + "  expect  In [March 2011] it began. = 2011-04\n");
    CHECK(contains(wrongValue, "lang/xx/time/10_test.rules"));
    CHECK(contains(wrongValue, "line 4, column 14"));
    CHECK(contains(wrongValue, "2011-03 by rule m"));
    CHECK(contains(messagesOf(head + "  expect  In [1 March 2011] it began. = 2011-03\n"),
                   "found: “March 2011” = 2011-03 by rule m"));
    CHECK(contains(messagesOf(head + "  expect  In [May] it began. = 2011-05\n"), "found: nothing"));
    CHECK(contains(messagesOf(head + "  expect  [March 2011] = 2011-03\n  reject  In March 2011 it began.\n"),
                   "line 5, column 11"));
    CHECK(contains(messagesOf(head), "line 1, column 1"));
    CHECK(contains(messagesOf(head), "Rule m has no example"));
}

TEST_CASE("a holiday whose code names no day is told with its place")
{
    CHECK(messagesOf("", "HOLIDAY\tF02-29\t^Leapday\nHOLIDAY\tE-2\t^Crossday\n").empty());
    const std::string message = messagesOf("", "HOLIDAY\tX12-25\t^Yule\n");
    CHECK(contains(message, "lang/xx/time/words.tsv"));
    CHECK(contains(message, "line 4, column 9"));
    CHECK(contains(message, "No day of any year has the code “X12-25”"));
}

TEST_CASE("a mistake in a rule file is told with file, line and column")
{
    const struct {
        const char *rules;
        const char *place;
        const char *detail;
    } mistakes[] = {
        {"rule m\n  match  MONTH ( YEAR\n", "line 2, column 22", "A ) is missing"},
        {"rule m\n  match  MONTH YEER\n", "line 2, column 16", "YEER"},
        {"rule m\n  match  MONTH <phrase>\n", "line 2, column", "There is no phrase"},
        {"rule m\n  match  MONTH \"x\n", "line 2, column", "quotation marks"},
        {"rule m\n  match  MONTH\n  means  dote(NONE, month)\n", "line 3, column 10", "There is no operation “dote”"},
        {"rule m\n  match  MONTH\n  means  date(NONE, year)\n", "line 3, column 21",
         "No pattern above has a part “year”"},
        {"rule m\n  match  MONTH\n  means  decade()\n", "line 3, column", "A value is missing"},
        {"rule m\n  match  MONTH\n  means  date(NONE, month, 1, 2, 3)\n", "line 3, column 10", "takes 1 to 4 values"},
        {"rule m\n  match  MONTH\n", "line 1, column 1", "no meaning"},
        {"rule m\n  means  date(NONE, 3)\n", "line 2, column 10", "without a meaning"},
        {"rule m\n  mach  MONTH\n", "line 2, column 1", "There is no key “mach”"},
        {"roole m\n", "line 1, column 1", "is expected here"},
        {"  match MONTH\n", "line 1, column 9", "belongs to no rule"},
        {"rule m\n  match  MONTH\n  means  date(NONE, month)\n  expect  In March. = 2012-03\n", "line 4, column 11",
         "bracketed"},
        {"rule m\n  match  MONTH\n  means  date(NONE, month)\n  expect  In [March].\n", "line 4, column 22",
         "expected value"},
        {"rule m\n  match  MONTH\n  means  date(NONE, month)\nrule m\n", "line 4, column 6",
         "There is already a rule “m”"},
        {"reference yesterday\n", "line 1, column 11", "A reference is a date"},
        {"genre poem\n", "line 1, column 7", "The genre is"},
    };
    for (const auto &mistake : mistakes) {
        CAPTURE(mistake.rules);
        const std::string message = messagesOf(mistake.rules);
        CAPTURE(message);
        CHECK(contains(message, "10_test.rules"));
        CHECK(contains(message, mistake.place));
        CHECK(contains(message, mistake.detail));
    }
}
