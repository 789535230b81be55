// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dateline {

/// The desktop's settings say that nothing should move for show: KDE's speed of animations, or GTK's switch for them,
/// which other desktops set too. Reads the files in that folder, usually ~/.config.
bool desktopAsksForLessMotion(const QString &configFolder);

} // namespace dateline
