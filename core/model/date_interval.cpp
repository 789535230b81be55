// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/date_interval.h"

namespace dateline {

DateInterval DateInterval::month(int year, int month)
{
    const auto y = static_cast<std::int16_t>(year);
    const auto m = static_cast<std::uint8_t>(month);
    return {CivilDate{y, m, 1}, CivilDate{y, m, static_cast<std::uint8_t>(daysInMonth(year, month))}};
}

DateInterval DateInterval::year(int year)
{
    const auto y = static_cast<std::int16_t>(year);
    return {CivilDate{y, 1, 1}, CivilDate{y, 12, 31}};
}

} // namespace dateline
