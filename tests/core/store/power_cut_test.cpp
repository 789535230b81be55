// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library_file.h"
#include "core/store/project_store.h"

#include "tests/core/store/lossy_disk.h"
#include "tests/core/store/store_samples.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <cstdlib>

using namespace dateline;
using namespace dateline::testing;

namespace {

/// Rounds of a test; more of them with DATELINE_CRASH_ROUNDS.
unsigned rounds(unsigned usual)
{
    const char *asked = std::getenv("DATELINE_CRASH_ROUNDS");
    return asked ? static_cast<unsigned>(std::max(1, std::atoi(asked))) : usual;
}

bool addCorrection(ProjectStore &store, std::size_t number)
{
    Correction made;
    made.kind = CorrectionKind::ArticleTitle;
    made.contentHash = "h";
    made.value = std::to_string(number);
    const bool done = store.begin(Durability::Correction) && store.addCorrection(made) && store.commit();
    if (!done)
        store.rollback();
    return done;
}

bool addArticle(ProjectStore &store, std::size_t number)
{
    const bool done = store.begin(Durability::Import)
                      && store.addArticle(samplePrepared("/texts/" + std::to_string(number))) && store.commit();
    if (!done)
        store.rollback();
    return done;
}

/// Works until the disk takes no more; how many corrections were acknowledged.
std::size_t workUntilCut(const std::filesystem::path &file)
{
    const auto store = ProjectStore::open(file, true);
    std::size_t acknowledged = 0;
    if (!store)
        return acknowledged;
    for (std::size_t i = 0; i < 1000; ++i) {
        if (i % 3 == 0 && !addArticle(**store, i))
            break;
        if (!addCorrection(**store, i))
            break;
        ++acknowledged;
    }
    return acknowledged;
}

} // namespace

TEST_CASE("a power cut at any moment loses no correction and damages nothing", "[store][crash]")
{
    const unsigned times = rounds(60);
    for (unsigned round = 0; round < times; ++round) {
        const TemporaryFolder folder;
        const auto file = folder / "a.dateline";
        const int writes = static_cast<int>(2 + round * 7);
        INFO("cut after " << writes << " writes");
        std::size_t acknowledged = 0;
        {
            LossyDisk disk(round, writes);
            acknowledged = workUntilCut(file);
            disk.cutPower();
        }
        const auto store = ProjectStore::open(file, true);
        if (!store)
            FAIL(describe(store.error()));
        CHECK((*store)->check());
        const auto corrections = (*store)->corrections();
        REQUIRE(corrections);
        CHECK(corrections->size() >= acknowledged);
        CHECK(corrections->size() <= acknowledged + 1);
        CHECK(addArticle(**store, 5000));
    }
}

TEST_CASE("a power cut during an upgrade leaves the old library or the new one, and a whole copy", "[store][crash]")
{
    const std::vector<SchemaStep> old = {
        {"0001", "CREATE TABLE notes (words TEXT); INSERT INTO notes SELECT hex(zeroblob(3000)) FROM"
                 " (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12));"}};
    std::vector<SchemaStep> now = old;
    now.push_back({"0002", "ALTER TABLE notes ADD COLUMN page INTEGER NOT NULL DEFAULT 4; UPDATE notes SET page = 5;"});
    const unsigned times = rounds(40);
    for (unsigned round = 0; round < times; ++round) {
        const TemporaryFolder folder;
        const auto file = folder / "old.dateline";
        openLibrary(file, OpenMode::Create, old);
        INFO("cut after " << round + 1 << " writes");
        {
            LossyDisk disk(round, static_cast<int>(round + 1));
            try {
                openLibrary(file, OpenMode::Write, now);
            } catch (const StoreFailure &) {
                // The disk took no more.
            }
            disk.cutPower();
        }
        const OpenedLibrary library = openLibrary(file, OpenMode::Write, now);
        CHECK(library.database->number("SELECT count(*) FROM notes WHERE page = 5") == 12);
        CHECK(library.database->text("PRAGMA integrity_check") == "ok");
        const auto copy = folder / "old.dateline.schema1.bak";
        const OpenedLibrary before = openLibrary(copy, OpenMode::Read, old);
        CHECK(before.database->text("PRAGMA integrity_check") == "ok");
        CHECK(before.database->number("SELECT count(*) FROM notes") == 12);
    }
}
