// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/source_lines.h"
#include "core/model/article.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A paragraph of a marked-up document (HTML, DOCX, …): what is shown of it and how.
struct RichBlock {
    std::string text;               ///< valid UTF-8, white space put right; '\n' where the author broke the line
    std::vector<StyledSpan> styles; ///< in order, offsets in `text`
    LineKind line = LineKind::Text; ///< Text, Heading, ListItem or Quote
    std::uint8_t level = 0;         ///< of headings
    std::optional<BlockKind> kind;  ///< when the document itself says what it is
};

/// Collects the text of one paragraph: runs of white space become one space, invisible characters go.
class RichBlockWriter {
public:
    /// Malformed bytes become U+FFFD.
    void text(std::string_view utf8);
    void lineBreak();
    /// Styles may nest; one that is open when the block is taken goes on in the next block.
    void open(TextStyle style);
    void close(TextStyle style);

    bool empty() const { return m_text.empty(); }
    const std::string &shown() const { return m_text; }
    /// The block so far, without white space at its ends; the writer starts the next one.
    RichBlock take(LineKind line = LineKind::Text, std::uint8_t level = 0);

private:
    struct OpenStyle {
        int depth = 0;
        std::uint32_t begin = 0;
    };
    void space(char sign);
    void beforeCharacter();
    void endStyle(TextStyle style);

    std::string m_text;
    char m_space = 0; ///< white space that is written before the next character
    std::vector<StyledSpan> m_styles;
    std::array<OpenStyle, 4> m_open;
};

/// What a document's metadata tell of its article; empty where they are silent.
struct ArticleMetadata {
    std::string title;
    std::string byline;
    std::string outlet;
    std::string url;
    std::string language;
    std::optional<Published> published;
    std::vector<Published> otherDates;
};

/// Whether title, byline and date stand in the text (as in plain text) or only in the metadata (as in a web page).
enum class ArticleHead : std::uint8_t { InText, Apart };

/// Makes an article of blocks: its text is theirs, parted by empty lines; structure is found as in plain text, metadata
/// count where they say something. Errors: FileEmpty (no text), FileTooLarge, ResourceMissing, ResourceBroken.
Result<Article> articleFromBlocks(std::vector<RichBlock> blocks, ArticleMetadata metadata, ArticleHead head);

/// The metadata count over what was found in the text.
void applyMetadata(Article &article, ArticleMetadata metadata);

/// The blocks of plain text: paragraphs parted by empty lines.
std::vector<RichBlock> blocksOfPlainText(std::string_view text);

} // namespace dateline
