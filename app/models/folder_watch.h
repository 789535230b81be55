// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/folder_changes.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>

namespace dateline {

class WorkLane;

/// Looks below folders for files that are new or were written again, on a thread of its own: soon after the system says
/// that a folder changed, and now and then, as the system tells neither what is written into an existing file nor what
/// happens on a network drive. The longer a look takes, the longer it rests. GUI thread only.
class FolderWatch : public QObject {
    Q_OBJECT

public:
    struct Pace {
        std::chrono::milliseconds soon{300};    ///< many changes are followed by one look
        std::chrono::milliseconds settle{2000}; ///< a file that is left alone for so long is whole
        std::chrono::milliseconds pause{30'000};
        int restShare = 20; ///< a rest is at least so many times as long as the look before it
    };

    explicit FolderWatch(QObject *parent = nullptr);
    ~FolderWatch() override;
    void setPace(const Pace &pace);

    /// From now on these; the files in them are all new at first.
    void setFolders(const QStringList &folders);
    const QStringList &folders() const { return m_folders; }
    /// Those that were not there at the last look.
    const QStringList &away() const { return m_away; }
    /// How often it has looked.
    int looks() const { return m_looks; }

signals:
    void found(const QStringList &files);
    void awayChanged();

private:
    using Milliseconds = std::chrono::milliseconds;

    void lookIn(Milliseconds delay);
    void look();
    void take(const FolderChanges::Found &result, Milliseconds took);
    void listenTo(const QStringList &folders);

    Pace m_pace;
    QStringList m_folders;
    QStringList m_away;
    QFileSystemWatcher m_system;
    QTimer m_timer;
    Milliseconds m_took{0}; ///< the last look
    bool m_looking = false;
    bool m_again = false; ///< something changed while it looked
    int m_looks = 0;
    quint64 m_generation = 0;
    CancelToken m_cancel;
    std::shared_ptr<FolderChanges> m_changes; ///< touched only by jobs of the lane
    std::unique_ptr<WorkLane> m_lane;         ///< last, so that it ends before what its jobs use
};

} // namespace dateline
