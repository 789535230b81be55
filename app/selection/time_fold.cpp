// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selection/time_fold.h"

#include <algorithm>

namespace dateline {

std::vector<EmptyStretch> stretchesWithout(std::vector<EmptyStretch> stretches, const std::vector<double> &days)
{
    std::erase_if(stretches, [&](const EmptyStretch &stretch) {
        return std::any_of(days.begin(), days.end(),
                           [&](double day) { return day >= stretch.first && day < stretch.last + 1.0; });
    });
    return stretches;
}

TimeFold::TimeFold(std::vector<EmptyStretch> stretches) : m_stretches(std::move(stretches))
{
    double leftOut = 0;
    for (const EmptyStretch &stretch : m_stretches) {
        m_seams.push_back(stretch.first - leftOut);
        m_leftOut.push_back(leftOut);
        leftOut += static_cast<double>(stretch.days());
    }
    m_leftOut.push_back(leftOut);
}

const EmptyStretch *TimeFold::hiding(double day) const
{
    const auto after = std::upper_bound(m_stretches.begin(), m_stretches.end(), day,
                                        [](double d, const EmptyStretch &stretch) { return d < stretch.first; });
    if (after == m_stretches.begin() || day >= (after - 1)->last + 1.0)
        return nullptr;
    return &*(after - 1);
}

double TimeFold::toPlace(double day) const
{
    if (empty())
        return day;
    const auto after = std::upper_bound(m_stretches.begin(), m_stretches.end(), day,
                                        [](double d, const EmptyStretch &stretch) { return d <= stretch.first; });
    const auto passed = static_cast<std::size_t>(after - m_stretches.begin());
    if (passed == 0)
        return day;
    return day < m_stretches[passed - 1].last + 1.0 ? m_seams[passed - 1] : day - m_leftOut[passed];
}

double TimeFold::toDay(double place) const
{
    if (empty())
        return place;
    const auto passed = std::upper_bound(m_seams.begin(), m_seams.end(), place) - m_seams.begin();
    return place + m_leftOut[static_cast<std::size_t>(passed)];
}

VisibleRange TimeFold::toDays(VisibleRange places) const
{
    if (empty())
        return places;
    const auto passed = std::lower_bound(m_seams.begin(), m_seams.end(), places.end) - m_seams.begin();
    return {toDay(places.start), places.end + m_leftOut[static_cast<std::size_t>(passed)]};
}

std::vector<VisibleRange> TimeFold::drawnParts(VisibleRange days) const
{
    std::vector<VisibleRange> parts;
    double start = days.start;
    for (const EmptyStretch &stretch : m_stretches) {
        const double end = stretch.last + 1.0;
        if (end <= start)
            continue;
        if (stretch.first >= days.end)
            break;
        if (stretch.first > start)
            parts.push_back({start, static_cast<double>(stretch.first)});
        start = end;
    }
    if (start < days.end || parts.empty())
        parts.push_back({start, std::max(start, days.end)});
    return parts;
}

VisibleRange TimeFold::moved(VisibleRange range, double drawnDays) const
{
    return toDays(movedBy(toPlaces(range), drawnDays));
}

VisibleRange TimeFold::zoomed(VisibleRange range, double fixedDay, double factor) const
{
    return toDays(zoomedAbout(toPlaces(range), toPlace(fixedDay), factor));
}

VisibleRange TimeFold::between(VisibleRange from, VisibleRange to, double progress) const
{
    // The ends stay as they were given: they may lie within a stretch.
    if (progress <= 0 || progress >= 1)
        return progress <= 0 ? from : to;
    return toDays(dateline::between(toPlaces(from), toPlaces(to), progress));
}

VisibleRange TimeFold::around(double day, double drawnDays) const
{
    const double place = toPlace(day);
    return toDays({place - drawnDays / 2, place + drawnDays / 2});
}

} // namespace dateline
