// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_stamp.h"

#include <cstdint>
#include <string>

namespace dateline {

/// A file that was read to its end, as it was then: it need not be read again while it stays as it is.
struct ReadFile {
    enum class State : std::uint8_t {
        Whole,    ///< all its articles are in the library
        Removed,  ///< the user removed one of them since
        Problems, ///< something in it could not be read
    };

    std::string path; ///< absolute
    FileStamp stamp;
    std::uint64_t articles = 0;
    std::string contentHash; ///< of its one article; empty for a file of many, or none
    State state = State::Whole;

    friend bool operator==(const ReadFile &, const ReadFile &) = default;
};

} // namespace dateline
