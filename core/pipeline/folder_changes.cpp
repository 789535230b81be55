// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/folder_changes.h"

#include "core/ingest/folder_scanner.h"

#include <algorithm>

namespace dateline {

namespace fs = std::filesystem;

/// What was last written long ago need not be seen twice. A clock that runs differently, on another machine, costs one
/// more look.
bool FolderChanges::settled(const Seen &seen, Clock::time_point now) const
{
    using namespace std::chrono;
    if (now - seen.since >= m_settleTime)
        return true;
    const auto wallClock = duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
    const std::int64_t written = std::max(seen.stamp.modified, seen.stamp.changed);
    return wallClock - written >= duration_cast<nanoseconds>(m_settleTime).count();
}

FolderChanges::Found FolderChanges::look(std::span<const fs::path> folders, const CancelToken &cancel,
                                         Clock::time_point now)
{
    ++m_look;
    ScannedFiles scanned = scanPaths(folders, cancel);
    Found found;
    for (std::size_t i = 0; i < scanned.files.size(); ++i) {
        const FileStamp &stamp = scanned.stamps[i];
        auto [at, isNew] = m_seen.try_emplace(scanned.files[i].string(), Seen{stamp, now, false, m_look});
        Seen &seen = at->second;
        if (!isNew && seen.stamp != stamp)
            seen = {stamp, now, false, m_look};
        seen.look = m_look;
        if (seen.named)
            continue;
        seen.named = settled(seen, now);
        if (seen.named)
            found.files.push_back(std::move(scanned.files[i]));
        else
            found.unsettled = true;
    }
    found.folders = std::move(scanned.folders);
    for (const fs::path &folder : folders)
        if (std::any_of(scanned.problems.begin(), scanned.problems.end(),
                        [&](const Error &problem) { return problem.file == folder.string(); }))
            found.away.push_back(folder);
    // Forgetting what a folder that is away held would have all of it read again once it is back.
    if (scanned.problems.empty() && !cancel.cancelled())
        std::erase_if(m_seen, [&](const auto &entry) { return entry.second.look != m_look; });
    return found;
}

} // namespace dateline
