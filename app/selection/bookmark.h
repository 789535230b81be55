// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"

#include <QString>

namespace dateline {

/// A place in time that the user wants to find again: an event, or a stretch of days.
struct Bookmark {
    QString name;
    double start = 0; ///< what was in view, days since 1970-01-01
    double end = 1;
    EventId event = 0; ///< 0: none was selected
    double day = 0;    ///< where its flag stands

    friend bool operator==(const Bookmark &, const Bookmark &) = default;
};

} // namespace dateline
