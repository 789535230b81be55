// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library_reader.h"
#include "core/store/project_store.h"

#include "tests/core/store/store_samples.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

struct Library {
    TemporaryFolder folder;
    std::filesystem::path file = folder / "a.dateline";
    std::unique_ptr<ProjectStore> store = std::move(*ProjectStore::open(file, true));

    ArticleId add(const std::string &path, const std::string &place)
    {
        REQUIRE(store->begin(Durability::Import));
        const auto id = store->addArticle(samplePrepared(path, place));
        REQUIRE(id);
        REQUIRE(store->commit());
        return *id;
    }
    void write(const ProjectStore::EventChange &change, const std::string &titleBefore = {})
    {
        REQUIRE(store->begin(Durability::Import));
        REQUIRE(store->writeEvents(std::span(&change, 1), [&](EventId) { return titleBefore; }));
        REQUIRE(store->commit());
    }
    void put(const Event &event, const std::string &titleBefore = {})
    {
        write({event.id, &event, std::vector<std::uint32_t>(event.sources.size(), 0)}, titleBefore);
    }
    auto events() const
    {
        return store->events([](ArticleId, std::uint32_t) { return nullptr; });
    }
    std::unique_ptr<LibraryReader> reader() const { return std::move(*LibraryReader::open(file)); }
};

Correction correction(const std::string &hash, const std::string &value)
{
    Correction made;
    made.kind = CorrectionKind::ArticleTitle;
    made.contentHash = hash;
    made.value = value;
    return made;
}

} // namespace

TEST_CASE("an article and its analysis come back as they were stored", "[store]")
{
    Library library;
    const ArticleId id = library.add("/texts/a.txt", "Homs");
    Article expected = sampleArticle("/texts/a.txt", "Homs");
    expected.id = id;
    CHECK(*library.store->article(id) == expected);

    const auto records = library.store->articles();
    REQUIRE(records);
    REQUIRE(records->size() == 1);
    CHECK(records->front().analysed);
    CHECK(records->front().findings == samplePrepared("/texts/a.txt").findings);
    const auto placed = library.store->mentions(id);
    REQUIRE(placed);
    CHECK(placed->mentions == sampleAnalysis(expected).mentions);

    const auto found = library.reader()->article(id);
    REQUIRE(found);
    REQUIRE(found->analysis);
    CHECK(found->analysis->analysis == sampleAnalysis(expected));
    CHECK(found->mentionEvents == std::vector<EventId>{0});
}

TEST_CASE("what was not committed is gone after a rollback", "[store]")
{
    Library library;
    REQUIRE(library.store->begin(Durability::Import));
    REQUIRE(library.store->addArticle(samplePrepared("/texts/a.txt")));
    library.store->rollback();
    CHECK(library.store->articles()->empty());
    CHECK(library.reader()->search("Homs", 10)->empty());
}

TEST_CASE("a replaced article keeps its number and loses its old words", "[store]")
{
    Library library;
    const ArticleId id = library.add("/texts/a.txt", "Homs");
    REQUIRE(library.store->begin(Durability::Import));
    REQUIRE(library.store->replaceArticle(id, samplePrepared("/texts/a.txt", "Aleppo")));
    REQUIRE(library.store->commit());
    CHECK(library.store->articles()->front().id == id);
    CHECK(library.reader()->search("Homs", 10)->empty());
    CHECK(library.reader()->search("Aleppo", 10)->size() == 1);
    CHECK(library.store->check());
}

TEST_CASE("a removed article takes its passages and event sources along; its number is not used again", "[store]")
{
    Library library;
    const ArticleId id = library.add("/texts/a.txt", "Homs");
    library.put(sampleEvent(1, id, sampleMention(sampleArticle("/texts/a.txt", "Homs"))));
    REQUIRE(library.store->begin(Durability::Import));
    REQUIRE(library.store->removeArticle(id));
    REQUIRE(library.store->commit());
    CHECK(library.store->articles()->empty());
    CHECK(library.reader()->search("Homs", 10)->empty());
    CHECK(library.store->check());
    CHECK(library.add("/texts/b.txt", "Hama") > id);
}

TEST_CASE("events are out of date from the change of an article until they are written again", "[store]")
{
    Library library;
    CHECK_FALSE(library.events()->has_value());
    const ArticleId id = library.add("/texts/a.txt", "Homs");
    library.put(sampleEvent(0x8000000000000001, id, sampleMention(sampleArticle("/texts/a.txt", "Homs"))));
    const auto events = library.events();
    REQUIRE(events->has_value());
    CHECK((*events)->front().id == 0x8000000000000001);
    library.add("/texts/b.txt", "Hama");
    CHECK_FALSE(library.events()->has_value());
}

