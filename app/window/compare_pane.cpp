// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/compare_pane.h"

#include "app/facets/filter_chips.h"
#include "app/models/text.h"
#include "app/models/typed_query.h"
#include "app/timeline/timeline_view.h"
#include "app/widgets/hairline.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"
#include "app/window/sample_library.h"
#include "app/window/search_controller.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace dateline {

namespace {

/// What of a filter makes sense in another library as it stands: articles are those of the library above, and what is
/// typed was looked up there.
Filter forOtherLibrary(Filter filter)
{
    filter.textMatches.reset();
    filter.typed.clear();
    filter.articles.clear();
    return filter;
}

} // namespace

ComparePane::ComparePane(ViewState *above, LibraryBackend backend, QWidget *parent)
    : QWidget(parent)
    , m_above(above)
    , m_timeline(new TimelineView(&m_state))
    , m_words(new TextLabel(TextLabel::Look::MutedStrong))
    , m_backend(std::move(backend))
{
    setAccessibleName(tr("Timeline to compare with"));
    m_timeline->setAccessibleName(tr("Timeline to compare with"));
    auto *swap = new ThemedButton(ThemedButton::Look::Link, tr("Swap"));
    m_swap = swap;
    swap->setToolTip(tr("This filter goes up, and that one comes down"));
    auto *done = new ThemedButton(ThemedButton::Look::Link, tr("Stop comparing"));
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(16, 6, 16, 6);
    strip->setSpacing(12);
    strip->addWidget(m_words, 1);
    strip->addWidget(swap);
    strip->addWidget(done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Hairline(Qt::Horizontal));
    layout->addLayout(strip);
    layout->addWidget(m_timeline, 1);
    connect(swap, &QAbstractButton::clicked, this, &ComparePane::swapFilters);
    connect(done, &QAbstractButton::clicked, this, &ComparePane::close);
    follow();
    hide();
}

ComparePane::~ComparePane()
{
    if (m_session)
        m_session->disconnect();
}

/// What both have in common goes both ways; a ViewState that is told what it knows already says nothing.
void ComparePane::follow()
{
    connect(m_above, &ViewState::timelineChanged, this, [this] {
        if (!m_open || m_session)
            return;
        m_state.setTimeline(m_above->timeline());
        m_state.setRange(m_above->range(), false);
    });
    connect(m_above, &ViewState::filterChanged, this, [this] {
        if (m_open && m_session)
            filterOther();
    });
    connect(m_above, &ViewState::rangeChanged, this, [this] {
        if (m_open)
            m_state.setRange(m_above->range(), false);
    });
    connect(&m_state, &ViewState::rangeChanged, this, [this] {
        if (m_open)
            m_above->setRange(m_state.range());
    });
    connect(m_above, &ViewState::bookmarksChanged, this, [this] { m_state.setBookmarks(m_above->bookmarks()); });
    connect(m_above, &ViewState::zeroChanged, this, [this] { m_state.setZeroEvent(m_above->zeroEvent()); });
    connect(&m_state, &ViewState::rowsChanged, this, &ComparePane::updateWords);
    followSelection();
}

void ComparePane::followSelection()
{
    connect(m_above, &ViewState::selectionChanged, this, [this] {
        if (!m_open)
            return;
        if (!m_session)
            return m_state.selectEvent(m_above->selectedEvent());
        if (m_above->selectedEvent() == 0)
            return;
        m_state.selectEvent(0);
        emit otherSelected(false);
    });
    connect(&m_state, &ViewState::selectionChanged, this, [this] {
        if (!m_open)
            return;
        if (!m_session)
            return m_above->selectEvent(m_state.selectedEvent());
        if (m_state.selectedEvent() == 0)
            return;
        m_above->selectEvent(0);
        m_above->showArticle(0);
        emit otherSelected(true);
    });
}

