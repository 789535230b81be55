// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/compare_pane.h"

#include "app/facets/filter_chips.h"
#include "app/timeline/timeline_view.h"
#include "app/widgets/hairline.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace dateline {

ComparePane::ComparePane(ViewState *above, QWidget *parent)
    : QWidget(parent)
    , m_above(above)
    , m_timeline(new TimelineView(&m_state))
    , m_words(new TextLabel(TextLabel::Look::MutedStrong))
{
    setAccessibleName(tr("Timeline to compare with"));
    m_timeline->setAccessibleName(tr("Timeline to compare with"));
    auto *swap = new ThemedButton(ThemedButton::Look::Link, tr("Swap"));
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

/// What both have in common goes both ways; a ViewState that is told what it knows already says nothing.
void ComparePane::follow()
{
    connect(m_above, &ViewState::timelineChanged, this, [this] {
        if (!m_open)
            return;
        m_state.setTimeline(m_above->timeline());
        m_state.setRange(m_above->range(), false);
    });
    connect(m_above, &ViewState::rangeChanged, this, [this] {
        if (m_open)
            m_state.setRange(m_above->range(), false);
    });
    connect(&m_state, &ViewState::rangeChanged, this, [this] {
        if (m_open)
            m_above->setRange(m_state.range());
    });
    connect(m_above, &ViewState::selectionChanged, this, [this] {
        if (m_open)
            m_state.selectEvent(m_above->selectedEvent());
    });
    connect(&m_state, &ViewState::selectionChanged, this, [this] {
        if (m_open)
            m_above->selectEvent(m_state.selectedEvent());
    });
    connect(m_above, &ViewState::bookmarksChanged, this, [this] { m_state.setBookmarks(m_above->bookmarks()); });
    connect(m_above, &ViewState::zeroChanged, this, [this] { m_state.setZeroEvent(m_above->zeroEvent()); });
    connect(&m_state, &ViewState::rowsChanged, this, &ComparePane::updateWords);
}

void ComparePane::open(const Filter &filter, const QString &words)
{
    m_shown = words;
    m_open = false; // nothing of what is set up here goes up
    m_state.setTimeline(m_above->timeline());
    m_state.setFilter(filter);
    m_state.setRange(m_above->range(), false);
    m_state.selectEvent(m_above->selectedEvent());
    m_state.setBookmarks(m_above->bookmarks());
    m_state.setZeroEvent(m_above->zeroEvent());
    m_open = true;
    updateWords();
    show();
}

void ComparePane::close()
{
    if (!m_open)
        return;
    m_open = false;
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
    const QString what = m_shown.isEmpty() ? tr("everything") : m_shown;
    m_words->setText(
        tr("Compared with: %1 · %2").arg(what, tr("%Ln event(s)", nullptr, static_cast<int>(m_state.rows()->size()))));
}

} // namespace dateline
