// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/track_geometry.h"

#include "app/timeline/timeline_style.h"
#include "app/timeline/track_geometry_lane.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline {

namespace {

/// Layout origins move in steps of so many pixels, so that the grids of chips and cells stay where they are.
constexpr double originStep = 256;
/// Below so many pixels a day zooming separates events, and lanes are cut to fit; above, they grow and scroll.
constexpr double nearZoom = 12;
constexpr double roomyPitches[] = {42, 36, 32, 28};
constexpr double tightPitch = 26;
constexpr int farTracks = 8;
constexpr std::uint32_t profileFrom = 250;     ///< events of a lane in one view
constexpr std::uint32_t profileFromNear = 800; ///< more would be lanes of many screens
constexpr double mostExtraHeight = 26;

} // namespace

TrackGeometry::TrackGeometry() : m_timeline(Timeline::build({}, {})) {}
TrackGeometry::~TrackGeometry() = default;

void TrackGeometry::setRows(std::shared_ptr<const Timeline> timeline, std::shared_ptr<const std::vector<RowIndex>> rows,
                            LaneGrouping grouping)
{
    if (timeline != m_timeline)
        m_labels.setTimeline(timeline);
    m_timeline = std::move(timeline);
    m_lanes.clear();
    for (LaneRows &lane : groupIntoLanes(*m_timeline, *rows, grouping))
        m_lanes.push_back(
            {std::move(lane.name), std::move(lane.key), lane.type, LaneIndex(*m_timeline, std::move(lane.rows)), {}});
    arrangeLanes();
}

double TrackGeometry::timeLeft() const
{
    return m_request.mirrored ? m_request.left : gutterWidth;
}

double TrackGeometry::timeRight() const
{
    return m_request.width - (m_request.mirrored ? gutterWidth : 0);
}

QRectF TrackGeometry::gutter() const
{
    const double left = m_request.mirrored ? timeRight() : 0;
    return {left, axisHeight, gutterWidth, m_request.height - axisHeight};
}

void TrackGeometry::update(const GeometryRequest &request)
{
    if (request.fold != m_request.fold)
        m_valid = false;
    m_request = request;
    m_scale = TimeScale::of(request.range, timeLeft(), timeWidth(), fold());
    m_axis = m_timeline->size() == 0 ? TimeAxis() : makeTimeAxis(request.range, timeWidth(), QLocale(), fold());
    placeBreaks();
    const bool sameZoom = m_valid && std::abs(m_scale.daysPerPixel / m_window.daysPerPixel - 1) < 1e-7
                          && m_laidOutWidth == timeWidth() && m_laidOutHeight == request.height;
    if (!sameZoom || !keepsLayout())
        layOut(sameZoom);
    placeBands();
}

const TimeFold *TrackGeometry::fold() const
{
    return m_request.fold && !m_request.fold->empty() ? m_request.fold.get() : nullptr;
}

double TrackGeometry::toPlace(double day) const
{
    return fold() ? fold()->toPlace(day) : day;
}

void TrackGeometry::setViewHeight(double height)
{
    m_request.height = m_laidOutHeight = height;
    placeBands();
}

void TrackGeometry::showPart(double scroll, double height)
{
    m_request.scroll = scroll;
    setViewHeight(height);
}

/// True when what is in view is laid out already, the pinned event included.
bool TrackGeometry::keepsLayout() const
{
    const double left = m_window.toPixels(m_request.range.start), right = m_window.toPixels(m_request.range.end);
    if (left < 0 || right > m_window.width)
        return false;
    if (m_request.pinned == noRow)
        return true;
    const TimelineRow row = m_timeline->row(m_request.pinned);
    if (m_window.toPixels(row.start) > m_window.width || m_window.toPixels(static_cast<double>(row.end) + 1) < 0)
        return true;
    const std::optional<std::size_t> lane = laneOf(m_request.pinned);
    if (!lane || m_lanes[*lane].folded)
        return true;
    const auto &items = layoutOf(*lane).items;
    return std::any_of(items.begin(), items.end(), [&](const TrackItem &item) { return item.row == m_request.pinned; });
}

