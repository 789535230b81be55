// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/event_dialog.h"

#include "app/models/date_wording.h"
#include "app/models/event_wording.h"
#include "app/models/text.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 480;
constexpr int longestTitle = 300;

/// A date as it can be typed again.
QString typedDate(const DateInterval &interval)
{
    if (!interval.closed())
        return {};
    const QString first = toQString(toIso(*interval.first));
    return *interval.first == *interval.last ? first : intervalWords(interval);
}

} // namespace

EventDialog::EventDialog(const Event &event, DateReader reader, QWidget *parent)
    : QDialog(parent)
    , m_event(event.id)
    , m_oldTitle(singleLine(toQString(event.title)))
    , m_oldType(event.type)
    , m_oldDate(event.interval)
    , m_title(new QLineEdit(m_oldTitle))
    , m_type(new QComboBox)
    , m_date(new DateField(std::move(reader), false))
    , m_save(new ThemedButton(ThemedButton::Look::Primary, tr("Save changes")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Edit event"));
    setMinimumWidth(dialogWidth);
    m_title->setMaxLength(longestTitle);
    for (const EventType type : allEventTypes)
        m_type->addItem(typeName(type), static_cast<int>(type));
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(event.type)));
    m_date->setText(typedDate(event.interval));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Type"), m_type);
    form->addRow(tr("When"), m_date);
    auto *cancel = new ThemedButton(ThemedButton::Look::Secondary, tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addLayout(buttons);

    connect(m_title, &QLineEdit::textChanged, this, &EventDialog::follow);
    connect(m_type, &QComboBox::currentIndexChanged, this, &EventDialog::follow);
    connect(m_date, &DateField::changed, this, &EventDialog::follow);
    connect(m_title, &QLineEdit::returnPressed, m_save, [this] { m_save->click(); });
    connect(m_date, &DateField::accepted, m_save, [this] { m_save->click(); });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::close);
    connect(m_save, &QAbstractButton::clicked, this, [this] {
        emit changesGiven(m_event, changes());
        close();
    });
    follow();
}

EventChanges EventDialog::changes() const
{
    EventChanges changes;
    if (const QString title = m_title->text().simplified(); !title.isEmpty() && title != m_oldTitle)
        changes.title = toUtf8(title);
    if (const auto type = static_cast<EventType>(m_type->currentData().toInt()); type != m_oldType)
        changes.type = type;
    if (const auto date = m_date->interval(); date && date->closed() && *date != m_oldDate)
        changes.date = *date;
    return changes;
}

void EventDialog::follow()
{
    const bool readable = m_date->isEmpty() || (m_date->interval() && m_date->interval()->closed());
    m_save->setEnabled(readable && !m_title->text().trimmed().isEmpty() && changes() != EventChanges{});
}

} // namespace dateline
