// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/span_geometry.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace dateline {

namespace {

void appendLines(const QTextDocument &document, const QTextBlock &block, int from, int to, bool flush,
                 std::vector<QRectF> &rects)
{
    const QTextLayout *layout = block.layout();
    const QPointF origin = document.documentLayout()->blockBoundingRect(block).topLeft();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int lineStart = block.position() + line.textStart();
        const int lineEnd = lineStart + line.textLength();
        const int a = std::max(from, lineStart), b = std::min(to, lineEnd);
        if (a >= b)
            continue;
        const qreal x1 = line.cursorToX(a - block.position()), x2 = line.cursorToX(b - block.position());
        const bool fillsEnd = flush && (b == lineEnd || b == block.position() + block.length() - 1);
        const qreal right = fillsEnd ? std::max({line.x() + line.width(), x1, x2}) : std::max(x1, x2);
        rects.emplace_back(origin.x() + std::min(x1, x2), origin.y() + line.y(), right - std::min(x1, x2),
                           line.height());
    }
}

} // namespace

std::vector<QRectF> spanRects(const QTextDocument &document, int from, int to, bool flush)
{
    std::vector<QRectF> rects;
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() < to; block = block.next())
        appendLines(document, block, from, to, flush, rects);
    return rects;
}

} // namespace dateline
