// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/article.h"

#include <array>

namespace dateline {

namespace {
constexpr std::array<std::string_view, 5> fromNames = {"metadata", "date line", "url", "name", "user"};
}

std::string_view toName(PublishedFrom from)
{
    return fromNames[static_cast<std::size_t>(from)];
}

std::optional<PublishedFrom> publishedFromName(std::string_view name)
{
    for (std::size_t i = 0; i < fromNames.size(); ++i)
        if (fromNames[i] == name)
            return static_cast<PublishedFrom>(i);
    return std::nullopt;
}

} // namespace dateline
