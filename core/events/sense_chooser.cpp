// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/candidate.h"

#include <algorithm>

namespace dateline {

namespace {

using Slot = Argument::Slot;

const NameMention *nameIn(const DocumentView &view, const Argument &argument, bool acting)
{
    for (std::uint32_t p = argument.first; p < argument.end; ++p) {
        const Phrase &phrase = view.phrases[p];
        for (std::uint32_t t = phrase.first; t < phrase.end; ++t)
            if (view.nameAt[t] != nothing && (!acting || view.names[view.nameAt[t]].canAct))
                return &view.names[view.nameAt[t]];
    }
    return nullptr;
}

class ConditionCheck {
public:
    ConditionCheck(const DocumentView &view, const Candidate &candidate)
        : m_view(view)
        , m_candidate(candidate)
        , m_subject(candidate.arguments.find(Slot::Subject))
        , m_object(candidate.arguments.find(Slot::Object))
        , m_acting(view.lexicon().classNamed("acting"))
    {
    }

    bool holds(const SenseCondition &when) const
    {
        if ((when.anyObject && !m_object) || (when.noObject && m_object))
            return false;
        if (when.finite && !m_view.phrases[m_candidate.phrase].finite())
            return false;
        if (!wanted(m_object, when.object, when.notObject) || !wanted(m_subject, when.subject, when.notSubject))
            return false;
        return (!when.actor || hasActor()) && (!when.target || hasTarget()) && modifiers(when)
               && (when.prepositions.empty() || preposition(when)) && notFollowed(when);
    }

private:
    bool wanted(const Argument *argument, ClassMask any, ClassMask none) const
    {
        if (any == 0 && none == 0)
            return true;
        const ClassMask classes = argument ? headClasses(m_view, *argument) : 0;
        return (any == 0 || (classes & any) != 0) && (classes & none) == 0;
    }

    bool hasActor() const
    {
        if (!m_subject)
            return false;
        if (nameIn(m_view, *m_subject, true) || (headClasses(m_view, *m_subject) & m_acting) != 0)
            return true;
        return m_subject->first < m_view.phrases.size() && m_view.phrases[m_subject->first].pronoun;
    }

    bool hasTarget() const
    {
        for (const Argument &item : m_candidate.arguments.items)
            if ((item.slot == Slot::Object || (item.slot == Slot::Preposition && !m_object))
                && nameIn(m_view, item, false))
                return true;
        return false;
    }

    bool modifiers(const SenseCondition &when) const
    {
        if (when.modifier == 0 && when.notModifier == 0)
            return true;
        ClassMask classes = 0;
        const Phrase &phrase = m_view.phrases[m_candidate.phrase];
        for (std::uint32_t t = phrase.first; t < m_candidate.head; ++t) {
            classes |= m_view.classes(t);
            if (m_view.nameAt[t] != nothing)
                classes |= m_view.lexicon().kindClasses(static_cast<std::size_t>(m_view.names[m_view.nameAt[t]].kind));
        }
        return (when.modifier == 0 || (classes & when.modifier) != 0) && (classes & when.notModifier) == 0;
    }

    bool preposition(const SenseCondition &when) const
    {
        const std::uint32_t next = m_candidate.end;
        const auto among = [&](WordId word) {
            return std::find(when.prepositions.begin(), when.prepositions.end(), word) != when.prepositions.end();
        };
        for (const Argument &item : m_candidate.arguments.items)
            if (item.slot == Slot::Preposition && among(item.preposition))
                return true;
        return next < m_view.sentence.endToken && among(m_view.word(next));
    }

    bool notFollowed(const SenseCondition &when) const
    {
        const std::uint32_t next = m_candidate.end;
        return next >= m_view.sentence.endToken
               || std::find(when.notFollowed.begin(), when.notFollowed.end(), m_view.word(next))
                      == when.notFollowed.end();
    }

    const DocumentView &m_view;
    const Candidate &m_candidate;
    const Argument *m_subject;
    const Argument *m_object;
    ClassMask m_acting;
};

/// "Operation Long Arrow": a name that begins with what it is; "water cannon": two words that are one.
ClassMask classesOfCompound(const DocumentView &view, const Phrase &phrase)
{
    const auto capitalised = [&](std::uint32_t at) {
        const Token &token = view.token(at);
        return token.is(Capitalised) && !token.is(SentenceStart) && !token.is(AllCaps);
    };
    std::uint32_t first = phrase.head;
    while (first > phrase.first && capitalised(first) && capitalised(first - 1))
        --first;
    ClassMask classes = first < phrase.head && view.classes(phrase.head) == 0 ? view.classes(first) : 0;
    if (phrase.head > phrase.first)
        classes |= view.lexicon().compoundClasses(view.word(phrase.head - 1), view.word(phrase.head));
    return classes;
}

} // namespace

ClassMask headClasses(const DocumentView &view, const Argument &argument)
{
    ClassMask classes = 0;
    const ClassMask partitive = view.lexicon().classNamed("partitive");
    for (std::uint32_t p = argument.first; p < argument.end; ++p) {
        const Phrase &phrase = view.phrases[p];
        // "members of the group": the members, but "a number of towns": the towns
        if (phrase.kind == PhraseKind::Preposition
            && (p == argument.first || (view.classes(view.phrases[p - 1].head) & partitive) == 0))
            break;
        if (phrase.kind != PhraseKind::Noun)
            continue;
        classes |= view.classes(phrase.head) | classesOfCompound(view, phrase);
        const std::uint32_t name = view.nameAt[phrase.head];
        if (name != nothing) {
            classes |= view.lexicon().kindClasses(static_cast<std::size_t>(view.names[name].kind));
            for (std::uint32_t t = view.names[name].firstToken; t < view.names[name].endToken; ++t)
                classes |= view.classes(t);
        }
    }
    return classes;
}

const TriggerSense *chooseSense(const DocumentView &view, const Trigger &trigger, const Candidate &candidate)
{
    const ConditionCheck check(view, candidate);
    for (std::uint32_t i = trigger.firstSense; i < trigger.endSense; ++i)
        if (check.holds(view.lexicon().sense(i).when))
            return &view.lexicon().sense(i);
    return nullptr;
}

} // namespace dateline
