// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/reader_panel.h"

#include "app/reader/article_pane.h"
#include "app/reader/find_bar.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace dateline {

ReaderPanel::ReaderPanel(QWidget *parent)
    : QWidget(parent)
    , m_pane(new ArticlePane)
    , m_findBar(new FindBar(m_pane))
    , m_nothing(new QWidget)
    , m_dateStrip(makeDateStrip())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_findBar);
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
    showArticle(nullptr);
}

QWidget *ReaderPanel::makeDateStrip()
{
    auto *strip = new QWidget;
    auto *button = new ThemedButton(ThemedButton::Look::WarningLink, tr("Set date…"));
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins(26, 10, 26, 0);
    layout->addWidget(new TextLabel(TextLabel::Look::Warning, tr("This article needs a date")), 1);
    layout->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, button] {
        if (m_view)
            emit dateWanted(m_view->article.id, button->mapToGlobal(QPoint(0, button->height())));
    });
    return strip;
}

void ReaderPanel::showArticle(std::shared_ptr<const ArticleView> view)
{
    m_view = std::move(view);
    m_nothing->setVisible(!m_view);
    m_pane->setVisible(m_view != nullptr);
    m_dateStrip->setVisible(m_view && !m_view->article.published);
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
