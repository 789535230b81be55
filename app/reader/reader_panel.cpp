// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/reader_panel.h"

#include "app/reader/article_pane.h"
#include "app/reader/copy_strip.h"
#include "app/reader/date_strip.h"
#include "app/reader/find_bar.h"
#include "app/widgets/text_label.h"

#include <QVBoxLayout>

namespace dateline {

ReaderPanel::ReaderPanel(QWidget *parent)
    : QWidget(parent)
    , m_copyStrip(new CopyStrip)
    , m_pane(new ArticlePane)
    , m_findBar(new FindBar(m_pane))
    , m_nothing(new QWidget)
    , m_dateStrip(new DateStrip)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_findBar);
    layout->addWidget(m_copyStrip);
    layout->addWidget(m_dateStrip);
    layout->addWidget(m_pane, 1);
    auto *hint = new TextLabel(TextLabel::Look::Muted, tr("Click an event or an article to read it here."));
    hint->setWraps(true);
    auto *empty = new QVBoxLayout(m_nothing);
    empty->setContentsMargins(26, 24, 26, 24);
    empty->addWidget(hint);
    empty->addStretch();
    layout->addWidget(m_nothing, 1);
    connect(m_pane, &ArticlePane::eventChosen, this, &ReaderPanel::eventChosen);
    connect(m_pane, &ArticlePane::leaveRequested, this, &ReaderPanel::leaveRequested);
    connect(m_copyStrip, &CopyStrip::articleWanted, this, &ReaderPanel::articleWanted);
    connect(m_copyStrip, &CopyStrip::differencesWanted, this, &ReaderPanel::differencesWanted);
    connect(m_dateStrip, &DateStrip::dateWanted, this, &ReaderPanel::dateWanted);
    connect(m_dateStrip, &DateStrip::accepted, this, &ReaderPanel::suggestionAccepted);
    showArticle(nullptr);
}

void ReaderPanel::setSuggestions(SharedSuggestions suggestions, std::shared_ptr<const Timeline> timeline)
{
    m_suggestions = std::move(suggestions);
    m_timeline = std::move(timeline);
    updateDateStrip();
}

void ReaderPanel::setTimeline(std::shared_ptr<const Timeline> timeline)
{
    m_timeline = std::move(timeline);
    updateCopyStrip();
}

void ReaderPanel::updateCopyStrip()
{
    m_copyStrip->setVisible(m_view && m_timeline && m_copyStrip->showCopies(m_view->article.id, *m_timeline));
}

void ReaderPanel::setDatesWanted(bool wanted)
{
    m_datesWanted = wanted;
    updateDateStrip();
}

void ReaderPanel::updateDateStrip()
{
    const bool undated = m_datesWanted && m_view && !m_view->article.published;
    m_dateStrip->setVisible(undated);
    if (!undated)
        return;
    const LibrarySuggestion *suggestion = suggestionFor(m_suggestions, m_view->article.id);
    if (suggestion && m_timeline)
        m_dateStrip->showSuggestion(*suggestion, *m_timeline);
    else
        m_dateStrip->showNone(m_view->article.id);
}

void ReaderPanel::showArticle(std::shared_ptr<const ArticleView> view)
{
    m_view = std::move(view);
    m_nothing->setVisible(!m_view);
    m_pane->setVisible(m_view != nullptr);
    updateCopyStrip();
    updateDateStrip();
    m_pane->showArticle(m_view);
    m_findBar->refresh();
    mark();
}

void ReaderPanel::showSource(std::shared_ptr<const Event> event, int source)
{
    m_event = std::move(event);
    m_source = source;
    mark();
}

void ReaderPanel::mark()
{
    int mention = -1;
    if (m_view && m_event && m_source >= 0 && static_cast<std::size_t>(m_source) < m_event->sources.size()) {
        const EventSource &source = m_event->sources[static_cast<std::size_t>(m_source)];
        if (source.article == m_view->article.id)
            mention = static_cast<int>(source.mentionIndex);
    }
    m_pane->showMention(mention);
}

void ReaderPanel::openFind()
{
    if (m_view)
        m_findBar->open();
}

void ReaderPanel::takeFocus()
{
    m_pane->setFocus(Qt::ShortcutFocusReason);
}

} // namespace dateline
