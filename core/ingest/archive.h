// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/byte_source.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace dateline {

/// Limits on what is unpacked: nothing is written to disk, so a name with ".." or "/" in it is a label and no more.
inline constexpr std::uint64_t unpackedFloor = 100ull << 20; ///< below it any ratio is fine
inline constexpr std::uint64_t maximumUnpackRatio = 200;     ///< unpacked to packed bytes
inline constexpr std::size_t maximumArchiveEntries = 1'000'000;

/// The files of a ZIP archive one after the other, or what gzip packed. Streamed: memory does not grow with the
/// archive.
class ArchiveReader {
public:
    enum class Kind { Zip, Gzip };
    ArchiveReader(std::unique_ptr<ByteSource> bytes, Kind kind);
    /// The whole archive is at hand: entries are found by its directory.
    ArchiveReader(std::string bytes, Kind kind);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader &) = delete;
    ArchiveReader &operator=(const ArchiveReader &) = delete;

    struct Entry {
        std::string name; ///< valid UTF-8; ends in '/' for a folder
        bool encrypted = false;
    };
    /// nullopt at the end. An error ends the archive (FormatBroken, FileTooLarge).
    std::optional<Result<Entry>> nextEntry();
    /// Bytes of the current entry; 0 at its end. Errors: FormatBroken, FileTooLarge (unpacks to far too much).
    Result<std::size_t> read(char *buffer, std::size_t size);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Bytes of the current entry of an archive that is shared with who goes from entry to entry.
std::unique_ptr<ByteSource> entryBytes(std::shared_ptr<ArchiveReader> archive);

/// The wanted entries of a ZIP archive that is a document. Errors: FormatBroken, FileTooLarge (over 256 MB in all).
Result<std::map<std::string, std::string>> documentParts(std::string bytes,
                                                         const std::function<bool(const std::string &name)> &wanted);

} // namespace dateline