void ComparePane::open(const Filter &filter, const QString &words)
{
    endLibrary();
    m_shown = words;
    m_open = false; // nothing of what is set up here goes up
    m_state.setTimeline(m_above->timeline());
    m_state.setFilter(filter);
    m_state.selectEvent(m_above->selectedEvent());
    shareDays();
}

void ComparePane::openLibrary(const QString &file)
{
    endLibrary();
    m_open = false;
    m_session = std::make_unique<LibrarySession>(m_backend);
    const QString name = libraryName(file);
    connect(m_session.get(), &LibrarySession::snapshotReady, this,
            [this, name](const std::shared_ptr<const Timeline> &timeline) { takeLibrary(name, timeline); });
    connect(m_session.get(), &LibrarySession::openFailed, this, [this](const QString &, const Error &error) {
        close();
        emit openFailed(error);
    });
    connect(m_session.get(), &LibrarySession::searchReady, this, [this](Ticket ticket, const SearchAnswer &answer) {
        if (ticket == m_ticket)
            takeFound(answer.events);
    });
    m_session->open(file, false);
}

/// The same filter for the other library; what is typed is read and looked up there.
void ComparePane::filterOther()
{
    m_wanted = forOtherLibrary(m_above->filter());
    const TypedQuery query = readTypedQuery(toQString(m_wanted.text), *m_state.timeline(), [this](const QString &text) {
        return m_session->readDate(text, std::nullopt);
    });
    if (!query.filter.empty())
        m_wanted.typed.push_back(query.filter);
    m_ticket = 0;
    const QString words = liveQuery(query.words);
    if (!query.unknown.isEmpty())
        takeFound({});
    else if (words.isEmpty())
        m_state.setFilter(m_wanted);
    else
        m_ticket = m_session->requestSearch(words);
}

void ComparePane::takeFound(EventSet events)
{
    m_wanted.textMatches = std::move(events);
    m_state.setFilter(m_wanted);
}

void ComparePane::takeLibrary(const QString &name, std::shared_ptr<const Timeline> timeline)
{
    m_shown = name;
    m_open = false;
    m_state.selectEvent(0);
    m_state.setTimeline(std::move(timeline));
    filterOther();
    shareDays();
    // Far apart in time they would stand beside each other's nothing.
    const VisibleRange days = m_above->range();
    const auto touches = [&](const ViewState &state) {
        const auto [first, last] = state.timeline()->extent();
        return first < days.end && last + 1.0 > days.start;
    };
    if (!touches(m_state) || !touches(*m_above))
        m_above->fitAll();
}

/// Both show the same days from now on.
void ComparePane::shareDays()
{
    m_above->setCompanion(&m_state);
    m_state.setRange(m_above->range(), false);
    m_state.setBookmarks(m_above->bookmarks());
    m_state.setZeroEvent(m_above->zeroEvent());
    m_open = true;
    m_swap->setVisible(!m_session);
    updateWords();
    show();
}

void ComparePane::endLibrary()
{
    if (!m_session)
        return;
    m_session->disconnect();
    m_session.release()->deleteLater(); // it may be the one that has just said something
    emit otherSelected(false);
}

void ComparePane::close()
{
    if (!m_open && !m_session)
        return;
    m_open = false;
    m_above->setCompanion(nullptr);
    endLibrary();
    hide();
    emit closed();
}

void ComparePane::swapFilters()
{
    const Filter above = m_above->filter();
    const QString words = FilterChips::labels(*m_above).join(QStringLiteral(" · "));
    m_above->setFilter(m_state.filter());
    m_shown = words;
    m_state.setFilter(above);
    updateWords();
}

void ComparePane::updateWords()
{
    const QString what = m_session ? tr("library “%1”").arg(m_shown) : m_shown.isEmpty() ? tr("everything") : m_shown;
    m_words->setText(
        tr("Compared with: %1 · %2").arg(what, tr("%Ln event(s)", nullptr, static_cast<int>(m_state.rows()->size()))));
}

} // namespace dateline
