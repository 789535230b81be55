// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline_builder.h"

#include "core/timeline/corrections.h"
#include "core/timeline/event_maker.h"
#include "core/timeline/merger.h"
#include "core/timeline/similarity.h"

#include <algorithm>
#include <map>

namespace dateline {

namespace {

using CorrectionsByHash = std::map<std::string_view, std::vector<Correction>>;

CorrectionsByHash byArticle(std::span<const Correction> corrections)
{
    CorrectionsByHash sorted;
    for (const Correction &correction : corrections)
        if (!correction.passage.quote.empty())
            sorted[correction.contentHash].push_back(correction);
    return sorted;
}

} // namespace

std::vector<MergeItem> mergeItems(const AnalysedArticle &article, std::span<const Correction> corrections)
{
    std::vector<MergeItem> items(article.mentions.size());
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        items[i].mention = article.mentions[i];
        items[i].article = article.id;
        items[i].mentionIndex = i;
        items[i].contentHash = article.contentHash;
        items[i].outlet = article.outlet;
    }
    applyCorrections(items, article.text, corrections);
    return items;
}

std::vector<Event> buildEvents(std::span<const AnalysedArticle> articles, std::span<const Correction> corrections)
{
    const CorrectionsByHash sorted = byArticle(corrections);
    std::vector<std::vector<MergeItem>> items;
    std::vector<const MergeItem *> all;
    for (const AnalysedArticle &article : articles) {
        const auto own = sorted.find(article.contentHash);
        items.push_back(
            mergeItems(article, own == sorted.end() ? std::span<const Correction>() : std::span(own->second)));
        for (MergeItem &item : items.back()) {
            item.words = contentWords(item.mention.title);
            all.push_back(&item);
        }
    }
    std::vector<Event> events;
    for (const BlockGroups &block : groupMentions(all)) {
        std::vector<const MergeItem *> leaders;
        for (const std::vector<std::size_t> &group : block.groups)
            leaders.push_back(all[group.front()]);
        const std::vector<EventId> ids = idsOf(leaders);
        for (std::size_t i = 0; i < block.groups.size(); ++i) {
            std::vector<const MergeItem *> members;
            for (const std::size_t at : block.groups[i])
                members.push_back(all[at]);
            events.push_back(eventOf(ids[i], std::move(members)));
        }
    }
    std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.id < b.id; });
    return events;
}

} // namespace dateline
