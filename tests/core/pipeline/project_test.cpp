// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project.h"

#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

constexpr const char *undatedArticle = "Envoys in Geneva\n\n"
                                       "Envoys of the two governments met in Geneva on Monday and signed a ceasefire. "
                                       "Protesters marched through the city yesterday.\n";

struct Library {
    TemporaryFolder folder;
    std::unique_ptr<Project> project = openProject(folder / "a.dateline");

    void reopen()
    {
        const std::filesystem::path file = project->file();
        project.reset();
        project = openProject(file);
    }
    ArticleId article(std::size_t at = 0) const { return project->timeline()->articles()[at].id; }
    /// First days of all events that have one, ascending.
    std::vector<std::string> days() const
    {
        std::vector<std::string> found;
        for (const DayNumber day : project->timeline()->starts())
            found.push_back(toIso(toCivilDate(day)));
        return found;
    }
};

bool contains(const std::vector<std::string> &days, const std::string &day)
{
    return std::find(days.begin(), days.end(), day) != days.end();
}

} // namespace

TEST_CASE("An import puts articles and their dated events into the library", "[pipeline]")
{
    Library library;
    const auto file = library.folder.write("marea.txt", datedArticle);
    const ImportReport report = addAll(*library.project, {file});
    CHECK(report.added == 1);
    CHECK(report.skipped.empty());
    REQUIRE(library.project->timeline()->articles().size() == 1);
    const ArticleSummary &article = library.project->timeline()->articles().front();
    CHECK(article.title == "Rebels take Marea");
    CHECK(article.published == CivilDate{2014, 6, 12});
    CHECK(contains(library.days(), "2014-06-10"));
    CHECK(contains(library.days(), "2014-06-11"));

    SECTION("and all is there when the library is opened again")
    {
        const std::string before = exportedJson(*library.project);
        library.reopen();
        CHECK(exportedJson(*library.project) == before);
    }
    SECTION("a second import of the same file changes nothing")
    {
        const std::string before = exportedJson(*library.project);
        const ImportReport again = addAll(*library.project, {file});
        CHECK(again.added == 0);
        CHECK(again.unchanged == 1);
        CHECK(exportedJson(*library.project) == before);
    }
    SECTION("a changed file is read again in the place of its old version")
    {
        const ArticleId id = library.article();
        library.folder.write("marea.txt",
                             std::string(datedArticle) + "\nThe army recaptured the town of Marea on Thursday.\n");
        const ImportReport again = addAll(*library.project, {file});
        CHECK(again.updated == 1);
        CHECK(again.added == 0);
        REQUIRE(library.project->timeline()->articles().size() == 1);
        CHECK(library.article() == id);
        CHECK(contains(library.days(), "2014-06-12"));
    }
    SECTION("a removed article takes its events with it")
    {
        REQUIRE(library.project->removeArticle(library.article()));
        CHECK(library.project->timeline()->size() == 0);
        CHECK(library.project->timeline()->articles().empty());
        library.reopen();
        CHECK(library.project->timeline()->articles().empty());
    }
}

TEST_CASE("An article without a date waits for one and falls into place", "[pipeline]")
{
    Library library;
    const auto file = library.folder.write("envoys.txt", undatedArticle);
    addAll(*library.project, {file});
    CHECK_FALSE(library.project->timeline()->articles().front().published);
    CHECK(library.project->timeline()->size() == 0);
    const std::size_t waiting = library.project->timeline()->undated().size();
    REQUIRE(waiting > 0);
    CHECK(library.project->timeline()->undated().front().needsPublication);

    REQUIRE(library.project->setPublished(library.article(), CivilDate{2013, 5, 8}));
    CHECK(contains(library.days(), "2013-05-06"));
    CHECK(contains(library.days(), "2013-05-07"));

    SECTION("the date is kept")
    {
        library.reopen();
        CHECK(contains(library.days(), "2013-05-06"));
    }
    SECTION("undo takes it back, redo gives it again")
    {
        REQUIRE(library.project->canUndo());
        REQUIRE(library.project->undo());
        CHECK(library.project->timeline()->size() == 0);
        CHECK(library.project->timeline()->undated().size() == waiting);
        REQUIRE(library.project->redo());
        CHECK(contains(library.days(), "2013-05-06"));
    }
    SECTION("it goes on counting when the file changes")
    {
        library.folder.write("envoys.txt", std::string(undatedArticle) + "\nThe envoys left on Wednesday.\n");
        CHECK(addAll(*library.project, {file}).updated == 1);
        CHECK(contains(library.days(), "2013-05-06"));
    }
    SECTION("there are only real days")
    {
        CHECK_FALSE(library.project->setPublished(library.article(), CivilDate{2013, 2, 30}));
        CHECK(contains(library.days(), "2013-05-06"));
    }
}

