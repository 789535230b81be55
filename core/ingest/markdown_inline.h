// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <string_view>
#include <vector>

namespace dateline {

/// Finds the signs of Markdown inside one paragraph: **bold**, *italic*, _italic_, `code`, [name](target), images and
/// escapes. Appends the signs to `markup` (ordered) and what they mark to `styles`. Linear for any bytes.
void findInlineMarkup(std::string_view text, ByteSpan paragraph, std::vector<ByteSpan> &markup,
                      std::vector<StyledSpan> &styles);

} // namespace dateline
