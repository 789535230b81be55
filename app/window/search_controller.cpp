// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search_controller.h"

#include "app/models/text.h"
#include "app/window/search_field.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr char16_t firstSyllable = 0x1100; ///< scripts of letters come before, but for a few

} // namespace

QString liveQuery(const QString &typed)
{
    const QString query = typed.trimmed();
    const bool growing =
        !query.isEmpty() && typed.back().isLetterOrNumber() && query.back().isLetterOrNumber() && !query.contains(u'"');
    if (!growing)
        return query;
    // One letter begins nearly every word. A word of one sign is one where each sign is a syllable or more.
    const bool alone = query.size() == 1 || query[query.size() - 2].isSpace();
    if (alone && query.back().isLetter() && query.back().unicode() < firstSyllable)
        return query.chopped(1).trimmed();
    return query + u'*';
}

SearchController::SearchController(SearchField *field, LibrarySession *session, ViewState *state, QObject *parent)
    : QObject(parent), m_field(field), m_session(session), m_state(state)
{
    connect(m_field, &QLineEdit::textChanged, this, &SearchController::ask);
    connect(m_field, &SearchField::entered, m_session, &LibrarySession::prepareSearch);
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
        if (m_ticket != 0)
            m_again = true; // or a search longer than the pause between snapshots never ended
        else if (!m_field->text().trimmed().isEmpty())
            ask();
    });
    connect(m_state, &ViewState::selectionChanged, this, &SearchController::updateCount);
    connect(m_state, &ViewState::rowsChanged, this, &SearchController::updateCount);
    connect(m_state, &ViewState::filterChanged, this, &SearchController::followFilter);
}

/// A search that is under way is given up: nobody waits for what was typed before.
void SearchController::ask()
{
    m_again = false;
    m_asked = m_field->text();
    const auto readDate = [this](const QString &text) { return m_session->readDate(text, std::nullopt); };
    m_query = readTypedQuery(m_asked, *m_state->timeline(), readDate);
    m_field->setUnknown(m_query.unknown);
    const QString words = liveQuery(m_asked.endsWith(u' ') ? QString(m_query.words + u' ') : m_query.words);
    if (!words.isEmpty()) {
        m_ticket = m_session->requestSearch(words);
        return;
    }
    m_ticket = 0;
    m_session->cancelSearch();
    Filter filter = m_state->filter();
    filter.textMatches.reset();
    setTyped(std::move(filter));
}

void SearchController::take(Ticket ticket, const SearchAnswer &answer)
{
    if (ticket != m_ticket)
        return;
    m_ticket = 0;
    Filter filter = m_state->filter();
    filter.textMatches = answer.events;
    setTyped(std::move(filter));
    if (std::exchange(m_again, false))
        ask();
}

void SearchController::setTyped(Filter filter)
{
    filter.text = toUtf8(m_asked.trimmed());
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
    m_state->stepEvent(direction);
}

void SearchController::clear()
{
    if (m_field->text().isEmpty())
        ask();
    m_field->clear();
}

void SearchController::show(const QString &line)
{
    if (m_field->text() == line)
        ask();
    m_field->setText(line);
}

void SearchController::followFilter()
{
    // "Show everything" took the search away.
    if (m_applied && m_state->filter().text.empty()) {
        m_applied = false;
        m_ticket = 0;
        m_session->cancelSearch();
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
