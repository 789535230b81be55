// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/library_session.h"
#include "app/selection/view_state.h"

#include <QObject>

#include <memory>

namespace dateline {

class InspectorPanel;
class ReaderPanel;

/// Fetches what is selected and shows it in the reader and the inspector.
class SelectionLoader : public QObject {
    Q_OBJECT

public:
    SelectionLoader(LibrarySession *session, ViewState *state, ReaderPanel *reader, InspectorPanel *inspector,
                    QObject *parent = nullptr);

    /// Shows an event that the timeline cannot select because it has no place there.
    void inspectUndated(EventId event);
    /// The event that is shown; nullptr while it is being fetched or when there is none.
    const std::shared_ptr<const Event> &event() const { return m_event; }
    const std::shared_ptr<const ArticleView> &article() const { return m_article; }

signals:
    /// Event and article are both there.
    void shown();

private:
    void followSelection();
    void followArticle();
    void followSource();
    void refresh();
    void takeEvent(Ticket ticket, std::shared_ptr<const Event> event);
    void takeArticle(Ticket ticket, std::shared_ptr<const ArticleView> article);
    void showSourceArticle();

    LibrarySession *m_session;
    ViewState *m_state;
    ReaderPanel *m_reader;
    InspectorPanel *m_inspector;
    std::shared_ptr<const Event> m_event;
    std::shared_ptr<const ArticleView> m_article;
    EventId m_undated = 0;
    Ticket m_eventTicket = 0;
    Ticket m_articleTicket = 0;
    bool m_followSource = false; ///< the article of the source is still to be shown
};

} // namespace dateline
