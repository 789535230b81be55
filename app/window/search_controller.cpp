// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search_controller.h"

#include "app/models/text.h"
#include "app/window/search_field.h"

#include <QLocale>

#include <algorithm>

namespace dateline {

namespace {

constexpr int typingPause = 120; ///< milliseconds

} // namespace

QString liveQuery(const QString &typed)
{
    const QString query = typed.trimmed();
    const bool growing = !query.isEmpty() && query.back().isLetterOrNumber() && !query.contains(u'"');
    return growing ? QString(query + u'*') : query;
}

SearchController::SearchController(SearchField *field, LibrarySession *session, ViewState *state, QObject *parent)
    : QObject(parent), m_field(field), m_session(session), m_state(state)
{
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(typingPause);
    connect(&m_askSoon, &QTimer::timeout, this, &SearchController::ask);
    connect(m_field, &QLineEdit::textChanged, &m_askSoon, qOverload<>(&QTimer::start));
    connect(m_field, &SearchField::stepRequested, this, &SearchController::step);
    connect(m_field, &SearchField::leaveRequested, this, [this] {
        clear();
        emit leaveRequested();
    });
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &typed) {
        QStringList lines;
        if (m_field->cursorPosition() == typed.size())
            for (const QString &term : completions(typed, *m_state->timeline()))
                lines << withLastTerm(typed, term);
        m_field->offer(lines);
    });
    connect(m_session, &LibrarySession::searchReady, this, &SearchController::take);
    // New articles may hold the words too.
    connect(m_state, &ViewState::timelineChanged, this, [this] {
        if (!m_field->text().trimmed().isEmpty())
            m_askSoon.start();
    });
    connect(m_state, &ViewState::selectionChanged, this, &SearchController::updateCount);
    connect(m_state, &ViewState::rowsChanged, this, &SearchController::updateCount);
    connect(m_state, &ViewState::filterChanged, this, &SearchController::followFilter);
}

void SearchController::ask()
{
    const auto readDate = [this](const QString &text) { return m_session->readDate(text, std::nullopt); };
    m_query = readTypedQuery(m_field->text(), *m_state->timeline(), readDate);
    m_field->setUnknown(m_query.unknown);
    const QString words = liveQuery(m_query.words);
    if (!words.isEmpty()) {
        m_ticket = m_session->requestSearch(words);
        return;
    }
    m_ticket = 0;
    Filter filter = m_state->filter();
    filter.textMatches.reset();
    setTyped(std::move(filter));
}

void SearchController::take(Ticket ticket, const SearchAnswer &answer)
{
    if (ticket != m_ticket)
        return;
    Filter filter = m_state->filter();
    filter.textMatches = answer.events;
    setTyped(std::move(filter));
}

void SearchController::setTyped(Filter filter)
{
    filter.text = toUtf8(m_field->text().trimmed());
    filter.typed.clear();
    if (!m_query.filter.empty())
        filter.typed.push_back(m_query.filter);
    // A filter that could not be read finds nothing, rather than everything.
    if (!m_query.unknown.isEmpty())
        filter.textMatches.emplace();
    m_applied = !filter.text.empty();
    m_state->setFilter(std::move(filter));
    updateCount();
}

void SearchController::step(int direction)
{
    if (m_askSoon.isActive()) {
        m_askSoon.stop();
        ask();
    }
    m_state->stepEvent(direction);
}

void SearchController::clear()
{
    m_field->clear();
    m_askSoon.stop();
    ask();
}

void SearchController::show(const QString &line)
{
    m_field->setText(line);
    m_askSoon.stop();
    ask();
}

void SearchController::followFilter()
{
    // "Show everything" took the search away.
    if (m_applied && m_state->filter().text.empty()) {
        m_applied = false;
        m_ticket = 0;
        const QSignalBlocker quiet(m_field);
        m_field->clear();
        m_query = {};
        updateCount();
    }
}

void SearchController::updateCount()
{
    if (!m_state->filter().textMatches && m_state->filter().typed.empty())
        return m_field->setCount({});
    const auto &rows = *m_state->rows();
    const RowIndex selected =
        m_state->selectedEvent() == 0 ? noRow : m_state->timeline()->find(m_state->selectedEvent());
    const auto at = std::lower_bound(rows.begin(), rows.end(), selected);
    const bool isHit = selected != noRow && at != rows.end() && *at == selected;
    const QLocale locale;
    const QString position =
        isHit ? locale.toString(static_cast<qlonglong>(at - rows.begin() + 1)) : QStringLiteral("–");
    m_field->setCount(QStringLiteral("%1/%2").arg(position, locale.toString(static_cast<qulonglong>(rows.size()))));
}

} // namespace dateline
