// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/table_columns_dialog.h"

#include "app/models/text.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {

namespace {

constexpr int unused = -1;
constexpr std::size_t mostColumns = 60; ///< that are shown

QString fieldName(ArticleField field)
{
    switch (field) {
    case ArticleField::Text: return TableColumnsDialog::tr("Text");
    case ArticleField::Title: return TableColumnsDialog::tr("Title");
    case ArticleField::Published: return TableColumnsDialog::tr("Date");
    case ArticleField::Url: return TableColumnsDialog::tr("Address");
    case ArticleField::Outlet: return TableColumnsDialog::tr("Outlet");
    case ArticleField::Byline: return TableColumnsDialog::tr("Author");
    case ArticleField::Language: return TableColumnsDialog::tr("Language");
    case ArticleField::Id: return TableColumnsDialog::tr("Number or id");
    }
    return {};
}

} // namespace

TableColumnsDialog::TableColumnsDialog(const QString &file, const TablePreview &preview, QWidget *parent)
    : QDialog(parent), m_names(preview.rows.front())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Columns of a table"));
    resize(820, 460);
    auto *question =
        new TextLabel(TextLabel::Look::Strong, tr("What are the columns of “%1”? One of them is the articles’ text.")
                                                   .arg(singleLine(QFileInfo(file).fileName())));
    question->setWraps(true);
    auto *noNames = new QCheckBox(tr("The first row is an article already"));
    auto *cancel = new ThemedButton(ThemedButton::Look::Secondary, tr("Cancel"));
    auto *read = new ThemedButton(ThemedButton::Look::Primary, tr("Read the table"));
    read->setObjectName(QStringLiteral("read"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(noNames);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(read);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(question);
    layout->addWidget(makeTable(preview), 1);
    layout->addLayout(buttons);

    const auto update = [this, read] {
        read->setEnabled(std::any_of(m_choices.begin(), m_choices.end(), [](const QComboBox *choice) {
            return choice->currentData().toInt() == static_cast<int>(ArticleField::Text);
        }));
    };
    for (const QComboBox *choice : m_choices)
        connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, update] {
            chooseOnce(choice);
            update();
        });
    update();
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::close);
    connect(read, &QAbstractButton::clicked, this, [this, noNames] {
        emit columnsNamed(columns(noNames->isChecked()));
        close();
    });
}

/// The choices stand in the first row, above what they are about.
QWidget *TableColumnsDialog::makeTable(const TablePreview &preview)
{
    const int shown = static_cast<int>(std::min(m_names.size(), mostColumns));
    auto *table = new QTableWidget(static_cast<int>(preview.rows.size()) + 1, shown);
    table->setAccessibleName(windowTitle());
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setDefaultSectionSize(170);
    table->horizontalHeader()->hide();
    table->verticalHeader()->hide();
    for (int column = 0; column < shown; ++column) {
        const auto at = static_cast<std::size_t>(column);
        m_choices.push_back(makeChoice(singleLine(toQString(m_names[at])), preview.known[at]));
        table->setCellWidget(0, column, m_choices.back());
        for (std::size_t row = 0; row < preview.rows.size(); ++row)
            table->setItem(static_cast<int>(row) + 1, column,
                           new QTableWidgetItem(singleLine(toQString(preview.rows[row][at]))));
    }
    return table;
}

QComboBox *TableColumnsDialog::makeChoice(const QString &column, std::optional<ArticleField> known)
{
    auto *choice = new QComboBox;
    choice->setAccessibleName(tr("Column %1").arg(column));
    choice->addItem(tr("Not read"), unused);
    for (const ArticleField field :
         {ArticleField::Text, ArticleField::Title, ArticleField::Published, ArticleField::Outlet, ArticleField::Byline,
          ArticleField::Url, ArticleField::Language, ArticleField::Id})
        choice->addItem(fieldName(field), static_cast<int>(field));
    const bool taken = known && std::any_of(m_choices.begin(), m_choices.end(), [&](const QComboBox *other) {
                           return other->currentData().toInt() == static_cast<int>(*known);
                       });
    if (known && !taken)
        choice->setCurrentIndex(choice->findData(static_cast<int>(*known)));
    return choice;
}

/// A field has one column.
void TableColumnsDialog::chooseOnce(const QComboBox *changed)
{
    const int field = changed->currentData().toInt();
    for (QComboBox *other : m_choices)
        if (field != unused && other != changed && other->currentData().toInt() == field)
            other->setCurrentIndex(0);
}

TableColumns TableColumnsDialog::columns(bool firstRowIsArticle) const
{
    TableColumns columns;
    columns.setHeader(!firstRowIsArticle);
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        if (const int field = m_choices[i]->currentData().toInt(); field != unused)
            columns.set(static_cast<ArticleField>(field), '#' + std::to_string(i + 1));
    return columns;
}

} // namespace dateline
