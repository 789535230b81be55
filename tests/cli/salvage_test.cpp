// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace dateline::testing;

TEST_CASE("salvage puts a library's articles into a new one", "[cli]")
{
    const TemporaryFolder folder;
    const std::string text =
        folder.write("a.txt", "Shells fall\n\n5 May 2012\n\nRebels shelled Homs on 3 May 2012.\n").string();
    const std::string old = (folder / "old.dateline").string(), saved = (folder / "saved.dateline").string();
    REQUIRE(runDateline({"build", "-o", old, text}).exitCode == 0);
    const Run run = runDateline({"salvage", old, "-o", saved});
    CHECK(run.exitCode == 0);
    CHECK(run.out.empty());
    CHECK(run.err.find("1 articles and 0 corrections saved, 0 lost") != std::string::npos);
    const Run before = runDateline({"export", old, "--format", "json", "-o", "-"});
    CHECK(runDateline({"export", saved, "--format", "json", "-o", "-"}).out == before.out);
    CHECK(before.out.find("2012-05-03") != std::string::npos);

    SECTION("never over one that is there")
    {
        const std::string bytes = readBytes(saved);
        CHECK(runDateline({"salvage", old, "-o", saved}).exitCode == 2);
        CHECK((readBytes(saved) == bytes));
    }
    SECTION("and says when there is nothing to be found")
    {
        folder.write("letter.dateline", std::string(3000, 'x'));
        const Run none =
            runDateline({"salvage", (folder / "letter.dateline").string(), "-o", (folder / "b.dateline").string()});
        CHECK(none.exitCode == 1);
        CHECK(none.err.find("letter.dateline") != std::string::npos);
    }
}
