// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facets/facet_panel.h"

#include "app/facets/article_list.h"
#include "app/facets/facet_section.h"
#include "app/facets/saved_search_list.h"
#include "app/models/event_wording.h"
#include "app/models/text.h"
#include "app/widgets/text_label.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {

namespace {

constexpr int margin = 20;
constexpr RowIndex manyEvents = 20'000;

std::vector<FacetValue> namedValues(const std::vector<NamedCount> &counts, const std::set<std::string> &chosen)
{
    std::vector<FacetValue> values;
    values.reserve(counts.size());
    for (const NamedCount &count : counts)
        if (!count.name.empty())
            values.push_back({std::string(count.name), singleLine(toQString(count.name)), count.count, {}});
    // What is chosen stays to be seen (and taken back) when nothing is left of it.
    for (const std::string &name : chosen)
        if (std::none_of(values.begin(), values.end(), [&](const FacetValue &value) { return value.key == name; }))
            values.push_back({name, singleLine(toQString(name)), 0, {}});
    return values;
}

/// Values of an enumeration; those that nothing has and nobody chose are left out.
template <typename Enum, std::size_t N> std::vector<FacetValue>
enumValues(const std::array<std::uint32_t, N> &counts, QString (*label)(Enum), const Filter &filter, FacetKind kind)
{
    std::vector<FacetValue> values;
    for (std::size_t i = 0; i < N; ++i) {
        const Enum value = static_cast<Enum>(i);
        const std::string key(toName(value));
        if (counts[i] > 0 || isChosen(filter, kind, key))
            values.push_back({key, label(value), counts[i], {}});
    }
    return values;
}

std::vector<FacetValue> typeValues(const FacetCounts &counts)
{
    std::vector<FacetValue> values;
    for (const EventType type : allEventTypes)
        values.push_back(
            {std::string(toName(type)), typePlural(type), counts.types[static_cast<std::size_t>(type)], type});
    return values;
}

std::vector<FacetValue> valuesOf(FacetKind kind, const FacetCounts &counts, const Filter &filter)
{
    switch (kind) {
    case FacetKind::Type: return typeValues(counts);
    case FacetKind::Actor: return namedValues(counts.actors, filter.actors);
    case FacetKind::Place: return namedValues(counts.places, filter.places);
    case FacetKind::Outlet: return namedValues(counts.outlets, filter.outlets);
    case FacetKind::EventStatus: return enumValues(counts.statuses, &statusName, filter, kind);
    case FacetKind::DateBasis: return enumValues(counts.bases, &basisName, filter, kind);
    }
    return {};
}

} // namespace

FacetPanel::FacetPanel(ViewState *state, QWidget *parent)
    : QWidget(parent), m_state(state), m_articles(new ArticleList), m_searches(new SavedSearchList)
{
    auto *facets = new QWidget;
    auto *facetLayout = new QVBoxLayout(facets);
    facetLayout->setContentsMargins(margin, 22, margin, 12);
    facetLayout->setSpacing(20);
    facetLayout->addWidget(m_searches);
    addSection(facetLayout, FacetKind::Type, tr("Type"), 7);
    addSection(facetLayout, FacetKind::Actor, tr("Actors"), 7);
    addSection(facetLayout, FacetKind::Place, tr("Places"), 5);
    addSection(facetLayout, FacetKind::Outlet, tr("Sources"), 5);
    addSection(facetLayout, FacetKind::EventStatus, tr("Status"), 6);
    addSection(facetLayout, FacetKind::DateBasis, tr("Date"), 5);
    facetLayout->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setWidget(facets);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("facetSplitter"));
    splitter->addWidget(scroll);
    splitter->addWidget(makeArticlePart());
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({600, 220});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setAccessibleName(tr("Filters and articles"));

    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &FacetPanel::refresh);
    connect(m_state, &ViewState::rowsChanged, this, &FacetPanel::refreshSoon);
    connect(m_state, &ViewState::timelineChanged, this, [this] { m_articles->setTimeline(m_state->timeline()); });
    connect(m_state, &ViewState::articleChanged, this,
            [this] { m_articles->setCurrentArticle(m_state->currentArticle()); });
    connect(m_articles, &ArticleList::articleChosen, m_state, &ViewState::showArticle);
    m_articles->setTimeline(m_state->timeline());
    refresh();
}

QWidget *FacetPanel::makeArticlePart()
{
    auto *part = new QWidget;
    auto *search = new QLineEdit;
    search->setPlaceholderText(tr("Search articles"));
    search->setAccessibleName(tr("Search articles"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, m_articles, &ArticleList::setFilterText);
    // Few articles need no search.
    search->hide();
    connect(m_state, &ViewState::timelineChanged, search,
            [this, search] { search->setVisible(m_state->timeline()->articles().size() > 12); });

    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, 14, margin, 6);
    head->addWidget(new TextLabel(TextLabel::Look::Heading, tr("Articles")));
    head->addWidget(search);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_articles, 1);
    return part;
}

FacetSection *FacetPanel::addSection(QVBoxLayout *layout, FacetKind kind, const QString &heading, int shortLength)
{
    auto *section = new FacetSection(kind, heading, shortLength);
    layout->addWidget(section);
    m_sections.push_back(section);
    connect(section, &FacetSection::chosen, this, [this](FacetKind chosen, const std::string &key, bool inAddition) {
        const Filter &filter = m_state->filter();
        m_state->setFilter(inAddition ? withToggled(filter, chosen, key) : withOnly(filter, chosen, key));
    });
    connect(section, &FacetSection::cleared, this,
            [this](FacetKind cleared) { m_state->setFilter(without(m_state->filter(), cleared)); });
    return section;
}

/// Counting many events takes longer than drawing them: they are drawn first.
void FacetPanel::refreshSoon()
{
    if (m_state->timeline()->size() > manyEvents)
        m_later.start(waitForMore(m_state->timeline()->size()));
    else
        refresh();
}

void FacetPanel::refresh()
{
    m_later.stop();
    const FacetCounts counts = countFacets(*m_state->timeline(), m_state->filter());
    for (FacetSection *section : m_sections)
        section->setValues(valuesOf(section->kind(), counts, m_state->filter()), m_state->filter());
}

} // namespace dateline
