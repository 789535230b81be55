// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ProjectStore that keeps what the user said.
#include "core/store/guarded.h"
#include "core/store/library_rows.h"
#include "core/store/project_store_state.h"

namespace dateline {

namespace {

/// Turns the corrections of the step that `which` selects on or off.
std::vector<Correction> switchStep(Database &database, std::string_view which, bool undone)
{
    std::vector<Correction> found;
    std::int64_t step = 0;
    {
        Statement row = database.prepare(which);
        if (!row.step())
            return found;
        step = row.number(0);
    }
    Statement rows = database.prepare(std::string(correctionColumns).append("WHERE step = ? ORDER BY id"));
    rows.bind(1, step);
    while (rows.step())
        found.push_back(readCorrection(rows));
    database.prepare("UPDATE corrections SET undone = ? WHERE step = ?").bind(1, undone ? 1 : 0).bind(2, step).run();
    return found;
}

} // namespace

Result<std::vector<Correction>> ProjectStore::corrections() const
{
    return guarded(file(), [&] {
        std::vector<Correction> corrections;
        Statement row = m_state->database().prepare(std::string(correctionColumns) + "WHERE NOT undone ORDER BY id");
        while (row.step())
            corrections.push_back(readCorrection(row));
        return corrections;
    });
}

Result<bool> ProjectStore::canUndo() const
{
    return guarded(file(), [&] {
        return m_state->database().number("SELECT EXISTS (SELECT 1 FROM corrections WHERE NOT undone)") != 0;
    });
}

Result<bool> ProjectStore::canRedo() const
{
    return guarded(file(), [&] {
        return m_state->database().number("SELECT EXISTS (SELECT 1 FROM corrections WHERE undone)") != 0;
    });
}

Status ProjectStore::addCorrections(std::span<const Correction> corrections)
{
    return guarded(file(), [&] {
        Database &database = m_state->database();
        database.run("DELETE FROM corrections WHERE undone");
        std::int64_t step = 1;
        {
            Statement last = database.prepare("SELECT coalesce(max(step), 0) + 1 FROM corrections");
            if (last.step())
                step = last.number(0);
        }
        for (const Correction &correction : corrections) {
            Statement row =
                database.prepare("INSERT INTO corrections (kind, content_hash, quote, before, after, hint_begin,"
                                 " hint_end, value, step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
            row.bind(1, static_cast<std::int64_t>(correction.kind)).bind(2, correction.contentHash);
            row.bind(3, correction.passage.quote).bind(4, correction.passage.before).bind(5, correction.passage.after);
            row.bind(6, correction.passage.hint.begin).bind(7, correction.passage.hint.end).bind(8, correction.value);
            row.bind(9, step).run();
        }
        m_state->markEventsStale();
    });
}

Result<std::vector<Correction>> ProjectStore::undoCorrection()
{
    return guarded(file(), [&] {
        m_state->markEventsStale();
        return switchStep(m_state->database(),
                          "SELECT step FROM corrections WHERE NOT undone ORDER BY step DESC LIMIT 1", true);
    });
}

Result<std::vector<Correction>> ProjectStore::redoCorrection()
{
    return guarded(file(), [&] {
        m_state->markEventsStale();
        return switchStep(m_state->database(), "SELECT step FROM corrections WHERE undone ORDER BY step LIMIT 1",
                          false);
    });
}

Status ProjectStore::moveCorrections(const std::string &oldHash, const std::string &newHash)
{
    return guarded(file(), [&] {
        m_state->database()
            .prepare("UPDATE corrections SET content_hash = ? WHERE content_hash = ?")
            .bind(1, newHash)
            .bind(2, oldHash)
            .run();
    });
}

} // namespace dateline