void TrackGeometry::layOut(bool keepPlaces)
{
    LayoutWindow window;
    window.daysPerPixel = keepPlaces ? m_window.daysPerPixel : m_scale.daysPerPixel;
    // Zooming lays everything out anew in each frame; panning goes on at the same zoom and looks ahead.
    const double reach = keepPlaces ? 3 * timeWidth() : timeWidth() + 2 * originStep;
    window.width = m_request.still ? timeWidth() : std::ceil(reach / originStep) * originStep;
    window.fold = fold();
    const double start = toPlace(m_request.range.start);
    const double wantedOrigin = start - (window.width - timeWidth()) / 2 * window.daysPerPixel;
    const double step = originStep * window.daysPerPixel;
    if (m_request.still)
        window.origin = start;
    else if (keepPlaces)
        window.origin = m_window.origin + std::round((wantedOrigin - m_window.origin) / step) * step;
    else
        window.origin = std::floor(wantedOrigin / step) * step;
    window.viewLeft = window.toPixels(m_request.range.start);
    window.viewRight = window.viewLeft + timeWidth();
    // Far jumps share nothing with what was laid out.
    keepPlaces = keepPlaces && std::abs(window.origin - m_window.origin) < window.width * window.daysPerPixel;
    m_window = window;
    m_laidOutWidth = timeWidth();
    m_laidOutHeight = m_request.height;
    m_valid = true;
    layOutLanes(keepPlaces);
}

int TrackGeometry::nearTracks() const
{
    const double pixels = 1 / m_window.daysPerPixel;
    return pixels >= 200 ? 400 : pixels >= 60 ? 60 : pixels >= nearZoom ? 14 : farTracks;
}

bool TrackGeometry::wantsProfile(const Lane &lane) const
{
    const double days = (m_window.viewRight - m_window.viewLeft) * m_window.daysPerPixel;
    const int level = static_cast<int>(std::ceil(std::log2(std::max(days, 1.0))));
    std::uint32_t largest = lane.index.largestCount(level);
    if (largest == 0 || m_window.fold) // folded time holds more than any stretch of its length
        largest = std::max(largest, lane.index.touching(m_window.days().start, m_window.days().end));
    return largest > (1 / m_window.daysPerPixel >= 200 ? profileFromNear : profileFrom);
}

void TrackGeometry::layOutLanes(bool keepPlaces)
{
    const bool cutToFit = 1 / m_window.daysPerPixel < nearZoom;
    const auto layOutOne = [&](Lane &lane) {
        const LaneLayout before = std::move(lane.layout);
        LaneRequest request{m_timeline.get(), &lane.index,     m_window,
                            lane.mostTracks,  lane.profile,    keepPlaces ? &before : nullptr,
                            m_request.pinned, m_request.still, &m_labels};
        if (lane.folded)
            request.pinned = noRow;
        lane.layout = layOutLane(request);
        lane.tracks = lane.folded ? 0 : std::max({1, lane.layout.tracks, keepPlaces ? lane.tracks : 1});
        lane.chipRow = (keepPlaces && lane.chipRow) || !lane.layout.chips.empty();
    };
    std::vector<int> needs;
    for (Lane &lane : m_lanes) {
        if (!keepPlaces) {
            lane.profile = wantsProfile(lane);
            lane.mostTracks = lane.folded ? 0 : lane.profile ? 3 : nearTracks();
        }
        layOutOne(lane);
        needs.push_back(lane.tracks);
    }
    if (keepPlaces)
        return;
    if (cutToFit) {
        fitTracks(needs);
        for (std::size_t i = 0; i < m_lanes.size(); ++i)
            if (m_lanes[i].mostTracks < needs[i])
                layOutOne(m_lanes[i]);
    }
    choosePitch();
}

/// Lowers the lanes' tracks to what fits into the viewport, the tallest first.
void TrackGeometry::fitTracks(const std::vector<int> &needs)
{
    if (needs.empty())
        return;
    double room = m_request.height - axisHeight;
    for (const Lane &lane : m_lanes)
        room -= lane.folded ? foldedLane : laneTop + laneBottom + chipRowHeight + (lane.profile ? profileHeight : 0);
    const int all = static_cast<int>(room / tightPitch);
    int level = *std::max_element(needs.begin(), needs.end());
    const auto used = [&] {
        return std::accumulate(needs.begin(), needs.end(), 0,
                               [&](int sum, int need) { return sum + std::min(need, level); });
    };
    while (level > 1 && used() > all)
        --level;
    int spare = all - used();
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        const bool oneMore = spare > 0 && needs[i] > level;
        m_lanes[i].mostTracks = std::min(needs[i], level + (oneMore ? 1 : 0));
        spare -= oneMore ? 1 : 0;
    }
}

