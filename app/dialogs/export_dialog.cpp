// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/export_dialog.h"

#include "app/dialogs/export_preview.h"
#include "app/widgets/hairline.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"
#include "core/stats/empty_stretches.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace dateline {

namespace {

constexpr QSize firstSize(980, 620);
constexpr int choicesWidth = 300;
constexpr int narrowestPicture = 320, widestPicture = 20'000, usualWidth = 1600;

QFormLayout *formIn(QWidget *widget)
{
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(8);
    return form;
}

/// More than half of a picture of everything would show nothing.
bool isMostlyEmpty(const ViewState &state)
{
    const ShownRows shown{state.timeline().get(), *state.rows()};
    std::int64_t empty = 0;
    for (const EmptyStretch &stretch : emptyStretches(std::span(&shown, 1)))
        empty += stretch.days();
    const auto [first, last] = state.timeline()->extent();
    return 2 * empty > std::int64_t(last) - first;
}

} // namespace

ExportDialog::ExportDialog(LibrarySession *session, const ViewState *state, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_formats(new QButtonGroup(this))
    , m_scopes(new QButtonGroup(this))
    , m_pictureOptions(makePictureOptions(title))
    , m_tableOptions(makeTableOptions())
    , m_summary(new TextLabel(TextLabel::Look::Muted))
    , m_save(new ThemedButton(ThemedButton::Look::Primary, tr("Save…")))
    , m_preview(new ExportPreview(session, state))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export"));
    resize(firstSize);
    auto *cancel = new ThemedButton(ThemedButton::Look::Secondary, tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *right = new QVBoxLayout;
    right->addWidget(m_preview, 1);
    right->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(20);
    layout->addWidget(makeChoices());
    layout->addWidget(new Hairline(Qt::Vertical));
    layout->addLayout(right, 1);

    connect(cancel, &QAbstractButton::clicked, this, &QDialog::close);
    connect(m_save, &QAbstractButton::clicked, this, [this] {
        emit exportWanted(request());
        close();
    });
    connect(m_state, &ViewState::rowsChanged, this, &ExportDialog::follow);
    connect(m_state, &ViewState::rangeChanged, this, &ExportDialog::follow);
    follow();
}

QWidget *ExportDialog::makeChoices()
{
    auto *choices = new QWidget;
    choices->setFixedWidth(choicesWidth);
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new TextLabel(TextLabel::Look::Strong, tr("As what")));
    const std::pair<ExportFormat, QString> formats[] = {{ExportFormat::Png, tr("Picture (PNG)")},
                                                        {ExportFormat::Svg, tr("Drawing (SVG)")},
                                                        {ExportFormat::Pdf, tr("Pages to print (PDF)")},
                                                        {ExportFormat::Csv, tr("Table (CSV)")}};
    for (const auto &[format, name] : formats) {
        auto *choice = new QRadioButton(name);
        choice->setChecked(format == ExportFormat::Png);
        m_formats->addButton(choice, static_cast<int>(format));
        layout->addWidget(choice);
    }
    connect(m_formats, &QButtonGroup::idClicked, this, &ExportDialog::follow);

    layout->addSpacing(10);
    layout->addWidget(new TextLabel(TextLabel::Look::Strong, tr("Which events")));
    const int shown = static_cast<int>(m_state->rows()->size()), all = static_cast<int>(m_state->timeline()->size());
    addScope(layout, ExportScope::Filtered, tr("As filtered now: %Ln event(s)", nullptr, shown), shown > 0);
    addScope(layout, ExportScope::Selected, tr("The selected event"), m_state->selectedEvent() != 0);
    addScope(layout, ExportScope::Everything, tr("Everything: %Ln event(s)", nullptr, all), true);
    connect(m_scopes, &QButtonGroup::idClicked, this, &ExportDialog::follow);

    layout->addSpacing(10);
    layout->addWidget(new TextLabel(TextLabel::Look::Strong, tr("How")));
    layout->addWidget(m_pictureOptions);
    layout->addWidget(m_tableOptions);
    layout->addStretch();
    return choices;
}

