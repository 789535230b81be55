// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facets/filter_chips.h"

#include "app/models/event_wording.h"
#include "app/models/text.h"
#include "app/theme/theme.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostChips = 6;
constexpr int longestLabel = 28;

QString shortened(const QString &label)
{
    return label.size() > longestLabel ? QString(label.left(longestLabel - 1) + u'…') : label;
}

} // namespace

FilterChips::FilterChips(ViewState *state, QWidget *parent)
    : QWidget(parent), m_state(state), m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Filters in force"));
    m_row->setContentsMargins(16, 6, 16, 6);
    m_row->setSpacing(8);
    connect(state, &ViewState::filterChanged, this, &FilterChips::rebuild);
    hide();
}

std::vector<FilterChips::Chip> FilterChips::chips(const ViewState &state)
{
    std::vector<Chip> found;
    const Filter &filter = state.filter();
    const auto addBits = [&](const auto &bits, auto label, auto part) {
        for (std::size_t i = 0; i < bits.size(); ++i)
            if (bits.test(i))
                found.push_back({label(i), [part, i](Filter &changed) { (changed.*part).reset(i); }});
    };
    const auto addNames = [&](const std::set<std::string> &names, std::set<std::string> Filter::*part) {
        for (const std::string &name : names)
            found.push_back(
                {singleLine(toQString(name)), [part, name](Filter &changed) { (changed.*part).erase(name); }});
    };
    addBits(
        filter.types, [](std::size_t i) { return typePlural(static_cast<EventType>(i)); }, &Filter::types);
    addBits(
        filter.statuses, [](std::size_t i) { return statusName(static_cast<EventStatus>(i)); }, &Filter::statuses);
    addBits(
        filter.bases, [](std::size_t i) { return basisName(static_cast<DateBasis>(i)); }, &Filter::bases);
    addNames(filter.actors, &Filter::actors);
    addNames(filter.places, &Filter::places);
    addNames(filter.outlets, &Filter::outlets);
    for (const ArticleId article : filter.articles)
        if (const ArticleSummary *summary = state.timeline()->article(article))
            found.push_back({singleLine(toQString(summary->title)),
                             [article](Filter &changed) { changed.articles.erase(article); }});
    if (!filter.text.empty())
        found.push_back({tr("Search: %1").arg(singleLine(toQString(filter.text))), [](Filter &changed) {
                             changed.text.clear();
                             changed.textMatches.reset();
                             changed.typed.clear();
                         }});
    return found;
}

QStringList FilterChips::labels(const ViewState &state)
{
    QStringList found;
    for (const Chip &chip : chips(state))
        found << chip.label;
    return found;
}

void FilterChips::rebuild()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const std::vector<Chip> all = chips(*m_state);
    for (std::size_t i = 0; i < all.size() && i < mostChips; ++i) {
        auto *chip = new ThemedButton(ThemedButton::Look::Secondary,
                                      QString(shortened(all[i].label).replace(u'&', u"&&"_s) + u"  ✕"_s));
        chip->setAccessibleName(tr("Take away the filter: %1").arg(all[i].label));
        chip->setToolTip(all[i].label.toHtmlEscaped());
        connect(chip, &QAbstractButton::clicked, this, [this, remove = all[i].remove] {
            Filter filter = m_state->filter();
            remove(filter);
            m_state->setFilter(std::move(filter));
        });
        m_row->addWidget(chip);
    }
    if (all.size() > mostChips)
        m_row->addWidget(new TextLabel(TextLabel::Look::Muted,
                                       tr("and %Ln more", nullptr, static_cast<int>(all.size() - mostChips))));
    m_row->addStretch();
    auto *save = new ThemedButton(ThemedButton::Look::Link, tr("Save search…"));
    connect(save, &QAbstractButton::clicked, this, &FilterChips::saveWanted);
    m_row->addWidget(save);
    auto *everything = new ThemedButton(ThemedButton::Look::Link, tr("Show everything"));
    connect(everything, &QAbstractButton::clicked, this, [this] { m_state->setFilter({}); });
    m_row->addWidget(everything);
    setVisible(!all.empty());
}

} // namespace dateline
