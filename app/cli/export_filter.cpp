// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_filter.h"

#include "core/stats/filtering.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace dateline::cli {

namespace {

Error wrong(std::string detail)
{
    return {ErrorCode::BadArgument, {}, {}, std::move(detail), {}};
}

Result<std::optional<DayNumber>> readDay(const std::string &text, std::string_view option)
{
    if (text.empty())
        return std::optional<DayNumber>();
    if (const auto date = fromIso(text))
        return std::optional(toDayNumber(*date));
    return wrong(std::string(option) + " needs a day like 2012-09-29, not \"" + text + "\"");
}

template <typename Named> bool anyNamed(const std::vector<Named> &values, const std::set<std::string> &wanted)
{
    return wanted.empty() || std::any_of(values.begin(), values.end(), [&](const Named &value) {
               return wanted.contains(value.name);
           });
}

bool anyOutlet(const Event &event, const Timeline &timeline, const std::set<std::string> &wanted)
{
    return wanted.empty() || std::any_of(event.sources.begin(), event.sources.end(), [&](const EventSource &source) {
               const ArticleSummary *article = timeline.article(source.article);
               return article && wanted.contains(article->outlet);
           });
}

/// The timeline's rows hold only events with a date; this is the same filter for the others.
bool undatedPasses(const Event &event, const Timeline &timeline, const Filter &filter)
{
    const auto passes = [](const auto &bits, auto value) {
        return bits.none() || bits.test(static_cast<std::size_t>(value));
    };
    return !filter.from && !filter.to && passes(filter.types, event.type) && passes(filter.statuses, event.status)
           && anyNamed(event.actors, filter.actors) && anyNamed(event.places, filter.places)
           && anyOutlet(event, timeline, filter.outlets)
           && (!filter.textMatches || filter.textMatches->contains(event.id));
}

} // namespace

Result<Filter> filterFrom(const ExportOptions &options)
{
    Filter filter;
    const auto from = readDay(options.from, "--from");
    const auto to = readDay(options.to, "--to");
    for (const auto *day : {&from, &to})
        if (!*day)
            return day->error();
    filter.from = *from;
    filter.to = *to;
    if (filter.from && filter.to && *filter.to < *filter.from)
        return wrong("--to is before --from");
    for (const std::string &name : options.types) {
        const auto type = eventTypeFromName(name);
        if (!type)
            return wrong("there is no type \"" + name + "\"");
        filter.types.set(static_cast<std::size_t>(*type));
    }
    for (const std::string &name : options.statuses) {
        const auto status = eventStatusFromName(name);
        if (!status)
            return wrong("there is no status \"" + name + "\"");
        filter.statuses.set(static_cast<std::size_t>(*status));
    }
    filter.actors.insert(options.actors.begin(), options.actors.end());
    filter.places.insert(options.places.begin(), options.places.end());
    filter.outlets.insert(options.outlets.begin(), options.outlets.end());
    filter.text = options.text;
    return filter;
}

std::vector<Event> matchingEvents(const std::vector<Event> &events, const Timeline &timeline, const Filter &filter)
{
    std::set<EventId> dated;
    for (const RowIndex row : matchingRows(timeline, filter))
        dated.insert(timeline.row(row).id);
    std::vector<Event> matching;
    std::copy_if(events.begin(), events.end(), std::back_inserter(matching), [&](const Event &event) {
        return event.interval.known() ? dated.contains(event.id) : undatedPasses(event, timeline, filter);
    });
    return matching;
}

} // namespace dateline::cli
