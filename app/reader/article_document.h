// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/position_map.h"
#include "core/pipeline/project.h"

#include <QTextDocument>

#include <memory>

namespace dateline {

/// An article laid out for reading, and where its bytes went. The article's text is only ever inserted as plain text.
struct ArticleDocument {
    std::unique_ptr<QTextDocument> document;
    PositionMap map; ///< refers to the text of the ArticleView it was made from
};

/// In the colours and fonts of Theme::current(), `zoom` times as large. `focus`: see displayText().
ArticleDocument makeArticleDocument(const ArticleView &view, std::uint32_t focus = 0, double zoom = 1);

/// "Niall Green · published Sat 29 Sep 2012 · 19 events".
QString metaLine(const ArticleView &view);

} // namespace dateline
