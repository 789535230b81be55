// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_accessible.h"

#include "app/timeline/label_text.h"
#include "app/timeline/timeline_style.h"
#include "app/timeline/timeline_view_private.h"

#include <QAccessible>

namespace dateline {

namespace {

/// What lanes and events have in common: they live in the timeline's widget.
class TimelinePart : public QAccessibleInterface {
public:
    explicit TimelinePart(const TimelineAccessible *timeline) : m_timeline(timeline) {}

    bool isValid() const override { return m_timeline->isValid(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_timeline->window(); }
    void setText(QAccessible::Text, const QString &) override {}

protected:
    const TrackGeometry &geometry() const { return m_timeline->view()->geometry(); }
    const LaneBand *band(std::size_t lane) const
    {
        return lane < geometry().lanes().size() ? &geometry().lanes()[lane] : nullptr;
    }
    QRect global(const QRectF &area) const
    {
        const QRect inside = area.toAlignedRect() & m_timeline->view()->rect();
        return {m_timeline->view()->mapToGlobal(inside.topLeft()), inside.size()};
    }
    bool isInView(const QRectF &area) const
    {
        return area.intersects(QRectF(geometry().timeLeft(), axisHeight, geometry().timeRight() - geometry().timeLeft(),
                                      geometry().request().height - axisHeight));
    }

    const TimelineAccessible *m_timeline;
};

class LaneAccessible : public TimelinePart {
public:
    LaneAccessible(const TimelineAccessible *timeline, std::size_t lane) : TimelinePart(timeline), m_lane(lane) {}

    QAccessibleInterface *parent() const override { return const_cast<TimelineAccessible *>(m_timeline); }
    int childCount() const override
    {
        const LaneBand *lane = band(m_lane);
        return lane ? static_cast<int>(lane->index->size()) : 0;
    }
    QAccessibleInterface *child(int index) const override
    {
        return index < 0 ? nullptr : m_timeline->event(m_lane, static_cast<std::size_t>(index));
    }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override
    {
        QAccessibleInterface *found = m_timeline->childAt(x, y);
        return found && found->parent() == this ? found : nullptr;
    }
    QRect rect() const override
    {
        const LaneBand *lane = band(m_lane);
        return lane ? global(QRectF(0, std::max(axisHeight, lane->top), geometry().request().width, lane->height))
                    : QRect();
    }
    QString text(QAccessible::Text kind) const override
    {
        const LaneBand *lane = band(m_lane);
        if (!lane)
            return {};
        if (kind == QAccessible::Name)
            return lane->name;
        return kind == QAccessible::Description ? TimelineView::tr("%1 events").arg(lane->index->size()) : QString();
    }
    QAccessible::Role role() const override { return QAccessible::List; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        const LaneBand *lane = band(m_lane);
        state.offscreen = !lane || lane->top + lane->height < axisHeight || lane->top > geometry().request().height;
        return state;
    }

private:
    std::size_t m_lane;
};

class EventAccessible : public TimelinePart, public QAccessibleActionInterface {
public:
    EventAccessible(const TimelineAccessible *timeline, std::size_t lane, std::size_t position)
        : TimelinePart(timeline), m_lane(lane), m_position(position)
    {
    }