TEST_CASE("an event is read with its mentions, and found by passage and by title", "[store]")
{
    Library library;
    const ArticleId id = library.add("/texts/a.txt", "Homs");
    const Event event = sampleEvent(0xF000000000000001, id, sampleMention(sampleArticle("/texts/a.txt", "Homs")));
    library.put(event);
    const auto reader = library.reader();
    CHECK(*reader->event(event.id) == event);
    CHECK(reader->event(17).error().code == ErrorCode::BadArgument);
    CHECK(*reader->searchEvents("Homs") == EventSet{event.id});
    CHECK(*reader->searchEvents("town") == EventSet{event.id});
    CHECK(reader->searchEvents("Geneva")->empty());
    const CancelToken cancelled;
    cancelled.cancel();
    const auto nothing = reader->searchEvents("town", cancelled);
    REQUIRE_FALSE(nothing.ok());
    CHECK(nothing.error().code == ErrorCode::Cancelled);
    CHECK(*reader->searchEvents("town") == EventSet{event.id}); // and the library can be asked again
    CHECK(reader->article(id)->mentionEvents == std::vector<EventId>{event.id});
}

TEST_CASE("an event that changed is found by what it tells now", "[store]")
{
    Library library;
    const ArticleId id = library.add("/texts/a.txt", "Homs");
    Event event = sampleEvent(5, id, sampleMention(sampleArticle("/texts/a.txt", "Homs")));
    library.put(event);
    const std::string before = event.title;
    event.title = "Village under fire";
    event.corrected = true;
    library.put(event, before);
    const auto reader = library.reader();
    CHECK(*reader->event(5) == event);
    CHECK(*reader->searchEvents("village") == EventSet{5});
    CHECK(reader->searchEvents("town")->empty());
    CHECK(*reader->searchEvents("Homs") == EventSet{5});
}

TEST_CASE("rejected events are not found", "[store]")
{
    Library library;
    const ArticleId id = library.add("/texts/a.txt", "Homs");
    Event event = sampleEvent(5, id, sampleMention(sampleArticle("/texts/a.txt", "Homs")));
    event.rejected = true;
    library.put(event);
    CHECK(library.reader()->searchEvents("Homs")->empty());
    CHECK(library.reader()->article(id)->mentionEvents == std::vector<EventId>{0});
}

TEST_CASE("an event that is gone leaves nothing behind", "[store]")
{
    Library library;
    const ArticleId id = library.add("/texts/a.txt", "Homs");
    library.put(sampleEvent(5, id, sampleMention(sampleArticle("/texts/a.txt", "Homs"))));
    library.write({5, nullptr, {}}, "Rebels shell a town");
    CHECK((*library.events())->empty());
    CHECK(library.reader()->searchEvents("Homs OR town")->empty());
}

TEST_CASE("what merging remembers is kept row by row", "[store]")
{
    Library library;
    const std::vector<MergeRow> rows = {{1, true, 15000, "some"}, {1, true, 15001, "more"}, {2, false, -7, "other"}};
    const std::vector<MergeRow> changes = {{1, true, 15000, "changed"}, {1, true, 15001, {}}};
    for (const auto &written : {rows, changes}) {
        REQUIRE(library.store->begin(Durability::Import));
        REQUIRE(library.store->writeEvents({}, {}, written));
        REQUIRE(library.store->commit());
    }
    std::vector<MergeRow> kept;
    REQUIRE(library.store->forEachMergeRow([&](const MergeRow &row) {
        kept.push_back(row);
        return true;
    }));
    REQUIRE(kept.size() == 2);
    CHECK(kept.front().data == "changed");
    CHECK(kept.back().data == "other");
    CHECK(kept.back().value == -7);
    CHECK_FALSE(kept.back().dated);
}

TEST_CASE("a timeline is kept until something changes", "[store]")
{
    Library library;
    library.add("/texts/a.txt", "Homs");
    REQUIRE(library.store->begin(Durability::Import));
    REQUIRE(library.store->writeEvents({}, {}));
    REQUIRE(library.store->commit());
    CHECK_FALSE(library.store->timeline()->has_value());
    const std::string bytes = std::string(20'000'000, 'x') + "end"; // more than one part
    REQUIRE(library.store->saveTimeline([&](const auto &sink) { sink(bytes); }));
    REQUIRE(library.store->timeline()->has_value());
    CHECK(**library.store->timeline() == bytes);
    library.add("/texts/b.txt", "Hama");
    CHECK_FALSE(library.store->timeline()->has_value());
}

