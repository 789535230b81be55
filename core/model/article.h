// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_span.h"
#include "core/model/civil_date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Number of an article in its library; 0 before it is stored.
using ArticleId = std::int64_t;

/// Where a publication date was found.
enum class PublishedFrom : std::uint8_t { Metadata, DateLine, Url, FileName, User };
/// "metadata", "date line", "url", "name", "user".
std::string_view toName(PublishedFrom from);
std::optional<PublishedFrom> publishedFromName(std::string_view name);

struct Published {
    CivilDate date;
    PublishedFrom from = PublishedFrom::DateLine;
    std::string evidence; ///< the words, URL or file name it was read from
    ByteSpan span;        ///< where in the text; empty when not from the text

    friend bool operator==(const Published &, const Published &) = default;
};

/// What a stretch of the text is. Only Body, Heading, ListItem and Quote are analysed.
enum class BlockKind : std::uint8_t {
    Title,
    Byline,
    DateLine,
    Body,
    Heading,
    ListItem,
    Quote,
    Caption,
    Boilerplate,
    Comment
};
inline constexpr bool isAnalysed(BlockKind kind)
{
    return kind == BlockKind::Body || kind == BlockKind::Heading || kind == BlockKind::ListItem
           || kind == BlockKind::Quote;
}

/// A paragraph of the text, in document order, never overlapping. A paragraph that a page or
/// column break cut in two is one block that spans the gap.
struct Block {
    ByteSpan span;
    BlockKind kind = BlockKind::Body;
    std::uint8_t level = 0; ///< of headings, 1 to 6

    friend bool operator==(const Block &, const Block &) = default;
};

enum class TextStyle : std::uint8_t { Bold, Italic, Link, Code };
struct StyledSpan {
    ByteSpan span;
    TextStyle style = TextStyle::Bold;

    friend bool operator==(const StyledSpan &, const StyledSpan &) = default;
};

/// One article as a reader found it.
struct Article {
    ArticleId id = 0;
    std::string name;        ///< the given id, or the file's name without its folder; what `extract` prints as doc
    std::string path;        ///< file it came from; empty for a stream
    std::string contentHash; ///< of the file's raw bytes (core/base/content_hash.h)
    std::string encoding;    ///< "UTF-8", "windows-1252", … as it was read

    std::string text; ///< valid UTF-8, as it stands in the file: all offsets count here
    std::vector<Block> blocks;
    std::vector<ByteSpan> markup; ///< bytes of the text that are not shown (Markdown signs, link targets), in order
    std::vector<StyledSpan> styles;

    std::string title;
    ByteSpan titleSpan; ///< empty when the title did not come from the text
    bool titleIsFirstSentence = false;
    bool titleByUser = false;
    std::string byline;
    std::string outlet;
    std::string url;
    std::string language;          ///< BCP 47 code; empty when unknown
    bool languageAnalysed = false; ///< a language pack was there
    std::optional<Published> published;
    std::vector<Published> otherDates; ///< candidates that lost against `published`, best first

    friend bool operator==(const Article &, const Article &) = default;
};

} // namespace dateline
