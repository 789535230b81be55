// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/merger.h"

#include "core/base/content_hash.h"
#include "core/timeline/similarity.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace dateline {

bool contentLess(const MergeItem &a, const MergeItem &b)
{
    return std::tie(a.contentHash, a.mention.trigger, a.mention.sentence, a.mention.type)
        < std::tie(b.contentHash, b.mention.trigger, b.mention.sentence, b.mention.type);
}

namespace {

/// Agreement needed to merge; a publication date is weaker evidence of the same day than a date that was told.
constexpr double enoughForTold = 0.62;
constexpr double enoughForPublished = 0.72;
/// A report appears up to this many days after what it tells.
constexpr DayNumber reportLag = 2;
/// Groups that one mention is compared with per name it holds; keeps hostile or huge days linear.
constexpr std::size_t mostCompared = 48;

bool isTold(const Mention &mention)
{
    return mention.basis == DateBasis::Explicit || mention.basis == DateBasis::User;
}

bool tookPlace(const Mention &mention)
{
    return mention.status == EventStatus::Happened || mention.status == EventStatus::Ongoing;
}

bool sameSpan(const Mention &a, const Mention &b)
{
    return a.interval == b.interval && (a.granularity == b.granularity || a.interval.first == a.interval.last);
}

bool datesAgree(const Mention &a, const Mention &b)
{
    if (sameSpan(a, b))
        return true;
    if ((isTold(a) && isTold(b)) || !a.interval.closed() || !b.interval.closed())
        return false;
    const Mention &told = isTold(a) ? a : b;
    const Mention &published = isTold(a) ? b : a;
    const DayNumber lag = toDayNumber(*published.interval.first) - toDayNumber(*told.interval.last);
    return told.granularity <= Granularity::Day && lag >= 0 && lag <= reportLag;
}

bool tellTheSame(const MergeItem &a, const MergeItem &b)
{
    if (tookPlace(a.mention) != tookPlace(b.mention) || (!tookPlace(a.mention) && a.mention.status != b.mention.status))
        return false;
    if (a.rejected != b.rejected || !datesAgree(a.mention, b.mention))
        return false;
    const bool bothTold = isTold(a.mention) && isTold(b.mention);
    return similarity(a, b) >= (bothTold ? enoughForTold : enoughForPublished);
}

/// Leaders of groups by what a mention of the same happening must share: type, first day and one name (or, for
/// mentions without names, the finer type).
class GroupIndex {
public:
    using Key = std::tuple<EventType, DayNumber, std::uint64_t>;

    void add(const MergeItem &item, std::size_t group)
    {
        for (const std::uint64_t name : namesOf(item))
            m_groups[keyOf(item, 0, name)].push_back(group);
    }

    /// Groups worth comparing, in the order they were made.
    std::vector<std::size_t> candidates(const MergeItem &item) const
    {
        std::vector<std::size_t> found;
        const DayNumber reach = isTold(item.mention) ? 0 : reportLag;
        for (const std::uint64_t name : namesOf(item))
            for (DayNumber back = -reportLag; back <= reach; ++back)
                collect(keyOf(item, back, name), found);
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

private:
    static Key keyOf(const MergeItem &item, DayNumber back, std::uint64_t name)
    {
        const DateInterval &interval = item.mention.interval;
        const DayNumber day = toDayNumber(interval.first ? *interval.first : *interval.last);
        return {item.mention.type, day - back, name};
    }

    static std::vector<std::uint64_t> namesOf(const MergeItem &item)
    {
        std::vector<std::uint64_t> names;
        for (const Place &place : item.mention.places)
            names.push_back(contentHash64(place.name));
        for (const Actor &actor : item.mention.actors)
            names.push_back(contentHash64(actor.name));
        if (names.empty())
            names.push_back(contentHash64(item.mention.code));
        return names;
    }

    void collect(const Key &key, std::vector<std::size_t> &found) const
    {
        const auto at = m_groups.find(key);
        if (at == m_groups.end())
            return;
        const std::size_t count = std::min(at->second.size(), mostCompared);
        found.insert(found.end(), at->second.begin(), at->second.begin() + static_cast<std::ptrdiff_t>(count));
    }

    std::map<Key, std::vector<std::size_t>> m_groups;
};

} // namespace

std::vector<std::vector<std::size_t>> groupMentions(const std::vector<MergeItem> &items)
{
    std::vector<std::vector<std::size_t>> groups;
    GroupIndex index;
    const auto place = [&](std::size_t at) {
        const MergeItem &item = items[at];
        if (item.mention.interval.known()) {
            // Compared with a group's first member only: chains of half-alike mentions must not grow together.
            for (const std::size_t group : index.candidates(item)) {
                if (!tellTheSame(items[groups[group].front()], item))
                    continue;
                groups[group].push_back(at);
                return;
            }
            index.add(item, groups.size());
        }
        groups.push_back({at});
    };
    // Told dates lead, so that reports dated by publication alone find the day that was told.
    for (std::size_t at = 0; at < items.size(); ++at)
        if (isTold(items[at].mention))
            place(at);
    for (std::size_t at = 0; at < items.size(); ++at)
        if (!isTold(items[at].mention))
            place(at);
    return groups;
}

} // namespace dateline
