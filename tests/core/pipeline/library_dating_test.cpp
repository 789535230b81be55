// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/date_finder.h"
#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <filesystem>
#include <vector>

using namespace dateline;
using namespace dateline::testing;

namespace {

constexpr const char *ferryAground =
    "Osprey aground\n\n8 May 2012\n\nThe ferry Osprey ran aground on the Lannick reef on Monday with 41 passengers "
    "aboard. Lifeboats from Trewin took them all to Port Carrow, the harbour master said.\n";
constexpr const char *ferryTowed =
    "Tugs free the Osprey\n\n10 May 2012\n\nTwo tugs pulled the ferry Osprey off the Lannick reef on Wednesday. Divers "
    "from Trewin found a tear in its hull, and the harbour master of Port Carrow closed the pier.\n";
constexpr const char *ferryUndated =
    "Passengers tell of a night on the Lannick reef\n\nThe ferry Osprey ran aground on the Lannick reef on Monday "
    "with 41 passengers aboard. Lifeboats from Trewin brought them to Port Carrow, where the harbour master gave them "
    "blankets.\n";
constexpr const char *strangerUndated =
    "How to prune a plum tree\n\nCut out what is dead. A saw must be sharp, and the wound smooth.\n";

/// Dated articles of another spring that share nothing with the ferry.
void writeOthers(const TemporaryFolder &folder)
{
    const char *const towns[] = {"Aske", "Bruk", "Calder", "Dorn", "Elling", "Frome", "Gask", "Holm"};
    for (int i = 0; i < 8; ++i) {
        const std::string town = towns[i];
        folder.write("in/other" + std::to_string(i) + ".txt",
                     "Council of " + town + " meets\n\n" + std::to_string(3 + 3 * i) + " April 2009\n\nThe council of "
                         + town + " met on Tuesday and voted for a new school. Nobody spoke against it.\n");
    }
}

struct Library {
    TemporaryFolder folder;
    std::unique_ptr<Project> project;

    Library()
    {
        writeOthers(folder);
        folder.write("in/aground.txt", ferryAground);
        folder.write("in/towed.txt", ferryTowed);
        folder.write("in/undated.txt", ferryUndated);
        folder.write("in/plums.txt", strangerUndated);
        project = openProject(folder / "a.dateline");
    }
    std::vector<LibrarySuggestion> suggestions(unsigned jobs = 0) const
    {
        const auto reader = ProjectReader::open(project->file());
        if (!reader)
            FAIL(describe(reader.error()));
        auto found = (*reader)->suggestDates(sourcePacks(), {}, jobs);
        if (!found)
            FAIL(describe(found.error()));
        return std::move(*found);
    }
    const ArticleSummary &article(std::string_view titled) const
    {
        for (const ArticleSummary &article : project->timeline()->articles())
            if (article.title == titled)
                return article;
        FAIL("no article " << titled);
        std::abort();
    }
};

constexpr const char *undatedTitle = "Passengers tell of a night on the Lannick reef";

bool hasClue(const LibrarySuggestion &suggestion, ClueKind kind)
{
    return std::any_of(suggestion.clues.begin(), suggestion.clues.end(),
                       [&](const DateClue &clue) { return clue.kind == kind; });
}

} // namespace

TEST_CASE("an article without a date is dated by the articles that tell the same, and says by which", "[dating]")
{
    Library library;
    addAll(*library.project, {library.folder / "in"});
    const auto found = library.suggestions();
    REQUIRE(found.size() == 1); // of plum trees nobody else writes
    const LibrarySuggestion &suggestion = found.front();
    CHECK(suggestion.article == library.article(undatedTitle).id);
    CHECK(toDayNumber(suggestion.date) >= toDayNumber({2012, 5, 7}));
    CHECK(toDayNumber(suggestion.date) <= toDayNumber({2012, 5, 10}));
    CHECK(suggestion.certainty >= leastCertainty);
    CHECK(suggestion.certainty < 1);
    CHECK(hasClue(suggestion, ClueKind::SameWording));
    REQUIRE(hasClue(suggestion, ClueKind::ToldElsewhere));
    for (const DateClue &clue : suggestion.clues)
        if (clue.kind == ClueKind::ToldElsewhere) {
            CHECK(clue.words == "Monday");
            CHECK(clue.days == DateInterval::day({2012, 5, 7}));
            CHECK(clue.articles == std::vector<ArticleId>{library.article("Osprey aground").id});
        }
}

TEST_CASE("suggestions date nothing and are no evidence until they are accepted", "[dating]")
{
    Library library;
    library.folder.write("in/copy.txt", std::string("Once more: ") + ferryUndated);
    addAll(*library.project, {library.folder / "in"});
    const auto before = library.suggestions();
    REQUIRE(before.size() == 2);
    CHECK_FALSE(library.article(undatedTitle).published);
    for (const LibrarySuggestion &suggestion : before)
        for (const DateClue &clue : suggestion.clues)
            for (const ArticleId teller : clue.articles)
                CHECK(library.project->timeline()->article(teller)->published);

    REQUIRE(library.project->setPublished(library.article(undatedTitle).id, before.front().date));
    CHECK(library.article(undatedTitle).published == before.front().date);
    const auto after = library.suggestions();
    REQUIRE(after.size() == 1); // and now the accepted date is evidence for the copy
    CHECK(after.front().certainty >= before.front().certainty);
    REQUIRE(library.project->undo());
    CHECK((library.suggestions() == before));
}

TEST_CASE("suggestions depend on neither the order of import nor the number of threads", "[dating]")
{
    Library forwards, backwards;
    addAll(*forwards.project, {forwards.folder / "in"});
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(backwards.folder / "in"))
        files.push_back(entry.path());
    std::sort(files.rbegin(), files.rend());
    for (const auto &file : files)
        addAll(*backwards.project, {file});
    const auto one = forwards.suggestions(1), other = backwards.suggestions(4);
    CHECK((forwards.suggestions(4) == one));
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(one[i].date == other[i].date);
        CHECK(one[i].certainty == other[i].certainty);
        CHECK(one[i].clues.size() == other[i].clues.size());
    }
}

TEST_CASE("looking for dates can be cancelled, and a library without undated articles has none to find", "[dating]")
{
    Library library;
    addAll(*library.project, {library.folder / "in" / "aground.txt", library.folder / "in" / "towed.txt"});
    CHECK(library.suggestions().empty());
    addAll(*library.project, {library.folder / "in"});
    const auto reader = ProjectReader::open(library.project->file());
    REQUIRE(reader);
    const CancelToken cancelled;
    cancelled.cancel();
    const auto stopped = (*reader)->suggestDates(sourcePacks(), cancelled, 0);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
}
