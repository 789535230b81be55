// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/mention_builder.h"

#include "core/events/place_finder.h"

#include <algorithm>
#include <map>

namespace dateline {

namespace {

using Slot = Argument::Slot;

/// Whether those who take part do so together.
bool isJoint(EventType type)
{
    return type == EventType::Meeting || type == EventType::Agreement;
}

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
        participants();
        attribution();
    }

    void participants()
    {
        for (const Argument &item : m_candidate.arguments.items)
            addArgument(item);
        if (m_candidate.noun)
            addVerbArguments();
    }

private:
    void speech();
    void attribution();
    void addArgument(const Argument &item);
    void addVerbArguments();
    void addNames(const Argument &item, std::optional<Role> role, bool places);
    void addMeant(std::uint32_t token, Role role);
    void addActor(const NameMention &name, Role role);
    void addPlace(const NameMention &name) { dateline::addPlace(name, m_mention); }
    void addSubjectsPlaces(const Argument &item);
    bool groundActs() const;
    /// Of whoever is the subject or stands before an event noun ("the US air strike", "Erdogan's speech").
    Role subjectRole() const { return isJoint(m_type) ? Role::Participant : Role::Source; }

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
    // A pronoun that stands for nobody we know is nobody.
    const std::uint32_t speaker = m_view.document.tokenAt(quotation.speaker.begin);
    const bool nobody = quotation.speaker.empty()
                        || ((m_view.grammar(speaker) & bit(Grammar::Pronoun)) != 0
                            && m_view.document.textOf(quotation.speaker) == quotation.name);
    if (!nobody)
        m_mention.actors.push_back({quotation.speaker, quotation.name, Role::Source});
}

/// "it", "his": whoever was named before.
void MentionBuilder::addMeant(std::uint32_t token, Role role)
{
    // Who speaks is known from the quotation, and "their" is anybody's.
    const bool owner = m_view.tags[token] == Tag::Possessive;
    const bool their = owner && (m_view.pack.names().flags(m_view.word(token)) & PronounThey) != 0;
    if (m_type == EventType::Statement || their || (!owner && m_view.tags[token] != Tag::Pronoun))
        return;
    const NameMention *meant = m_view.antecedents.of(token, owner ? PronounUse::Owner : PronounUse::Subject);
    if (meant && meant->canAct && !meant->name.empty())
        addActor(*meant, role);
}

