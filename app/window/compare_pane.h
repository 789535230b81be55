// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/library_session.h"
#include "app/selection/view_state.h"

#include <QWidget>

#include <memory>

namespace dateline {

class TextLabel;
class TimelineView;

/// A second timeline under the first one, of the same days: either the same library with a filter of its own that stays
/// as it was when the comparison began, or another library, which the filter above goes for too. One event is selected
/// in both together.
class ComparePane : public QWidget {
    Q_OBJECT

public:
    /// Another library is opened through the backend.
    ComparePane(ViewState *above, LibraryBackend backend, QWidget *parent = nullptr);
    ~ComparePane() override;

    /// `words` say what the filter shows.
    void open(const Filter &filter, const QString &words);
    /// Opens the file beside the library above; it is not changed. openFailed() when that does not work.
    void openLibrary(const QString &file);
    void close();
    /// The other library; nullptr while filters are compared.
    LibrarySession *session() const { return m_session.get(); }
    bool isOpen() const { return m_open; }

    ViewState *state() { return &m_state; }
    TimelineView *timelineView() const { return m_timeline; }

signals:
    void closed();
    void openFailed(const dateline::Error &error);
    /// An event of the other library was selected (true), or one of the library above (false).
    void otherSelected(bool other);

private:
    void follow();
    void followSelection();
    void takeLibrary(const QString &name, std::shared_ptr<const Timeline> timeline);
    void shareDays();
    void filterOther();
    void takeFound(EventSet events);
    void endLibrary();
    void swapFilters();
    void updateWords();

    ViewState *m_above;
    ViewState m_state;
    TimelineView *m_timeline;
    TextLabel *m_words;
    QWidget *m_swap = nullptr;
    LibraryBackend m_backend;
    std::unique_ptr<LibrarySession> m_session; ///< of another library
    Filter m_wanted;                           ///< of the other library, until its words are looked up
    Ticket m_ticket = 0;                       ///< of looking them up
    QString m_shown;                           ///< what the filter shows, or the other library's name
    bool m_open = false;
};

} // namespace dateline
