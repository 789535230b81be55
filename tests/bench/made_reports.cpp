// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_reports.h"

#include "core/model/civil_date.h"

#include <array>

namespace dateline::bench {

namespace {

constexpr DayNumber firstDay = -25'202; // 1901-01-01
constexpr int allDays = 120 * 365;
constexpr int sentencesEach = 50;

constexpr std::array who = {"Rebel fighters", "Government forces", "Police officers", "Border guards",
                            "The army",       "Militia units",     "Soldiers",        "Gunmen"};
constexpr std::array where = {"Aleppo",  "Homs",     "Damascus", "Idlib",   "Geneva", "Mosul", "Baghdad", "Beirut",
                              "Tripoli", "Benghazi", "Kabul",    "Donetsk", "Kiev",   "Cairo", "Gaza",    "Sanaa"};
constexpr std::array people = {"John Kerry", "Sergei Lavrov", "Hillary Clinton",    "Laurent Fabius",
                               "Kofi Annan", "Ban Ki-moon",   "Staffan de Mistura", "Angela Merkel"};
constexpr std::array months = {"January", "February", "March",     "April",   "May",      "June",
                               "July",    "August",   "September", "October", "November", "December"};

class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint32_t below(std::uint32_t limit)
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15; // SplitMix64
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return static_cast<std::uint32_t>(((z ^ (z >> 31)) >> 32) * limit >> 32);
    }
    template <typename Words> std::string oneOf(const Words &words)
    {
        return words[below(static_cast<std::uint32_t>(words.size()))];
    }

private:
    std::uint64_t m_state;
};

std::string written(DayNumber day)
{
    const CivilDate date = toCivilDate(day);
    return std::to_string(date.day) + ' ' + months[date.month - 1u] + ' ' + std::to_string(date.year);
}

std::string sentence(Random &random, DayNumber day)
{
    const std::string place = random.oneOf(where), number = std::to_string(2 + random.below(900));
    const std::string when = " on " + written(day);
    switch (random.below(7)) {
    case 0:
    case 1: return random.oneOf(who) + " killed " + number + " people near " + place + when + '.';
    case 2:
    case 3: return random.oneOf(who) + " shelled " + number + " houses in " + place + when + '.';
    case 4: return random.oneOf(people) + " met " + random.oneOf(people) + " in " + place + when + '.';
    case 5: return random.oneOf(people) + " called" + when + " for " + number + " observers in " + place + '.';
    default: break;
    }
    return "Some " + number + " residents of " + place + " protested against the governor" + when + '.';
}

} // namespace

std::string madeReports(int count, std::uint64_t seed)
{
    Random random(seed);
    std::string lines;
    for (int i = 0; i < count; ++i) {
        const DayNumber published = firstDay + static_cast<DayNumber>(std::int64_t(i) * allDays / count);
        lines += R"({"title":"Report )" + std::to_string(i) + " from " + random.oneOf(where);
        lines += R"(","outlet":"Paper )" + std::to_string(i % 40) + R"(","date":")";
        lines += toIso(toCivilDate(published)) + R"(","text":")";
        for (int told = 0; told < sentencesEach; ++told)
            lines += sentence(random, published - static_cast<DayNumber>(random.below(40))) + R"(\n\n)";
        lines += "\"}\n";
    }
    return lines;
}

} // namespace dateline::bench
