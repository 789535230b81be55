// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"

#include <QString>

namespace dateline {

/// "Meeting", "Meetings".
QString typeName(EventType type);
QString typePlural(EventType type);
/// "Happened", "Planned", …
QString statusName(EventStatus status);
/// How sure a date is, as the facet names it: "Told in the text", …
QString basisName(DateBasis basis);
/// "22 killed · at least 5 injured"; empty when no number is told.
QString figuresWords(const Figures &figures);
/// "Sergei Lavrov · John Kerry", each name once.
QString actorNames(const Event &event);
QString placeNames(const Event &event);

} // namespace dateline
