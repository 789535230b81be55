// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/folder_scanner.h"
#include "core/pipeline/project.h"
#include "core/store/project_store.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace dateline {

/// Which files an import need not read, because they were read before and are as they were then; and which it has read
/// to their end. So one that was broken off goes on where it was. Use it from one thread.
class FileRecords {
public:
    using Clock = std::chrono::system_clock;

    FileRecords(ProjectStore &store, ImportCause cause) : m_store(store), m_cause(cause) {}

    /// Takes those out of `files` that need not be read; of how many articles they are. `listed` is when the scan of
    /// them began, `holds` whether the library has an article with a content hash.
    Result<std::size_t> leaveOutRead(ScannedFiles &files, Clock::time_point listed,
                                     const std::function<bool(const std::string &)> &holds);

    /// One article of file number `file` (from 0, ascending) is in the library or in the open batch. An empty hash: the
    /// file holds many.
    void tookArticle(std::size_t file, const std::string &contentHash);
    void tookProblem(std::size_t file);
    /// No more articles come of any file.
    void tookAll() { finishFile(); }

    /// Files that were read to their end and are not written yet.
    std::size_t waiting() const { return m_waiting.size(); }
    /// Into the open transaction.
    Status write();
    /// The transaction was rolled back: those files are read again.
    void forget() { m_waiting.clear(); }

private:
    bool needNotBeRead(const ReadFile &read, const FileStamp &now,
                       const std::function<bool(const std::string &)> &holds) const;
    ReadFile &recordOf(std::size_t file);
    void finishFile();

    ProjectStore &m_store;
    ImportCause m_cause;
    std::vector<std::string> m_paths; ///< of what is read
    std::vector<FileStamp> m_stamps;
    std::int64_t m_listed = 0; ///< nanoseconds since 1970
    std::size_t m_file = 0;
    bool m_inFile = false;
    ReadFile m_current;
    std::vector<ReadFile> m_waiting;
};

/// The path by which a library knows a file.
std::filesystem::path libraryPath(const std::filesystem::path &path);

} // namespace dateline
