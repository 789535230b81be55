// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/date_search.h"

#include "app/models/library_session.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr qint64 longestRest = 3'600'000; ///< milliseconds

} // namespace

DateSearch::DateSearch(LibrarySession *session, QObject *parent) : QObject(parent), m_session(session)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DateSearch::start);
    connect(session, &LibrarySession::suggestionsReady, this, &DateSearch::take);
    connect(session, &LibrarySession::suggestionsFailed, this, [this] {
        m_running = false;
        emit stateChanged();
    });
}

void DateSearch::follow(const Timeline &timeline)
{
    m_wanted = {};
    for (const ArticleSummary &article : timeline.articles()) {
        m_wanted.all.push_back(article.id);
        if (!article.published && article.copyOf == 0)
            m_wanted.undated.push_back(article.id);
    }
    std::sort(m_wanted.all.begin(), m_wanted.all.end());
    std::sort(m_wanted.undated.begin(), m_wanted.undated.end());
    if (m_wanted.undated.empty()) {
        stop();
        emit found(nullptr);
        return;
    }
    if (m_session->importing() || m_session->info()->readOnly)
        return stop();
    const bool onlyDates = m_searched.all == m_wanted.all
                           && std::includes(m_searched.undated.begin(), m_searched.undated.end(),
                                            m_wanted.undated.begin(), m_wanted.undated.end());
    const qint64 cost = m_running ? std::max(m_took, m_clock.elapsed()) : m_took;
    if (!onlyDates || cost <= m_pace.quick) {
        m_session->cancelSuggestions();
        m_running = false;
        m_timer.start(m_pace.soon);
        return;
    }
    m_outdated = true;
    if (!m_running)
        rest();
    emit stateChanged();
}

void DateSearch::stop()
{
    m_timer.stop();
    m_session->cancelSuggestions();
    m_searched = {};
    m_took = 0;
    m_running = m_outdated = false;
}

void DateSearch::lookNow()
{
    if (!m_running && !m_wanted.undated.empty() && !m_session->importing())
        start();
}

void DateSearch::rest()
{
    m_timer.start(static_cast<int>(std::min(m_took * m_pace.restShare, longestRest)));
}

void DateSearch::start()
{
    m_timer.stop();
    m_searched = m_wanted;
    m_outdated = false;
    m_running = true;
    m_clock.start();
    m_session->requestSuggestions();
    emit stateChanged();
}

void DateSearch::take(SharedSuggestions suggestions)
{
    m_running = false;
    m_took = m_clock.elapsed();
    if (m_outdated)
        rest();
    emit found(std::move(suggestions));
    emit stateChanged();
}

} // namespace dateline
