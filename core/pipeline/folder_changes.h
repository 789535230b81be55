// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_stamp.h"
#include "core/base/progress.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline {

/// Finds the files below watched folders that are new or were written again since the last look. A file counts once it
/// was left alone for a while, so that nobody reads it half-written. Files that go are nobody's business, and of a
/// folder that is away everything is remembered until it is back. Use it from one thread.
class FolderChanges {
public:
    using Clock = std::chrono::steady_clock;

    explicit FolderChanges(std::chrono::milliseconds settleTime) : m_settleTime(settleTime) {}

    struct Found {
        std::vector<std::filesystem::path> files;   ///< to be read, each named once until it is written again
        bool unsettled = false;                     ///< others are being written: look again after the settle time
        std::vector<std::filesystem::path> folders; ///< everything below the watched ones, themselves included
        std::vector<std::filesystem::path> away;    ///< watched folders that are not there or cannot be read
    };
    Found look(std::span<const std::filesystem::path> folders, const CancelToken &cancel = {},
               Clock::time_point now = Clock::now());

private:
    struct Seen {
        FileStamp stamp;
        Clock::time_point since; ///< when it was first seen with that stamp
        bool named = false;
        std::uint64_t look = 0; ///< the last one that saw it
    };
    bool settled(const Seen &seen, Clock::time_point now) const;

    std::chrono::milliseconds m_settleTime;
    std::uint64_t m_look = 0;
    std::unordered_map<std::string, Seen> m_seen;
};

} // namespace dateline
