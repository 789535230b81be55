// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <string_view>

namespace dateline {

/// Reads Rich Text Format 1.9: text, headings, bold and italic; title and author from its info group. Pictures,
/// objects, fields' instructions, notes, hidden and deleted text are left out. Errors: FileEmpty, FormatBroken,
/// FileTooLarge.
Result<Article> readRtf(std::string_view bytes);

} // namespace dateline