TEST_CASE("passages are found by words, phrases and beginnings, without markup, whatever the query", "[store]")
{
    Library library;
    const ArticleId id = library.add("/texts/a.txt", "Homs");
    const auto reader = library.reader();
    const auto hits = reader->search("\"a truce was\"", 10);
    REQUIRE(hits->size() == 1);
    CHECK(hits->front().article == id);
    CHECK(hits->front().excerpt == "A truce was discussed in Geneva.");
    CHECK(hits->front().span == sampleArticle("/texts/a.txt", "Homs").blocks[1].span);
    CHECK(reader->search("genev*", 10)->size() == 1);
    CHECK(reader->search("shelled homs", 10)->size() == 1);
    for (const char *query :
         {"truce (", "\"truce", "truce AND", "tru:ce", "NEAR(", "-truce", "truce*)", "'; DROP TABLE articles"})
        CHECK(reader->search(query, 10).ok());
    CHECK(reader->search("truce (", 10)->size() == 1);
    CHECK(reader->search("", 10)->empty());
    CHECK(reader->search(std::string(100'000, '('), 10).ok());
}

TEST_CASE("corrections are undone and redone in order, and a new one ends what can be redone", "[store]")
{
    Library library;
    ProjectStore &store = *library.store;
    const auto add = [&](const std::string &value) {
        REQUIRE(store.begin(Durability::Correction));
        REQUIRE(store.addCorrection(correction("h", value)));
        REQUIRE(store.commit());
    };
    const auto values = [&] {
        std::string all;
        const auto corrections = store.corrections();
        for (const Correction &made : *corrections)
            all += made.value;
        return all;
    };
    CHECK_FALSE(*store.canUndo());
    add("a");
    add("b");
    add("c");
    CHECK(values() == "abc");
    CHECK(store.undoCorrection()->front().value == "c");
    CHECK(store.undoCorrection()->front().value == "b");
    CHECK(values() == "a");
    CHECK(store.redoCorrection()->front().value == "b");
    CHECK(values() == "ab");
    add("d");
    CHECK(values() == "abd");
    CHECK_FALSE(*store.canRedo());
    CHECK(store.redoCorrection()->empty());
    REQUIRE(store.moveCorrections("h", "i"));
    CHECK(store.corrections()->front().contentHash == "i");
}

TEST_CASE("a reader sees what was committed while the writer goes on writing", "[store]")
{
    Library library;
    library.add("/texts/a.txt", "Homs");
    const auto reader = library.reader();
    REQUIRE(library.store->begin(Durability::Import));
    REQUIRE(library.store->addArticle(samplePrepared("/texts/b.txt", "Hama")));
    CHECK(reader->search("Homs", 10)->size() == 1);
    CHECK(reader->search("Hama", 10)->empty());
    REQUIRE(library.store->commit());
    CHECK(reader->search("Hama", 10)->size() == 1);
}

TEST_CASE("many articles are found again after a bulk import", "[store]")
{
    Library library;
    REQUIRE(library.store->beginBulk());
    REQUIRE(library.store->begin(Durability::Import));
    for (int i = 0; i < 300; ++i)
        REQUIRE(library.store->addArticle(samplePrepared("/texts/" + std::to_string(i), "Town" + std::to_string(i))));
    REQUIRE(library.store->commit());
    REQUIRE(library.store->endBulk(true));
    CHECK(library.reader()->search("Town299", 10)->size() == 1);
    CHECK(library.reader()->search("Geneva", 1000)->size() == 300);
    CHECK(library.store->check());
}

TEST_CASE("a bulk import that was broken off leaves no trace in how the library is searched", "[store]")
{
    Library library;
    const auto merging = [&] {
        return Database(library.file, OpenMode::Read).number("SELECT v FROM passages_config WHERE k = 'automerge'");
    };
    REQUIRE(library.store->beginBulk());
    library.add("/texts/a.txt", "Homs");
    library.store.reset();
    CHECK(merging() == 0);
    library.store = std::move(*ProjectStore::open(library.file, false));
    CHECK(merging() > 0);
    CHECK(library.reader()->search("Homs", 10)->size() == 1);
}

TEST_CASE("a search gives the same before and after it was prepared, and sees what came since", "[store]")
{
    Library library;
    const auto addEvent = [&](EventId event, const std::string &place, bool rejected) {
        const std::string path = "/texts/" + std::to_string(event) + ".txt";
        const ArticleId article = library.add(path, place);
        Event made = sampleEvent(event, article, sampleMention(sampleArticle(path, place)));
        made.rejected = rejected;
        library.put(made);
    };
    for (EventId event = 1; event <= 6; ++event)
        addEvent(event << 60 | event, event % 2 == 0 ? "Homs" : "Hama", event == 4);
    const auto reader = library.reader();
    const EventSet found = *reader->searchEvents("Homs"), titled = *reader->searchEvents("town");
    CHECK(found.size() == 2);
    CHECK(titled.size() == 5);
    REQUIRE(reader->prepareSearch());
    CHECK(*reader->searchEvents("Homs") == found);
    CHECK(*reader->searchEvents("town") == titled);
    CHECK(reader->searchEvents("Geneva")->empty());

    addEvent(9, "Homs", false);
    CHECK(reader->searchEvents("Homs")->contains(9));
    REQUIRE(reader->prepareSearch());
    CHECK(reader->searchEvents("Homs")->size() == 3);
}
