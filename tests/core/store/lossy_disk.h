// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace dateline::testing {

/// A disk that forgets what was written and not synchronised when the power goes. While it lives, all databases that
/// are opened lie on it. After a number of writes every further one fails; then cutPower() leaves in the files what was
/// synchronised and, of the writes after that, some and not others, as a disk's cache does.
class LossyDisk {
public:
    LossyDisk(unsigned seed, int writesUntilCut);
    ~LossyDisk();
    LossyDisk(const LossyDisk &) = delete;
    LossyDisk &operator=(const LossyDisk &) = delete;

    /// All databases must be closed.
    void cutPower();

    // For the file system underneath.
    struct Change {
        std::uint64_t offset = 0;
        std::optional<std::string> bytes; ///< nullopt: the file was cut at `offset`
    };
    /// False once the disk takes no more writes.
    bool countWrite() { return --m_writesLeft > 0; }
    void opened(const std::string &path);
    void changed(const std::string &path, Change change) { m_files[path].waiting.push_back(std::move(change)); }
    void synchronised(const std::string &path);
    void removed(const std::string &path) { m_files.erase(path); }

private:
    struct File {
        std::string safe;            ///< what survives for certain
        std::vector<Change> waiting; ///< since then
    };

    std::mt19937 m_random;
    int m_writesLeft;
    std::map<std::string, File> m_files;
    sqlite3_vfs *m_previous = nullptr;
};

} // namespace dateline::testing
