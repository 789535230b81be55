// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace dateline {

/// Says that this process is the one that writes a library: a lock on a file beside it ("name.dateline-lock"), which
/// the system gives up when the process ends, however it ends. (A lock on the library itself would be lost, together
/// with SQLite's own locks, whenever any part of the process closed that file.)
class LibraryLock {
public:
    enum class Outcome { Held, HeldByOther, NotPossible };

    LibraryLock() = default;
    ~LibraryLock();
    LibraryLock(const LibraryLock &) = delete;
    LibraryLock &operator=(const LibraryLock &) = delete;

    /// NotPossible: the lock file cannot be made; `errno` says why.
    Outcome acquire(const std::filesystem::path &library);

private:
    std::filesystem::path m_file;
    int m_descriptor = -1;
};

} // namespace dateline
