// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lane_layout.h"

#include "app/timeline/lane_chips.h"
#include "app/timeline/timeline_style.h"
#include "app/timeline/track_stack.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

/// Events that began before the window and reach into it, at most.
constexpr std::size_t mostReachingIn = 200;
/// So many events in a row without room: the lane is full, the rest is counted.
constexpr int failuresUntilFull = 120;
/// In a profile, one stretch of so many pixels names at most so many events.
constexpr double profileStretch = 240;
constexpr std::size_t namedPerStretch = 3;
/// A bar without room for its label is drawn all the same when a mere count would hide how long it is.
constexpr double longBar = 90;
constexpr double insideMargin = 8;
constexpr double smallestLabel = 100; ///< a shorter piece of a title says nothing

/// Sides in order of preference; None stands for none.
using Sides = std::array<LabelSide, 2>;

/// What an item takes of its track, in pixels.
struct Stretch {
    double from = 0, to = 0;
};

class LanePlacer {
public:
    explicit LanePlacer(const LaneRequest &request)
        : m_request(request), m_tracks(request.window.width, request.mostTracks)
    {
    }

    LaneLayout place()
    {
        for (const std::uint32_t position : candidates())
            if (m_failures < failuresUntilFull || m_forced.contains(row(position)))
                placeAnywhere(position);
        LaneLayout layout;
        layout.profile = m_request.profile;
        layout.tracks = m_tracks.count();
        layout.items = std::move(m_items);
        std::sort(layout.items.begin(), layout.items.end(), [](const TrackItem &a, const TrackItem &b) {
            return a.track != b.track ? a.track < b.track : a.left < b.left;
        });
        return layout;
    }

private:
    RowIndex row(std::uint32_t position) const { return m_request.index->row(position); }

    /// Positions in the order in which they are given room: pinned, those that had a place, the others; of both those
    /// in view first, each by salience.
    std::vector<std::uint32_t> candidates()
    {
        const LayoutWindow &window = m_request.window;
        const LaneIndex &index = *m_request.index;
        const std::size_t from = index.startedBefore(window.toDay(0));
        const std::size_t to = index.startedBefore(window.days().end);
        std::vector<std::uint32_t> all = index.reachingInto(window.toDay(0), mostReachingIn);
        if (m_request.profile) {
            addSalientByStretch(all);
        } else {
            for (std::size_t i = from; i < to; ++i)
                all.push_back(static_cast<std::uint32_t>(i));
        }
        addKept(all);
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        sortByRank(all);
        return all;
    }

