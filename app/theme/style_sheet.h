// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QString>

namespace dateline {

/// The style sheet of the whole application in the theme's colours.
///
/// Widgets opt into a look by a dynamic property `look`: QPushButton "primary" (filled with the accent colour) and
/// "segment" (one of several joined buttons), QLabel "muted", "heading" (small capitals over a facet) and "title",
/// QFrame "panel" (window colour without border), QToolButton and QPushButton "link", QLineEdit "search" (round).
QString styleSheet(const Theme &theme);

} // namespace dateline
