// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"
#include "core/stats/reported_figures.h"

#include <QWidget>

#include <optional>

namespace dateline {

/// Killed and injured as reported: a dot an event at its day and number, a line from the lowest to the highest number
/// where sources differ. Our own widget: Qt Charts draws no ranges. A click, or the arrow keys and Enter, select the
/// event.
class FiguresChart : public QWidget {
    Q_OBJECT

public:
    explicit FiguresChart(ViewState *state, QWidget *parent = nullptr);

    /// Counts what the window shows now.
    void refresh();
    /// Where the dot of an event's killed (else injured) people is; nothing when it has none.
    std::optional<QPointF> dotOf(RowIndex row) const;

    /// What a dot stands for, in words beside it: "697 killed".
    struct Label {
        RowIndex row = noRow;
        QString text;
        QRectF area;
    };
    /// Of the highest numbers first, as many as have room: none overlaps another, a dot or a line.
    const std::vector<Label> &labels() const;

    QSize sizeHint() const override { return {980, 200}; }
    QSize minimumSizeHint() const override { return {240, 90}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF plot() const;
    QRectF captionArea() const;
    double toX(DayNumber day) const;
    double toY(double number) const;
    void paintAxes(QPainter &painter) const;
    void paintFigures(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    std::vector<Label> placeLabels() const;
    void paintNumber(QPainter &painter, double x, const ToldNumber &number, const QColor &colour, bool filled) const;
    int nearest(QPointF point) const;
    QString describe(int index) const;
    void choose(int index);
    void focusOn(int index);

    ViewState *m_state;
    std::vector<ReportedFigures> m_figures;
    VisibleRange m_days;
    double m_highest = 10;
    int m_focused = -1;
    mutable std::optional<std::vector<Label>> m_labels; ///< placed when first asked for
};

} // namespace dateline
