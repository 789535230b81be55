// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/analysis.h"
#include "core/model/article.h"

#include <string_view>

namespace dateline {

// Whether all spans lie within the text and blocks and markup are in order. What this program stored does; what
// somebody else made to look like a library may not.

bool spansFit(const Article &article);
bool spansFit(const Analysis &analysis, std::string_view text);

} // namespace dateline
