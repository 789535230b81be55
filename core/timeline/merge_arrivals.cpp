// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/merge_arrivals.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dateline {

void MergeArrivals::add(ArticleId article, std::span<const MentionPlace> mentions)
{
    for (const MentionPlace &mention : mentions)
        m_arrivals.push_back(
            {mention.block.value, article, mention.mention, mention.block.type, mention.block.dated, false});
}

void MergeArrivals::drop(ArticleId article)
{
    m_dropped.insert_or_assign(article, m_arrivals.size());
}

void MergeArrivals::sort()
{
    if (!m_dropped.empty()) {
        for (std::size_t i = 0; i < m_arrivals.size(); ++i)
            if (const auto dropped = m_dropped.find(m_arrivals[i].article); dropped != m_dropped.end())
                m_arrivals[i].taken = i < dropped->second;
        std::erase_if(m_arrivals, [](const Arrival &arrival) { return arrival.taken; });
        m_dropped.clear();
    }
    std::sort(m_arrivals.begin(), m_arrivals.end(), [](const Arrival &a, const Arrival &b) {
        return std::tie(b.dated, a.value, a.type, a.article, a.mention)
               < std::tie(a.dated, b.value, b.type, b.article, b.mention);
    });
    m_next = 0;
    m_undated = static_cast<std::size_t>(
        std::partition_point(m_arrivals.begin(), m_arrivals.end(), [](const Arrival &each) { return each.dated; })
        - m_arrivals.begin());
    m_nextUndated = m_undated;
}

void MergeArrivals::forEachDatedBlock(const std::function<void(const MergeBlock &, std::size_t)> &visit) const
{
    for (std::size_t at = 0; at < m_undated;) {
        const Arrival &first = m_arrivals[at];
        std::size_t end = at + 1;
        while (end < m_undated && m_arrivals[end].value == first.value && m_arrivals[end].type == first.type)
            ++end;
        visit({first.type, true, first.value}, end - at);
        at = end;
    }
}

void MergeArrivals::take(Arrival &arrival, const Use &use)
{
    if (!std::exchange(arrival.taken, true))
        use({arrival.type, arrival.dated, arrival.value}, {arrival.article, arrival.mention, arrival.value});
}

void MergeArrivals::takeDated(std::int64_t last, const Use &use)
{
    for (; m_next < m_undated && m_arrivals[m_next].value <= last; ++m_next)
        take(m_arrivals[m_next], use);
}

MergeArrivals::At MergeArrivals::firstUndated(std::int64_t content)
{
    return std::lower_bound(m_arrivals.begin() + static_cast<std::ptrdiff_t>(m_undated), m_arrivals.end(), content,
                            [](const Arrival &each, std::int64_t wanted) { return each.value < wanted; });
}

void MergeArrivals::takeUndated(std::int64_t content, const Use &use)
{
    for (At at = firstUndated(content); at != m_arrivals.end() && at->value == content; ++at)
        take(*at, use);
}

bool MergeArrivals::takeNextUndated(const Use &use)
{
    while (m_nextUndated < m_arrivals.size() && m_arrivals[m_nextUndated].taken)
        ++m_nextUndated;
    if (m_nextUndated == m_arrivals.size())
        return false;
    takeUndated(m_arrivals[m_nextUndated].value, use);
    return true;
}

void MergeArrivals::clear()
{
    *this = MergeArrivals();
}

} // namespace dateline