/// The widest distance of tracks at which all lanes fit; what is left over is spread below the lanes.
void TrackGeometry::choosePitch()
{
    const double room = m_request.height - axisHeight;
    const auto needed = [&](double pitch) {
        double sum = 0;
        for (const Lane &lane : m_lanes)
            sum += lane.height(pitch);
        return sum;
    };
    m_pitch = tightPitch;
    for (const double pitch : roomyPitches) {
        if (needed(pitch) <= room) {
            m_pitch = pitch;
            break;
        }
    }
    const double spare = room - needed(m_pitch);
    m_extraHeight =
        m_lanes.empty() ? 0 : std::clamp(std::floor(spare / static_cast<double>(m_lanes.size())), 0.0, mostExtraHeight);
}

void TrackGeometry::placeBands()
{
    const double ratio = m_request.devicePixelRatio;
    const double offset = timeLeft() + (m_window.origin - toPlace(m_request.range.start)) / m_window.daysPerPixel;
    m_offset = std::round(offset * ratio) / ratio;
    m_bands.resize(m_lanes.size());
    double top = axisHeight - m_request.scroll;
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        const Lane &lane = m_lanes[i];
        LaneBand &band = m_bands[i];
        band.name = lane.name;
        band.key = lane.key;
        band.type = lane.type;
        band.index = &lane.index;
        band.profile = lane.profile;
        band.top = top;
        band.folded = lane.folded;
        band.height = lane.height(m_pitch) + (lane.folded ? 0 : m_extraHeight);
        top += band.height;
        band.events.clear();
        band.chips.clear();
        band.profileArea = {};
        if (band.top < m_request.height && top > axisHeight)
            showLane(lane, band);
    }
    m_contentHeight = top + m_request.scroll - axisHeight;
}

void TrackGeometry::showLane(const Lane &lane, LaneBand &band) const
{
    showItems(lane, band);
    const double chipTop =
        lane.folded ? band.top + (foldedLane - chipHeight) / 2
                    : band.top + laneTop + lane.tracks * m_pitch - (m_pitch - barHeight) + (chipRowHeight - chipHeight);
    double free = -1e9; // right of the chip before
    for (const CountChip &chip : lane.layout.chips) {
        const double place = m_offset + chip.left, left = std::max(free, keptInView(chip));
        const double labelWidth = chip.labelWidth - std::max(0.0, left - place);
        if (left + chip.width <= timeLeft() || left >= timeRight())
            continue;
        if (!band.chips.empty())
            shortenLabel(band.chips.back(), left - itemGap);
        VisibleChip visible;
        visible.chip = chip;
        visible.pill = QRectF(left, chipTop, chip.width, chipHeight);
        if (chip.labelWidth > 0 && labelWidth >= std::min(chip.labelWidth, smallestChipLabel))
            visible.label = QRectF(left + chip.width + labelGap, chipTop, labelWidth, chipHeight);
        visible.cut = cutToView(visible.label);
        band.chips.push_back(visible);
        free = visible.pill.right() + 2;
    }
    if (lane.folded)
        showPinned(lane, band);
    const double profile = lane.folded ? foldedLane : profileHeight;
    if (lane.profile)
        band.profileArea = QRectF(timeLeft(), band.top + band.height - profile, timeRight() - timeLeft(), profile);
}

/// The selected event is seen even where its lane is only counts: under them, at its time.
void TrackGeometry::showPinned(const Lane &lane, LaneBand &band) const
{
    if (m_request.pinned == noRow || lane.index.positionOf(m_request.pinned) == noRow)
        return;
    TrackItem item = barOf(m_timeline->row(m_request.pinned), m_window);
    item.row = m_request.pinned;
    if (m_offset + item.right <= timeLeft() || m_offset + item.left >= timeRight())
        return;
    VisibleEvent event = shown(item, band.top + foldedLane - foldedBar - 1, 0, 0);
    event.bar.setHeight(foldedBar);
    band.events.push_back(event);
}

/// A chip that was moved into view takes room from the title of the one before it.
void TrackGeometry::shortenLabel(VisibleChip &chip, double right)
{
    if (chip.label.right() <= right)
        return;
    chip.label.setRight(right);
    if (chip.label.width() < smallestChipLabel)
        chip.label = {};
}

/// Where a chip stands: as long as a part of its stretch is in view, so is the count.
double TrackGeometry::keptInView(const CountChip &chip) const
{
    const double place = m_offset + chip.left;
    const double mostRight = m_offset + chip.stretchRight - chip.width - 2, mostLeft = m_offset + chip.stretchLeft;
    if (place < timeLeft() + 2)
        return std::max(place, std::min(timeLeft() + 2, mostRight));
    if (place > timeRight() - chip.width - 2)
        return std::min(place, std::max(timeRight() - chip.width - 2, mostLeft));
    return place;
}

