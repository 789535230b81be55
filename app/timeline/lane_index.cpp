// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lane_index.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <queue>

namespace dateline {

namespace {

/// Longer extents (some 2,700 years) are searched instead of tabulated.
constexpr std::int64_t longestTable = 1'000'000;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

DayNumber toDay(double day)
{
    return static_cast<DayNumber>(std::clamp(std::ceil(day), -2.0e9, 2.0e9));
}

} // namespace

LaneIndex::LaneIndex(const Timeline &timeline, std::vector<RowIndex> rows) : m_rows(std::move(rows))
{
    m_starts.reserve(size());
    m_ends.reserve(size());
    m_saliences.reserve(size());
    const auto starts = timeline.starts(), ends = timeline.ends();
    const auto saliences = timeline.saliences();
    for (const RowIndex row : m_rows) {
        m_starts.push_back(starts[row]);
        m_ends.push_back(ends[row]);
        m_saliences.push_back(saliences[row]);
    }
    if (m_rows.empty())
        return;
    buildDayTables();
    buildLevels();
    buildTrees();
}

void LaneIndex::buildDayTables()
{
    m_firstDay = m_starts.front();
    const std::int64_t days = std::int64_t(*std::max_element(m_ends.begin(), m_ends.end())) - m_firstDay + 2;
    if (days > longestTable) {
        m_sortedEnds = m_ends;
        std::sort(m_sortedEnds.begin(), m_sortedEnds.end());
        return;
    }
    // table[d]: events before day d, so one slot more than there are days.
    m_startedByDay.assign(static_cast<std::size_t>(days), 0);
    m_endedByDay.assign(static_cast<std::size_t>(days), 0);
    for (std::size_t i = 0; i < size(); ++i) {
        ++m_startedByDay[static_cast<std::size_t>(m_starts[i] - m_firstDay) + 1];
        ++m_endedByDay[static_cast<std::size_t>(m_ends[i] - m_firstDay) + 1];
    }
    for (std::size_t d = 1; d < m_startedByDay.size(); ++d) {
        m_startedByDay[d] += m_startedByDay[d - 1];
        m_endedByDay[d] += m_endedByDay[d - 1];
    }
}

void LaneIndex::buildLevels()
{
    if (m_startedByDay.empty())
        return;
    const auto days = static_cast<std::int64_t>(m_startedByDay.size());
    for (int level = 0;; ++level) {
        const std::int64_t width = std::int64_t(1) << level;
        const std::int64_t aligned = (std::int64_t(m_firstDay) >> level) << level;
        std::uint32_t largest = 0;
        for (std::int64_t from = aligned; from < m_firstDay + days; from += width)
            largest = std::max(largest, touching(static_cast<double>(from), static_cast<double>(from + width)));
        m_largestByLevel.push_back(largest);
        if (width > 2 * days)
            return;
    }
}

void LaneIndex::buildTrees()
{
    const std::size_t n = size();
    m_bestTree.resize(2 * n);
    for (std::size_t i = 0; i < n; ++i)
        m_bestTree[n + i] = static_cast<std::uint32_t>(i);
    for (std::size_t i = n - 1; i > 0; --i)
        m_bestTree[i] = better(m_bestTree[2 * i], m_bestTree[2 * i + 1]);

    m_endLeaves = std::bit_ceil(n);
    m_lastEndTree.assign(2 * m_endLeaves, std::numeric_limits<DayNumber>::min());
    std::copy(m_ends.begin(), m_ends.end(), m_lastEndTree.begin() + static_cast<std::ptrdiff_t>(m_endLeaves));
    for (std::size_t i = m_endLeaves - 1; i > 0; --i)
        m_lastEndTree[i] = std::max(m_lastEndTree[2 * i], m_lastEndTree[2 * i + 1]);
}

std::uint32_t LaneIndex::better(std::uint32_t a, std::uint32_t b) const
{
    if (a == none || b == none)
        return std::min(a, b);
    if (m_saliences[a] != m_saliences[b])
        return m_saliences[a] > m_saliences[b] ? a : b;
    return std::min(a, b);
}

std::uint32_t LaneIndex::best(std::size_t from, std::size_t to) const
{
    std::uint32_t found = none;
    for (std::size_t l = from + size(), r = to + size(); l < r; l /= 2, r /= 2) {
        if (l % 2 == 1)
            found = better(found, m_bestTree[l++]);
        if (r % 2 == 1)
            found = better(found, m_bestTree[--r]);
    }
    return found;
}

std::uint32_t LaneIndex::positionOf(RowIndex row) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    return found != m_rows.end() && *found == row ? static_cast<std::uint32_t>(found - m_rows.begin()) : noRow;
}

