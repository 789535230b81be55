// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/damaged_library.h"

#include "core/store/guarded.h"
#include "core/store/library_rows.h"

#include <string>

namespace dateline {

namespace {

/// A damaged page holds fewer rows than this.
constexpr int mostLostInARow = 4096;

/// The first number above `number` in a table, nullopt at its end.
std::optional<std::int64_t> numberAfter(Database &database, const std::string &table, std::int64_t number)
{
    Statement row = database.prepare("SELECT id FROM " + table + " WHERE id > ? ORDER BY id LIMIT 1");
    if (!row.bind(1, number).step())
        return std::nullopt;
    return row.number(0);
}

bool canGoOnAfter(Database &database, const std::string &table, std::int64_t number)
{
    try {
        numberAfter(database, table, number);
        return true;
    } catch (const StoreFailure &) {
        return false;
    }
}

bool isThere(Database &database, const std::string &table, std::int64_t number)
{
    return database.prepare("SELECT 1 FROM " + table + " WHERE id = ?").bind(1, number).step();
}

Error lost(const Database &database, const std::string &what)
{
    return {ErrorCode::LibraryDamaged, database.file().string(), what, "It cannot be read any more",
            "It was left out."};
}

} // namespace

std::optional<std::int64_t> RowNumbers::next()
{
    if (m_ended)
        return std::nullopt;
    try {
        const auto number = numberAfter(m_database, m_table, m_last);
        m_ended = !number;
        m_last = number.value_or(m_last);
        return number;
    } catch (const StoreFailure &) {
        // Rows that can be read may lie behind the damaged ones.
    }
    ++m_last;
    m_ended = true;
    for (std::int64_t tried = m_last; m_ended && tried < m_last + mostLostInARow; ++tried)
        m_ended = !canGoOnAfter(m_database, m_table, tried);
    return m_last;
}

Result<std::unique_ptr<DamagedLibrary>> DamagedLibrary::open(const std::filesystem::path &file)
{
    return guarded(
        file, [&] { return std::unique_ptr<DamagedLibrary>(new DamagedLibrary(openLibrary(file, OpenMode::Read))); });
}

std::optional<DamagedLibrary::FoundArticle> DamagedLibrary::nextArticle()
{
    Database &database = *m_library.database;
    while (const auto number = m_articles.next()) {
        try {
            if (isThere(database, "articles", *number))
                return FoundArticle{readArticleRow(database, *number), {}};
        } catch (const StoreFailure &) {
            const std::string further = m_articles.ended() ? " and those after it" : "";
            return FoundArticle{{}, lost(database, "article " + std::to_string(*number) + further)};
        }
    }
    return std::nullopt;
}

DamagedLibrary::Corrections DamagedLibrary::corrections()
{
    Database &database = *m_library.database;
    Corrections found;
    RowNumbers numbers(database, "corrections");
    while (const auto number = numbers.next()) {
        try {
            if (auto correction = readCorrectionRow(database, *number))
                found.readable.push_back(std::move(*correction));
        } catch (const StoreFailure &) {
            const std::string further = numbers.ended() ? " and those after it" : "";
            found.lost.push_back(lost(database, "correction " + std::to_string(*number) + further));
        }
    }
    return found;
}

std::vector<std::string> DamagedLibrary::watchedFolders()
{
    std::vector<std::string> folders;
    try {
        Statement row = m_library.database->prepare("SELECT path FROM watched_folders");
        while (row.step())
            folders.emplace_back(row.text(0));
    } catch (const StoreFailure &) {
        return folders; // a folder is quickly watched anew
    }
    return folders;
}

std::map<std::string, std::string> DamagedLibrary::tableColumns()
{
    std::map<std::string, std::string> columns;
    try {
        Statement row = m_library.database->prepare("SELECT path, columns FROM table_columns");
        while (row.step())
            columns.emplace(row.text(0), row.text(1));
    } catch (const StoreFailure &) {
        return columns; // what is left of it
    }
    return columns;
}

} // namespace dateline