    void sortByRank(std::vector<std::uint32_t> &all) const
    {
        struct Ranked {
            std::uint32_t position;
            int rank;
            float salience;
        };
        const auto saliences = m_request.timeline->saliences();
        std::vector<Ranked> ranked;
        ranked.reserve(all.size());
        for (const std::uint32_t position : all)
            ranked.push_back({position, rank(position), saliences[row(position)]});
        std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
            return a.rank != b.rank ? a.rank < b.rank : a.salience > b.salience;
        });
        std::transform(ranked.begin(), ranked.end(), all.begin(), [](const Ranked &each) { return each.position; });
    }

    void addSalientByStretch(std::vector<std::uint32_t> &all) const
    {
        const LayoutWindow &window = m_request.window;
        const LaneIndex &index = *m_request.index;
        for (double left = 0; left < window.width; left += profileStretch) {
            const std::size_t from = index.startedBefore(window.toDay(left));
            const std::size_t to = index.startedBefore(window.toDay(std::min(left + profileStretch, window.width)));
            const auto found = index.mostSalient(from, to, namedPerStretch);
            all.insert(all.end(), found.begin(), found.end());
        }
    }

    /// Rows with a place already, and the pinned one, as positions.
    void addKept(std::vector<std::uint32_t> &all)
    {
        const auto addRow = [&](RowIndex wanted) {
            const std::uint32_t position = m_request.index->positionOf(wanted);
            if (position != noRow && touchesWindow(position)) {
                m_forced.insert(wanted);
                all.push_back(position);
            }
        };
        if (m_request.previous) {
            for (const TrackItem &item : m_request.previous->items) {
                m_kept.insert(item.row, &item);
                addRow(item.row);
            }
        }
        if (m_request.pinned != noRow)
            addRow(m_request.pinned);
    }

    bool touchesWindow(std::uint32_t position) const
    {
        const LayoutWindow &window = m_request.window;
        return m_request.index->start(position) < window.toDay(window.width)
               && m_request.index->end(position) >= std::floor(window.toDay(0));
    }

    /// What is laid out only in case the user pans comes last, so that it leaves no gaps in what is in view.
    int rank(std::uint32_t position) const
    {
        const RowIndex wanted = row(position);
        if (wanted == m_request.pinned)
            return 0;
        const LayoutWindow &window = m_request.window;
        const bool inView = m_request.index->start(position) < window.toDay(window.viewRight)
                            && m_request.index->end(position) >= std::floor(window.toDay(window.viewLeft));
        return (m_kept.contains(wanted) ? 1 : 3) + (inView ? 0 : 1);
    }

    void placeAnywhere(std::uint32_t position)
    {
        const RowIndex wanted = row(position);
        const TimelineRow data = m_request.timeline->row(wanted);
        const Label &label = m_request.labels->label(wanted);
        TrackItem item = barOf(data, m_request.window);
        item.row = wanted;
        item.labelWidth = label.width() + labelGap;
        if (const TrackItem *before = m_kept.value(wanted, nullptr)) {
            item.track = before->track;
            item.side = before->side;
            const Stretch stretch = stretchOf(item);
            if (m_tracks.isFree(item.track, stretch.from, stretch.to)) {
                place(item);
                return;
            }
        }
        const Sides choice = sides(item, label);
        if (placeBySide(item, choice, false)
            || (m_request.still ? placeShortened(item, choice) : placeBySide(item, choice, true))) {
            m_failures = 0;
            return;
        }
        if (item.right - item.left >= longBar && placeBare(item))
            return;
        ++m_failures;
    }

    /// In the first track with room, the label on a side where the edge of the view does (or does not) cut it.
    bool placeBySide(const TrackItem &item, Sides choice, bool cut)
    {
        TrackItem best;
        best.track = -1;
        for (const LabelSide side : choice) {
            TrackItem tried = item;
            tried.side = side;
            if (side == LabelSide::None || isCut(tried) != cut)
                continue;
            const Stretch stretch = stretchOf(tried);
            tried.track = m_tracks.find(stretch.from, stretch.to);
            if (tried.track >= 0 && (best.track < 0 || tried.track < best.track))
                best = tried;
        }
        if (best.track >= 0)
            place(best);
        return best.track >= 0;
    }

    /// With as much of the label as the view has room for beside the bar, when that still says something.
    bool placeShortened(const TrackItem &item, Sides choice)
    {
        const LayoutWindow &window = m_request.window;
        for (const LabelSide side : choice) {
            if (side != LabelSide::Left && side != LabelSide::Right)
                continue;
            TrackItem shortened = item;
            shortened.side = side;
            shortened.labelWidth = side == LabelSide::Left ? item.left - item.fadeLeft - window.viewLeft - itemGap
                                                           : window.viewRight - item.right - item.fadeRight - itemGap;
            if (shortened.labelWidth >= smallestLabel && placeBySide(shortened, {side, LabelSide::None}, false))
                return true;
        }
        return false;
    }

    bool isCut(const TrackItem &item) const
    {
        const LayoutWindow &window = m_request.window;
        if (item.right <= window.viewLeft || item.left >= window.viewRight)
            return false;
        return item.side == LabelSide::Left ? item.takenLeft() < window.viewLeft
                                            : item.side == LabelSide::Right && item.takenRight() > window.viewRight;
    }

    bool placeBare(TrackItem item)
    {
        item.side = LabelSide::None;
        item.labelWidth = 0;
        const Stretch stretch = stretchOf(item);
        item.track = m_tracks.find(stretch.from, stretch.to);
        if (item.track >= 0)
            place(item);
        return item.track >= 0;
    }

    /// Where the label may go, best first: labels point into the view.
    Sides sides(const TrackItem &item, const Label &label) const
    {
        if (item.right - item.left >= label.width() + 2 * insideMargin)
            return {LabelSide::Inside, LabelSide::None};
        const LayoutWindow &window = m_request.window;
        const double middle = (item.left + item.right) / 2;
        const double turn = window.viewLeft + 0.42 * (window.viewRight - window.viewLeft);
        if (middle < turn)
            return {LabelSide::Right, LabelSide::Left};
        return {LabelSide::Left, LabelSide::Right};
    }

    Stretch stretchOf(const TrackItem &item) const
    {
        return {item.takenLeft() - itemGap / 2, item.takenRight() + itemGap / 2};
    }

    void place(const TrackItem &item)
    {
        const Stretch stretch = stretchOf(item);
        m_tracks.take(item.track, stretch.from, stretch.to);
        m_items.push_back(item);
    }

    const LaneRequest &m_request;
    TrackStack m_tracks;
    std::vector<TrackItem> m_items;
    QHash<RowIndex, const TrackItem *> m_kept;
    QSet<RowIndex> m_forced;
    int m_failures = 0;
};

} // namespace

TrackItem barOf(const TimelineRow &row, const LayoutWindow &window)
{
    TrackItem item;
    item.left = window.toPixels(row.start);
    item.right = window.toPixels(static_cast<double>(row.end) + 1);
    if (item.right - item.left < smallestBar) {
        const double middle = (item.left + item.right) / 2;
        item.left = middle - smallestBar / 2;
        item.right = middle + smallestBar / 2;
    }
    item.fadeLeft = row.flags & RowOpenStart ? openFade : row.flags & RowApproximate ? softFade : 0;
    item.fadeRight = row.flags & RowOpenEnd ? openFade : row.flags & RowApproximate ? softFade : 0;
    return item;
}

LaneLayout layOutLane(const LaneRequest &request)
{
    if (request.index->empty())
        return {};
    LaneLayout layout = LanePlacer(request).place();
    layout.chips = countLeftOver(request, layout.items);
    return layout;
}

} // namespace dateline
