// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"
#include "app/timeline/timeline_view.h"
#include "tests/bench/figures.h"

#include <QImage>

namespace dateline::bench {

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

} // namespace dateline::bench
