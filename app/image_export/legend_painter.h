// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

class QPainter;

namespace dateline {

/// Explains how bars are drawn, in as many lines as the width takes. Returns the height used; draws nothing when
/// `painter` is null.
double drawLegend(QPainter *painter, double left, double top, double width, const Theme &theme);

} // namespace dateline
