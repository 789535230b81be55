// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace dateline {

/// What the file system tells of a file without reading it. A file whose stamp is the same has the same bytes, unless it
/// was written within the resolution of the file system's clock.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t modified = 0; ///< nanoseconds since 1970, of its bytes
    std::int64_t changed = 0;  ///< the same, of its bytes, name or rights; no program can set it back

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

} // namespace dateline
