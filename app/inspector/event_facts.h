// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/model/timeline.h"

#include <QString>

#include <vector>

namespace dateline {

/// One line of the inspector: a label and what there is to say.
struct Fact {
    QString label;
    QString words;
    bool warning = false; ///< sources disagree

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// When, why, who, where, status, figures, in this order; what is not told is left out, but never when and why.
std::vector<Fact> factsOf(const Event &event);

/// "1 passage · no other article reports it", "3 passages in 2 articles".
QString sourcesWords(const Event &event);

/// What the line of a source shows: outlet and title at its left, the day it was published at its right.
struct SourceLine {
    QString title;
    QString published;
};
SourceLine sourceLine(const EventSource &source, const Timeline &timeline);

} // namespace dateline
