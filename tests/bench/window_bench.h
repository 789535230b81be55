// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"
#include "app/theme/theme.h"
#include "app/timeline/timeline_view.h"
#include "tests/bench/figures.h"

#include <QApplication>
#include <QImage>

namespace dateline::bench {

/// The application object of one group of measurements.
class BenchApplication {
public:
    BenchApplication() { applyTheme(ThemeChoice::Light); }

private:
    int m_count = 1;
    char m_name[15] = "dateline_bench";
    char *m_arguments[2] = {m_name, nullptr};
    QApplication m_application{m_count, m_arguments};
};

/// The timeline painted into memory as the window does it: 1920×1080.
class Stage {
public:
    Stage() : image(1920, 1080, QImage::Format_ARGB32_Premultiplied) { view.resize(image.size()); }

    double frame(VisibleRange range)
    {
        return processorMilliseconds([&] {
            state.setRange(range, false);
            view.render(&image, {}, {}, QWidget::DrawChildren);
        });
    }

    ViewState state;
    TimelineView view{&state};
    QImage image;
};

/// From the file of a library with a million events to their picture.
void addOpening(Figures &figures);

/// The program itself, from its start to the first frame of a library of 10,000 events.
void addStart(Figures &figures);

} // namespace dateline::bench
