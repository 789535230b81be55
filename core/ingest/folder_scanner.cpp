// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/folder_scanner.h"

#include "core/ingest/article_reader.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace dateline {

namespace fs = std::filesystem;

namespace {

using FileKey = std::pair<dev_t, ino_t>;

struct Facts {
    FileKey key;
    bool isFolder = false;
    bool isFile = false;
    FileStamp stamp;
};

std::int64_t nanoseconds(const timespec &time)
{
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// What a path leads to, links followed; the system's error number when it leads nowhere.
int lookUp(const fs::path &path, Facts &facts)
{
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0)
        return errno;
    facts = {{found.st_dev, found.st_ino},
             S_ISDIR(found.st_mode),
             S_ISREG(found.st_mode),
             {static_cast<std::uint64_t>(found.st_size), nanoseconds(found.st_mtim), nanoseconds(found.st_ctim)}};
    return 0;
}

bool bytewise(const fs::path &a, const fs::path &b)
{
    return a.native() < b.native();
}

/// Walks folders with a list of its own instead of recursion, so depth costs no stack.
class Scanner {
public:
    Scanner(const CancelToken &cancel, std::size_t mostFiles) : m_cancel(cancel), m_mostFiles(mostFiles) {}

    void scan(const fs::path &given)
    {
        Facts facts;
        if (const int failure = lookUp(given, facts); failure != 0)
            return report(failure, given);
        const std::size_t first = m_found.size();
        if (facts.isFolder)
            walk({given, facts.key, {}});
        else
            addFile(given, facts);
        std::sort(m_found.begin() + static_cast<std::ptrdiff_t>(first), m_found.end(),
                  [](const Found &a, const Found &b) { return bytewise(a.path, b.path); });
    }

    ScannedFiles result()
    {
        for (Found &found : m_found) {
            m_result.files.push_back(std::move(found.path));
            m_result.stamps.push_back(found.stamp);
        }
        return std::move(m_result);
    }

private:
    struct Found {
        fs::path path;
        FileStamp stamp;
    };

    struct Folder {
        fs::path path;
        FileKey key;
        std::vector<FileKey> above;
    };

    void walk(Folder start)
    {
        std::vector<Folder> waiting{std::move(start)};
        while (!waiting.empty() && !m_cancel.cancelled()) {
            Folder folder = std::move(waiting.back());
            waiting.pop_back();
            if (!m_folders.insert(folder.key).second)
                continue;
            if (!list(folder, waiting)) {
                m_result.problems.push_back({ErrorCode::FolderTooLarge,
                                             folder.path.string(),
                                             {},
                                             "At most " + std::to_string(m_mostFiles) + " files are taken at once",
                                             "The files beyond that were left out."});
                return;
            }
        }
    }

    /// False when the limit is reached.
    bool list(const Folder &folder, std::vector<Folder> &waiting)
    {
        std::error_code failure;
        fs::directory_iterator entries(folder.path, failure);
        if (failure) {
            report(failure.value(), folder.path);
            return true;
        }
        m_result.folders.push_back(folder.path);
        std::vector<Folder> found;
        for (; entries != fs::directory_iterator() && !m_cancel.cancelled(); entries.increment(failure)) {
            const fs::path &path = entries->path();
            if (path.filename().native().starts_with('.'))
                continue;
            addEntry(path, folder, found);
            if (m_found.size() > m_mostFiles) {
                m_found.pop_back();
                return false;
            }
        }
        if (failure)
            report(failure.value(), folder.path);
        // Folders are walked in bytewise order, so that of two links to one folder always the same one counts.
        std::sort(found.begin(), found.end(),
                  [](const Folder &a, const Folder &b) { return bytewise(b.path, a.path); });
        std::move(found.begin(), found.end(), std::back_inserter(waiting));
        return true;
    }

    void addEntry(const fs::path &path, const Folder &folder, std::vector<Folder> &found)
    {
        Facts facts;
        if (const int failure = lookUp(path, facts); failure != 0)
            return report(failure, path);
        if (!facts.isFolder) {
            if (facts.isFile && isReadableName(path))
                addFile(path, facts);
            return;
        }
        std::vector<FileKey> above = folder.above;
        above.push_back(folder.key);
        if (std::find(above.begin(), above.end(), facts.key) != above.end())
            m_result.problems.push_back({ErrorCode::FolderLoop, path.string(), {}, {}, "The link was skipped."});
        else
            found.push_back({path, facts.key, std::move(above)});
    }

    void addFile(const fs::path &path, const Facts &facts)
    {
        if (m_files.insert(facts.key).second)
            m_found.push_back({path, facts.stamp});
    }

    void report(int failure, const fs::path &path)
    {
        const bool missing = failure == ENOENT || failure == ENOTDIR;
        const ErrorCode code = failure == ELOOP ? ErrorCode::FolderLoop
                               : missing        ? ErrorCode::FileMissing
                                                : ErrorCode::FileUnreadable;
        m_result.problems.push_back(
            {code,
             path.string(),
             {},
             code == ErrorCode::FileUnreadable ? std::system_category().message(failure) : std::string(),
             "It was skipped."});
    }

    const CancelToken &m_cancel;
    std::size_t m_mostFiles;
    ScannedFiles m_result;
    std::vector<Found> m_found;
    std::set<FileKey> m_folders;
    std::set<FileKey> m_files;
};

} // namespace

ScannedFiles scanPaths(std::span<const fs::path> paths, const CancelToken &cancel, std::size_t mostFiles)
{
    Scanner scanner(cancel, mostFiles);
    for (const fs::path &path : paths)
        if (!cancel.cancelled())
            scanner.scan(path);
    return scanner.result();
}

} // namespace dateline
