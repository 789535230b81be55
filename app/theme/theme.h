// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event_type.h"

#include <QColor>
#include <QFont>

#include <array>

namespace dateline {

/// Contrast: black on white, or white on black where the desktop is dark; every colour at least 7:1. System takes it
/// where the desktop asks for high contrast.
enum class ThemeChoice { System, Light, Dark, Contrast };

/// Colours and fonts of one appearance; the values are those of the design comps.
struct Theme {
    bool dark = false;
    QColor window;  ///< panels and toolbar
    QColor canvas;  ///< behind the timeline
    QColor weekend; ///< shading of Saturdays and Sundays
    QColor line;    ///< hairlines between panels and lanes
    QColor text;
    QColor mutedText; ///< labels, dates, counts; at least 4.5:1 on `window`
    QColor accent;    ///< buttons, links, the overview's window
    QColor onAccent;  ///< text on `accent`
    QColor warning;   ///< "set date", disagreements
    QColor field;     ///< search field, facet bars
    QColor selection; ///< ring of the selected event
    std::array<QColor, eventTypeCount> types;

    QColor type(EventType t) const { return types[static_cast<std::size_t>(t)]; }
    /// The tint behind a sentence of that type in the reader.
    QColor tint(EventType t) const;

    static const Theme &light();
    static const Theme &darkTheme();
    static const Theme &highContrast(bool dark);
    /// The one in force (set by applyTheme).
    static const Theme &current();
};

/// While it lives, Theme::current() is another one: for pictures. The application's own look stays.
class ThemeScope {
public:
    explicit ThemeScope(const Theme &theme);
    ~ThemeScope();
    ThemeScope(const ThemeScope &) = delete;
    ThemeScope &operator=(const ThemeScope &) = delete;

private:
    const Theme *m_before;
};

/// Inter where installed, else the system's sans serif, at the given size in points.
QFont uiFont(double points, QFont::Weight weight = QFont::Normal);

/// Sets palette, style sheet and font of the application; System follows the desktop's palette.
void applyTheme(ThemeChoice choice);

} // namespace dateline
