// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"

#include <QVariantAnimation>

class QWidget;

namespace dateline {

/// Moves the visible range to a new one in at most 150 ms, or at once where the desktop asks for less motion.
class RangeAnimator : public QObject {
    Q_OBJECT

public:
    RangeAnimator(ViewState *state, QWidget *widget);

    /// Not enabled, every movement is there at once.
    void setEnabled(bool enabled) { m_enabled = enabled; }
    void moveTo(VisibleRange range);
    /// Where a running movement will end, else the visible range: what further steps start from.
    VisibleRange target() const;
    void stop();

private:
    ViewState *m_state;
    QWidget *m_widget;
    QVariantAnimation m_animation;
    bool m_enabled = true;
    VisibleRange m_from;
    VisibleRange m_to;
};

} // namespace dateline
