// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline {

/// What a field of a record (JSON member, CSV column) means.
enum class ArticleField : std::uint8_t { Text, Title, Published, Url, Outlet, Byline, Language, Id };
inline constexpr std::size_t articleFieldCount = 8;

struct FieldMeaning {
    ArticleField field = ArticleField::Text;
    std::uint8_t rank = 0; ///< of several fields with one meaning the lowest counts
};

} // namespace dateline
