// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <string>

namespace dateline {

/// Documents of word processors and books: text with headings, lists and styles; title, author and date from the
/// document's properties where the text does not tell them. Macros, scripts, notes and deleted text are left out.
/// Errors: FileEmpty, FormatBroken, FileTooLarge.
Result<Article> readDocx(std::string bytes);
Result<Article> readOpenDocument(std::string bytes);
Result<Article> readEpub(std::string bytes);

} // namespace dateline
