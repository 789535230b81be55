// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/mention.h"
#include "tests/quality/event_gold.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace dateline::test {

/// So many of so many.
struct Share {
    int right = 0;
    int all = 0;

    void count(bool isRight)
    {
        right += isRight ? 1 : 0;
        ++all;
    }
    double value() const { return all == 0 ? 1 : static_cast<double>(right) / all; }
};

/// How well mentions agree with gold events. Dates, people, places and the rest are judged on what was found.
struct EventScore {
    Share recall;
    Share precision; ///< of the mentions: those that answer a gold event, required or optional
    Share dates;
    Share fixedDates; ///< of the events whose date the text fixes
    Share actors;
    Share places;
    Share statuses;
    Share killed;
    std::vector<std::string> faults; ///< what was missed, false or wrong, one line each

    double f1() const;
};

/// An article as it was read, and what was found in it.
struct ReadArticle {
    std::string text;
    std::vector<Mention> mentions;
};

/// A gold event is found when a mention of one of its types has a sentence that overlaps the key and a trigger near it;
/// each mention answers one gold event only, the nearest first.
EventScore scoreEvents(std::span<const GoldEvent> gold, const std::map<std::string, ReadArticle> &articles);

} // namespace dateline::test
