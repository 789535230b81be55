// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/library_session.h"
#include "app/models/typed_query.h"
#include "app/selection/view_state.h"

#include <QObject>

namespace dateline {

class SearchField;

/// What the index is asked for while somebody types: the last word may still be growing.
QString liveQuery(const QString &typed);

/// Live search in words and typed filters: narrows the filter to the events found, steps through them, and says which
/// of how many is selected.
class SearchController : public QObject {
    Q_OBJECT

public:
    SearchController(SearchField *field, LibrarySession *session, ViewState *state, QObject *parent = nullptr);

    void step(int direction);
    void clear();
    /// Searches for a line as if it had been typed.
    void show(const QString &line);

signals:
    void leaveRequested();

private:
    void ask();
    void setTyped(Filter filter);
    void take(Ticket ticket, const SearchAnswer &answer);
    void updateCount();
    void followFilter();

    SearchField *m_field;
    LibrarySession *m_session;
    ViewState *m_state;
    Ticket m_ticket = 0;
    bool m_again = false; ///< the timeline changed while a search was under way
    TypedQuery m_query;
    QString m_asked;        ///< the line that m_query is of
    bool m_applied = false; ///< the filter holds what is typed
};

} // namespace dateline
