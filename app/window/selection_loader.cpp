// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/selection_loader.h"

#include "app/inspector/inspector_panel.h"
#include "app/reader/reader_panel.h"

namespace dateline {

SelectionLoader::SelectionLoader(LibrarySession *session, ViewState *state, ReaderPanel *reader,
                                 InspectorPanel *inspector, QObject *parent)
    : QObject(parent), m_session(session), m_state(state), m_reader(reader), m_inspector(inspector)
{
    connect(state, &ViewState::selectionChanged, this, &SelectionLoader::followSelection);
    connect(state, &ViewState::articleChanged, this, &SelectionLoader::followArticle);
    connect(state, &ViewState::sourceChanged, this, &SelectionLoader::followSource);
    connect(state, &ViewState::timelineChanged, this, &SelectionLoader::refresh);
    connect(session, &LibrarySession::eventReady, this, &SelectionLoader::takeEvent);
    connect(session, &LibrarySession::articleReady, this, &SelectionLoader::takeArticle);
    connect(reader, &ReaderPanel::articleWanted, state, &ViewState::showArticle);
    connect(inspector, &InspectorPanel::sourceChosen, this, [this](int source) {
        // Also when it is the current one: the user may have gone to another article since.
        m_followSource = true;
        m_state->selectSource(source);
        showSourceArticle();
    });
}

void SelectionLoader::inspectUndated(EventId event)
{
    m_state->selectEvent(0);
    m_undated = event;
    m_followSource = true;
    m_eventTicket = m_session->requestEvent(event);
}

void SelectionLoader::followSelection()
{
    m_undated = 0;
    const EventId event = m_state->selectedEvent();
    if (event != 0) {
        m_followSource = true;
        m_eventTicket = m_session->requestEvent(event);
        return;
    }
    m_eventTicket = 0;
    m_event.reset();
    m_inspector->setEvent(nullptr, m_state->timeline());
    m_reader->showSource(nullptr, 0);
}

void SelectionLoader::followArticle()
{
    if (const ArticleId article = m_state->currentArticle()) {
        m_articleTicket = m_session->requestArticle(article);
        return;
    }
    m_articleTicket = 0;
    m_article.reset();
    m_reader->showArticle(nullptr);
    m_inspector->setArticle(nullptr);
}

void SelectionLoader::followSource()
{
    m_followSource = true;
    if (!m_event || m_event->id != m_state->selectedEvent())
        return;
    m_inspector->setSource(m_state->currentSource());
    m_reader->showSource(m_event, m_state->currentSource());
    showSourceArticle();
}

void SelectionLoader::refresh()
{
    const EventId event = m_state->selectedEvent() != 0 ? m_state->selectedEvent() : m_undated;
    if (m_undated != 0 && m_state->timeline()->find(m_undated) != noRow) {
        // It has its place now.
        const EventId placed = m_undated;
        m_undated = 0;
        m_state->selectEvent(placed);
        m_state->bringIntoView(placed);
    } else if (event != 0 && (event == m_undated || m_state->timeline()->find(event) != noRow)) {
        // A selected event that is gone is about to be deselected: nobody asks for it any more.
        m_eventTicket = m_session->requestEvent(event);
    }
    if (m_state->currentArticle() != 0)
        m_articleTicket = m_session->requestArticle(m_state->currentArticle());
}

void SelectionLoader::takeEvent(Ticket ticket, std::shared_ptr<const Event> event)
{
    if (ticket != m_eventTicket)
        return;
    m_event = std::move(event);
    m_inspector->setEvent(m_event, m_state->timeline());
    m_inspector->setSource(m_state->currentSource());
    m_reader->showSource(m_event, m_state->currentSource());
    showSourceArticle();
    if (m_article)
        emit shown();
}

void SelectionLoader::showSourceArticle()
{
    const auto source = static_cast<std::size_t>(m_state->currentSource());
    if (!m_followSource || !m_event || source >= m_event->sources.size())
        return;
    m_followSource = false;
    m_state->showArticle(m_event->sources[source].article);
}

void SelectionLoader::takeArticle(Ticket ticket, std::shared_ptr<const ArticleView> article)
{
    if (ticket != m_articleTicket)
        return;
    m_article = std::move(article);
    m_reader->setTimeline(m_state->timeline());
    m_reader->showArticle(m_article);
    m_inspector->setArticle(m_article);
    if (m_event)
        emit shown();
}

} // namespace dateline
