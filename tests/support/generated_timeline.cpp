// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generated_timeline.h"

#include <array>
#include <string>

namespace dateline::testing {

namespace {

constexpr DayNumber firstDay = 13'149; // 2006-01-01
constexpr DayNumber allDays = 15 * 365;

/// SplitMix64: small, good enough, and the same everywhere, unlike the distributions of <random>.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>((next() >> 32) * limit >> 32); }
    bool oneIn(std::uint32_t n) { return below(n) == 0; }
    double unit() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }

private:
    std::uint64_t m_state;
};

constexpr std::array<const char *, 16> who = {
    "Envoys",         "The council",   "Opposition groups", "The foreign minister",
    "Aid agencies",   "Border guards", "The parliament",    "Monitors",
    "Rebel fighters", "The army",      "Trade unions",      "Mediators",
    "The president",  "Observers",     "Residents",         "The court"};
constexpr std::array<const char *, 16> does = {
    "meet over",     "call for", "reject",   "sign a paper on", "announce", "report on", "march for", "take control of",
    "withdraw from", "discuss",  "postpone", "warn about",      "welcome",  "prepare",   "confirm",   "criticise"};
constexpr std::array<const char *, 16> what = {
    "the northern districts", "a ceasefire",     "the new budget",         "talks in the capital", "the port",
    "a relief convoy",        "fresh sanctions", "the border crossing",    "the harbour road",     "an inquiry",
    "the annual summit",      "water supplies",  "the election timetable", "the old town",         "fuel prices",
    "the prisoner exchange"};

DayNumber busyDay(Random &random)
{
    // Half of all events fall into forty busy weeks.
    if (random.oneIn(2))
        return firstDay + static_cast<DayNumber>(random.below(static_cast<std::uint32_t>(allDays)));
    const auto week = static_cast<DayNumber>(random.below(40)) * (allDays / 40);
    return firstDay + week + static_cast<DayNumber>(random.below(10));
}

void setPeriod(Event &event, Random &random)
{
    const DayNumber day = busyDay(random);
    const CivilDate date = toCivilDate(day);
    event.interval = DateInterval::day(date);
    switch (random.below(24)) {
    case 0:
        event.interval = DateInterval::month(date.year, date.month);
        event.granularity = Granularity::Month;
        break;
    case 1: event.interval = DateInterval::days(day, day + 2 + static_cast<DayNumber>(random.below(12))); break;
    case 2: event.openEnd = true; break;
    case 3: event.approximate = true; break;
    case 4:
        if (random.oneIn(12)) {
            event.interval = DateInterval::year(date.year);
            event.granularity = Granularity::Year;
        }
        break;
    default: break;
    }
}

EventType typeOf(Random &random)
{
    constexpr std::array<std::uint32_t, eventTypeCount> shares = {20, 25, 32, 6, 8, 6, 3};
    std::uint32_t at = random.below(100);
    std::size_t type = 0;
    while (type + 1 < shares.size() && at >= shares[type])
        at -= shares[type++];
    return allEventTypes[type];
}

Event generatedEvent(Random &random)
{
    Event event;
    event.id = random.next() | 1;
    event.type = typeOf(random);
    event.title = std::string(who[random.below(16)]) + ' ' + does[random.below(16)] + ' ' + what[random.below(16)];
    setPeriod(event, random);
    event.basis = random.oneIn(4) ? DateBasis::Inherited : DateBasis::Explicit;
    if (random.oneIn(12))
        event.status = random.oneIn(3) ? EventStatus::Cancelled : EventStatus::Scheduled;
    if (random.oneIn(20))
        event.status = EventStatus::Denied;
    const std::uint32_t sources = random.oneIn(6) ? 2 + random.below(4) : 1;
    event.sources.resize(sources);
    for (std::uint32_t i = 0; i < sources; ++i)
        event.sources[i].article = 1 + random.below(500);
    event.disagreement.date = sources > 1 && random.oneIn(5);
    const double u = random.unit();
    event.salience = u * u;
    return event;
}

} // namespace

std::shared_ptr<const Timeline> generatedTimeline(std::uint32_t count, std::uint64_t seed,
                                                  const std::vector<ArticleSummary> &articles)
{
    constexpr std::uint32_t atOnce = 1'000'000; // an event takes far more memory than its row
    Random random(seed);
    auto timeline = Timeline::build({}, articles);
    for (std::uint32_t made = 0; made < count;) {
        std::vector<Event> events;
        for (; made < count && events.size() < atOnce; ++made)
            events.push_back(generatedEvent(random));
        timeline = Timeline::updated(*timeline, {}, events, articles);
    }
    return timeline;
}

} // namespace dateline::testing
