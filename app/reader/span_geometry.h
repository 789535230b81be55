// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QTextDocument>

#include <vector>

namespace dateline {

/// One rectangle a line for the characters [from, to), in document coordinates. `flush` stretches lines that the
/// characters fill to their end over the whole width of the text, as a passage is tinted.
std::vector<QRectF> spanRects(const QTextDocument &document, int from, int to, bool flush);

} // namespace dateline
