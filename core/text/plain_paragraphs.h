// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <string_view>
#include <vector>

namespace dateline {

/// Body paragraphs between blank lines, without the white space around them. LF, CRLF and CR end a line.
std::vector<Block> plainParagraphs(std::string_view text);

} // namespace dateline
