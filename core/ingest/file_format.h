// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// What a file is. Each has one reader (docs/formats.md).
enum class FileFormat : std::uint8_t {
    Text, ///< plain text and Markdown
    Html,
    Mhtml, ///< a page saved with its pictures in one file
    Mail,
    Mailbox, ///< many mails in one file (mbox)
    Docx,
    OpenDocument,
    Epub,
    Rtf,
    Pdf,
    Feed, ///< RSS and Atom
    Json, ///< one article, or a list of them
    JsonLines,
    Csv, ///< comma, semicolon or tab
    Zip,
    Warc,    ///< also compressed with gzip
    Unknown, ///< known by its signature to be something that holds no article
};

/// By the first bytes of a file (some 4 KB are enough) and its name. Content that has a signature of its own counts
/// over the name; what has neither is Text. Pure.
FileFormat formatOf(std::string_view name, std::string_view firstBytes);

/// True when files of such a name are looked for in folders: ".txt", ".html", ".pdf", … or no ending at all.
bool hasReadableEnding(std::string_view name);

/// Files of this format hold any number of articles.
bool holdsMany(FileFormat format);

/// How many of a file's first bytes `formatOf` looks at.
inline constexpr std::size_t formatBytes = 4096;

} // namespace dateline
