// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/document_view.h"

namespace dateline {

namespace {

class PhraseGrouper {
public:
    explicit PhraseGrouper(DocumentView &view) : m_view(view), m_end(view.sentence.endToken) {}

    void run()
    {
        m_view.phrases.clear();
        m_view.phraseAt.assign(m_end - m_view.sentence.firstToken, 0);
        for (m_at = m_view.sentence.firstToken; m_at < m_end;) {
            if (!nounPhrase() && !verbPhrase())
                single();
        }
    }

private:
    Tag tag(std::uint32_t at) const { return at < m_end ? m_view.tags[at] : Tag::Stop; }
    bool nounPhrase();
    bool verbPhrase();
    void single();
    void add(Phrase phrase);
    bool timeBeforeNoun(std::uint32_t at) const;
    std::uint32_t endOfTime(std::uint32_t at) const;

    DocumentView &m_view;
    std::uint32_t m_end;
    std::uint32_t m_at = 0;
};

void PhraseGrouper::add(Phrase phrase)
{
    for (std::uint32_t i = phrase.first; i < phrase.end; ++i)
        m_view.phraseAt[i - m_view.sentence.firstToken] = static_cast<std::uint32_t>(m_view.phrases.size());
    m_at = phrase.end;
    m_view.phrases.push_back(phrase);
}

std::uint32_t PhraseGrouper::endOfTime(std::uint32_t at) const
{
    const std::uint32_t timex = m_view.timexAt[at];
    while (at < m_end && m_view.timexAt[at] == timex)
        ++at;
    return at;
}

/// "Tuesday's summit", "the February 27 cessation", "Monday talks": the time belongs to the noun after it.
bool PhraseGrouper::timeBeforeNoun(std::uint32_t at) const
{
    const std::uint32_t next = endOfTime(at);
    const Tag after = tag(next);
    return after == Tag::Genitive || after == Tag::Noun || (after == Tag::Adjective && tag(next + 1) == Tag::Noun);
}

bool isNounPart(Tag tag)
{
    switch (tag) {
    case Tag::Determiner:
    case Tag::Possessive:
    case Tag::Number:
    case Tag::Adjective:
    case Tag::Noun:
    case Tag::Name: return true;
    default: return false;
    }
}

bool PhraseGrouper::nounPhrase()
{
    const std::uint32_t first = m_at;
    std::uint32_t head = noToken;
    std::uint32_t at = first;
    for (; at < m_end;) {
        const Tag now = tag(at);
        const bool opensAgain =
            (now == Tag::Determiner || now == Tag::Possessive) && head != noToken && tag(at - 1) != Tag::Genitive;
        if (opensAgain)
            break;
        if (now == Tag::Time) {
            if (!timeBeforeNoun(at) || (head != noToken && tag(at - 1) != Tag::Genitive))
                break;
            at = endOfTime(at);
        } else if (isNounPart(now)) {
            if (now == Tag::Noun || now == Tag::Name || (now == Tag::Number && head == noToken))
                head = at;
            ++at;
        } else if (now == Tag::Genitive && at > first) {
            ++at;
        } else if (now == Tag::Hyphen && at > first && (isNounPart(tag(at + 1)) || tag(at + 1) == Tag::Participle)) {
            at += tag(at + 1) == Tag::Participle ? 2 : 1; // "rebel-held"
            if (tag(at - 1) == Tag::Participle && !isNounPart(tag(at)) && head == noToken)
                head = at - 1;
        } else if (now == Tag::Adverb && isNounPart(tag(at + 1)) && at > first && head == noToken) {
            ++at;
        } else if (now == Tag::Quote && at > first && head == noToken && isNounPart(tag(at + 1))) {
            ++at; // the so-called “quartet” proposal
        } else {
            break;
        }
    }
    if (at == first && tag(at) == Tag::Pronoun) {
        Phrase pronoun{PhraseKind::Noun, at, at + 1, at};
        pronoun.pronoun = true;
        add(pronoun);
        return true;
    }
    if (at == first)
        return false;
    const bool bare = head == noToken;
    if (bare)
        head = at - 1;
    Phrase phrase{PhraseKind::Noun, first, at, head};
    phrase.pronoun = bare && tag(first) == Tag::Determiner;
    add(phrase);
    return true;
}

bool isVerbTag(Tag tag)
{
    return tag == Tag::Base || tag == Tag::Third || tag == Tag::Past || tag == Tag::Participle || tag == Tag::Gerund;
}

bool isAuxiliary(Tag tag)
{
    return tag == Tag::Modal || tag == Tag::Be || tag == Tag::Have || tag == Tag::Do || tag == Tag::To;
}

bool PhraseGrouper::verbPhrase()
{
    const std::uint32_t first = m_at;
    Phrase phrase{PhraseKind::Verb, first, first, first};
    bool be = false, have = false, infinitive = false, past = false, future = false;
    std::uint32_t at = first;
    std::uint32_t lastAuxiliary = noToken;
    for (; at < m_end; ++at) {
        const Tag now = tag(at);
        if (now == Tag::Adverb || now == Tag::Negation) {
            phrase.negated =
                phrase.negated || now == Tag::Negation || (m_view.grammar(at) & bit(Grammar::Negation)) != 0;
            continue;
        }
        if (!isAuxiliary(now)
            || (now == Tag::To && lastAuxiliary != noToken && tag(lastAuxiliary) != Tag::Be
                && tag(lastAuxiliary) != Tag::Have))
            break;
        const std::uint32_t bits = m_view.grammar(at);
        phrase.negated = phrase.negated || (bits & bit(Grammar::Negation)) != 0;
        be = now == Tag::Be || (be && now != Tag::Have);
        have = have || now == Tag::Have;
        infinitive = infinitive || now == Tag::To;
        past = past || ((now == Tag::Have || now == Tag::Be || now == Tag::Do) && (bits & bit(Grammar::Past)) != 0);
        if (now == Tag::Modal) {
            phrase.modal = at;
            future = (bits & bit(Grammar::Future)) != 0;
        }
        lastAuxiliary = at;
    }
    const bool main = isVerbTag(tag(at));
    if (!main && lastAuxiliary == noToken)
        return false;
    if (!main) { // a form of be, have or do stands alone
        phrase.head = lastAuxiliary;
        phrase.end = lastAuxiliary + 1;
        phrase.tense = past ? Tense::Past : infinitive ? Tense::Infinitive : Tense::Present;
        if (phrase.modal != noToken)
            phrase.tense = future ? Tense::Future : Tense::Modal;
        add(phrase);
        return true;
    }
    const Tag verb = tag(at);
    phrase.head = at;
    phrase.end = at + 1;
    phrase.passive = verb == Tag::Participle && (be || !have);
    phrase.progressive = verb == Tag::Gerund && be;
    if (phrase.modal != noToken)
        phrase.tense = future ? Tense::Future : Tense::Modal;
    else if (infinitive && have && past) // "had to fire": they did
        phrase.tense = Tense::Past;
    else if (infinitive)
        phrase.tense = lastAuxiliary != noToken && be && first != lastAuxiliary && tag(first) == Tag::Be
                           ? Tense::Future
                           : Tense::Infinitive;
    else if (have)
        phrase.tense = past ? Tense::PastPerfect : Tense::Perfect;
    else if (be)
        phrase.tense = past ? Tense::Past : Tense::Present;
    else if (verb == Tag::Participle)
        phrase.tense = Tense::Participle;
    else if (verb == Tag::Gerund)
        phrase.tense = Tense::Gerund;
    else
        phrase.tense = verb == Tag::Past || past ? Tense::Past : Tense::Present;
    add(phrase);
    return true;
}

PhraseKind kindOf(Tag tag)
{
    switch (tag) {
    case Tag::Preposition: return PhraseKind::Preposition;
    case Tag::Comma: return PhraseKind::Comma;
    case Tag::Conjunction: return PhraseKind::Conjunction;
    case Tag::Subordinator: return PhraseKind::Subordinator;
    case Tag::Relative: return PhraseKind::Relative;
    case Tag::That: return PhraseKind::That;
    case Tag::Quote: return PhraseKind::Quote;
    case Tag::Stop: return PhraseKind::Stop;
    case Tag::Open: return PhraseKind::Open;
    case Tag::Close: return PhraseKind::Close;
    case Tag::Adverb:
    case Tag::Negation: return PhraseKind::Adverb;
    default: return PhraseKind::Other;
    }
}

void PhraseGrouper::single()
{
    if (tag(m_at) == Tag::Time) {
        add({PhraseKind::Time, m_at, endOfTime(m_at), m_at});
        return;
    }
    add({kindOf(tag(m_at)), m_at, m_at + 1, m_at});
}

} // namespace

void groupPhrases(DocumentView &view)
{
    PhraseGrouper(view).run();
}

} // namespace dateline
