// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/merger.h"

#include "core/base/content_hash.h"
#include "core/base/text_hash.h"
#include "core/timeline/similarity.h"

#include <algorithm>
#include <tuple>

namespace dateline {

bool contentLess(const MergeItem &a, const MergeItem &b)
{
    return std::tie(a.contentHash, a.mention.trigger, a.mention.sentence, a.article, a.mentionIndex)
           < std::tie(b.contentHash, b.mention.trigger, b.mention.sentence, b.article, b.mentionIndex);
}

namespace {

bool isTold(const Mention &mention)
{
    return mention.basis == DateBasis::Explicit || mention.basis == DateBasis::User;
}

/// Agreement needed to merge; a publication date is weaker evidence of the same day than a date that was told.
constexpr double enoughForTold = 0.62;
constexpr double enoughForPublished = 0.72;
/// Groups that one mention is compared with per name it holds; keeps hostile or huge days linear.
constexpr std::size_t mostCompared = 48;

bool tookPlace(const Mention &mention)
{
    return mention.status == EventStatus::Happened || mention.status == EventStatus::Ongoing;
}

bool sameSpan(const Mention &a, const Mention &b)
{
    return a.interval == b.interval && (a.granularity == b.granularity || a.interval.first == a.interval.last);
}

bool datesAgree(const Mention &leader, const Mention &mention)
{
    if (sameSpan(leader, mention))
        return true;
    if (isTold(mention) || !leader.interval.closed() || !mention.interval.closed())
        return false;
    const DayNumber lag = toDayNumber(*mention.interval.first) - toDayNumber(*leader.interval.last);
    return leader.granularity <= Granularity::Day && lag >= 0 && lag <= reportLag;
}

bool tellTheSame(const MergeItem &leader, const MergeItem &item)
{
    if (tookPlace(leader.mention) != tookPlace(item.mention)
        || (!tookPlace(leader.mention) && leader.mention.status != item.mention.status))
        return false;
    if (leader.rejected != item.rejected || !datesAgree(leader.mention, item.mention))
        return false;
    const bool bothTold = isTold(leader.mention) && isTold(item.mention);
    return similarity(leader, item) >= (bothTold ? enoughForTold : enoughForPublished);
}

/// What a mention of the same happening must share one of: a name or, for mentions without names, the finer type.
std::vector<std::uint64_t> namesOf(const MergeItem &item)
{
    std::vector<std::uint64_t> names;
    for (const Place &place : item.mention.places)
        names.push_back(TextHash()(place.name));
    for (const Actor &actor : item.mention.actors)
        names.push_back(TextHash()(actor.name));
    if (names.empty())
        names.push_back(TextHash()(item.mention.code));
    return names;
}

MergeBlock blockOf(const Mention &mention, std::string_view contentHash)
{
    const DateInterval &interval = mention.interval;
    if (!interval.known())
        return {mention.type, false, static_cast<std::int64_t>(contentHash64(contentHash))};
    return {mention.type, true, toDayNumber(interval.first ? *interval.first : *interval.last)};
}

} // namespace

MentionPlace placeOf(const Mention &mention, ArticleId article, std::uint32_t index, std::string_view contentHash)
{
    return {
        blockOf(mention, contentHash), isTold(mention), article, index, contentHash, mention.trigger, mention.sentence};
}

bool mergedBefore(const MentionPlace &a, const MentionPlace &b)
{
    if (a.told != b.told)
        return a.told;
    return std::tie(a.contentHash, a.trigger, a.sentence, a.article, a.mention)
           < std::tie(b.contentHash, b.trigger, b.sentence, b.article, b.mention);
}

void DayMerger::keep(MentionGroup group)
{
    m_groups.push_back(std::move(group));
    addToIndex(m_groups.size() - 1);
}

void DayMerger::addToIndex(std::size_t group)
{
    const MentionGroup &made = m_groups[group];
    DayIndex &index = m_days[made.day];
    for (const std::uint64_t name : namesOf(*m_items[made.members.front()]))
        (made.told ? index.told : index.published)[name].push_back(group);
}

/// Groups worth comparing, in the order they were made.
std::vector<std::size_t> DayMerger::candidates(std::span<const std::uint64_t> names, DayNumber firstDay,
                                               DayNumber lastDay, bool told) const
{
    std::vector<std::size_t> found;
    for (auto day = m_days.lower_bound(firstDay); day != m_days.end() && day->first <= lastDay; ++day)
        for (const std::uint64_t name : names) {
            const GroupsByName &groups = told ? day->second.told : day->second.published;
            const auto at = groups.find(name);
            if (at == groups.end())
                continue;
            const std::size_t count = std::min(at->second.size(), mostCompared);
            found.insert(found.end(), at->second.begin(), at->second.begin() + static_cast<std::ptrdiff_t>(count));
        }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

// Compared with a group's leader only: chains of half-alike mentions must not grow together.
bool DayMerger::join(std::size_t mention, const std::vector<std::size_t> &candidates)
{
    for (const std::size_t group : candidates)
        if (tellTheSame(*m_items[m_groups[group].members.front()], *m_items[mention])) {
            m_groups[group].members.push_back(mention);
            return true;
        }
    return false;
}

void DayMerger::place(DayNumber day, std::size_t mention)
{
    const MergeItem &item = *m_items[mention];
    const bool told = isTold(item.mention);
    const std::vector<std::uint64_t> names = namesOf(item);
    if (told && join(mention, candidates(names, day, day, true)))
        return;
    if (!told
        && (join(mention, candidates(names, day - reportLag, day, true))
            || join(mention, candidates(names, day - reportLag, day, false))))
        return;
    m_groups.push_back({day, told, {mention}});
    addToIndex(m_groups.size() - 1);
}

// Told dates come first, so that reports dated by publication alone find the day that was told.
void DayMerger::merge(DayNumber day, std::span<const std::size_t> mentions)
{
    for (const std::size_t mention : mentions)
        place(day, mention);
    m_days.erase(m_days.begin(), m_days.lower_bound(day - reportLag));
}

std::vector<BlockGroups> groupMentions(const std::vector<const MergeItem *> &items)
{
    std::vector<MentionPlace> places;
    std::map<MergeBlock, std::vector<std::size_t>> blocks;
    for (std::size_t at = 0; at < items.size(); ++at) {
        places.push_back(
            placeOf(items[at]->mention, items[at]->article, items[at]->mentionIndex, items[at]->contentHash));
        blocks[places.back().block].push_back(at);
    }
    std::vector<BlockGroups> result;
    std::map<EventType, DayMerger> mergers;
    for (auto &[block, mentions] : blocks) {
        std::sort(mentions.begin(), mentions.end(),
                  [&](std::size_t a, std::size_t b) { return mergedBefore(places[a], places[b]); });
        result.push_back({block, {}});
        if (block.dated)
            mergers.try_emplace(block.type, items).first->second.merge(static_cast<DayNumber>(block.value), mentions);
        else
            for (const std::size_t mention : mentions)
                result.back().groups.push_back({mention});
    }
    for (const auto &[type, merger] : mergers)
        for (const MentionGroup &group : merger.groups()) {
            const MergeBlock block{type, true, group.day};
            const auto at =
                std::lower_bound(result.begin(), result.end(), block,
                                 [](const BlockGroups &have, const MergeBlock &wanted) { return have.block < wanted; });
            at->groups.push_back(group.members);
        }
    return result;
}

} // namespace dateline
