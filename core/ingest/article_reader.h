// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dateline {

/// Largest file that is read as one article.
inline constexpr std::uint64_t maximumArticleBytes = 64ull << 20;

/// Reads one file: encoding, format by name and by content, structure. Of a file that holds many articles it reads the
/// first; ArticleStream gives them all. Never throws; limits as above.
/// Errors: FileMissing, FileUnreadable, FileEmpty, FileTooLarge, FileBinary, BadEncoding, FormatUnknown, FormatBroken.
Result<Article> readArticle(const std::filesystem::path &path);

/// Structure of a text that is at hand already (`extract --jsonl`, pasted text). The text is kept byte for byte;
/// malformed UTF-8 is an error (BadEncoding, with the offset). `name` tells id or file name; there is no content hash,
/// since it is no file's.
Result<Article> articleFromText(std::string text, std::string name);

/// True when a file of that name has a reader (.txt, .html, .pdf, … or no ending at all; docs/formats.md lists them).
bool isReadableName(const std::filesystem::path &path);

} // namespace dateline
