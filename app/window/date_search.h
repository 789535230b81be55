// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/suggestion_wording.h"
#include "core/model/timeline.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace dateline {

class LibrarySession;

/// When the library is looked through for dates that articles do not tell: at once when articles came or changed, and
/// never while articles are read in. A date that was given makes others a little more or less likely, but leaves what
/// was found before useful: then a running search goes on, and the next one waits the longer the longer a search takes.
class DateSearch : public QObject {
    Q_OBJECT

public:
    /// Milliseconds.
    struct Pace {
        int soon = 400;       ///< quick changes are followed by one search
        qint64 quick = 2000;  ///< a search that takes no longer is made again soon
        qint64 restShare = 8; ///< a longer one is followed by so many times its length of rest
    };

    explicit DateSearch(LibrarySession *session, QObject *parent = nullptr);
    void setPace(const Pace &pace) { m_pace = pace; }

    /// Of the library's new snapshot.
    void follow(const Timeline &timeline);
    /// Another library is opened: what was found belongs to the one before.
    void stop();
    /// The user wants to know now.
    void lookNow();
    bool running() const { return m_running; }
    /// Dates were given since what was found was looked for.
    bool outdated() const { return m_outdated; }

signals:
    /// The first is what is likely now; nullptr when no article needs a date.
    void found(dateline::SharedSuggestions suggestions);
    void stateChanged();

private:
    /// What a search depends on.
    struct Articles {
        std::vector<ArticleId> all; ///< ascending, as is the other
        std::vector<ArticleId> undated;

        friend bool operator==(const Articles &, const Articles &) = default;
    };

    void start();
    void rest();
    void take(SharedSuggestions suggestions);

    LibrarySession *m_session;
    Pace m_pace;
    QTimer m_timer;
    QElapsedTimer m_clock; ///< of the running search
    qint64 m_took = 0;     ///< milliseconds, the last search
    Articles m_wanted;     ///< of the last snapshot
    Articles m_searched;   ///< when the last search began
    bool m_running = false;
    bool m_outdated = false;
};

} // namespace dateline
