// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library_file.h"
#include "core/store/project_store.h"
#include "core/store/transaction.h"

#include "tests/core/store/store_samples.h"
#include "tests/support/catch.h"
#include "tests/support/other_process.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

ErrorCode openError(const std::filesystem::path &file, bool create)
{
    const auto store = ProjectStore::open(file, create);
    return store ? ErrorCode::Internal : store.error().code;
}

/// Makes a library with one article.
void makeLibrary(const std::filesystem::path &file)
{
    auto store = ProjectStore::open(file, true);
    REQUIRE(store);
    REQUIRE((*store)->begin(Durability::Import));
    REQUIRE((*store)->addArticle(samplePrepared("/texts/a.txt")));
    REQUIRE((*store)->commit());
}

} // namespace

TEST_CASE("a new library is one file that says what it is", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "new.dateline";
    makeLibrary(file);
    const std::string bytes = readBytes(file);
    CHECK(bytes.starts_with("SQLite format 3"));
    CHECK(bytes.substr(68, 4) == "DtLn");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a missing library is only made when asked for", "[store]")
{
    const TemporaryFolder folder;
    CHECK(openError(folder / "none.dateline", false) == ErrorCode::LibraryMissing);
    CHECK_FALSE(std::filesystem::exists(folder / "none.dateline"));
    CHECK(openError(folder / "no-folder/none.dateline", true) == ErrorCode::LibraryMissing);
}

TEST_CASE("files that are no library are refused and not touched", "[store]")
{
    const TemporaryFolder folder;
    const auto text =
        folder.write("text.dateline",
                     "This is a letter, long enough to be taken for a page of a database." + std::string(5000, 'x'));
    const std::string before = readBytes(text);
    CHECK(openError(text, true) == ErrorCode::LibraryForeign);
    CHECK(readBytes(text) == before);
    CHECK(openError(folder.path(), true) == ErrorCode::LibraryForeign);

    const auto other = folder / "other.db";
    Database(other, OpenMode::Create).run("CREATE TABLE notes (words TEXT); PRAGMA user_version=1;");
    const std::string otherBefore = readBytes(other);
    CHECK(openError(other, true) == ErrorCode::LibraryForeign);
    CHECK(readBytes(other) == otherBefore);
}

TEST_CASE("an empty file becomes a library when one may be made", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("empty.dateline", "");
    CHECK(openError(file, false) == ErrorCode::LibraryForeign);
    CHECK(ProjectStore::open(file, true));
}

TEST_CASE("a library of a newer program is refused", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "new.dateline";
    makeLibrary(file);
    Database(file, OpenMode::Write).run("PRAGMA user_version=999");
    CHECK(openError(file, true) == ErrorCode::LibraryTooNew);
}

TEST_CASE("a damaged library is reported, whole or cut", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "a.dateline";
    makeLibrary(file);
    std::string bytes = readBytes(file);
    folder.write("cut.dateline", bytes.substr(0, bytes.size() / 2));
    const auto cut = ProjectStore::open(folder / "cut.dateline", false);
    CHECK((cut ? (*cut)->articles().error().code : cut.error().code) == ErrorCode::LibraryDamaged);

    std::fill(bytes.begin() + 4096, bytes.end(), '\x5a');
    folder.write("smashed.dateline", bytes);
    const auto smashed = ProjectStore::open(folder / "smashed.dateline", false);
    CHECK((smashed ? (*smashed)->articles().error().code : smashed.error().code) == ErrorCode::LibraryDamaged);
}

TEST_CASE("a second writer gets the library for reading and learns why", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "a.dateline";
    makeLibrary(file);
    {
        const auto first = ProjectStore::open(file, true);
        REQUIRE(first);
        CHECK_FALSE((*first)->readOnlyBecause());
        const auto second = ProjectStore::open(file, true);
        REQUIRE(second);
        REQUIRE((*second)->readOnlyBecause());
        CHECK((*second)->readOnlyBecause()->code == ErrorCode::LibraryBusy);
        CHECK((*second)->articles()->size() == 1);
        CHECK((*second)->begin(Durability::Import).error().code == ErrorCode::LibraryBusy);
    }
    CHECK_FALSE((*ProjectStore::open(file, true))->readOnlyBecause());
}

TEST_CASE("a library that may not be written opens for reading, also in a folder that may not", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "inner" / "a.dateline";
    std::filesystem::create_directory(file.parent_path());
    makeLibrary(file);
    namespace fs = std::filesystem;
    fs::permissions(folder.path(), fs::perms(0755));
    const bool fileOnly = GENERATE(true, false);
    if (fileOnly) {
        fs::permissions(file.parent_path(), fs::perms(0777));
        fs::permissions(file, fs::perms(0444));
    } else {
        fs::permissions(file, fs::perms(0666));
        fs::permissions(file.parent_path(), fs::perms(0555));
    }
    CHECK(asNobody([&] {
              const auto store = ProjectStore::open(file, true);
              if (!store)
                  return 1;
              if (!(*store)->readOnlyBecause() || (*store)->readOnlyBecause()->code != ErrorCode::LibraryReadOnly)
                  return 2;
              const auto articles = (*store)->articles();
              return articles && articles->size() == 1 ? 0 : 3;
          })
          == 0);
    fs::permissions(file.parent_path(), fs::perms(0755));
}

TEST_CASE("a library that was moved away while open takes no more changes", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "a.dateline";
    makeLibrary(file);
    const auto store = ProjectStore::open(file, false);
    REQUIRE(store);
    std::filesystem::rename(file, folder / "b.dateline");
    CHECK((*store)->begin(Durability::Correction).error().code == ErrorCode::LibraryMissing);
}

TEST_CASE("an older library is copied aside and brought up to date", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "old.dateline";
    const std::vector<SchemaStep> old = {
        {"0001", "CREATE TABLE notes (words TEXT); INSERT INTO notes VALUES ('kept');"}};
    std::vector<SchemaStep> now = old;
    now.push_back({"0002", "ALTER TABLE notes ADD COLUMN page INTEGER NOT NULL DEFAULT 4;"});
    openLibrary(file, OpenMode::Create, old);

    {
        const OpenedLibrary upgraded = openLibrary(file, OpenMode::Write, now);
        CHECK(upgraded.database->number("PRAGMA user_version") == 2);
        CHECK(upgraded.database->number("SELECT page FROM notes WHERE words = 'kept'") == 4);
    }
    const auto copy = folder / "old.dateline.schema1.bak";
    REQUIRE(std::filesystem::exists(copy));
    const OpenedLibrary before = openLibrary(copy, OpenMode::Read, old);
    CHECK(before.database->text("SELECT words FROM notes") == "kept");
}

TEST_CASE("articles and corrections of every earlier schema come through", "[store]")
{
    const std::size_t schema = GENERATE(1u, 2u, 3u, 4u);
    const TemporaryFolder folder;
    const auto file = folder / "old.dateline";
    const Article article = sampleArticle("/texts/a.txt", "Homs");
    {
        const OpenedLibrary old = openLibrary(file, OpenMode::Create, schemaSteps().first(schema));
        const std::string structure = encodeStructure(article);
        const bool textsApart = schema >= 3;
        Statement row = old.database->prepare(
            std::string("INSERT INTO articles (path, name, content_hash, encoding, title, title_begin, title_end,"
                        " title_is_first_sentence, byline, outlet, url, language")
            + (textsApart ? "" : ", text, structure")
            + ") VALUES ('/texts/a.txt', 'a.txt', ?, 'UTF-8', ?, 0, 0, 1, '', 'The Courier', ?, ''"
            + (textsApart ? ")" : ", ?, ?)"));
        row.bind(1, article.contentHash).bind(2, article.title).bind(3, article.url);
        if (!textsApart)
            row.bind(4, article.text).bindBlob(5, structure);
        row.run();
        if (textsApart)
            old.database->prepare("INSERT INTO article_texts (article, text, structure) VALUES (1, ?, ?)")
                .bind(1, article.text)
                .bindBlob(2, structure)
                .run();
        old.database->run("INSERT INTO corrections (kind, content_hash, quote, before, after, hint_begin, hint_end,"
                          " value) VALUES (1, 'h', '', '', '', 0, 0, 'Kept');");
        old.database->run(textsApart ? "INSERT INTO analyses VALUES (1, 1, x'00');"
                                     : "INSERT INTO analyses VALUES (1, 1, x'00', x'00', x'00');");
    }
    const auto store = ProjectStore::open(file, false);
    REQUIRE(store);
    const auto found = (*store)->article(1);
    REQUIRE(found);
    CHECK(found->text == article.text);
    CHECK(found->blocks == article.blocks);
    CHECK(found->title == article.title);
    REQUIRE((*store)->corrections()->size() == 1);
    CHECK((*store)->corrections()->front().value == "Kept");
    REQUIRE((*store)->articles()->size() == 1);
    CHECK_FALSE((*store)->articles()->front().analysed);
    CHECK((*store)->check());
}

TEST_CASE("an upgrade that fails leaves the library as it was", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "old.dateline";
    const std::vector<SchemaStep> old = {{"0001", "CREATE TABLE notes (words TEXT);"}};
    std::vector<SchemaStep> broken = old;
    broken.push_back({"0002", "CREATE TABLE more (x); CREATE TABLE notes (words TEXT);"});
    openLibrary(file, OpenMode::Create, old);
    CHECK_THROWS_AS(openLibrary(file, OpenMode::Write, broken), StoreFailure);
    const OpenedLibrary after = openLibrary(file, OpenMode::Write, old);
    CHECK(after.database->number("PRAGMA user_version") == 1);
    CHECK(after.database->number("SELECT count(*) FROM sqlite_schema") == 1);
}
