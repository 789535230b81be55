// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/mention_weight.h"

#include "core/events/event_scorer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace dateline {

namespace {

/// The weights were compared on the two halves of a set of news reports whose main event is known; those that are good
/// on both were taken.
constexpr double leadBytes = 300;       ///< as long as a lead paragraph
constexpr double perPosition = 0.03;    ///< lost for every e-fold that a sentence stands further down
constexpr double perDayMass = 0.05;     ///< won for every e-fold that its day is told more
constexpr double noDay = 0.4;           ///< lost by what has no day
constexpr double publicationDay = 0.25; ///< lost by what has only the publication's
constexpr double inheritedDay = 0.05;   ///< lost by what has only another one's
constexpr double deadCounted = 0.03;    ///< won by what tells how many were killed

/// What a mention adds to its day: little when it is hardly an event.
double massOf(const Mention &mention)
{
    return 3 * std::max(mention.score - lowestScore + 0.05, 0.0);
}

bool hasDay(const Mention &mention)
{
    return mention.interval.known() && mention.granularity <= Granularity::Day;
}

using TypeAndDay = std::pair<EventType, std::optional<CivilDate>>;

double weightOf(const Mention &mention, double dayMass)
{
    double weight = mention.score - perPosition * std::log1p(mention.sentence.begin / leadBytes);
    if (!hasDay(mention))
        weight -= noDay;
    else if (mention.basis == DateBasis::Publication)
        weight -= publicationDay;
    else if (mention.basis == DateBasis::Inherited)
        weight -= inheritedDay;
    if (mention.figures.killed && mention.figures.killed->value > 0)
        weight += deadCounted;
    return weight + perDayMass * std::log1p(dayMass);
}

/// Weights lie between these, but for the last mentions of very long articles.
constexpr double lightest = -0.2;
constexpr double heaviest = 1.2;

} // namespace

void weighMentions(std::span<Mention> mentions)
{
    std::map<TypeAndDay, double> massOfDay;
    for (const Mention &mention : mentions)
        if (hasDay(mention))
            massOfDay[{mention.type, mention.interval.first}] += massOf(mention);
    for (Mention &mention : mentions) {
        const double mass = hasDay(mention) ? massOfDay[{mention.type, mention.interval.first}] : 0;
        const double share = std::clamp((weightOf(mention, mass) - lightest) / (heaviest - lightest), 0.0, 1.0);
        mention.score = lowestScore + (1 - lowestScore) * share;
    }
}

} // namespace dateline
