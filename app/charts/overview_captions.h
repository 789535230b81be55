// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/histogram.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace dateline {

/// What stands beside the bars of a histogram: on the left how many events a height is, on the right which colour is
/// which type, each at the height where it stands in the tallest bar.
class OverviewCaptions {
public:
    struct Tick {
        std::uint32_t events = 0;
        QString text;
        double y = 0; ///< of the line that it names
    };
    struct TypeName {
        EventType type = EventType::Statement;
        QString text;
        QRectF area; ///< of the text; its colour stands before it
    };

    OverviewCaptions() = default;
    /// `shown` are the bars in colour, `highest` the count that the plot is high; `size` the room for everything.
    OverviewCaptions(const Histogram &shown, std::uint32_t highest, QSizeF size, QMarginsF margins);

    QRectF plot() const { return m_plot; }
    std::uint32_t step() const { return m_step; } ///< events from one tick to the next; 0 without bars
    const std::vector<Tick> &ticks() const { return m_ticks; }
    const std::vector<TypeName> &typeNames() const { return m_typeNames; }
    void paint(QPainter &painter) const;

private:
    void placeTicks(const Histogram &shown, std::uint32_t highest);
    void placeTypeNames(const Histogram &shown, std::uint32_t highest);

    QRectF m_plot;
    std::uint32_t m_step = 0;
    std::vector<Tick> m_ticks;
    std::vector<TypeName> m_typeNames;
};

} // namespace dateline
