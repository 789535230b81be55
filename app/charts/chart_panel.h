// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace dateline {

/// All charts in one place, one at a time: what the filter shows, in another order. Embed it as it is; it reads and
/// changes the ViewState and needs nothing else. A click on anything in a chart goes to its events.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    enum class Chart { Time, Actors, Speech, Sources, Figures, Calendar };

    explicit ChartPanel(ViewState *state, QWidget *parent = nullptr);
    ~ChartPanel() override;

    Chart chart() const;
    void setChart(Chart chart);
    /// The chart's name for menus: "Events over time", "Actors over time", …
    static QString title(Chart chart);
    static constexpr Chart allCharts[] = {Chart::Time,    Chart::Actors,  Chart::Speech,
                                          Chart::Sources, Chart::Figures, Chart::Calendar};

    ViewState *state() const;
    /// Does now what waits for the event loop, and lays everything out, shown or not.
    void settle();
    /// The chart with its title as it is now.
    QImage picture(double scale = 2) const;
    /// The same in the size of the panel, with any painter.
    void draw(QPainter &painter) const;

    QSize sizeHint() const override { return {980, 250}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

signals:
    void chartChanged(dateline::ChartPanel::Chart chart);
    /// The user wants the chart in a file.
    void saveWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dateline
