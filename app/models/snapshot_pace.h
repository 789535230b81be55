// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace dateline {

/// Hands on the snapshots of an import so that showing them leaves the window free for clicks: a large timeline takes a
/// tenth of a second to swap in, and nobody needs to see it grow several times a second. The first is shown at once;
/// of those that come too soon the newest. GUI thread only.
class SnapshotPace : public QObject {
public:
    using Snapshot = std::shared_ptr<const Timeline>;

    explicit SnapshotPace(std::function<void(Snapshot)> show, QObject *parent = nullptr);

    void offer(Snapshot snapshot);
    /// Something newer was shown.
    void drop();

private:
    void showWaiting();

    std::function<void(Snapshot)> m_show;
    Snapshot m_waiting;
    QTimer m_later;
    QElapsedTimer m_sinceShown;
    qint64 m_pause = 0; ///< milliseconds from one to the next
};

} // namespace dateline
