// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/file_records.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// A file written so shortly before it was looked at can be written again without another time in its stamp. Disks that
/// count in whole seconds, or two, are known by their times.
bool stillMoving(const FileStamp &stamp, std::int64_t looked)
{
    constexpr std::int64_t second = 1'000'000'000;
    const bool coarse = stamp.modified % second == 0 && stamp.changed % second == 0;
    const std::int64_t margin = coarse ? 5 * second / 2 : second / 20;
    return std::abs(looked - stamp.modified) < margin || std::abs(looked - stamp.changed) < margin;
}

} // namespace

fs::path libraryPath(const fs::path &path)
{
    std::error_code failure;
    const fs::path absolute = fs::absolute(path, failure);
    return (failure ? path : absolute).lexically_normal();
}

bool FileRecords::needNotBeRead(const ReadFile &read, const FileStamp &now,
                                const std::function<bool(const std::string &)> &holds) const
{
    if (read.stamp != now)
        return false;
    // Nobody asked for what a watched folder held before: what the user removed stays away, what is broken is told
    // once.
    if (read.state != ReadFile::State::Whole)
        return m_cause == ImportCause::Watched;
    return read.contentHash.empty() || holds(read.contentHash);
}

Result<std::size_t> FileRecords::leaveOutRead(ScannedFiles &files, Clock::time_point listed,
                                              const std::function<bool(const std::string &)> &holds)
{
    m_listed = std::chrono::duration_cast<std::chrono::nanoseconds>(listed.time_since_epoch()).count();
    std::vector<std::string> paths;
    paths.reserve(files.files.size());
    for (const fs::path &file : files.files)
        paths.push_back(libraryPath(file).string());
    std::vector<bool> leftOut(paths.size());
    std::size_t articles = 0;
    const Status done = m_store.findReadFiles(paths, [&](std::size_t index, const ReadFile &read) {
        if (!needNotBeRead(read, files.stamps[index], holds))
            return;
        leftOut[index] = true;
        articles += static_cast<std::size_t>(read.articles);
    });
    if (!done)
        return done.error();
    std::size_t kept = 0;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (leftOut[i])
            continue;
        if (kept != i) {
            files.files[kept] = std::move(files.files[i]);
            files.stamps[kept] = files.stamps[i];
            paths[kept] = std::move(paths[i]);
        }
        ++kept;
    }
    files.files.resize(kept);
    files.stamps.resize(kept);
    paths.resize(kept);
    m_paths = std::move(paths);
    m_stamps = files.stamps;
    return articles;
}

ReadFile &FileRecords::recordOf(std::size_t file)
{
    if (!m_inFile || file != m_file) {
        finishFile();
        m_inFile = true;
        m_file = file;
        m_current = {m_paths[file], m_stamps[file], 0, {}, ReadFile::State::Whole};
    }
    return m_current;
}

void FileRecords::tookArticle(std::size_t file, const std::string &contentHash)
{
    ReadFile &record = recordOf(file);
    ++record.articles;
    record.contentHash = contentHash;
}

void FileRecords::tookProblem(std::size_t file)
{
    recordOf(file).state = ReadFile::State::Problems;
}

void FileRecords::finishFile()
{
    if (std::exchange(m_inFile, false) && !stillMoving(m_current.stamp, m_listed))
        m_waiting.push_back(std::move(m_current));
}

Status FileRecords::write()
{
    for (const ReadFile &read : std::exchange(m_waiting, {}))
        if (Status done = m_store.putReadFile(read); !done)
            return done;
    return {};
}

} // namespace dateline
