// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// A piece of a page: an element with its attributes, or text (`name` is empty then).
struct HtmlNode {
    std::string name; ///< of an element, in lower case and without a namespace
    std::string text; ///< of a text, a script or a comment ("#comment")
    std::vector<std::pair<std::string, std::string>> attributes;
    std::uint32_t parent = 0;
    std::uint32_t end = 0; ///< index behind the last node inside this one

    bool isText() const { return name.empty(); }
    /// Empty when there is none. `attribute` is in lower case.
    std::string_view attribute(std::string_view attribute) const;
    bool has(std::string_view attribute) const;
};

/// A page as nodes in document order, so that what is inside node `i` is [i + 1, nodes[i].end). Node 0 is the page
/// itself.
struct HtmlTree {
    std::vector<HtmlNode> nodes;

    /// The text inside a node, scripts and comments left out, white space put right; cut somewhere behind `enough`
    /// bytes.
    std::string textOf(std::uint32_t node, std::size_t enough = 4096) const;
};

/// Limits on a page: more tags are refused, what is nested deeper is read as if it stood at that depth or left out.
inline constexpr std::size_t maximumHtmlTags = 1'000'000;
inline constexpr std::uint32_t maximumHtmlDepth = 256;

/// Parses any page as browsers would, near enough; nothing is fetched, no script runs. `utf8` is valid UTF-8.
/// Errors: FormatBroken (too many tags, or no page at all). Safe for concurrent use by multiple threads.
Result<HtmlTree> parseHtml(std::string_view utf8);

} // namespace dateline
