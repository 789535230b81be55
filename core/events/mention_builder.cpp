// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/mention_builder.h"

#include <algorithm>

namespace dateline {

namespace {

using Slot = Argument::Slot;

class MentionBuilder {
public:
    MentionBuilder(const DocumentView &view, const Candidate &candidate, Mention &mention)
        : m_view(view), m_candidate(candidate), m_mention(mention), m_type(candidate.sense->type)
    {
    }

    void run()
    {
        m_mention.type = m_type;
        m_mention.code = m_candidate.sense->code;
        m_mention.sentence = m_view.sentence.span;
        m_mention.trigger = m_view.span(m_candidate.first, m_candidate.end);
        m_mention.status = m_candidate.status;
        m_mention.statusWords = m_candidate.statusWords;
        m_mention.ruleId = m_candidate.sense->ruleId();
        speech();
        for (const Argument &item : m_candidate.arguments.items)
            addArgument(item);
        if (m_candidate.noun)
            addVerbArguments();
        attribution();
    }

private:
    void speech();
    void attribution();
    void addArgument(const Argument &item);
    void addVerbArguments();
    void addNames(const Argument &item, std::optional<Role> role, bool places);
    void addActor(const NameMention &name, Role role);
    void addPlace(const NameMention &name);
    Role insideRole() const;

    const DocumentView &m_view;
    const Candidate &m_candidate;
    Mention &m_mention;
    EventType m_type;
};

void MentionBuilder::speech()
{
    if (m_candidate.quotation == nothing)
        return;
    const Quotation &quotation = m_view.quotations[m_candidate.quotation];
    m_mention.speech = Speech{quotation.speaker, quotation.name, quotation.content, quotation.direct};
    if (!quotation.speaker.empty())
        m_mention.actors.push_back({quotation.speaker, quotation.name, Role::Source});
}

/// What stands in somebody's words is that person's claim.
void MentionBuilder::attribution()
{
    const std::uint32_t index = m_view.quoteAt[m_candidate.head];
    if (index != nothing)
        m_mention.attribution = m_view.quotations[index].name;
}

void MentionBuilder::addActor(const NameMention &name, Role role)
{
    const bool known = std::any_of(m_mention.actors.begin(), m_mention.actors.end(),
                                   [&](const Actor &actor) { return actor.name == name.name; });
    if (!known && m_mention.actors.size() < 12)
        m_mention.actors.push_back({name.span, name.name, role});
}

void MentionBuilder::addPlace(const NameMention &name)
{
    const bool known = std::any_of(m_mention.places.begin(), m_mention.places.end(),
                                   [&](const Place &place) { return place.name == name.name; });
    if (!known && m_mention.places.size() < 6)
        m_mention.places.push_back({name.head, name.name, name.point});
}

void MentionBuilder::addNames(const Argument &item, std::optional<Role> role, bool places)
{
    std::uint32_t last = nothing;
    for (std::uint32_t p = item.first; p < item.end; ++p) {
        const Phrase &phrase = m_view.phrases[p];
        for (std::uint32_t t = phrase.first; t < phrase.end; ++t) {
            const std::uint32_t index = m_view.nameAt[t];
            if (index == nothing || index == last || (m_candidate.first <= t && t < m_candidate.end))
                continue;
            last = index;
            const NameMention &name = m_view.names[index];
            if (role && name.canAct)
                addActor(name, *role);
            if (places && name.isPlace)
                addPlace(name);
        }
    }
}

/// Whoever stands before an event noun ("the US air strike", "Erdogan's speech").
Role MentionBuilder::insideRole() const
{
    return m_type == EventType::Meeting || m_type == EventType::Agreement ? Role::Participant : Role::Source;
}

void MentionBuilder::addArgument(const Argument &item)
{
    const bool together = m_type == EventType::Meeting || m_type == EventType::Agreement;
    switch (item.slot) {
    case Slot::Subject: addNames(item, together ? Role::Participant : Role::Source, false); break;
    case Slot::Object: addNames(item, together ? Role::Participant : Role::Target, true); break;
    case Slot::Inside: addNames(item, insideRole(), true); break;
    case Slot::Leading: addNames(item, std::nullopt, true); break;
    case Slot::Preposition: {
        const auto role = m_view.lexicon().prepositionRole(m_type, item.preposition);
        // What is attacked, and what falls, is where it happens: "a raid against the city of X", "the fall of X".
        const bool ground = m_type == EventType::Offensive
            && (role == Role::Target || (m_candidate.noun && item.preposition == m_view.pack.names().fixed().of));
        const bool place = ground || (m_view.pack.names().flags(item.preposition) & PlacePreposition) != 0;
        addNames(item, role, place);
        break;
    }
    }
}

/// "held talks with …": who and where stand around the verb.
void MentionBuilder::addVerbArguments()
{
    const Arguments &own = m_candidate.arguments;
    if (own.verb == nothing || own.relation == NounRelation::PrepositionObject || m_candidate.governedAs == Governing::Mention
        || m_candidate.governedAs == Governing::None)
        return;
    Arguments around;
    findVerbArguments(m_view, own.verb, around);
    for (const Argument &item : around.items) {
        const bool self = item.first <= m_candidate.phrase && m_candidate.phrase < item.end;
        if (!self)
            addArgument(item);
    }
}

bool counts(EventType type, FigureKind kind)
{
    switch (kind) {
    case FigureKind::Killed:
    case FigureKind::Injured: return type == EventType::Offensive || type == EventType::Humanitarian || type == EventType::Unrest;
    case FigureKind::Displaced: return type == EventType::Humanitarian || type == EventType::Offensive;
    case FigureKind::Arrested: return type == EventType::Unrest || type == EventType::Measure;
    case FigureKind::Troops: return type == EventType::Measure || type == EventType::Offensive;
    case FigureKind::None: return false;
    }
    return false;
}

std::optional<Figure> &figureOf(Figures &figures, FigureKind kind)
{
    switch (kind) {
    case FigureKind::Injured: return figures.injured;
    case FigureKind::Displaced: return figures.displaced;
    case FigureKind::Arrested: return figures.arrested;
    case FigureKind::Troops: return figures.troops;
    default: return figures.killed;
    }
}

} // namespace

void fillMention(const DocumentView &view, const Candidate &candidate, Mention &mention)
{
    MentionBuilder(view, candidate, mention).run();
}

void assignFigures(const DocumentView &view, std::span<const FoundFigure> figures, std::span<Mention> mentions)
{
    for (const FoundFigure &found : figures) {
        Mention *best = nullptr;
        std::uint32_t nearest = 0;
        const std::uint32_t at = view.token(found.effect).begin;
        for (Mention &mention : mentions) {
            const std::uint32_t begin = mention.trigger.begin;
            const std::uint32_t distance = begin > at ? begin - at : at - begin;
            if (counts(mention.type, found.kind) && (!best || distance < nearest)) {
                best = &mention;
                nearest = distance;
            }
        }
        if (!best)
            continue;
        std::optional<Figure> &slot = figureOf(best->figures, found.kind);
        if (!slot && found.figure.value > 0)
            slot = found.figure;
        const ByteSpan words = view.span(std::min(found.first, found.effect), std::max(found.end, found.effect + 1));
        best->figures.text += (best->figures.text.empty() ? "" : "; ") + std::string(view.document.textOf(words));
    }
}

} // namespace dateline
