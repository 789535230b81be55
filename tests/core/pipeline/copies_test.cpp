// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/copy_comparison.h"
#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

#include <map>

using namespace dateline;
using namespace dateline::testing;
namespace fs = std::filesystem;

namespace {

constexpr const char *story =
    "Government troops shelled the grain mills of Marea on Tuesday, killing four workers and wounding eleven, the "
    "town's "
    "council said. Two of the three mills burned down. Rebel fighters had used the yard between them as a depot since "
    "3 April, according to people who live beside the railway.\n\n"
    "Envoys of five states met in Geneva on Wednesday and asked both sides for a truce of ten days. The council signed "
    "the paper the same evening; the government has not answered. Bakers in the town have flour for 6 days.\n";

std::string page(const std::string &title, const std::string &outlet, const std::string &day, const std::string &text)
{
    return "---\ntitle: " + title + "\npublisher: " + outlet + "\ndate: " + day + "\n---\n\n" + text;
}

/// The same report in three papers, each with changes of its own, and one of something else.
struct Papers {
    TemporaryFolder folder;
    std::vector<fs::path> files{
        folder.write("agency.md", page("Mills of Marea burn", "Inland Agency", "2014-06-12", story)),
        folder.write("coast.md", page("Four die in Marea", "Coast Post", "2014-06-13",
                                      std::string(story) + "\nThe Coast Post's desk shortened nothing.\n")),
        folder.write("mail.md", page("Flour runs out", "Evening Mail", "2014-06-13",
                                     "MAREA - " + std::string(story).substr(0, std::string(story).rfind(" Bakers")))),
        folder.write("other.txt", datedArticle)};
};

std::map<std::string, ArticleId> byTitle(const Timeline &timeline)
{
    std::map<std::string, ArticleId> ids;
    for (const ArticleSummary &article : timeline.articles())
        ids[article.title] = article.id;
    return ids;
}

std::size_t mostSources(const Timeline &timeline)
{
    std::size_t most = 0;
    for (RowIndex row = 0; row < timeline.size(); ++row)
        most = std::max<std::size_t>(most, timeline.row(row).sources);
    return most;
}

} // namespace

TEST_CASE("an article in three papers is one article, its events count once", "[pipeline]")
{
    const Papers papers;
    const auto project = openProject(papers.folder / "a.dateline");
    addAll(*project, {papers.files[0]});
    const RowIndex alone = project->timeline()->size();
    addAll(*project, papers.files);
    const Timeline &timeline = *project->timeline();
    CHECK(timeline.articles().size() == 4);
    CHECK(timeline.originals() == 2);
    CHECK(mostSources(timeline) == 1);
    const auto ids = byTitle(timeline);
    // The longest stands for all; it has one sentence more, which tells no event.
    const ArticleId whole = ids.at("Four die in Marea");
    CHECK(timeline.article(ids.at("Mills of Marea burn"))->copyOf == whole);
    CHECK(timeline.article(ids.at("Flour runs out"))->copyOf == whole);
    CHECK(timeline.copiesOf(whole).size() == 2);
    CHECK(timeline.article(whole)->events == alone);
    CHECK(
        exportedJson(*project).find("\"also_printed_by\":[{\"article\":\"Flour runs out\",\"outlet\":\"Evening Mail\"")
        != std::string::npos);
}

TEST_CASE("which article stands for its copies does not depend on the order of import", "[pipeline]")
{
    Papers papers;
    std::string first;
    std::sort(papers.files.begin(), papers.files.end());
    int round = 0;
    do {
        const auto project = openProject(papers.folder / (std::to_string(round++) + ".dateline"));
        for (const fs::path &file : papers.files)
            addAll(*project, {file});
        const std::string json = exportedJson(*project);
        if (first.empty())
            first = json;
        CHECK(json == first);
    } while (std::next_permutation(papers.files.begin(), papers.files.end()));
}