std::uint32_t LaneIndex::startedBefore(double day) const
{
    if (empty())
        return 0;
    const DayNumber whole = toDay(day);
    if (m_startedByDay.empty())
        return static_cast<std::uint32_t>(std::lower_bound(m_starts.begin(), m_starts.end(), whole) - m_starts.begin());
    const std::int64_t at =
        std::clamp<std::int64_t>(std::int64_t(whole) - m_firstDay, 0, std::int64_t(m_startedByDay.size()) - 1);
    return m_startedByDay[static_cast<std::size_t>(at)];
}

std::uint32_t LaneIndex::endedBefore(double day) const
{
    if (empty())
        return 0;
    // An event whose last day is d ends at d + 1: it has ended before `day` when d + 1 <= day.
    const auto whole = static_cast<DayNumber>(std::clamp(std::floor(day), -2.0e9, 2.0e9));
    if (m_endedByDay.empty())
        return static_cast<std::uint32_t>(std::lower_bound(m_sortedEnds.begin(), m_sortedEnds.end(), whole)
                                          - m_sortedEnds.begin());
    const std::int64_t at =
        std::clamp<std::int64_t>(std::int64_t(whole) - m_firstDay, 0, std::int64_t(m_endedByDay.size()) - 1);
    return m_endedByDay[static_cast<std::size_t>(at)];
}

std::uint32_t LaneIndex::touching(double from, double to) const
{
    return startedBefore(to) - endedBefore(from);
}

std::vector<std::uint32_t> LaneIndex::mostSalient(std::size_t from, std::size_t to, std::size_t limit) const
{
    struct Stretch {
        std::size_t from, to;
        std::uint32_t best;
    };
    const auto worse = [&](const Stretch &a, const Stretch &b) {
        return a.best != b.best && better(a.best, b.best) == b.best;
    };
    std::priority_queue<Stretch, std::vector<Stretch>, decltype(worse)> queue(worse);
    const auto push = [&](std::size_t a, std::size_t b) {
        if (a < b)
            queue.push({a, b, best(a, b)});
    };
    std::vector<std::uint32_t> found;
    push(from, std::min(to, size()));
    while (!queue.empty() && found.size() < limit) {
        const Stretch top = queue.top();
        queue.pop();
        found.push_back(top.best);
        push(top.from, top.best);
        push(top.best + 1, top.to);
    }
    return found;
}

std::vector<std::uint32_t> LaneIndex::reachingInto(double day, std::size_t limit) const
{
    std::vector<std::uint32_t> found;
    const std::size_t before = startedBefore(day);
    const auto wanted = static_cast<DayNumber>(std::clamp(std::floor(day), -2.0e9, 2.0e9));
    // Nodes of the tree that may hold such an event, leftmost on top; the depth is that of the tree.
    std::vector<std::pair<std::size_t, std::size_t>> stack; // node, first leaf below
    if (before > 0)
        stack.emplace_back(1, 0);
    while (!stack.empty() && found.size() < limit) {
        const auto [node, firstLeaf] = stack.back();
        stack.pop_back();
        if (firstLeaf >= before || m_lastEndTree[node] < wanted)
            continue;
        if (node >= m_endLeaves) {
            found.push_back(static_cast<std::uint32_t>(firstLeaf));
            continue;
        }
        const std::size_t leavesBelow = m_endLeaves >> std::bit_width(node);
        stack.emplace_back(2 * node + 1, firstLeaf + leavesBelow);
        stack.emplace_back(2 * node, firstLeaf);
    }
    return found;
}

std::uint32_t LaneIndex::largestCount(int level) const
{
    if (m_largestByLevel.empty() || level < 0)
        return 0;
    return m_largestByLevel[std::min(static_cast<std::size_t>(level), m_largestByLevel.size() - 1)];
}

} // namespace dateline