void TrackGeometry::showItems(const Lane &lane, LaneBand &band) const
{
    const auto &items = lane.layout.items;
    const double barTop = band.top + laneTop;
    double labelEnd = -1e9; // of what the track shows so far
    for (std::size_t i = 0; i < items.size(); ++i) {
        const TrackItem &item = items[i];
        const bool first = i == 0 || items[i - 1].track != item.track;
        const bool last = i + 1 == items.size() || items[i + 1].track != item.track;
        if (first)
            labelEnd = -1e9;
        const double freeFrom = first ? -1e9 : std::max(labelEnd, m_offset + items[i - 1].takenRight() + itemGap);
        const double freeTo = last ? 1e9 : m_offset + items[i + 1].takenLeft() - itemGap;
        // A label whose bar is out of view would say that something happens where nothing does.
        if (m_offset + item.right + item.fadeRight <= timeLeft() || m_offset + item.left - item.fadeLeft >= timeRight())
            continue;
        const VisibleEvent event = shown(item, barTop + item.track * m_pitch, freeFrom, freeTo);
        labelEnd = event.label.isEmpty() ? -1e9 : event.label.right() + itemGap;
        if (event.bar.bottom() > axisHeight && event.bar.top() < m_request.height)
            band.events.push_back(event);
    }
}

VisibleEvent TrackGeometry::shown(const TrackItem &item, double y, double freeFrom, double freeTo) const
{
    constexpr double outside = 40; // so that round corners of long bars stay out of view
    VisibleEvent event;
    event.row = item.row;
    double left = m_offset + item.left, right = m_offset + item.right;
    if (right > timeLeft() && left < timeRight()) {
        left = std::max(left, timeLeft() - outside);
        right = std::min(right, timeRight() + outside);
    }
    event.bar = QRectF(left, y, right - left, barHeight);
    event.fadeLeft = item.fadeLeft;
    event.fadeRight = item.fadeRight;
    event.side = item.side;
    const double begin = m_offset + item.left - item.fadeLeft, end = m_offset + item.right + item.fadeRight;
    const double width = item.labelWidth - labelGap;
    switch (item.side) {
    case LabelSide::None: return event;
    case LabelSide::Inside: placeInside(event, width); break;
    case LabelSide::Left: event.label = QRectF(begin - labelGap - width, y, width, barHeight); break;
    case LabelSide::Right: event.label = QRectF(end + labelGap, y, width, barHeight); break;
    }
    const bool outOfView = event.label.right() <= timeLeft() || event.label.left() >= timeRight();
    if (event.label.isEmpty() || outOfView)
        spillLabel(event, width, freeFrom, freeTo);
    event.cut = cutToView(event.label);
    return event;
}

/// Keeps a label within the view, so that its words begin (or end) at the edge instead of being cut by it. True when
/// that took something from it.
bool TrackGeometry::cutToView(QRectF &label) const
{
    constexpr double margin = 4, smallestPiece = 56;
    const double left = timeLeft() + margin, right = timeRight() - margin;
    if (label.isEmpty() || (label.left() >= left && label.right() <= right))
        return false;
    label.setLeft(std::max(label.left(), left));
    label.setRight(std::min(label.right(), right));
    if (label.width() < smallestPiece)
        label = {};
    return true;
}

/// The label keeps within the part of the bar that is in view.
void TrackGeometry::placeInside(VisibleEvent &event, double width) const
{
    constexpr double margin = 8;
    const double left = std::max(event.bar.left(), timeLeft()) + margin;
    const double right = std::min(event.bar.right(), timeRight()) - margin;
    if (right - left >= width)
        event.label = QRectF(left, event.bar.top(), width, barHeight);
}

/// Puts a label that would be out of view on the other side of its bar, when nothing else is there.
void TrackGeometry::spillLabel(VisibleEvent &event, double width, double freeFrom, double freeTo) const
{
    constexpr double arrowWidth = 10;
    event.label = {};
    width += arrowWidth;
    const double end = event.bar.right() + event.fadeRight + labelGap,
                 begin = event.bar.left() - event.fadeLeft - labelGap;
    if (event.bar.left() < timeLeft() && event.bar.right() > timeLeft()
        && end + width <= std::min(freeTo, timeRight())) {
        event.side = LabelSide::Right;
        event.beginsBefore = true;
        event.label = QRectF(end, event.bar.top(), width, barHeight);
    } else if (event.bar.right() > timeRight() && event.bar.left() < timeRight()
               && begin - width >= std::max(freeFrom, timeLeft())) {
        event.side = LabelSide::Left;
        event.endsAfter = true;
        event.label = QRectF(begin - width, event.bar.top(), width, barHeight);
    } else {
        event.side = LabelSide::None;
    }
}

} // namespace dateline
