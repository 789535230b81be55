// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/overview_scale.h"
#include "app/timeline/time_axis.h"

#include <QWidget>

#include <functional>

namespace dateline {

/// Lies over the bars: draws the years below them and the frame of the visible range, and takes mouse and keys.
class OverviewBrush : public QWidget {
    Q_OBJECT

public:
    OverviewBrush(ViewState *state, QWidget *parent);

    void setScale(OverviewScale scale);
    /// What the tooltip of a bar says.
    void setBarText(std::function<QString(std::size_t)> barText) { m_barText = std::move(barText); }
    /// The frame of the visible range in pixels.
    QRectF frame() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Grip { None, Left, Right, Inside, Outside };
    Grip gripAt(double x) const;
    void dragTo(double x);
    void paintYears(QPainter &painter) const;
    void paintBreaks(QPainter &painter) const;
    std::vector<AxisCell> yearsOf(const OverviewScale::Run &run) const;

    ViewState *m_state;
    OverviewScale m_scale;
    std::function<QString(std::size_t)> m_barText;
    Grip m_grip = Grip::None;
    bool m_dragged = false;
    double m_pressedX = 0;
    VisibleRange m_pressedRange;
};

} // namespace dateline
