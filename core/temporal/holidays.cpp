// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/holidays.h"

#include "core/temporal/calendar.h"

#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>
#include <tuple>

namespace dateline {

namespace {

/// The whole numbers of "-4", "11-4-4", "05--1-1": numbers with a hyphen between them.
std::array<int, 3> numbersOf(std::string_view text)
{
    std::array<int, 3> numbers{};
    std::size_t at = 0;
    for (int &number : numbers) {
        if (at >= text.size())
            break;
        std::size_t end = text.find('-', at + 1);
        end = end == std::string_view::npos ? text.size() : end;
        number = std::atoi(std::string(text.substr(at, end - at)).c_str());
        at = end + 1;
    }
    return numbers;
}

std::string_view icuCalendar(char code)
{
    switch (code) {
    case 'I': return "en@calendar=islamic-umalqura";
    case 'P': return "en@calendar=persian";
    case 'H': return "en@calendar=hebrew";
    case 'C': return "en@calendar=chinese";
    default: return {};
    }
}

constexpr double dayLength = 86400000.; ///< milliseconds

/// Days of a month (or one of its days) of another calendar that begin within the Gregorian year.
class OtherCalendar {
public:
    explicit OtherCalendar(std::string_view name)
        : m_calendar(icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(),
                                                   icu::Locale(std::string(name).c_str()), m_status))
    {
    }

    std::optional<DateInterval> daysIn(int year, int month, int day)
    {
        if (U_FAILURE(m_status))
            return std::nullopt;
        m_calendar->setTime(dayLength * toDayNumber({static_cast<std::int16_t>(year), 7, 1}), m_status);
        const std::int32_t middle = m_calendar->get(UCAL_EXTENDED_YEAR, m_status);
        for (std::int32_t other = middle - 1; other <= middle + 1; ++other) {
            const CivilDate first = toCivilDate(dayOf(other, month, day == 0 ? 1 : day));
            if (U_FAILURE(m_status) || first.year != year)
                continue;
            const std::int32_t length = day == 0 ? m_calendar->getActualMaximum(UCAL_DATE, m_status) : 1;
            return DateInterval::days(toDayNumber(first), toDayNumber(first) + length - 1);
        }
        return std::nullopt;
    }

private:
    DayNumber dayOf(std::int32_t year, int month, int day)
    {
        m_calendar->clear();
        m_calendar->set(UCAL_EXTENDED_YEAR, year);
        m_calendar->set(UCAL_MONTH, month - 1);
        m_calendar->set(UCAL_DATE, day);
        return static_cast<DayNumber>(std::floor(m_calendar->getTime(m_status) / dayLength));
    }

    UErrorCode m_status = U_ZERO_ERROR; ///< before the calendar, which is made with it
    std::unique_ptr<icu::Calendar> m_calendar;
};

// Meeus, Astronomical Algorithms, chapter 8, for the Julian calendar; moved to the Gregorian one.
CivilDate orthodoxEaster(int year)
{
    const int a = year % 4, b = year % 7, c = year % 19;
    const int d = (19 * c + 15) % 30;
    const int e = (2 * a + 4 * b - d + 34) % 7;
    const int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
    const int behind = year / 100 - year / 400 - 2; // days that the Julian calendar is behind from March on
    return toCivilDate(
        toDayNumber({static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)})
        + behind);
}

std::optional<DateInterval> dayOrNone(std::optional<CivilDate> day)
{
    return day ? std::optional(DateInterval::day(*day)) : std::nullopt;
}

} // namespace

std::optional<DateInterval> holidayIn(std::string_view code, int year)
{
    if (code.size() < 2)
        return std::nullopt;
    const auto numbers = numbersOf(code.substr(1));
    const bool month = numbers[0] >= 1 && numbers[0] <= 12;
    switch (code.front()) {
    case 'F': return dayOrNone(makeDate(year, numbers[0], numbers[1]));
    case 'N': return month ? dayOrNone(nthWeekday(year, numbers[0], numbers[2], numbers[1])) : std::nullopt;
    case 'E': return year > 1582 ? dayOrNone(toCivilDate(toDayNumber(easterSunday(year)) + numbers[0])) : std::nullopt;
    case 'O':
        return year > 1582 ? dayOrNone(toCivilDate(toDayNumber(orthodoxEaster(year)) + numbers[0])) : std::nullopt;
    default: break;
    }
    const std::string_view calendar = icuCalendar(code.front());
    if (calendar.empty() || !month || year < 700 || year > 2500)
        return std::nullopt;
    // Articles ask again and again for the same few years, and ICU takes its time.
    thread_local std::map<std::tuple<char, int, int, int>, std::optional<DateInterval>> known;
    const auto [at, isNew] = known.try_emplace({code.front(), year, numbers[0], numbers[1]});
    if (isNew)
        at->second = OtherCalendar(calendar).daysIn(year, numbers[0], numbers[1]);
    return at->second;
}

std::string holidayPattern(std::string_view code)
{
    return code.size() == 6 && code.front() == 'F' ? "XXXX-" + std::string(code.substr(1)) : "XXXX-XX-XX";
}

} // namespace dateline
