// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/salience.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

// Deeds before words: statements are the most frequent type and would crowd out everything else.
constexpr std::array<double, eventTypeCount> weightOfType = {0.8, 1.0, 0.35, 0.95, 0.75, 0.85, 0.75};
constexpr std::array<double, dateBasisCount> weightOfBasis = {1.0, 1.0, 0.6, 0.45, 0.0};

double weightOfStatus(EventStatus status)
{
    switch (status) {
    case EventStatus::Happened:
    case EventStatus::Ongoing: return 1;
    case EventStatus::Scheduled:
    case EventStatus::Cancelled: return 0.7;
    case EventStatus::Denied: return 0.5;
    case EventStatus::Hypothetical: return 0.2;
    }
    return 0;
}

/// 0 for none, 1 for ten or more; grows fast at first.
double saturating(double count, double full)
{
    return std::min(1.0, std::log1p(count) / std::log1p(full));
}

} // namespace

double salienceOf(const Event &event)
{
    const double sources = saturating(static_cast<double>(event.sources.size()) - 1, 9);
    const double killed = event.figures.killed ? saturating(static_cast<double>(event.figures.killed->value), 1000) : 0;
    const double score = event.sources.empty() ? 0 : event.sources.front().mention.score;
    const double type = weightOfType[static_cast<std::size_t>(event.type)];
    const double basis = weightOfBasis[static_cast<std::size_t>(event.basis)];
    const double salience = 0.25 * sources + 0.15 * killed + 0.2 * score + 0.25 * type + 0.15 * basis;
    return std::clamp(salience * weightOfStatus(event.status), 0.0, 1.0);
}

} // namespace dateline