    std::size_t position() const { return m_position; }
    QAccessibleInterface *parent() const override { return m_timeline->lane(m_lane); }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    bool isValid() const override { return TimelinePart::isValid() && row() != noRow; }
    QRect rect() const override
    {
        const QRectF area = place();
        return area.isEmpty() ? QRect() : global(area);
    }
    QString text(QAccessible::Text kind) const override
    {
        if (row() == noRow)
            return {};
        const TimelineRow data = geometry().timeline().row(row());
        if (kind == QAccessible::Name)
            return spokenText(data);
        return kind == QAccessible::Value ? whenText(data) : QString();
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        const TimelineView *view = m_timeline->view();
        state.selectable = state.focusable = true;
        state.selected = row() != noRow && view->selectedRow() == row();
        state.active = state.selected;
        state.focused = state.selected && view->hasFocus();
        state.offscreen = !isInView(place());
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (row() == noRow)
            return;
        if (name == setFocusAction())
            m_timeline->view()->setFocus(Qt::OtherFocusReason);
        if (name == pressAction() || name == setFocusAction())
            m_timeline->view()->activateRow(row());
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    RowIndex row() const
    {
        const LaneBand *lane = band(m_lane);
        return lane && m_position < lane->index->size() ? lane->index->row(m_position) : noRow;
    }
    /// Bar and label in the widget's pixels; empty when it is not drawn.
    QRectF place() const
    {
        const LaneBand *lane = band(m_lane);
        if (!lane)
            return {};
        for (const VisibleEvent &event : lane->events)
            if (event.row == row())
                return event.label.isEmpty() ? event.bar : event.bar | event.label;
        return {};
    }

    std::size_t m_lane;
    std::size_t m_position;
};

int LaneAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *event = dynamic_cast<const EventAccessible *>(child);
    return event && event->parent() == this ? static_cast<int>(event->position()) : -1;
}

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

} // namespace

TimelineAccessible::TimelineAccessible(TimelineView *view) : QAccessibleWidget(view, QAccessible::List) {}

TimelineAccessible::~TimelineAccessible()
{
    forget();
}

void TimelineAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    (void)once;
}

TimelineView *TimelineAccessible::view() const
{
    return static_cast<TimelineView *>(object());
}

void TimelineAccessible::forget()
{
    for (const auto &[place, id] : m_events)
        QAccessible::deleteAccessibleInterface(id);
    for (const auto &[lane, id] : m_lanes)
        QAccessible::deleteAccessibleInterface(id);
    m_events.clear();
    m_lanes.clear();
}

int TimelineAccessible::childCount() const
{
    return view() ? static_cast<int>(view()->geometry().lanes().size()) : 0;
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    return index < 0 || index >= childCount() ? nullptr : lane(static_cast<std::size_t>(index));
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    for (const auto &[lane, id] : m_lanes)
        if (QAccessible::accessibleInterface(id) == child)
            return static_cast<int>(lane);
    return -1;
}

QAccessibleInterface *TimelineAccessible::lane(std::size_t lane) const
{
    if (!view() || lane >= view()->geometry().lanes().size())
        return nullptr;
    if (const auto known = m_lanes.find(lane); known != m_lanes.end())
        return QAccessible::accessibleInterface(known->second);
    QAccessibleInterface *made = new LaneAccessible(this, lane);
    m_lanes[lane] = QAccessible::registerAccessibleInterface(made);
    return made;
}

QAccessibleInterface *TimelineAccessible::event(std::size_t lane, std::size_t position) const
{
    if (!view() || lane >= view()->geometry().lanes().size()
        || position >= view()->geometry().lanes()[lane].index->size())
        return nullptr;
    if (const auto known = m_events.find({lane, position}); known != m_events.end())
        return QAccessible::accessibleInterface(known->second);
    QAccessibleInterface *made = new EventAccessible(this, lane, position);
    m_events[{lane, position}] = QAccessible::registerAccessibleInterface(made);
    return made;
}

QAccessibleInterface *TimelineAccessible::eventOfRow(std::uint32_t row) const
{
    const std::optional<std::size_t> lane = row == noRow ? std::nullopt : view()->geometry().laneOf(row);
    return lane ? event(*lane, view()->geometry().lanes()[*lane].index->positionOf(row)) : nullptr;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    if (!view())
        return nullptr;
    const QPointF inside = view()->mapFromGlobal(QPoint(x, y));
    const TrackGeometry &geometry = view()->geometry();
    if (const VisibleEvent *found = geometry.eventAt(inside))
        return eventOfRow(found->row);
    const LaneBand *band = view()->rect().contains(inside.toPoint()) ? geometry.laneAt(inside.y()) : nullptr;
    return band ? lane(static_cast<std::size_t>(band - geometry.lanes().data())) : nullptr;
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    if (!view() || !view()->hasFocus())
        return nullptr;
    QAccessibleInterface *selected = eventOfRow(view()->selectedRow());
    return selected ? selected : const_cast<TimelineAccessible *>(this);
}

} // namespace dateline
