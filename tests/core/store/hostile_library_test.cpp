// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library_reader.h"
#include "core/store/packed.h"
#include "core/store/project_store.h"

#include "tests/core/store/store_samples.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <sqlite3.h>

using namespace dateline;
using namespace dateline::testing;

namespace {

/// A library with one article and one correction, changed by somebody who may do everything that SQLite can.
struct TamperedLibrary {
    TemporaryFolder folder;
    std::filesystem::path file = folder / "a.dateline";

    explicit TamperedLibrary(const std::string &sql)
    {
        auto store = ProjectStore::open(file, true);
        REQUIRE(store);
        Correction title;
        title.kind = CorrectionKind::ArticleTitle;
        title.contentHash = "h";
        title.value = "Kept";
        REQUIRE((*store)->begin(Durability::Correction));
        REQUIRE((*store)->addArticle(samplePrepared("/texts/a.txt")));
        REQUIRE((*store)->addCorrection(title));
        const Event event = sampleEvent(1, 1, sampleMention(sampleArticle("/texts/a.txt", "Homs")));
        const ProjectStore::EventChange change{event.id, &event, {0}};
        REQUIRE((*store)->writeEvents(std::span(&change, 1), {}));
        REQUIRE((*store)->commit());
        store->reset();

        sqlite3 *database = nullptr;
        REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
        char *message = nullptr;
        const int code = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message);
        INFO((message ? message : ""));
        REQUIRE(code == SQLITE_OK);
        sqlite3_close(database);
    }

    /// Does what a program does with a library; how much of it was possible. What is not must be told as damage:
    /// nothing may crash, hang or run what the file says.
    int use() const
    {
        int possible = 0;
        const auto count = [&](const auto &result) {
            possible += result.ok() ? 1 : 0;
            if (!result.ok())
                CHECK(result.error().code == ErrorCode::LibraryDamaged);
            return result.ok();
        };
        if (const auto store = ProjectStore::open(file, false); count(store)) {
            count((*store)->articles());
            count((*store)->corrections());
            count((*store)->article(1));
            count((*store)->events([](ArticleId, std::uint32_t) { return nullptr; }));
            count((*store)->mentions(1));
            count((*store)->forEachMergeRow([](const MergeRow &) { return true; }));
            count((*store)->timeline());
            count((*store)->check());
            if (count((*store)->begin(Durability::Import))
                && count((*store)->addArticle(samplePrepared("/texts/b.txt", "Hama"))))
                count((*store)->commit());
            (*store)->rollback();
        }
        if (const auto reader = LibraryReader::open(file); count(reader)) {
            count((*reader)->article(1));
            count((*reader)->event(1));
            count((*reader)->search("Homs OR truce", 10));
            count((*reader)->searchEvents("Homs"));
        }
        return possible;
    }
    static constexpr int everything = 17;
};

} // namespace

TEST_CASE("triggers in a library never run", "[store][hostile]")
{
    const TamperedLibrary library("CREATE TRIGGER evil AFTER INSERT ON articles BEGIN DELETE FROM corrections; END;"
                                  "CREATE TRIGGER worse AFTER UPDATE ON state BEGIN DELETE FROM articles; END;");
    CHECK(library.use() == TamperedLibrary::everything);
    const auto store = ProjectStore::open(library.file, false);
    REQUIRE(store);
    CHECK((*store)->corrections()->size() == 1);
    CHECK((*store)->articles()->size() == 2);
}

TEST_CASE("views, strange types and missing tables give errors, not crashes", "[store][hostile]")
{
    const char *sql = GENERATE(
        "DROP TABLE events; CREATE VIEW events AS SELECT 1 AS number, 1 AS id, 0 AS rejected, 0 AS fingerprint, x'00' "
        "AS data;",
        "DROP TABLE state;", "DROP TABLE passages;",
        "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE articles (id INTEGER PRIMARY KEY)'"
        " WHERE name = 'articles';");
    INFO(sql);
    const TamperedLibrary library(sql);
    CHECK(library.use() < TamperedLibrary::everything);
}

TEST_CASE("values of strange types are taken for what they can be", "[store][hostile]")
{
    const char *sql = GENERATE(
        "SELECT 1;",
        "DROP TABLE corrections; CREATE TABLE corrections (id, kind, content_hash, quote, before, after, hint_begin, "
        "hint_end,"
        " value, undone); INSERT INTO corrections VALUES (x'41', 'kind', NULL, 7, NULL, x'FF', -5, 1e300, NULL, 'no');",
        "DROP TABLE state; CREATE TABLE state (name, value); INSERT INTO state VALUES ('events_version', 'many'), "
        "(NULL, NULL);",
        "INSERT INTO events (id, rejected, fingerprint, data)"
        " VALUES (2, 0, 0, zeroblob(10)), (3, 9, 9, x''), (4, 0, -1, x'02FF');",
        "INSERT INTO timeline (data) VALUES (x''), (zeroblob(100)); UPDATE state SET value = 1;",
        "INSERT INTO merge_blocks VALUES (99, 7, -1, x'');");
    INFO(sql);
    const TamperedLibrary library(sql);
    CHECK(library.use() == TamperedLibrary::everything);
}

TEST_CASE("an article whose parts lie outside of its text is damaged, not read", "[store][hostile]")
{
    const char *sql =
        GENERATE("UPDATE article_texts SET text = 'short';", "UPDATE articles SET title_end = 4000000000;",
                 "UPDATE article_texts SET text = CAST(x'FFFE' AS TEXT);",
                 "UPDATE article_texts SET structure = x'02FFFFFFFF7F';", "DELETE FROM article_texts;");
    INFO(sql);
    const TamperedLibrary library(sql);
    CHECK(library.use() < TamperedLibrary::everything);
    const auto store = ProjectStore::open(library.file, false);
    REQUIRE(store);
    CHECK((*store)->article(1).error().code == ErrorCode::LibraryDamaged);
}

TEST_CASE("an analysis that does not fit its article is left out", "[store][hostile]")
{
    Article longer = sampleArticle("/texts/a.txt", "Homs");
    longer.text = "Much longer. " + longer.text;
    Mention mention = sampleMention(longer);
    mention.trigger = {5000, 5007};
    const std::string blob = packed(encodeMentions({{mention}, {0}}));
    std::string hex;
    for (const char c : blob) {
        constexpr const char *digits = "0123456789ABCDEF";
        hex += digits[static_cast<unsigned char>(c) >> 4];
        hex += digits[c & 15];
    }
    const TamperedLibrary library("UPDATE analysis_parts SET mentions = x'" + hex + "';");
    CHECK(library.use() == TamperedLibrary::everything);
    const auto reader = LibraryReader::open(library.file);
    REQUIRE(reader);
    const auto found = (*reader)->article(1);
    REQUIRE(found);
    CHECK_FALSE(found->analysis);
}
