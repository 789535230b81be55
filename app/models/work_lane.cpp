// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/work_lane.h"

namespace dateline {

WorkLane::WorkLane(const QString &name) : m_inside(new QObject)
{
    m_thread.setObjectName(name);
    m_inside->moveToThread(&m_thread);
    m_thread.start();
}

WorkLane::~WorkLane()
{
    // Posted, so that everything posted before still runs.
    QMetaObject::invokeMethod(
        m_inside, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
    delete m_inside;
}

void WorkLane::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_inside, std::move(job), Qt::QueuedConnection);
}

} // namespace dateline
