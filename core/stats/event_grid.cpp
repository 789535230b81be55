// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/event_grid.h"

#include "core/stats/histogram.h"

#include <algorithm>
#include <numeric>

namespace dateline {

namespace {

constexpr std::uint32_t notListed = 0xFFFFFFFF;
constexpr std::size_t candidates = 150; ///< names among which the pairs that speak most are looked for

/// The names with the highest counts; ids are in order of the alphabet, so they settle ties.
std::vector<NameId> mostCounted(const std::vector<std::uint32_t> &counts, std::size_t most)
{
    std::vector<NameId> names;
    for (NameId name = 0; name < counts.size(); ++name)
        if (counts[name] > 0)
            names.push_back(name);
    const auto better = [&](NameId a, NameId b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; };
    const std::size_t kept = std::min(most, names.size());
    std::partial_sort(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(kept), names.end(), better);
    names.resize(kept);
    return names;
}

std::size_t namesIn(const std::vector<std::uint32_t> &counts)
{
    return counts.size() - static_cast<std::size_t>(std::count(counts.begin(), counts.end(), 0u));
}

/// Where each name stands in the list; notListed for the others.
std::vector<std::uint32_t> placesIn(const std::vector<NameId> &names, std::size_t all)
{
    std::vector<std::uint32_t> places(all, notListed);
    for (std::size_t i = 0; i < names.size(); ++i)
        places[names[i]] = static_cast<std::uint32_t>(i);
    return places;
}

bool speaks(const TimelineRow &row, std::size_t actor)
{
    return row.roles[actor] == Role::Source;
}

/// Calls visit(speaker, subject) for every pair of a statement.
template <typename Visit> void forPairs(const TimelineRow &row, Visit visit)
{
    if (row.type != EventType::Statement)
        return;
    for (std::size_t speaker = 0; speaker < row.actors.size(); ++speaker)
        for (std::size_t subject = 0; subject < row.actors.size(); ++subject)
            if (speaks(row, speaker) && !speaks(row, subject) && row.actors[speaker] != row.actors[subject])
                visit(row.actors[speaker], row.actors[subject]);
}

/// Statements of each speaker about each subject.
struct Pairs {
    std::vector<NameId> speakers, subjects;
    std::vector<std::uint32_t> counts; ///< a row a speaker

    std::uint32_t &at(std::size_t speaker, std::size_t subject) { return counts[speaker * subjects.size() + subject]; }
};

Pairs countPairs(const Timeline &timeline, std::span<const RowIndex> rows, std::vector<NameId> speakers,
                 std::vector<NameId> subjects)
{
    Pairs pairs{std::move(speakers), std::move(subjects), {}};
    pairs.counts.resize(pairs.speakers.size() * pairs.subjects.size());
    const std::vector<std::uint32_t> speakerPlaces = placesIn(pairs.speakers, timeline.names().size());
    const std::vector<std::uint32_t> subjectPlaces = placesIn(pairs.subjects, timeline.names().size());
    for (const RowIndex row : rows)
        forPairs(timeline.row(row), [&](NameId speaker, NameId subject) {
            if (speakerPlaces[speaker] != notListed && subjectPlaces[subject] != notListed)
                ++pairs.at(speakerPlaces[speaker], subjectPlaces[subject]);
        });
    return pairs;
}

/// The busiest pairs first, as long as both of its names are in the table or have room there.
void choosePairs(const Pairs &pairs, std::size_t mostSpeakers, std::size_t mostSubjects, SpeechTable &table)
{
    const std::size_t width = pairs.subjects.size();
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < pairs.counts.size(); ++at)
        if (pairs.counts[at] > 0)
            order.push_back(at);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return pairs.counts[a] > pairs.counts[b]; });
    std::vector<std::uint32_t> speaking(pairs.speakers.size()), spokenOf(width);
    std::size_t speakers = 0, subjects = 0;
    for (const std::size_t at : order) {
        std::uint32_t &speaker = speaking[at / width], &subject = spokenOf[at % width];
        if ((speaker == 0 && speakers == mostSpeakers) || (subject == 0 && subjects == mostSubjects))
            continue;
        speakers += speaker == 0;
        subjects += subject == 0;
        speaker += pairs.counts[at];
        subject += pairs.counts[at];
    }
    for (const std::uint32_t place : mostCounted(speaking, mostSpeakers))
        table.speakers.push_back(pairs.speakers[place]);
    for (const std::uint32_t place : mostCounted(spokenOf, mostSubjects))
        table.subjects.push_back(pairs.subjects[place]);
}

} // namespace

std::uint32_t EventGrid::largest() const
{
    std::uint32_t most = 0;
    for (const GridCell &cell : m_cells)
        most = std::max(most, cell.count);
    return most;
}

