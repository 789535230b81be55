// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/civil_date.h"

namespace dateline {

/// Days from `first` to `last`, both inclusive; an absent end is open or unknown.
/// Invariant: first <= last when both are there.
struct DateInterval {
    std::optional<CivilDate> first;
    std::optional<CivilDate> last;

    static DateInterval day(CivilDate date) { return {date, date}; }
    static DateInterval days(DayNumber first, DayNumber last) { return {toCivilDate(first), toCivilDate(last)}; }
    static DateInterval month(int year, int month);
    static DateInterval year(int year);

    bool known() const { return first.has_value() || last.has_value(); }
    bool closed() const { return first.has_value() && last.has_value(); }

    friend bool operator==(const DateInterval &, const DateInterval &) = default;
};

} // namespace dateline
