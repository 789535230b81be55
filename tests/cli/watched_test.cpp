// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace dateline::testing;

namespace {

void writeReport(const TemporaryFolder &folder, const std::string &name)
{
    folder.write("in/" + name + ".txt", "Shells fall on " + name + "\n\n5 May 2012\n\nRebels shelled " + name
                                            + " on 3 May 2012, killing nine people.\n");
}

} // namespace

TEST_CASE("a folder that is watched from the command line is read again without being named", "[cli]")
{
    const TemporaryFolder folder;
    const std::string library = (folder / "a.dateline").string();
    writeReport(folder, "Homs");
    REQUIRE(runDateline({"build", "-o", library, "--watch", (folder / "in").string()}).exitCode == 0);
    writeReport(folder, "Hama");
    const Run run = runDateline({"build", "-o", library, "--watched"});
    CHECK(run.exitCode == 0);
    CHECK(run.err.find("1 added, 0 changed, 1 unchanged, 0 skipped; now 2 articles") != std::string::npos);

    std::filesystem::rename(folder / "in", folder / "unplugged");
    const Run away = runDateline({"build", "-o", library, "--watched"});
    CHECK(away.err.find("It is still watched.") != std::string::npos);
    CHECK(away.err.find("now 2 articles") != std::string::npos);

    CHECK(runDateline({"build", "-o", (folder / "none.dateline").string(), "--watched"}).exitCode == 1);
}
