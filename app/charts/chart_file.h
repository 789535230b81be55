// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace dateline {

class ChartPanel;

/// Writes the chart as it is shown, with its title, as PNG, SVG or PDF by the file's suffix (PNG when it has none of
/// these). An existing file is replaced whole or stays as it was. Errors: WriteFailed.
Status writeChart(const ChartPanel &charts, const QString &file);

} // namespace dateline
