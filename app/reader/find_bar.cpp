// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/find_bar.h"

#include "app/theme/theme.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextEdit>

namespace dateline {

namespace {

constexpr std::size_t mostMatches = 2000; ///< tinted and counted

} // namespace

FindBar::FindBar(QTextEdit *pane, QWidget *parent)
    : QWidget(parent), m_pane(pane), m_words(new QLineEdit), m_count(new TextLabel(TextLabel::Look::Muted))
{
    m_words->setPlaceholderText(tr("Find in this article"));
    m_words->setAccessibleName(tr("Find in this article"));
    auto *previous = new ThemedButton(ThemedButton::Look::Link, tr("Previous"));
    auto *next = new ThemedButton(ThemedButton::Look::Link, tr("Next"));
    auto *done = new ThemedButton(ThemedButton::Look::Link, tr("Close"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 8, 16, 8);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_count);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(done);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::find);
    connect(previous, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(next, &QAbstractButton::clicked, this, [this] { step(1); });
    connect(done, &QAbstractButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open()
{
    show();
    m_words->setFocus();
    m_words->selectAll();
    find();
}

void FindBar::close()
{
    hide();
    m_pane->setExtraSelections({});
    m_pane->setFocus();
}

void FindBar::refresh()
{
    m_matches.clear();
    if (isVisible())
        find();
}

void FindBar::find()
{
    m_matches.clear();
    const QString words = m_words->text();
    QTextCursor at(m_pane->document());
    while (!words.isEmpty() && m_matches.size() < mostMatches) {
        at = m_pane->document()->find(words, at);
        if (at.isNull())
            break;
        m_matches.push_back(at);
    }
    const int from = m_pane->textCursor().selectionStart();
    m_current = m_matches.empty() ? -1 : 0;
    for (std::size_t i = 0; i < m_matches.size() && m_matches[i].selectionStart() < from; ++i)
        m_current = static_cast<int>(i + 1 < m_matches.size() ? i + 1 : 0);
    showCurrent();
}

void FindBar::step(int direction)
{
    if (m_matches.empty())
        return;
    const int count = matchCount();
    m_current = (m_current + direction + count) % count;
    showCurrent();
}

void FindBar::showCurrent()
{
    const Theme &theme = Theme::current();
    QList<QTextEdit::ExtraSelection> tinted;
    for (std::size_t i = 0; i < m_matches.size(); ++i) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = m_matches[i];
        QColor tint = theme.accent;
        tint.setAlphaF(static_cast<int>(i) == m_current ? 0.55f : 0.22f);
        selection.format.setBackground(tint);
        tinted.push_back(selection);
    }
    m_pane->setExtraSelections(tinted);
    m_count->setText(m_words->text().isEmpty()
                         ? QString()
                         : tr("%1 of %2").arg(QString::number(m_current + 1), QString::number(matchCount())));
    if (m_current < 0)
        return;
    QTextCursor cursor(m_pane->document());
    cursor.setPosition(m_matches[static_cast<std::size_t>(m_current)].selectionStart());
    m_pane->setTextCursor(cursor);
    m_pane->ensureCursorVisible();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace dateline
