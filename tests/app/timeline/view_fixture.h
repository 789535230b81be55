// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "app/timeline/timeline_style.h"
#include "app/timeline/timeline_view.h"
#include "tests/support/made_events.h"

#include <QApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

namespace dateline::testing {

/// A timeline widget of 1118 by 600 pixels (1,000 pixels of time) over a few events, driven by the events that a
/// desktop would send.
struct TimelineFixture {
    TimelineFixture()
    {
        applyTheme(ThemeChoice::Light);
        view.resize(static_cast<int>(gutterWidth) + 1000, 600);
        // Shown, animations would take their time: hidden, every change is there at once.
        state.setTimeline(
            Timeline::build(std::vector<Event>{madeEvent(11, EventType::Meeting, 100, 100, "Envoys meet by the lake"),
                                               madeEvent(12, EventType::Offensive, 130, 131, "Troops take the ford"),
                                               madeEvent(13, EventType::Meeting, 165, 165, "Mayors meet in the school"),
                                               madeEvent(14, EventType::Unrest, 190, 190, "Dockers strike")},
                            {madeArticle(1, "The Harbour Gazette")}));
        state.setRange({90, 200});
    }

    double xOf(double day) const { return gutterWidth + (day - state.range().start) / state.range().days() * 1000; }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QKeyEvent press(QEvent::KeyPress, key, modifiers);
        QApplication::sendEvent(&view, &press);
    }
    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button = Qt::LeftButton,
               Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const bool released = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, view.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : button,
                          released ? Qt::NoButton : button, modifiers);
        QApplication::sendEvent(&view, &event);
    }
    void click(QPointF at)
    {
        mouse(QEvent::MouseButtonPress, at);
        mouse(QEvent::MouseButtonRelease, at);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
              Qt::MouseButton button = Qt::LeftButton)
    {
        mouse(QEvent::MouseButtonPress, from, button, modifiers);
        mouse(QEvent::MouseMove, (from + to) / 2, button, modifiers);
        mouse(QEvent::MouseMove, to, button, modifiers);
        mouse(QEvent::MouseButtonRelease, to, button, modifiers);
    }
    void wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, view.mapToGlobal(at), QPoint(), angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    }
    QImage picture()
    {
        QImage image(view.size(), QImage::Format_RGB32);
        view.render(&image);
        return image;
    }
    /// Some pixel of the event's bar: the middle of its day, at the height where its lane's colour is.
    QPointF barOf(double day, EventType type)
    {
        const QImage image = picture();
        const int x = static_cast<int>(xOf(day + 0.5));
        const QRgb colour = Theme::current().type(type).rgb();
        for (int y = static_cast<int>(axisHeight); y < image.height(); ++y)
            if (image.pixel(x, y) == colour)
                return QPointF(x, y + 4);
        return {};
    }

    ViewState state;
    TimelineView view{&state};
};

} // namespace dateline::testing
