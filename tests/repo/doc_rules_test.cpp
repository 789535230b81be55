// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/repo/doc_rules.h"
#include "tests/support/catch.h"

using namespace dateline::repo;

TEST_CASE("Options are read from a help text")
{
    const NameSet found = optionsInHelp("Options:\n"
                                        "  -h,--help                   Print this help\n"
                                        "  -o,--output FILE REQUIRED   Where; see --format\n"
                                        "  --with-bom                  For Excel\n");
    CHECK(found == NameSet{"--help", "--output", "--with-bom"});
}

TEST_CASE("Commands are read from a help text")
{
    CHECK(commandsInHelp("Usage: x\n\nSubcommands:\n  extract    Finds\n                continued\n  build   "
                         "Reads\n\nMore:\n  no  no\n")
          == NameSet{"extract", "build"});
}

TEST_CASE("A section ends at the next heading of its rank")
{
    const std::string text = "# A\n## CSV\none\n### Below\ntwo\n## JSON\nthree\n";
    CHECK(section(text, "## CSV") == "one\n### Below\ntwo\n");
    CHECK(section(text, "## XML").empty());
}

TEST_CASE("Names are read from tables and headings")
{
    CHECK(namesInTables("| name | what |\n| --- | --- |\n| `--jobs N` | threads |\n| `id` | number |\n`no`\n")
          == NameSet{"--jobs", "id"});
    CHECK(commandsInHeadings("## `dateline extract [FILE…]`\ntext `dateline no`\n## `dateline build`\n")
          == NameSet{"extract", "build"});
}

TEST_CASE("A command that ./dev does not have is reported")
{
    const std::string script = "case $x in\nrun) run ;;\nhelp | -h) usage ;;\nesac\n";
    CHECK(unknownDevCommands("README.md", "`./dev run` and `./dev help`, `./dev`", script).empty());
    const Findings found = unknownDevCommands("README.md", "`./dev fly`", script);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == "README.md: ./dev has no command fly");
}

TEST_CASE("A link that leads nowhere is reported")
{
    const Findings found =
        deadLinks(DATELINE_SOURCE_DIR, {{"README.md", "[a](docs/none.md) [b](LICENSE) [c](https://x.org) [d](#here)"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0] == "README.md: links to docs/none.md, which does not exist");
}

TEST_CASE("Differences are told for both sides")
{
    CHECK(differences({"a", "b"}, "in the program", {"b", "c"}, "in the manual")
          == Findings{"a is in the program but not in the manual", "c is in the manual but not in the program"});
}