void EventGrid::add(std::size_t row, std::size_t column, const Timeline &timeline, RowIndex event)
{
    GridCell &cell = m_cells[row * m_columns + column];
    ++cell.count;
    const auto saliences = timeline.saliences();
    if (cell.best == noRow || saliences[event] > saliences[cell.best])
        cell.best = event;
}

NamesByTime actorsByTime(const Timeline &timeline, std::span<const RowIndex> rows, std::size_t mostNames,
                         std::size_t mostColumns)
{
    NamesByTime result;
    if (rows.empty())
        return result;
    std::vector<std::uint32_t> counts(timeline.names().size());
    for (const RowIndex row : rows)
        for (const NameId actor : timeline.row(row).actors)
            ++counts[actor];
    result.names = mostCounted(counts, mostNames);
    result.allNames = namesIn(counts);
    std::vector<BusyStretch> stretches = busyStretches(timeline, rows);
    stretches.back().last = timeline.starts()[rows.back()]; // an event counts on its first day
    const Histogram histogram = histogramOf(timeline, rows, stretches, mostColumns);
    result.edges = histogram.edges;
    result.unit = histogram.unit;
    result.breaks = histogram.breaks;
    result.grid = EventGrid(result.names.size(), histogram.counts.size());
    const std::vector<std::uint32_t> places = placesIn(result.names, counts.size());
    std::size_t column = 0;
    for (const RowIndex row : rows) {
        while (timeline.starts()[row] >= result.edges[column + 1]) // rows ascend, and so do their starts
            ++column;
        for (const NameId actor : timeline.row(row).actors)
            if (places[actor] != notListed)
                result.grid.add(places[actor], column, timeline, row);
    }
    return result;
}

SpeechTable whoSpeaksAboutWhom(const Timeline &timeline, std::span<const RowIndex> rows, std::size_t mostSpeakers,
                               std::size_t mostSubjects)
{
    std::vector<std::uint32_t> speaking(timeline.names().size()), spokenOf(timeline.names().size());
    for (const RowIndex row : rows)
        forPairs(timeline.row(row), [&](NameId speaker, NameId subject) {
            ++speaking[speaker];
            ++spokenOf[subject];
        });
    SpeechTable table;
    table.allSpeakers = namesIn(speaking);
    const Pairs pairs =
        countPairs(timeline, rows, mostCounted(speaking, candidates), mostCounted(spokenOf, candidates));
    choosePairs(pairs, mostSpeakers, mostSubjects, table);
    table.grid = EventGrid(table.speakers.size(), table.subjects.size());
    const std::vector<std::uint32_t> speakerPlaces = placesIn(table.speakers, speaking.size());
    const std::vector<std::uint32_t> subjectPlaces = placesIn(table.subjects, spokenOf.size());
    for (const RowIndex row : rows)
        forPairs(timeline.row(row), [&](NameId speaker, NameId subject) {
            if (speakerPlaces[speaker] != notListed && subjectPlaces[subject] != notListed)
                table.grid.add(speakerPlaces[speaker], subjectPlaces[subject], timeline, row);
        });
    return table;
}

std::optional<DayNumber> YearOfDays::day(std::size_t row, std::size_t column) const
{
    const DayNumber found = firstDays[column] + static_cast<DayNumber>(row);
    return toCivilDate(found).year == year ? std::optional(found) : std::nullopt;
}

YearOfDays daysOfYear(const Timeline &timeline, std::span<const RowIndex> rows, int year)
{
    YearOfDays result;
    result.year = std::clamp(year, -9999, 9999);
    const auto calendarYear = static_cast<std::int16_t>(result.year);
    const DayNumber first = toDayNumber({calendarYear, 1, 1}), last = toDayNumber({calendarYear, 12, 31});
    // 1970-01-05 was a Monday.
    const DayNumber sinceMonday = ((first - 4) % 7 + 7) % 7;
    for (DayNumber monday = first - sinceMonday; monday <= last; monday += 7)
        result.firstDays.push_back(monday);
    result.grid = EventGrid(7, result.firstDays.size());
    const auto starts = timeline.starts();
    const auto from = std::lower_bound(rows.begin(), rows.end(), first,
                                       [&](RowIndex row, DayNumber day) { return starts[row] < day; });
    for (auto row = from; row != rows.end() && starts[*row] <= last; ++row) {
        if (timeline.row(*row).granularity > Granularity::Day)
            continue;
        const DayNumber at = starts[*row] - result.firstDays.front();
        result.grid.add(static_cast<std::size_t>(at % 7), static_cast<std::size_t>(at / 7), timeline, *row);
    }
    return result;
}

} // namespace dateline
