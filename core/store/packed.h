// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// Derived blobs lie packed in a library, as frames of Zstandard (RFC 8878).

/// The same bytes give the same frame, whatever thread packs them.
std::string packed(std::string_view bytes);

/// nullopt for anything that is not one whole frame, or holds more than `most` bytes.
std::optional<std::string> unpacked(std::string_view frame, std::size_t most);

} // namespace dateline
