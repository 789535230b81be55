// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <string>

namespace dateline {

/// For those who keep no library; never throws, safe for concurrent use by multiple threads.

/// A text that is at hand already, kept byte for byte; malformed UTF-8 is an error (BadEncoding). `name` is its id.
Result<Article> makeArticle(std::string text, std::string name);

/// What came by the clipboard or was dragged from another program: plain text, or the marked-up words of a page. `name`
/// is what it is called when it tells no title. UTF-8. Errors: those of a file with that content.
enum class PastedAs { Text, Html };
Result<Article> makePastedArticle(std::string bytes, PastedAs format, std::string name);

} // namespace dateline
