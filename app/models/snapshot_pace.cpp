// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/snapshot_pace.h"

#include <algorithm>

namespace dateline {

namespace {

/// Pauses are so many times as long as showing takes, what it leaves for later included: a click rarely meets it.
constexpr qint64 shareFree = 40;
constexpr qint64 longestPause = 10'000; ///< milliseconds

} // namespace

SnapshotPace::SnapshotPace(std::function<void(Snapshot)> show, QObject *parent)
    : QObject(parent), m_show(std::move(show))
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &SnapshotPace::showWaiting);
}

void SnapshotPace::offer(Snapshot snapshot)
{
    m_waiting = std::move(snapshot);
    if (m_later.isActive())
        return;
    const qint64 left = m_sinceShown.isValid() ? m_pause - m_sinceShown.elapsed() : 0;
    if (left > 0)
        m_later.start(static_cast<int>(left));
    else
        showWaiting();
}

void SnapshotPace::drop()
{
    m_later.stop();
    m_waiting.reset();
}

void SnapshotPace::showWaiting()
{
    if (!m_waiting)
        return;
    QElapsedTimer clock;
    clock.start();
    m_show(std::exchange(m_waiting, nullptr));
    m_pause = std::min(longestPause, shareFree * clock.elapsed());
    m_sinceShown.start();
}

} // namespace dateline
