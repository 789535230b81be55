// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project.h"
#include "core/store/project_store.h"

#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

constexpr const char *datedReport = "Shells fall on Homs\n\nPublished: 5 May 2012\n\n"
                                    "Government forces shelled Homs on 3 May 2012, killing 14 people.\n";

DateInterval day(std::string_view iso)
{
    return DateInterval::day(fromIso(iso).value());
}

/// The event whose title has these words.
Event eventTitled(const Project &project, std::string_view part)
{
    const auto events = project.events();
    if (!events)
        FAIL(describe(events.error()));
    const auto found = std::find_if(events->begin(), events->end(),
                                    [&](const Event &event) { return event.title.find(part) != std::string::npos; });
    if (found == events->end())
        FAIL("no event is titled with \"" << part << "\"");
    return *found;
}

/// Stores a correction of the passage that tells the event, as a window would.
void correctEvent(const std::filesystem::path &library, const std::string &quote, const std::string &before,
                  const std::string &after, CorrectionKind kind, const std::string &value)
{
    auto store = ProjectStore::open(library, false);
    REQUIRE(store);
    Correction correction;
    correction.kind = kind;
    correction.contentHash = (*store)->articles()->front().contentHash;
    correction.passage = {quote, before, after, {}};
    correction.value = value;
    REQUIRE((*store)->begin(Durability::Correction));
    REQUIRE((*store)->addCorrection(correction));
    REQUIRE((*store)->commit());
}

} // namespace

TEST_CASE("a day that is none and a title that is none are refused", "[pipeline]")
{
    const TemporaryFolder folder;
    const auto project = openProject(folder / "a.dateline");
    addAll(*project, {folder.write("a.txt", datedReport)});
    const ArticleId article = project->timeline()->articles().front().id;
    CHECK(project->setPublished(article, CivilDate{2013, 2, 30}).error().code == ErrorCode::BadArgument);
    CHECK(project->setTitle(article, "   ").error().code == ErrorCode::BadArgument);
    CHECK(project->setTitle(article, std::string(1001, 'x')).error().code == ErrorCode::BadArgument);
    CHECK(project->setTitle(article, "\xFF").error().code == ErrorCode::BadArgument);
    CHECK(project->setTitle(article + 1, "x").error().code == ErrorCode::BadArgument);
    CHECK_FALSE(project->canUndo());
}

TEST_CASE("a corrected passage stays corrected when the text around it moves", "[pipeline]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.txt", datedReport);
    addAll(*openProject(folder / "a.dateline"), {file});
    correctEvent(folder / "a.dateline", "shelled", "Government forces ", " Homs on 3 May", CorrectionKind::EventDate,
                 "2012-05-02");
    {
        const auto project = openProject(folder / "a.dateline");
        const Event event = eventTitled(*project, "Homs");
        CHECK(event.interval == day("2012-05-02"));
        CHECK(event.basis == DateBasis::User);
        CHECK(event.corrected);
    }
    std::string moved = datedReport;
    moved.insert(moved.find("Government"),
                 "A curfew is in force in the centre of the city, where the shops are shut.\n\n");
    folder.write("a.txt", moved);
    const auto project = openProject(folder / "a.dateline");
    CHECK(addAll(*project, {file}).updated == 1);
    CHECK(eventTitled(*project, "Homs").interval == day("2012-05-02"));
}

TEST_CASE("a rejected event is left out until that is undone", "[pipeline]")
{
    const TemporaryFolder folder;
    addAll(*openProject(folder / "a.dateline"), {folder.write("a.txt", datedReport)});
    const std::size_t all = openProject(folder / "a.dateline")->events()->size();
    correctEvent(folder / "a.dateline", "shelled", "Government forces ", " Homs on 3 May",
                 CorrectionKind::EventRejected, "1");
    const auto project = openProject(folder / "a.dateline");
    CHECK(project->events()->size() == all - 1);
    CHECK(exportedJson(*project).find("2012-05-03") == std::string::npos);
    REQUIRE(project->undo());
    CHECK(project->events()->size() == all);
}

TEST_CASE("snapshots of an import grow and end with everything", "[pipeline]")
{
    const TemporaryFolder folder;
    const auto project = openProject(folder / "a.dateline");
    std::shared_ptr<const Timeline> last;
    std::size_t articles = 0;
    const auto report = project->addPaths(
        sampleArticles(), {}, {},
        [&](std::shared_ptr<const Timeline> snapshot) {
            CHECK(snapshot->articles().size() >= articles);
            articles = snapshot->articles().size();
            last = std::move(snapshot);
        },
        2);
    REQUIRE(report);
    REQUIRE(last);
    CHECK(last->articles().size() == sampleArticles().size());
    CHECK(last == project->timeline());
}
