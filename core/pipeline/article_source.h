// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <filesystem>
#include <string>

namespace dateline {

/// Articles for those who keep no library. Both never throw and are safe for concurrent use by multiple threads.

/// Reads a file as an import does. Errors: those of core/ingest/article_reader.h.
Result<Article> loadArticle(const std::filesystem::path &file);

/// A text that is at hand already, kept byte for byte; malformed UTF-8 is an error (BadEncoding). `name` is its id.
Result<Article> makeArticle(std::string text, std::string name);

} // namespace dateline
