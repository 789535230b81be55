// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/text_sketch.h"

namespace dateline {

/// The sketch of an article's own text, without title, captions, site text and comments, which differ wherever it is
/// printed. Texts of few words give an empty one. Pure; knows no language.
TextSketch sketchOf(const Article &article);

} // namespace dateline