TEST_CASE("copies can be counted as articles of their own, and that can be undone", "[pipeline]")
{
    const Papers papers;
    const fs::path library = papers.folder / "a.dateline";
    std::string before;
    {
        const auto project = openProject(library);
        addAll(*project, papers.files);
        before = exportedJson(*project);
        const auto ids = byTitle(*project->timeline());
        const std::vector<ArticleId> copies{ids.at("Mills of Marea burn"), ids.at("Flour runs out")};
        REQUIRE(project->setStandsAlone(copies, true));
        CHECK(project->timeline()->originals() == 4);
        CHECK(mostSources(*project->timeline()) == 3);
        REQUIRE(project->undo());
        CHECK(exportedJson(*project) == before);
        REQUIRE(project->redo());
    }
    const auto project = openProject(library);
    CHECK(project->timeline()->originals() == 4);
    REQUIRE(project->undo());
    CHECK(exportedJson(*project) == before);
    CHECK_FALSE(project->setStandsAlone(std::vector<ArticleId>{99}, true));
}

TEST_CASE("without the article that stood for it a copy stands for itself", "[pipeline]")
{
    const Papers papers;
    const auto project = openProject(papers.folder / "a.dateline");
    addAll(*project, papers.files);
    const RowIndex events = project->timeline()->size();
    for (const char *title : {"Four die in Marea", "Mills of Marea burn"}) {
        REQUIRE(project->removeArticle(byTitle(*project->timeline()).at(title)));
        CHECK(project->timeline()->originals() == 2);
    }
    CHECK(project->timeline()->size() <= events);
    CHECK(project->timeline()->article(byTitle(*project->timeline()).at("Flour runs out"))->events > 0);
}

TEST_CASE("an article whose events the user corrected never becomes a copy", "[pipeline]")
{
    const Papers papers;
    const auto project = openProject(papers.folder / "a.dateline");
    addAll(*project, {papers.files[2]});
    REQUIRE(project->timeline()->size() > 0);
    EventChanges changes;
    changes.title = "The mills are lost";
    REQUIRE(project->correctEvent(project->timeline()->row(0).id, changes));
    addAll(*project, papers.files);
    const Timeline &timeline = *project->timeline();
    CHECK(timeline.article(byTitle(timeline).at("Flour runs out"))->copyOf == 0);
    bool kept = false;
    for (RowIndex row = 0; row < timeline.size(); ++row)
        kept = kept || timeline.title(row) == "The mills are lost";
    CHECK(kept);
}

TEST_CASE("a saved timeline knows the copies when the library is opened again", "[pipeline]")
{
    const Papers papers;
    const fs::path library = papers.folder / "a.dateline";
    addAll(*openProject(library), papers.files);
    const auto project = openProject(library);
    CHECK(project->timeline()->originals() == 2);
    const auto events = project->events();
    REQUIRE(events);
    CHECK(events->size() == project->timeline()->size() + project->timeline()->undated().size());
}

TEST_CASE("what a copy says otherwise is told sentence by sentence", "[pipeline]")
{
    const Papers papers;
    const auto project = openProject(papers.folder / "a.dateline");
    addAll(*project, papers.files);
    const auto ids = byTitle(*project->timeline());
    const auto reader = ProjectReader::open(papers.folder / "a.dateline");
    REQUIRE(reader);
    const auto differences = [&](const char *copy, const LanguagePacks &packs) {
        const auto own = (*reader)->article(ids.at(copy)), theirs = (*reader)->article(ids.at("Mills of Marea burn"));
        REQUIRE(own);
        REQUIRE(theirs);
        return compareCopy(theirs->article, own->article, packs);
    };
    const auto longer = differences("Four die in Marea", sourcePacks());
    REQUIRE(longer.size() == 1);
    CHECK(longer.front().kind == CopyDifference::Kind::Added);
    CHECK(longer.front().copy == "The Coast Post's desk shortened nothing.");
    const auto shorter = differences("Flour runs out", sourcePacks());
    REQUIRE_FALSE(shorter.empty());
    CHECK(shorter.back().kind == CopyDifference::Kind::LeftOut);
    CHECK(shorter.back().original == "Bakers in the town have flour for 6 days.");
    // Without a language pack, paragraph by paragraph.
    CHECK_FALSE(differences("Flour runs out", {}).empty());
}
