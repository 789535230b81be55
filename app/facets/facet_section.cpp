// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facets/facet_section.h"

#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t longestList = 200; ///< rows shown of an opened list; the search narrows it

} // namespace

FacetSection::FacetSection(FacetKind kind, const QString &heading, int shortLength, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_shortLength(shortLength)
    , m_rowLayout(new QVBoxLayout)
    , m_search(new QLineEdit)
    , m_more(new ThemedButton(ThemedButton::Look::Link))
    , m_clear(new ThemedButton(ThemedButton::Look::Link, tr("All")))
{
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(TextLabel::Look::Heading, heading));
    head->addStretch();
    head->addWidget(m_clear);
    m_clear->setAccessibleName(tr("Show all: %1").arg(heading));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in: %1").arg(heading));
    m_search->setClearButtonEnabled(true);
    m_search->hide();
    m_rowLayout->setSpacing(0);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_search);
    layout->addLayout(m_rowLayout);
    layout->addWidget(m_more);
    setAccessibleName(heading);

    connect(m_search, &QLineEdit::textChanged, this, &FacetSection::rebuild);
    connect(m_clear, &QAbstractButton::clicked, this, [this] { emit cleared(m_kind); });
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_expanded = !m_expanded;
        m_search->setVisible(m_expanded);
        if (m_expanded)
            m_search->setFocus();
        else
            m_search->clear();
        rebuild();
    });
}

void FacetSection::setValues(std::vector<FacetValue> values, const Filter &filter)
{
    m_values = std::move(values);
    m_filter = filter;
    rebuild();
}

std::vector<const FacetValue *> FacetSection::shownValues() const
{
    const QString wanted = m_search->text().trimmed();
    const std::size_t limit = m_expanded ? longestList : static_cast<std::size_t>(m_shortLength);
    std::vector<const FacetValue *> shown;
    for (const FacetValue &value : m_values) {
        const bool fits =
            shown.size() < limit && (wanted.isEmpty() || value.label.contains(wanted, Qt::CaseInsensitive));
        if (fits || isChosen(m_filter, m_kind, value.key))
            shown.push_back(&value);
    }
    return shown;
}

void FacetSection::rebuild()
{
    const auto shown = shownValues();
    while (m_rows.size() < shown.size()) {
        auto *row = new FacetRow(this);
        connect(row, &FacetRow::chosen, this,
                [this](const std::string &key, bool inAddition) { emit chosen(m_kind, key, inAddition); });
        m_rowLayout->addWidget(row);
        m_rows.push_back(row);
    }
    const bool restricted = anyChosen(m_filter, m_kind);
    std::uint32_t most = 1;
    for (const FacetValue &value : m_values)
        most = std::max(most, value.count);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < shown.size());
        if (i >= shown.size())
            continue;
        const bool picked = isChosen(m_filter, m_kind, shown[i]->key);
        m_rows[i]->show(*shown[i], static_cast<double>(shown[i]->count) / most, picked, restricted && !picked);
    }
    m_clear->setVisible(restricted);
    updateMore(shown.size());
    setVisible(!m_values.empty());
}

void FacetSection::updateMore(std::size_t shown)
{
    const bool isLong = m_values.size() > static_cast<std::size_t>(m_shortLength);
    m_more->setVisible(m_expanded || (isLong && m_values.size() > shown));
    m_more->setText(m_expanded ? tr("Show fewer")
                               : tr("Show %Ln more", nullptr, static_cast<int>(m_values.size() - shown)));
    m_more->updateGeometry();
}

} // namespace dateline
