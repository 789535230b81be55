// SPDX-License-Identifier: GPL-3.0-or-later
// What a library keeps to open fast and to go on merging: with it, without it, and with rubbish in its place the
// timeline is the same.
#include "core/pipeline/project.h"
#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

#include <sqlite3.h>

using namespace dateline;
using namespace dateline::testing;

namespace {

constexpr const char *second = "Marea falls\n\nCourier, 13 June 2014\n\n"
                               "Rebel fighters captured the town of Marea on 10 June 2014. "
                               "Envoys of the two governments met in Geneva on Thursday.\n";

void changeByHand(const std::filesystem::path &file, const char *sql)
{
    sqlite3 *database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

/// Both articles, read in two sittings; between them somebody was at the file.
std::string timelineAfter(const char *sql, bool correct)
{
    const TemporaryFolder folder;
    const auto file = folder / "a.dateline";
    const auto one = folder.write("one.txt", datedArticle), two = folder.write("two.txt", second);
    {
        const auto project = openProject(file);
        addAll(*project, {one});
        if (correct) {
            EventChanges changes;
            changes.title = "Marea taken";
            REQUIRE(project->correctEvent(project->timeline()->row(0).id, changes));
        }
    }
    changeByHand(file, sql);
    const auto project = openProject(file);
    const std::string opened = project->timeline()->toBytes();
    addAll(*project, {two});
    const auto reader = ProjectReader::open(file);
    REQUIRE(reader);
    CHECK_FALSE((*reader)->searchEvents("Marea")->empty());
    return opened + project->timeline()->toBytes();
}

} // namespace

TEST_CASE("what is derived and damaged is made again", "[pipeline]")
{
    const bool correct = GENERATE(false, true);
    const std::string expected = timelineAfter("SELECT 1", correct);
    for (const char *sql :
         {"DELETE FROM timeline", "UPDATE timeline SET data = x'00'", "UPDATE state SET value = 0",
          "UPDATE merge_blocks SET data = x'01'", "UPDATE merge_blocks SET data = zeroblob(40)",
          "UPDATE analyses SET findings = x'07'", "UPDATE analysis_parts SET mentions = x'07'",
          "UPDATE analysis_parts SET mentions = x'07'; UPDATE state SET value = 0", "DELETE FROM analyses"}) {
        INFO(sql);
        CHECK(timelineAfter(sql, correct) == expected);
    }
}
