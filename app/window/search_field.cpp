// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search_field.h"

#include "app/theme/theme.h"
#include "app/widgets/text_label.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QKeySequence>
#include <QStringListModel>

namespace dateline {

namespace {

constexpr int hintRoom = 110;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent), m_hint(new TextLabel(TextLabel::Look::Small, {}, this)), m_offered(new QStringListModel(this))
{
    auto *completer = new QCompleter(m_offered, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCompleter(completer);
    setProperty("look", QStringLiteral("search"));
    setPlaceholderText(tr("Search events and passages"));
    setAccessibleName(tr("Search events and passages"));
    setFixedHeight(32);
    setMinimumWidth(160);
    setMaximumWidth(520);
    setMaxLength(500);
    setFont(uiFont(9.75));
    setTextMargins(6, 0, hintRoom, 0);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    setCount({});
}

void SearchField::setUnknown(const QStringList &terms)
{
    setToolTip(terms.isEmpty() ? QString()
                               : tr("Not understood: %1").arg(terms.join(QStringLiteral(", "))).toHtmlEscaped());
    m_hint->setLook(terms.isEmpty() ? TextLabel::Look::Small : TextLabel::Look::Warning);
    m_misunderstood = !terms.isEmpty();
}

void SearchField::offer(const QStringList &lines)
{
    m_offered->setStringList(lines);
}

void SearchField::setCount(const QString &count)
{
    m_hint->setText(m_misunderstood   ? tr("not understood")
                    : count.isEmpty() ? QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)
                                      : count);
    placeHint();
}

void SearchField::placeHint()
{
    const QSize size = m_hint->sizeHint();
    m_hint->setGeometry(width() - size.width() - 16, (height() - size.height()) / 2, size.width(), size.height());
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeHint();
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    emit entered();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit stepRequested(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace dateline
