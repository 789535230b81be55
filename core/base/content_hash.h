// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// BLAKE2b with 160 bits (RFC 7693, by libb2) over raw bytes, as 40 lower-case hex digits.
/// Identifies a file's content: nobody can make two files that share it.
std::string contentHash(std::string_view bytes);

/// The first 64 bits of the same hash, for ids that must not depend on the order of import.
std::uint64_t contentHash64(std::string_view bytes);

} // namespace dateline
