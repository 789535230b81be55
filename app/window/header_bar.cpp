// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/header_bar.h"

#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"
#include "app/window/search_field.h"
#include "app/window/window_actions.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace dateline {

namespace {

constexpr int barHeight = 63;

} // namespace

HeaderBar::HeaderBar(const WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_name(new TextLabel(TextLabel::Look::Title))
    , m_state(new TextLabel(TextLabel::Look::Muted))
    , m_search(new SearchField)
{
    setFixedHeight(barHeight);
    setAccessibleName(tr("Toolbar"));
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addStretch();
    names->addWidget(m_name);
    names->addWidget(m_state);
    names->addStretch();

    auto *fit = new ThemedButton(ThemedButton::Look::Secondary, tr("Fit all"));
    fit->follow(actions.fitAll);
    auto *add = new ThemedButton(ThemedButton::Look::Secondary, tr("Add articles"));
    add->follow(actions.addFiles);
    auto *out = new ThemedButton(ThemedButton::Look::Primary, tr("Export…"));
    out->follow(actions.exportEvents);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(22, 0, 24, 0);
    layout->setSpacing(12);
    layout->addLayout(names, 6);
    layout->addWidget(m_search, 7);
    layout->addSpacing(8);
    layout->addWidget(makeSteps(actions));
    layout->addWidget(fit);
    layout->addStretch(1);
    layout->addWidget(add);
    layout->addWidget(out);
}

QWidget *HeaderBar::makeSteps(const WindowActions &actions)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    int width = 0;
    for (std::size_t i = 0; i < actions.zoomSteps.size(); ++i) {
        auto *step = new ThemedButton(ThemedButton::Look::Segment);
        step->setCheckable(true);
        step->follow(actions.zoomSteps[i]);
        step->setRoundEnds(i == 0, i + 1 == actions.zoomSteps.size());
        width = std::max(width, step->sizeHint().width());
        layout->addWidget(step);
        m_steps.push_back(step);
        connect(step, &QAbstractButton::clicked, this, [step] { step->setChecked(!step->isChecked()); });
    }
    for (ThemedButton *step : m_steps)
        step->setFixedWidth(width);
    return row;
}

void HeaderBar::setLibrary(const QString &name, const QString &state)
{
    m_name->setText(name);
    m_state->setText(state);
}

QString HeaderBar::stateLine() const
{
    return m_state->text();
}

void HeaderBar::setZoomStep(std::optional<ZoomStep> step)
{
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i]->setChecked(step && allZoomSteps[i] == *step);
}

} // namespace dateline
