// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace dateline::testing;

TEST_CASE("suggest prints undated articles with likely dates and changes nothing", "[cli]")
{
    const TemporaryFolder folder;
    const std::string story =
        "The trawler Petrel sank off Morvah head on Tuesday. Its crew of nine reached Porthmellin "
        "in a dinghy, the coastguard at Tolcarne said.\n";
    folder.write("in/petrel.txt", "Petrel sinks\n\n15 August 2012\n\n" + story);
    folder.write("in/again.txt", "Nine saved off Morvah head\n\n" + story);
    folder.write("in/cheese.txt", "On cheese\n\nIt is kept in a cool cellar and turned.\n");
    for (int i = 1; i <= 8; ++i)
        folder.write("in/other" + std::to_string(i) + ".txt", "Market day " + std::to_string(i) + "\n\n"
                                                                  + std::to_string(3 * i)
                                                                  + " March 2010\n\nFarmers sold their early lambs.\n");
    const std::string library = (folder / "a.dateline").string();
    const Run built = runDateline({"build", "-o", library, (folder / "in").string()});
    REQUIRE(built.exitCode == 0);
    CHECK(built.err.find("2 articles tell no publication date") != std::string::npos);

    const Run lines = runDateline({"suggest", library, "--jsonl"});
    CHECK(lines.exitCode == 0);
    REQUIRE(lines.lines().size() == 2);
    CHECK(lines.out.find(R"("doc":"cheese.txt","title":"On cheese","suggested":null)") != std::string::npos);
    CHECK(lines.out.find(R"("suggested":{"date":"2012-08-1)") != std::string::npos);
    CHECK(lines.out.find(R"("kind":"told elsewhere")") != std::string::npos);

    const Run words = runDateline({"suggest", library});
    CHECK(words.out.find("August 2012, ") != std::string::npos);
    CHECK(words.out.find("“Petrel sinks” of 15 August 2012") != std::string::npos);
    CHECK(words.out.find("no suggestion") != std::string::npos);
    CHECK(runDateline({"suggest", library, "--jsonl"}).out == lines.out);
    CHECK(runDateline({"suggest", (folder / "gone.dateline").string()}).exitCode == 1);
}
