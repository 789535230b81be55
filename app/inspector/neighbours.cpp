// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/neighbours.h"

#include "app/models/date_wording.h"
#include "app/models/text.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t farthestNeighbour = 40'000;

Neighbour neighbourOf(const TimelineRow &row)
{
    return {row.id, row.type, singleLine(toQString(row.title)), {}};
}

} // namespace

std::vector<Neighbour> sameDay(const Timeline &timeline, EventId event, std::size_t limit, std::size_t *total)
{
    *total = 0;
    const RowIndex own = timeline.find(event);
    if (own == noRow)
        return {};
    const auto starts = timeline.starts();
    const auto [first, last] = std::equal_range(starts.begin(), starts.end(), starts[own]);
    std::vector<RowIndex> rows;
    for (auto row = static_cast<RowIndex>(first - starts.begin()); row < static_cast<RowIndex>(last - starts.begin());
         ++row)
        if (row != own)
            rows.push_back(row);
    *total = rows.size();
    const auto saliences = timeline.saliences();
    std::stable_sort(rows.begin(), rows.end(), [&](RowIndex a, RowIndex b) { return saliences[a] > saliences[b]; });
    std::vector<Neighbour> found;
    for (std::size_t i = 0; i < rows.size() && i < limit; ++i)
        found.push_back(neighbourOf(timeline.row(rows[i])));
    return found;
}

std::vector<Neighbour> sharing(const Timeline &timeline, EventId event, Shared what, std::size_t limit)
{
    const RowIndex own = timeline.find(event);
    if (own == noRow)
        return {};
    const auto namesOf = [what](const TimelineRow &row) { return what == Shared::Actors ? row.actors : row.places; };
    const auto names = namesOf(timeline.row(own));
    const auto starts = timeline.starts();
    const auto shares = [&](RowIndex row) {
        if (starts[row] == starts[own])
            return false;
        const auto others = namesOf(timeline.row(row));
        return std::find_first_of(others.begin(), others.end(), names.begin(), names.end()) != others.end();
    };
    std::vector<RowIndex> found;
    RowIndex before = own, after = own;
    for (std::size_t steps = 0; steps < farthestNeighbour && found.size() < limit && !names.empty(); ++steps) {
        // Whichever side is nearer in time is looked at next.
        const bool canGoBack = before > 0, canGoOn = after + 1 < timeline.size();
        if (!canGoBack && !canGoOn)
            break;
        const bool back =
            canGoBack && (!canGoOn || starts[own] - starts[before - 1] <= starts[after + 1] - starts[own]);
        const RowIndex next = back ? --before : ++after;
        if (shares(next))
            found.push_back(next);
    }
    std::sort(found.begin(), found.end());
    std::vector<Neighbour> neighbours;
    for (const RowIndex row : found) {
        neighbours.push_back(neighbourOf(timeline.row(row)));
        neighbours.back().when = shortDay(toCivilDate(starts[row]));
    }
    return neighbours;
}

std::vector<Neighbour> nearby(const ArticleView &article, const Timeline &timeline, EventId event, std::size_t limit)
{
    const auto &events = article.mentionEvents;
    const auto own = std::find(events.begin(), events.end(), event);
    if (own == events.end())
        return {};
    // Walks outwards from the passage, then puts what it found into the order of the text.
    const auto at = own - events.begin(), count = static_cast<std::ptrdiff_t>(events.size());
    std::vector<std::ptrdiff_t> picked;
    for (std::ptrdiff_t step = 1; step < count && picked.size() < limit; ++step)
        for (const std::ptrdiff_t i : {at + step, at - step}) {
            if (i < 0 || i >= count || picked.size() >= limit)
                continue;
            const EventId other = events[static_cast<std::size_t>(i)];
            const bool known = std::any_of(picked.begin(), picked.end(), [&](std::ptrdiff_t p) {
                return events[static_cast<std::size_t>(p)] == other;
            });
            if (other != 0 && other != event && !known && timeline.find(other) != noRow)
                picked.push_back(i);
        }
    std::sort(picked.begin(), picked.end());
    std::vector<Neighbour> found;
    for (const std::ptrdiff_t i : picked)
        found.push_back(neighbourOf(timeline.row(timeline.find(events[static_cast<std::size_t>(i)]))));
    return found;
}

} // namespace dateline
