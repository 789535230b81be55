// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/range_animator.h"

#include "app/timeline/timeline_coordinates.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace dateline {

namespace {

constexpr int longestMs = 140;

} // namespace

RangeAnimator::RangeAnimator(ViewState *state, QWidget *widget) : QObject(widget), m_state(state), m_widget(widget)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &progress) {
        if (m_animation.state() != QAbstractAnimation::Stopped)
            m_state->setRange(m_state->fold()->between(m_from, m_to, progress.toDouble()), false);
    });
    connect(&m_animation, &QVariantAnimation::finished, this, [this] { m_state->setRange(m_to); });
}

void RangeAnimator::moveTo(VisibleRange range)
{
    m_animation.stop();
    const int duration = m_widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, m_widget);
    if (!m_enabled || duration <= 0 || !m_widget->isVisible()) {
        m_state->setRange(range);
        return;
    }
    m_from = m_state->range();
    m_to = range;
    m_animation.setDuration(std::min(duration, longestMs));
    m_animation.start();
}

VisibleRange RangeAnimator::target() const
{
    return m_animation.state() == QAbstractAnimation::Running ? m_to : m_state->range();
}

void RangeAnimator::stop()
{
    m_animation.stop();
}

} // namespace dateline