void ExportDialog::addScope(QVBoxLayout *layout, ExportScope scope, const QString &text, bool possible)
{
    auto *choice = new QRadioButton(text);
    choice->setEnabled(possible);
    choice->setChecked(possible && !m_scopes->checkedButton());
    m_scopes->addButton(choice, static_cast<int>(scope));
    layout->addWidget(choice);
}

QWidget *ExportDialog::makePictureOptions(const QString &title)
{
    auto *options = new QWidget;
    m_title = new QLineEdit(title);
    m_title->setMaxLength(200);
    m_range = new QComboBox;
    m_range->addItems({tr("All of it"), tr("What is in view")});
    m_width = new QSpinBox;
    m_width->setRange(narrowestPicture, widestPicture);
    m_width->setSingleStep(100);
    m_width->setValue(usualWidth);
    m_width->setSuffix(tr(" px"));
    m_width->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_scale = new QComboBox;
    for (const int scale : {1, 2, 3, 4})
        m_scale->addItem(tr("%1×").arg(scale), scale);
    m_scale->setCurrentIndex(1);
    m_colours = new QComboBox;
    m_colours->addItems({tr("Light"), tr("Dark")});
    m_skipEmpty = new QCheckBox(tr("Leave out empty time"));
    m_skipEmpty->setChecked(m_state->collapsed() || isMostlyEmpty(*m_state));
    m_sources = new QCheckBox(tr("List the articles"));
    QFormLayout *form = formIn(options);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Time"), m_range);
    form->addRow(tr("Width"), m_width);
    form->addRow(tr("Scale"), m_scale);
    form->addRow(tr("Colours"), m_colours);
    form->addRow(QString(), m_skipEmpty);
    form->addRow(QString(), m_sources);
    for (QCheckBox *box : {m_skipEmpty, m_sources})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::follow);
    connect(m_title, &QLineEdit::textChanged, this, &ExportDialog::follow);
    connect(m_width, &QSpinBox::valueChanged, this, &ExportDialog::follow);
    for (QComboBox *box : {m_range, m_scale, m_colours})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    return options;
}

QWidget *ExportDialog::makeTableOptions()
{
    auto *options = new QWidget;
    m_forExcel = new QCheckBox(tr("For Excel (with a byte order mark)"));
    formIn(options)->addRow(m_forExcel);
    connect(m_forExcel, &QCheckBox::toggled, this, &ExportDialog::follow);
    return options;
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.format = static_cast<ExportFormat>(m_formats->checkedId());
    request.scope = static_cast<ExportScope>(m_scopes->checkedId());
    request.picture.visibleRangeOnly = m_range->currentIndex() == 1;
    request.picture.range = m_state->range();
    request.picture.width = m_width->value();
    request.picture.scale = m_scale->currentData().toInt();
    request.picture.title = m_title->text().simplified();
    request.picture.dark = m_colours->currentIndex() == 1;
    request.picture.skipEmpty = m_skipEmpty->isChecked();
    request.picture.openedDays = m_state->openedDays();
    request.picture.sources = m_sources->isChecked();
    request.table.byteOrderMark = m_forExcel->isChecked();
    return request;
}

void ExportDialog::follow()
{
    const ExportRequest wanted = request();
    const bool picture = wanted.format != ExportFormat::Csv;
    m_pictureOptions->setVisible(picture);
    m_scale->setEnabled(wanted.format == ExportFormat::Png);
    m_colours->setEnabled(wanted.format != ExportFormat::Pdf); // paper is white
    m_tableOptions->setVisible(!picture);
    const std::size_t events = picture ? rowCount(*m_state, wanted.scope) : eventCount(*m_state, wanted.scope);
    m_save->setEnabled(events > 0);
    const int count = static_cast<int>(events);
    if (wanted.format == ExportFormat::Png)
        m_summary->setText(tr("%Ln event(s), %1 pixels wide", nullptr, count)
                               .arg(static_cast<int>(wanted.picture.width * wanted.picture.scale)));
    else
        m_summary->setText(picture ? tr("%Ln event(s)", nullptr, count)
                                   : tr("%Ln event(s), one line for each source", nullptr, count));
    m_preview->showRequest(wanted);
}

} // namespace dateline
