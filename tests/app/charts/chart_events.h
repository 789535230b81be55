// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"
#include "app/theme/theme.h"
#include "tests/support/made_events.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace dateline::testing {

inline Event withKilled(Event event, int low, int high)
{
    event.figures.killed = Figure{low, {}};
    event.sources.front().mention.figures.killed = Figure{high, {}};
    return event;
}

/// A few events of 2012 and 2013 with actors, numbers and published articles.
inline std::shared_ptr<const Timeline> chartEvents()
{
    const DayNumber day = toDayNumber({2012, 9, 28});
    std::vector<Event> events{
        withActor(madeEvent(21, EventType::Meeting, day, day, "Pilots meet"), "Pilots' Union"),
        withActor(madeEvent(22, EventType::Unrest, day + 3, day + 3, "Pilots strike"), "Pilots' Union"),
        withActor(withKilled(madeEvent(23, EventType::Offensive, day + 100, day + 100, "Shells fall"), 12, 30),
                  "Gunners"),
        withKilled(madeEvent(24, EventType::Offensive, day + 200, day + 200, "A bridge falls"), 4, 4)};
    Event speech = madeEvent(25, EventType::Statement, day + 40, day + 40, "Owners criticise the union");
    speech.actors.push_back({{}, "Owners", Role::Source});
    speech.actors.push_back({{}, "Pilots' Union", Role::Target});
    events.push_back(speech);
    ArticleSummary article = madeArticle(1, "Airfield News");
    article.published = toCivilDate(day + 41);
    return Timeline::build(events, {article});
}

inline void sendClick(QWidget &widget, QPointF at)
{
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, at, widget.mapToGlobal(at), Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&widget, &event);
    }
}

inline void sendKey(QWidget &widget, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

} // namespace dateline::testing
