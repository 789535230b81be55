// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <functional>

namespace dateline {

/// One background thread that runs jobs in the order they were posted. The destructor lets the running job end, runs
/// all jobs already posted, and joins.
class WorkLane {
public:
    explicit WorkLane(const QString &name);
    ~WorkLane();
    WorkLane(const WorkLane &) = delete;
    WorkLane &operator=(const WorkLane &) = delete;

    /// Safe for concurrent use by multiple threads.
    void post(std::function<void()> job);

private:
    QThread m_thread;
    QObject *m_inside; ///< lives in the thread; jobs are delivered to it
};

} // namespace dateline