/// "civilians", "people": they say neither who did it nor to whom.
bool isAnybody(const DocumentView &view, const NameMention &name, Role role)
{
    return name.kind == NameKind::RoleNoun && name.endToken - name.firstToken == 1
           && (view.classes(name.firstToken) & view.lexicon().classNamed(role == Role::Target ? "anybody" : "anyone"))
                  != 0;
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

void MentionBuilder::addNames(const Argument &item, std::optional<Role> role, bool places)
{
    std::uint32_t last = nothing;
    for (std::uint32_t p = item.first; p < item.end; ++p) {
        const Phrase &phrase = m_view.phrases[p];
        for (std::uint32_t t = phrase.first; t < phrase.end; ++t) {
            const std::uint32_t index = m_view.nameAt[t];
            if (index == nothing && role && *role != Role::Target)
                addMeant(t, *role);
            if (index == nothing || index == last || (m_candidate.first <= t && t < m_candidate.end))
                continue;
            last = index;
            const NameMention &name = m_view.names[index];
            if (role && (name.canAct || name.kind == NameKind::Nationality) && !isAnybody(m_view, name, *role))
                addActor(name, *role);
            if (places && name.isPlace)
                addPlace(name);
        }
        const NameMention *meant = places && last == nothing ? placeMeant(m_view, p) : nullptr;
        if (meant)
            addPlace(*meant);
    }
}

/// "X fell to the rebels": a place that cannot act is where it happens; where those who act are from is not.
void MentionBuilder::addSubjectsPlaces(const Argument &item)
{
    const NameLexicon::FixedWords &fixed = m_view.pack.names().fixed();
    for (std::uint32_t p = item.first; p < item.end; ++p) {
        const Phrase &phrase = m_view.phrases[p];
        if (phrase.kind != PhraseKind::Noun)
            continue;
        const std::uint32_t index = m_view.nameAt[phrase.head];
        const NameMention *name = index == nothing ? placeMeant(m_view, p) : &m_view.names[index];
        if (!name || !name->isPlace || (index != nothing && name->canAct))
            continue;
        const bool origin = p > item.first && m_view.phrases[p - 1].kind == PhraseKind::Preposition
                            && m_view.word(m_view.phrases[p - 1].first) == fixed.from;
        if (!origin)
            addPlace(*name);
        else if (name->kind == NameKind::Country)
            addActor(*name, subjectRole());
    }
}

/// Whether what a verb tells is told of a place, of which nobody can be meant: "the town fell".
bool MentionBuilder::groundActs() const
{
    const Argument *subject = m_candidate.noun ? nullptr : m_candidate.arguments.find(Slot::Subject);
    const ClassMask classes = subject ? headClasses(m_view, *subject) : 0;
    const EventLexicon &lexicon = m_view.lexicon();
    return (classes & lexicon.classNamed("ground")) != 0 && (classes & lexicon.classNamed("armed")) == 0;
}

void MentionBuilder::addArgument(const Argument &item)
{
    const bool together = isJoint(m_type);
    switch (item.slot) {
    case Slot::Subject:
        addNames(item, subjectRole(), false);
        if (m_type != EventType::Statement)
            addSubjectsPlaces(item);
        break;
    case Slot::Object: addNames(item, together ? Role::Participant : Role::Target, true); break;
    case Slot::Inside: addNames(item, subjectRole(), true); break;
    case Slot::Leading: addNames(item, std::nullopt, true); break;
    case Slot::Preposition: {
        auto role = m_view.lexicon().prepositionRole(m_type, item.preposition);
        // "The town fell to the rebels": whoever has it now took it.
        if (!role && m_type == EventType::Offensive && item.preposition == m_view.pack.names().fixed().to
            && groundActs())
            role = Role::Source;
        // What is attacked, and what falls, is where it happens: "a raid against the city of X", "the fall of X".
        const bool ground =
            m_type == EventType::Offensive
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
    // "clashes were reported between …": what follows belongs to the subject.
    const bool told = own.relation == NounRelation::Subject && m_candidate.governedAs == Governing::Mention
                      && m_view.phrases[own.verb].passive;
    if (own.verb == nothing || own.relation == NounRelation::PrepositionObject
        || (m_candidate.governedAs == Governing::Mention && !told))
        return;
    // Whatever verb it is, whoever breaks, signs or rejects an agreement has to do with it; not so with an attack.
    const bool joint =
        own.relation == NounRelation::Object
        && (m_type == EventType::Agreement || m_type == EventType::Meeting || m_type == EventType::Measure);
    Arguments around;
    findVerbArguments(m_view, own.verb, around);
    if (m_candidate.governedAs == Governing::None && !joint) {
        // "Gunfire paralysed the capital": what the event did something to is where it was.
        const bool strikes =
            own.relation == NounRelation::Subject && !m_view.phrases[own.verb].passive
            && (m_type == EventType::Offensive || m_type == EventType::Unrest || m_type == EventType::Humanitarian);
        if (strikes)
            for (const Argument &item : around.items)
                if (item.slot == Slot::Object)
                    addNames(item, std::nullopt, true);
        return;
    }
    const Scene scene = own.relation == NounRelation::Object ? sceneOf(m_view, around) : Scene::None;
    for (const Argument &item : around.items) {
        const bool self = item.first <= m_candidate.phrase && m_candidate.phrase < item.end;
        const bool ground = scene != Scene::None && item.slot == Slot::Subject;
        if (ground)
            addNames(item, std::nullopt, true);
        if (!self && !(ground && scene == Scene::Ground))
            addArgument(item);
    }
}

bool counts(EventType type, FigureKind kind)
{
    switch (kind) {
    case FigureKind::Killed:
    case FigureKind::Injured:
        return type == EventType::Offensive || type == EventType::Humanitarian || type == EventType::Unrest;
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

void addTelling(const DocumentView &view, const Candidate &candidate, Mention &mention)
{
    MentionBuilder(view, candidate, mention).participants();
}

void assignFigures(const DocumentView &view, std::span<const FoundFigure> figures, std::span<Mention> mentions)
{
    std::map<std::pair<const Mention *, FigureKind>, std::uint32_t> taken; // how far the figure of a kind stood
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
        const auto [known, isNew] = taken.try_emplace({best, found.kind}, nearest);
        // "a week after the death of ten, an attack killed eleven": the nearer one, and of those beside it the first.
        const bool nearer = !isNew && found.figure.value > 0 && nearest == 0 && known->second > 0;
        if ((!slot || nearer) && found.figure.value > 0)
            slot = found.figure;
        if (nearer)
            known->second = nearest;
        const ByteSpan words = view.span(std::min(found.first, found.effect), std::max(found.end, found.effect + 1));
        best->figures.text += (best->figures.text.empty() ? "" : "; ") + std::string(view.document.textOf(words));
    }
}

} // namespace dateline
