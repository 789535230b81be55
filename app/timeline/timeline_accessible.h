// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <cstdint>
#include <map>
#include <utility>

namespace dateline {

class TimelineView;

/// The timeline as screen readers walk through it: a list of lanes, each a list of its events, shown or not. Nothing is
/// made before somebody asks for it, so that a million events cost nothing.
class TimelineAccessible : public QAccessibleWidget {
public:
    explicit TimelineAccessible(TimelineView *view);
    ~TimelineAccessible() override;

    /// Lets Qt make these for every TimelineView; once is enough.
    static void install();

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    TimelineView *view() const;
    /// The lane's own interface, and that of its event (both counted from 0); nullptr when there is none.
    QAccessibleInterface *lane(std::size_t lane) const;
    QAccessibleInterface *event(std::size_t lane, std::size_t position) const;
    QAccessibleInterface *eventOfRow(std::uint32_t row) const;
    /// The rows are others: what was handed out is no longer valid.
    void forget();

private:
    using Place = std::pair<std::size_t, std::size_t>;
    mutable std::map<std::size_t, QAccessible::Id> m_lanes;
    mutable std::map<Place, QAccessible::Id> m_events;
};

} // namespace dateline
