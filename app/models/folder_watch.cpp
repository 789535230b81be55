// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/folder_watch.h"

#include "app/models/text.h"
#include "app/models/work_lane.h"

#include <algorithm>
#include <set>
#include <vector>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// The system listens to a limited number of folders for all programs together; the others wait for the next look.
constexpr std::size_t mostListened = 500;
/// After a change the look comes sooner than after a pause, yet never so soon that looking is all that is done.
constexpr int changeRestShare = 2;

QStringList namesOf(const std::vector<std::filesystem::path> &paths, std::size_t most)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(paths.size(), most); ++i)
        names << fromPath(paths[i]);
    return names;
}

} // namespace

FolderWatch::FolderWatch(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_system, &QFileSystemWatcher::directoryChanged, this, [this] {
        const Milliseconds delay = std::max(m_pace.soon, changeRestShare * m_took);
        if (m_looking)
            m_again = true;
        else if (!m_folders.isEmpty() && (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > delay))
            lookIn(delay);
    });
}

FolderWatch::~FolderWatch()
{
    m_cancel.cancel();
}

void FolderWatch::setPace(const Pace &pace)
{
    m_pace = pace;
}

void FolderWatch::setFolders(const QStringList &folders)
{
    ++m_generation;
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_looking = m_again = false;
    m_folders = folders;
    // A look under way may have seen files that nobody hears of now.
    m_changes.reset();
    m_timer.stop();
    if (!std::exchange(m_away, {}).isEmpty())
        emit awayChanged();
    if (!folders.isEmpty())
        return lookIn(Milliseconds(0));
    listenTo({});
}

void FolderWatch::lookIn(Milliseconds delay)
{
    m_timer.start(delay);
}

void FolderWatch::look()
{
    if (!m_lane)
        m_lane = std::make_unique<WorkLane>(u"folder watch"_s);
    if (!m_changes)
        m_changes = std::make_shared<FolderChanges>(m_pace.settle);
    m_looking = true;
    std::vector<std::filesystem::path> folders;
    for (const QString &folder : m_folders)
        folders.push_back(toPath(folder));
    m_lane->post(
        [this, changes = m_changes, folders = std::move(folders), cancel = m_cancel, generation = m_generation] {
            using Clock = std::chrono::steady_clock;
            const auto begin = Clock::now();
            FolderChanges::Found result = changes->look(folders, cancel);
            const auto took = std::chrono::duration_cast<Milliseconds>(Clock::now() - begin);
            QMetaObject::invokeMethod(
                this,
                [this, generation, took, result = std::move(result)] {
                    if (generation == m_generation)
                        take(result, took);
                },
                Qt::QueuedConnection);
        });
}

void FolderWatch::take(const FolderChanges::Found &result, Milliseconds took)
{
    m_looking = false;
    m_took = took;
    ++m_looks;
    listenTo(namesOf(result.folders, mostListened));
    const QStringList away = namesOf(result.away, result.away.size());
    if (std::exchange(m_away, away) != away)
        emit awayChanged();
    Milliseconds delay = std::max(m_pace.pause, m_pace.restShare * took);
    if (result.unsettled)
        delay = std::max(m_pace.settle, changeRestShare * took);
    if (std::exchange(m_again, false))
        delay = std::max(m_pace.soon, changeRestShare * took);
    lookIn(delay);
    if (!result.files.empty())
        emit found(namesOf(result.files, result.files.size()));
}

void FolderWatch::listenTo(const QStringList &folders)
{
    const QStringList heard = m_system.directories();
    const std::set<QString> before(heard.begin(), heard.end());
    const std::set<QString> now(folders.begin(), folders.end());
    QStringList added, gone;
    std::set_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(added));
    std::set_difference(before.begin(), before.end(), now.begin(), now.end(), std::back_inserter(gone));
    if (!gone.isEmpty())
        m_system.removePaths(gone);
    if (!added.isEmpty())
        m_system.addPaths(added);
}

} // namespace dateline
