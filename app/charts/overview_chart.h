// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/overview_captions.h"
#include "app/selection/view_state.h"

#include <QWidget>

#include <memory>

namespace dateline {

/// "Events over time": a stacked histogram of the whole library, filtered events in colour over all events in grey.
/// The frame over it is the visible range: drag it, drag its edges, or click a bar to go there.
class OverviewChart : public QWidget {
    Q_OBJECT

public:
    explicit OverviewChart(ViewState *state, QWidget *parent = nullptr);
    ~OverviewChart() override;

    /// Counts and draws now what waits for the event loop.
    void settle();
    /// What stands beside the bars.
    const OverviewCaptions &captions() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dateline
