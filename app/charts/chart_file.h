// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QString>

namespace dateline {

class ChartPanel;

/// The chart that the panel shows, in its size and always in light colours.
QImage chartImage(const ChartPanel &charts);

/// Writes it as PNG (twice the resolution of the screen), SVG or PDF, by the file's suffix; anything else becomes a
/// PNG. An existing file is replaced whole or not at all. Errors: WriteFailed.
Status writeChart(const ChartPanel &charts, const QString &file);

} // namespace dateline