TEST_CASE("A title that the user gave is kept", "[pipeline]")
{
    Library library;
    addAll(*library.project, {library.folder.write("envoys.txt", undatedArticle)});
    REQUIRE(library.project->setTitle(library.article(), "  Geneva in May "));
    CHECK(library.project->timeline()->articles().front().title == "Geneva in May");
    CHECK_FALSE(library.project->setTitle(library.article(), "   "));
    library.reopen();
    CHECK(library.project->timeline()->articles().front().title == "Geneva in May");
}

TEST_CASE("The timeline is the same from any number of threads and any order of import", "[pipeline]")
{
    const auto exported = [](std::vector<std::filesystem::path> files, unsigned jobs, bool oneByOne) {
        Library library;
        if (!oneByOne)
            addAll(*library.project, files, jobs);
        else
            for (const auto &file : files)
                addAll(*library.project, {file}, jobs);
        return exportedJson(*library.project);
    };
    std::vector<std::filesystem::path> files = sampleArticles();
    REQUIRE(files.size() >= 16);
    const std::string expected = exported(files, 1, false);
    CHECK(expected.size() > 10'000);
    CHECK(exported(files, 2, false) == expected);
    CHECK(exported(files, 8, false) == expected);
    std::reverse(files.begin(), files.end());
    CHECK(exported(files, 2, false) == expected);
    CHECK(exported(files, 1, true) == expected);
}

TEST_CASE("A cancelled import keeps what was read", "[pipeline]")
{
    Library library;
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < 60; ++i)
        files.push_back(library.folder.write("a" + std::to_string(i) + ".txt", datedArticle + std::to_string(i)));
    const CancelToken cancel;
    const auto report = library.project->addPaths(
        files,
        [&](const ProgressReport &progress) {
            if (progress.done >= 20)
                cancel.cancel();
        },
        cancel, {}, 1);
    REQUIRE(report);
    CHECK(report->cancelled);
    CHECK(report->added < files.size());
    CHECK(library.project->timeline()->articles().size() == report->added);
    library.reopen();
    CHECK(library.project->timeline()->articles().size() == report->added);
    CHECK(addAll(*library.project, files).added == files.size() - report->added);
}

TEST_CASE("Bad files are reported and the rest goes in", "[pipeline]")
{
    Library library;
    library.folder.write("in/good.txt", datedArticle);
    library.folder.write("in/empty.txt", "");
    library.folder.write("in/binary.txt", std::string("PK\0\1\2\0\0\0", 8) + std::string(2000, '\0'));
    const ImportReport report = addAll(*library.project, {library.folder / "in", library.folder / "gone.txt"});
    CHECK(report.added == 1);
    REQUIRE(report.skipped.size() == 3);
    for (const Error &skipped : report.skipped) {
        CAPTURE(describe(skipped));
        CHECK_FALSE(skipped.file.empty());
        CHECK(describe(skipped).find(skipped.file) != std::string::npos);
    }
}

TEST_CASE("An article in a language without a pack is kept and found, and says so", "[pipeline]")
{
    Library library;
    const std::string german =
        "Gespräche über einen Friedensvertrag\n\n"
        "Die Vertreter der Regierung und der Opposition haben sich am Montag getroffen und darüber "
        "gesprochen, wie die Kämpfe beendet werden können. Die Sitzung dauerte den ganzen Tag, und "
        "danach wurde keine Erklärung abgegeben. Die nächste Sitzung soll in der kommenden Woche "
        "stattfinden, wenn beide Seiten damit einverstanden sind.\n";
    addAll(*library.project, {library.folder.write("sitzung.txt", german)});
    const ArticleSummary &article = library.project->timeline()->articles().front();
    CHECK(article.language == "de");
    CHECK_FALSE(article.languageAnalysed);
    CHECK(library.project->timeline()->size() == 0);
    const auto reader = ProjectReader::open(library.project->file());
    REQUIRE(reader);
    const auto hits = (*reader)->search("Friedensvertrag");
    REQUIRE(hits);
    CHECK_FALSE(hits->empty());
}

TEST_CASE("A second window on a library only reads", "[pipeline]")
{
    Library library;
    const auto file = library.folder.write("marea.txt", datedArticle);
    addAll(*library.project, {file});
    const auto second = openProject(library.project->file());
    CHECK(second->readOnly());
    REQUIRE(second->readOnlyBecause());
    CHECK(second->readOnlyBecause()->code == ErrorCode::LibraryBusy);
    CHECK(second->timeline()->size() == library.project->timeline()->size());
    const auto refused = second->addPaths(std::vector{file}, {}, {}, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::LibraryBusy);
}
