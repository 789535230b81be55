// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ProjectStore that keeps where articles come from: files that were read, folders that are watched.
#include "core/store/guarded.h"
#include "core/store/project_store_state.h"

#include <algorithm>

namespace dateline {

namespace {

ReadFile::State stateOf(std::int64_t number)
{
    switch (number) {
    case 0: return ReadFile::State::Whole;
    case 1: return ReadFile::State::Removed;
    default: return ReadFile::State::Problems;
    }
}

} // namespace

Status ProjectStore::findReadFiles(std::span<const std::string> paths, const ReadFileSink &found) const
{
    return guarded(file(), [&] {
        Statement row =
            m_state->database().prepare("SELECT size, modified, changed, articles, content_hash, state FROM read_files"
                                        " WHERE path = ? AND version = ?");
        for (std::size_t i = 0; i < paths.size(); ++i) {
            if (row.bind(1, paths[i]).bind(2, analysisVersion).step()) {
                const FileStamp stamp{static_cast<std::uint64_t>(row.number(0)), row.number(1), row.number(2)};
                const auto articles = static_cast<std::uint64_t>(std::max<std::int64_t>(row.number(3), 0));
                found(i, {paths[i], stamp, articles, std::string(row.text(4)), stateOf(row.number(5))});
            }
            row.reset();
        }
    });
}

Status ProjectStore::putReadFile(const ReadFile &read)
{
    return guarded(file(), [&] {
        Statement row = m_state->database().prepare(
            "INSERT OR REPLACE INTO read_files (path, size, modified, changed, version, articles, content_hash, state)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        row.bind(1, read.path).bind(2, static_cast<std::int64_t>(read.stamp.size)).bind(3, read.stamp.modified);
        row.bind(4, read.stamp.changed).bind(5, analysisVersion).bind(6, static_cast<std::int64_t>(read.articles));
        row.bind(7, read.contentHash).bind(8, static_cast<std::int64_t>(read.state)).run();
    });
}

Status ProjectStore::forgetFilesOfMany()
{
    return guarded(file(), [&] { m_state->database().run("DELETE FROM read_files WHERE content_hash = ''"); });
}

Result<std::vector<std::string>> ProjectStore::watchedFolders() const
{
    return guarded(file(), [&] {
        std::vector<std::string> folders;
        Statement row = m_state->database().prepare("SELECT path FROM watched_folders ORDER BY path");
        while (row.step())
            folders.emplace_back(row.text(0));
        return folders;
    });
}

Status ProjectStore::setWatched(const std::string &folder, bool watched)
{
    return guarded(file(), [&] {
        m_state->database()
            .prepare(watched ? "INSERT OR IGNORE INTO watched_folders (path) VALUES (?)"
                             : "DELETE FROM watched_folders WHERE path = ?")
            .bind(1, folder)
            .run();
    });
}

Result<std::map<std::string, std::string>> ProjectStore::tableColumns() const
{
    return guarded(file(), [&] {
        std::map<std::string, std::string> columns;
        Statement row = m_state->database().prepare("SELECT path, columns FROM table_columns");
        while (row.step())
            columns.emplace(row.text(0), row.text(1));
        return columns;
    });
}

Status ProjectStore::setTableColumns(const std::string &path, const std::string &columns)
{
    return guarded(file(), [&] {
        Database &database = m_state->database();
        // Nothing said stays written down too: what was read by the columns taken back is to be read anew.
        database.prepare("INSERT OR REPLACE INTO table_columns (path, columns) VALUES (?, ?)")
            .bind(1, path)
            .bind(2, columns)
            .run();
        database.prepare("DELETE FROM read_files WHERE path = ?").bind(1, path).run();
    });
}

} // namespace dateline
