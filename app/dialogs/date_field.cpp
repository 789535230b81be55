// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/date_field.h"

#include "app/models/date_wording.h"
#include "app/widgets/text_label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace dateline {

DateField::DateField(DateReader reader, bool wholeDay, QWidget *parent)
    : QWidget(parent)
    , m_reader(std::move(reader))
    , m_wholeDay(wholeDay)
    , m_line(new QLineEdit)
    , m_meaning(new TextLabel(TextLabel::Look::Muted))
{
    m_line->setPlaceholderText(tr("28 Sept 2012, 2012-09-28, 28.9.2012 …"));
    m_line->setAccessibleName(tr("Date"));
    m_line->setMaxLength(100);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    layout->addWidget(m_meaning);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &DateField::read);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        if (m_interval)
            emit accepted();
    });
    read();
}

void DateField::setText(const QString &text)
{
    m_line->setText(text);
}

bool DateField::isEmpty() const
{
    return m_line->text().trimmed().isEmpty();
}

void DateField::read()
{
    m_interval.reset();
    const QString typed = m_line->text().trimmed();
    const std::optional<Timex> read = typed.isEmpty() ? std::nullopt : m_reader(typed);
    const bool oneDay = read && read->interval.closed() && read->interval.first == read->interval.last;
    m_meaning->setLook(TextLabel::Look::Muted);
    if (typed.isEmpty()) {
        m_meaning->setText(tr("Any way of writing a date will do."));
    } else if (read && read->interval.known() && (oneDay || !m_wholeDay)) {
        m_interval = read->interval;
        m_meaning->setText(oneDay ? longDay(*read->interval.first) : intervalWords(read->interval));
    } else {
        m_meaning->setLook(TextLabel::Look::Warning);
        m_meaning->setText(read && read->interval.known()
                               ? tr("%1 is more than one day").arg(intervalWords(read->interval))
                               : tr("This is not understood as a date."));
    }
    emit changed();
}

} // namespace dateline
