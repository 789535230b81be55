// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/inspector_panel.h"

#include "app/inspector/event_facts.h"
#include "app/inspector/neighbours.h"
#include "app/models/article_list_model.h"
#include "app/models/event_wording.h"
#include "app/models/text.h"
#include "app/widgets/event_link.h"
#include "app/widgets/hairline.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace dateline {

namespace {

constexpr int margin = 24;
constexpr int labelWidth = 72;
constexpr std::size_t mostSameDay = 6;
constexpr std::size_t mostNearby = 4;
constexpr std::size_t mostSources = 50;

QVBoxLayout *paddedLayout(int top, int bottom)
{
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(margin, top, margin, bottom);
    layout->setSpacing(0);
    return layout;
}

} // namespace

InspectorPanel::InspectorPanel(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("The selected event"));
    rebuild();
}

void InspectorPanel::setEvent(std::shared_ptr<const Event> event, std::shared_ptr<const Timeline> timeline)
{
    m_event = std::move(event);
    m_timeline = std::move(timeline);
    rebuild();
}

void InspectorPanel::setArticle(std::shared_ptr<const ArticleView> article)
{
    m_article = std::move(article);
    rebuild();
}

void InspectorPanel::setSource(int source)
{
    m_source = source;
    for (std::size_t i = 0; i < m_sourceLinks.size(); ++i)
        m_sourceLinks[i]->setCurrent(m_sourceLinks.size() > 1 && static_cast<int>(i) == source);
}

void InspectorPanel::setSinceZero(const QString &words)
{
    if (std::exchange(m_sinceZero, words) != words)
        rebuild();
}

void InspectorPanel::setWritable(bool writable)
{
    if (std::exchange(m_writable, writable) != writable)
        rebuild();
}

void InspectorPanel::rebuild()
{
    m_sourceLinks.clear();
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (m_event && m_timeline) {
        addHead(layout);
        addFacts(layout);
        addNeighbours(layout);
    }
    layout->addStretch();
    setWidget(content);
    setSource(m_source);
}

void InspectorPanel::addHead(QVBoxLayout *layout)
{
    auto *head = paddedLayout(16, 0);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    auto *type = new EventLink(m_event->type, typeName(m_event->type));
    type->setAttribute(Qt::WA_TransparentForMouseEvents);
    type->setFocusPolicy(Qt::NoFocus);
    type->setCurrent(true);
    line->addWidget(type, 1);
    if (m_event->corrected)
        line->addWidget(new TextLabel(TextLabel::Look::Small, tr("changed by you")));
    if (m_writable) {
        auto *edit = new ThemedButton(ThemedButton::Look::Link, tr("Edit"));
        auto *reject = new ThemedButton(ThemedButton::Look::Link, tr("Reject"));
        connect(edit, &QAbstractButton::clicked, this, &InspectorPanel::editWanted);
        connect(reject, &QAbstractButton::clicked, this, &InspectorPanel::rejectWanted);
        line->addWidget(edit);
        line->addWidget(reject);
    }
    head->addLayout(line);
    auto *title = new TextLabel(TextLabel::Look::Body, singleLine(toQString(m_event->title)));
    title->setWraps(true);
    head->addSpacing(2);
    head->addWidget(title);
    layout->addLayout(head);
}

void InspectorPanel::addFacts(QVBoxLayout *layout)
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(margin, 10, margin, 14);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(7);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    int row = 0;
    std::vector<Fact> facts = factsOf(*m_event);
    if (!m_sinceZero.isEmpty())
        facts.insert(facts.begin() + 1, {{}, m_sinceZero, false});
    for (const Fact &fact : facts) {
        auto *words = new TextLabel(fact.warning ? TextLabel::Look::Warning : TextLabel::Look::Body, fact.words);
        words->setWraps(true);
        words->setAccessibleName(fact.label.isEmpty() ? fact.words : tr("%1: %2").arg(fact.label, fact.words));
        grid->addWidget(new TextLabel(TextLabel::Look::Muted, fact.label), row, 0, Qt::AlignTop);
        grid->addWidget(words, row++, 1, Qt::AlignTop);
    }
    addSources(grid, row);
    layout->addLayout(grid);
}

void InspectorPanel::addSources(QGridLayout *grid, int row)
{
    grid->addWidget(new TextLabel(TextLabel::Look::Muted, tr("Sources")), row, 0, Qt::AlignTop);
    auto *summary = new TextLabel(TextLabel::Look::Body, sourcesWords(*m_event));
    summary->setWraps(true);
    grid->addWidget(summary, row, 1, Qt::AlignTop);
    auto *list = new QVBoxLayout;
    list->setSpacing(0);
    for (std::size_t i = 0; i < m_event->sources.size() && i < mostSources; ++i) {
        const SourceLine line = sourceLine(m_event->sources[i], *m_timeline);
        auto *link = new EventLink(std::nullopt, line.title, line.published);
        connect(link, &QAbstractButton::clicked, this, [this, i] { emit sourceChosen(static_cast<int>(i)); });
        list->addWidget(link);
        m_sourceLinks.push_back(link);
        if (const QString printers = alsoPrintedBy(*m_timeline, m_event->sources[i].article); !printers.isEmpty()) {
            auto *again = new TextLabel(TextLabel::Look::Small, printers);
            again->setWraps(true);
            list->addWidget(again);
        }
    }
    grid->addLayout(list, row + 1, 1);
}

void InspectorPanel::addNeighbours(QVBoxLayout *layout)
{
    std::size_t total = 0;
    const auto day = sameDay(*m_timeline, m_event->id, mostSameDay, &total);
    const QString heading = total > day.size()
                                ? tr("Same day · %1 of %2").arg(QString::number(day.size()), QString::number(total))
                                : tr("Same day");
    addLinks(layout, heading, day);
    addLinks(layout, tr("Same place"), sharing(*m_timeline, m_event->id, Shared::Places, mostNearby));
    addLinks(layout, tr("Same actors"), sharing(*m_timeline, m_event->id, Shared::Actors, mostNearby));
    if (m_article)
        addLinks(layout, tr("Nearby in this article"), nearby(*m_article, *m_timeline, m_event->id, mostNearby));
}

void InspectorPanel::addLinks(QVBoxLayout *layout, const QString &heading, const std::vector<Neighbour> &events)
{
    if (events.empty())
        return;
    layout->addWidget(new Hairline(Qt::Horizontal));
    auto *part = paddedLayout(14, 14);
    part->addWidget(new TextLabel(TextLabel::Look::MutedStrong, heading));
    part->addSpacing(4);
    for (const Neighbour &event : events) {
        auto *link = new EventLink(event.type, event.title, event.when);
        connect(link, &QAbstractButton::clicked, this, [this, id = event.event] { emit eventChosen(id); });
        part->addWidget(link);
    }
    layout->addLayout(part);
}

} // namespace dateline
