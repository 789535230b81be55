// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/figure_reader.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace dateline {

namespace {

/// Tokens between a number and the word that says what became of the people.
constexpr std::uint32_t effectReach = 10;
/// The same of a parenthesis between them.
constexpr std::uint32_t parenthesisReach = 16;
/// No toll of any war or flood is larger; keeps hostile numbers from overflowing.
constexpr std::int64_t largest = 2'000'000'000;

class FigureReader {
public:
    FigureReader(const DocumentView &view, std::vector<FoundFigure> &figures) : m_view(view), m_figures(figures) {}

    void run()
    {
        for (m_at = m_view.sentence.firstToken; m_at < m_view.sentence.endToken;) {
            if (m_view.timexAt[m_at] != nothing || !readNumber())
                ++m_at;
        }
    }

private:
    bool readNumber();
    bool readOne();
    bool isDash(std::uint32_t at) const;
    bool countsPart(std::uint32_t first, std::uint32_t end) const;
    bool joinsPending(std::uint32_t first) const;
    bool numberAt(std::uint32_t at, std::int64_t &value, bool &scale, bool &vague) const;
    bool isJoined(std::uint32_t hyphen) const;
    std::uint32_t qualifierBefore(std::uint32_t first, FigureMode &mode) const;
    std::uint32_t effectBefore(std::uint32_t first) const;
    std::uint32_t effectAfter(std::uint32_t at, bool &people) const;
    std::uint32_t skipParenthesis(std::uint32_t comma, std::uint32_t limit) const;
    bool continuesSum(std::uint32_t first) const;
    bool joinsEffect(std::uint32_t conjunction) const;
    bool countsHappenings(std::uint32_t end) const;
    std::uint32_t tollBefore(std::uint32_t first, std::uint32_t end) const;
    FigureKind kindAt(std::uint32_t at) const { return m_view.lexicon().figureKind(m_view.word(at)); }
    bool tagIs(std::uint32_t at, Tag tag) const { return m_view.tags[at] == tag; }

    const DocumentView &m_view;
    std::vector<FoundFigure> &m_figures;
    std::uint32_t m_at = 0;
    FoundFigure
        m_pending; ///< "four civilians" of "four civilians and an official were killed"; its effect is still to come
};

/// Digits as value times ten, so that "2.3 million" stays whole.
std::int64_t tenths(std::string_view digits)
{
    std::int64_t value = 0;
    bool fraction = false;
    int places = 0;
    for (const char c : digits) {
        if (c == '.')
            fraction = true;
        if (!isAsciiDigit(c) || (fraction && ++places > 1))
            continue;
        value = std::min(value * 10 + (c - '0'), largest);
    }
    return places > 0 ? value : value * 10;
}

bool FigureReader::numberAt(std::uint32_t at, std::int64_t &value, bool &scale, bool &vague) const
{
    scale = vague = false;
    if (at >= m_view.sentence.endToken)
        return false;
    if (m_view.token(at).kind == TokenKind::Number) {
        value = tenths(m_view.document.textOf(m_view.token(at)));
        // "the 6th brigade" counts nobody
        return at + 1 >= m_view.sentence.endToken || m_view.token(at + 1).kind != TokenKind::Word
               || m_view.token(at + 1).begin > m_view.token(at).end;
    }
    const NumberWord *word = m_view.lexicon().number(m_view.word(at));
    const Token &token = m_view.token(at);
    const bool ofName =
        m_view.nameAt[at] != nothing && token.is(Capitalised) && !token.is(SentenceStart); // "Group of Seven"
    if (!word || ofName)
        return false;
    value = word->value * 10;
    scale = word->scale;
    vague = word->vague;
    return true;
}

/// A hyphen between two numbers in words.
bool FigureReader::isJoined(std::uint32_t hyphen) const
{
    return hyphen + 1 < m_view.sentence.endToken && m_view.document.textOf(m_view.token(hyphen)) == "-"
           && m_view.lexicon().number(m_view.word(hyphen - 1)) != nullptr
           && m_view.lexicon().number(m_view.word(hyphen + 1)) != nullptr;
}

std::uint32_t FigureReader::qualifierBefore(std::uint32_t first, FigureMode &mode) const
{
    std::size_t longest = 0;
    for (const FigureQualifier &qualifier : m_view.lexicon().qualifiers()) {
        const std::size_t size = qualifier.words.size();
        if (size <= longest || first < m_view.sentence.firstToken + size)
            continue;
        bool same = true;
        for (std::size_t i = 0; i < size && same; ++i)
            same = m_view.word(first - static_cast<std::uint32_t>(size - i)) == qualifier.words[i];
        if (!same)
            continue;
        longest = size;
        mode = qualifier.mode;
    }
    return first - static_cast<std::uint32_t>(longest);
}

/// "killed 12", "wounding at least 30", "arrested the three".
std::uint32_t FigureReader::effectBefore(std::uint32_t first) const
{
    for (std::uint32_t at = first, steps = 0; at-- > m_view.sentence.firstToken && steps < 4; ++steps) {
        if (kindAt(at) != FigureKind::None && kindAt(at) != FigureKind::Troops)
            return at;
        const Tag tag = m_view.tags[at];
        const bool between = tag == Tag::Adverb || tag == Tag::Determiner || tag == Tag::Adjective
                             || tag == Tag::Preposition || tag == Tag::Number || tag == Tag::Possessive;
        if (!between)
            return noToken;
    }
    return noToken;
}

/// ", three of whom": a part of what was counted before.
bool FigureReader::countsPart(std::uint32_t first, std::uint32_t end) const
{
    return first > m_view.sentence.firstToken && tagIs(first - 1, Tag::Comma) && end + 1 < m_view.sentence.endToken
           && m_view.word(end) == m_view.pack.names().fixed().of
           && (tagIs(end + 1, Tag::Relative) || tagIs(end + 1, Tag::Pronoun));
}

/// " - ", "—": it may open or close an aside.
bool FigureReader::isDash(std::uint32_t at) const
{
    return tagIs(at, Tag::Stop) && (m_view.pack.names().flags(m_view.word(at)) & DashSign) != 0;
}

/// The token after the sign that closes the aside opened at `comma` ("four officers, two women among them, were
/// killed", "80 people - women and men - have been killed"); `comma` when no predicate follows one.
std::uint32_t FigureReader::skipParenthesis(std::uint32_t comma, std::uint32_t limit) const
{
    for (std::uint32_t at = comma + 1; at + 1 < limit; ++at) {
        const Tag tag = m_view.tags[at];
        if (isDash(comma) ? isDash(at) : tag == Tag::Comma) {
            const Tag next = m_view.tags[at + 1];
            const bool predicate = next == Tag::Be || next == Tag::Have || next == Tag::Past || next == Tag::Participle;
            return predicate ? at + 1 : comma;
        }
        if (tag == Tag::Past || tag == Tag::Third || tag == Tag::Be || tag == Tag::Have || tag == Tag::Modal
            || tag == Tag::Stop || tag == Tag::Quote || tag == Tag::Relative)
            break;
    }
    return comma;
}

/// "22 people were killed", "12 dead", "2.3 million people to flee". "Four soldiers" are troops unless something became
/// of them.
std::uint32_t FigureReader::effectAfter(std::uint32_t at, bool &people) const
{
    const ClassMask persons = m_view.lexicon().classNamed("people") | m_view.lexicon().classNamed("armed")
                              | m_view.lexicon().classNamed("acting") | m_view.lexicon().classNamed("captives");
    std::uint32_t limit = std::min(at + effectReach, m_view.sentence.endToken);
    std::uint32_t troops = noToken;
    for (; at < limit; ++at) {
        const std::uint32_t name = m_view.nameAt[at];
        if ((m_view.classes(at) & persons) != 0 || (name != nothing && m_view.names[name].kind == NameKind::RoleNoun))
            people = true;
        const FigureKind kind = kindAt(at);
        if (kind == FigureKind::Troops && troops == noToken)
            troops = at;
        else if (kind != FigureKind::None && kind != FigureKind::Troops)
            return at;
        const Tag tag = m_view.tags[at];
        if ((tag == Tag::Comma && people) || isDash(at)) {
            const std::uint32_t after = skipParenthesis(at, std::min(at + parenthesisReach, m_view.sentence.endToken));
            if (after == at)
                break;
            at = after - 1;
            limit = std::min(after + effectReach, m_view.sentence.endToken);
        } else if (tag == Tag::Conjunction && joinsEffect(at)) { // "were shot and killed"
            continue;
        } else if (tag == Tag::Comma || tag == Tag::Conjunction || tag == Tag::Stop || tag == Tag::Quote
                   || tag == Tag::Number || tag == Tag::Subordinator || tag == Tag::Past || tag == Tag::Third) {
            break;
        }
    }
    return troops;
}

/// "killed in two attacks": the number counts what happened, not the people.
bool FigureReader::countsHappenings(std::uint32_t end) const
{
    if (end >= m_view.sentence.endToken)
        return false;
    const auto isHappening = [&](std::uint32_t at) {
        const Phrase &phrase = m_view.phrases[at];
        const auto triggers = m_view.lexicon().triggers(m_view.word(phrase.head));
        return phrase.kind == PhraseKind::Noun && kindAt(phrase.head) == FigureKind::None
               && std::any_of(triggers.begin(), triggers.end(), [](const Trigger &trigger) { return trigger.noun; });
    };
    const std::uint32_t at = m_view.phraseOf(end);
    if (m_view.phrases[at].kind != PhraseKind::Noun || m_view.phrases[at].first >= end)
        return false;
    const bool pair = at + 2 < m_view.phrases.size() && m_view.phrases[at + 1].kind == PhraseKind::Conjunction;
    return isHappening(at) || (pair && isHappening(at + 2)); // "two suicide and gun attacks"
}

/// "The death toll from two attacks has risen to 80": the noun that the number counts, as the subject of its verb.
std::uint32_t FigureReader::tollBefore(std::uint32_t first, std::uint32_t end) const
{
    constexpr std::uint32_t longestSubject = 10;
    std::uint32_t phrase = m_view.phraseOf(end - 1);
    if (m_view.phrases[phrase].head >= end) // "led to 80 protests"
        return noToken;
    phrase = m_view.phraseOf(first);
    const std::uint32_t number = phrase;
    while (phrase > 0 && number - phrase < longestSubject
           && (m_view.phrases[phrase - 1].kind == PhraseKind::Preposition
               || m_view.phrases[phrase - 1].kind == PhraseKind::Adverb))
        --phrase;
    if (phrase < 2 || !m_view.phrases[phrase - 1].finite())
        return noToken;
    --phrase;
    for (std::uint32_t steps = 0; phrase > 0 && steps < longestSubject; ++steps) {
        const Phrase &part = m_view.phrases[--phrase];
        if (part.kind == PhraseKind::Noun && kindAt(part.head) == FigureKind::Killed && tagIs(part.head, Tag::Noun))
            return part.head;
        if (part.kind != PhraseKind::Noun && part.kind != PhraseKind::Preposition
            && part.kind != PhraseKind::Conjunction)
            break;
    }
    return noToken;
}

/// Whether a conjunction joins two participles of which the second tells what became of the people counted.
bool FigureReader::joinsEffect(std::uint32_t conjunction) const
{
    const std::uint32_t next = conjunction + 1;
    return next < m_view.sentence.endToken && tagIs(conjunction - 1, Tag::Participle)
           && (tagIs(next, Tag::Participle) || tagIs(next, Tag::Past)) && kindAt(next) != FigureKind::None;
}

/// "three children and one woman": the second number joins the first.
bool FigureReader::continuesSum(std::uint32_t first) const
{
    if (m_figures.empty() || first == m_view.sentence.firstToken)
        return false;
    const FoundFigure &last = m_figures.back();
    return last.effect < last.first && last.figure.value > 0 && first - last.end <= 4
           && (tagIs(first - 1, Tag::Conjunction) || tagIs(first - 1, Tag::Comma));
}

/// "four civilians and": the number before `first` waits for the same effect.
bool FigureReader::joinsPending(std::uint32_t first) const
{
    return m_pending.end != 0 && first > m_pending.end && first - m_pending.end <= 5
           && (tagIs(first - 1, Tag::Conjunction) || tagIs(first - 1, Tag::Comma));
}

/// "a driver was killed", "killed a policeman": the article is a number.
bool FigureReader::readOne()
{
    const EventLexicon &lexicon = m_view.lexicon();
    const Phrase &phrase = m_view.phrases[m_view.phraseOf(m_at)];
    const ClassMask classes = phrase.kind == PhraseKind::Noun ? m_view.classes(phrase.head) : 0;
    const bool person =
        (classes & (lexicon.classNamed("people") | lexicon.classNamed("captives") | lexicon.classNamed("office"))) != 0
        && (classes & lexicon.classNamed("partitive")) == 0;
    if (!person || phrase.first != m_at || m_view.document.textOf(m_view.token(phrase.head)).ends_with('s'))
        return false;
    bool people = true;
    FoundFigure found;
    found.figure.value = 1;
    found.first = m_at;
    const std::uint32_t before = effectBefore(m_at);
    const std::uint32_t after = effectAfter(phrase.end, people);
    found.effect = before != noToken ? before : after;
    if (found.effect == noToken || kindAt(found.effect) != FigureKind::Killed)
        return false;
    // "A soldier killed three": he did it.
    const std::uint32_t verb = m_view.phraseOf(found.effect);
    if (before == noToken && m_view.phrases[verb].finite() && !m_view.phrases[verb].passive
        && verb + 1 < m_view.phrases.size() && m_view.phrases[verb + 1].kind == PhraseKind::Noun)
        return false;
    if (before == noToken && joinsPending(m_at)) {
        found.figure.value += m_pending.figure.value;
        found.first = m_pending.first;
    }
    found.kind = FigureKind::Killed;
    found.end = std::max(phrase.end, found.effect > m_at ? found.effect + 1 : 0);
    m_figures.push_back(found);
    m_at = phrase.end;
    return true;
}

bool FigureReader::readNumber()
{
    std::int64_t value = 0;
    bool scale = false, vague = false;
    if (!numberAt(m_at, value, scale, vague))
        return false;
    const std::uint32_t first = m_at;
    std::uint32_t end = first + 1;
    const bool article = m_view.token(first).kind == TokenKind::Word && tagIs(first, Tag::Determiner);
    for (std::int64_t next = 0; !vague; ++end) {
        bool nextVague = false;
        const std::uint32_t at = isJoined(end) ? end + 1 : end; // twenty-three
        const bool digits = at < m_view.sentence.endToken && m_view.token(at).kind == TokenKind::Number;
        const bool age = at + 1 < m_view.sentence.endToken && tagIs(at + 1, Tag::Hyphen); // "a 74-year-old man"
        if (digits && article && end == first + 1 && !age)                                // "another 10 people"
            return false;
        if (digits || !numberAt(at, next, scale, nextVague) || nextVague || tagIs(at, Tag::Determiner))
            break;
        if (article && !scale && end == first + 1) // "another ten people" are ten
            return false;
        end = at;
        value = scale ? std::min(value * (next / 10), largest * 10) : std::min(value + next, largest * 10);
    }
    const bool hyphen = end < m_view.sentence.endToken && tagIs(end, Tag::Hyphen);
    const bool subset = first > m_view.sentence.firstToken && tagIs(first - 1, Tag::Hyphen);
    if (article && end == first + 1)
        return readOne();
    if (hyphen || subset || countsPart(first, end))
        return false;
    FoundFigure found;
    found.figure.value = vague ? 0 : value / 10;
    found.first = qualifierBefore(first, found.figure.mode);
    found.end = end;
    bool people = false;
    std::uint32_t before = countsHappenings(end) ? noToken : effectBefore(found.first);
    const std::uint32_t after = effectAfter(end, people);
    if (before == noToken && (after == noToken || !people))
        if (const std::uint32_t toll = tollBefore(found.first, end); toll != noToken)
            before = toll;
    if (before == noToken && after == noToken && people && continuesSum(found.first)) {
        m_figures.back().figure.value = std::min(m_figures.back().figure.value + found.figure.value, largest);
        m_figures.back().end = end;
        m_at = end;
        return true;
    }
    found.effect = before != noToken ? before : after;
    if (before == noToken && after != noToken && joinsPending(found.first)) {
        found.figure.value = std::min(found.figure.value + m_pending.figure.value, largest);
        found.first = m_pending.first;
        if (!m_figures.empty() && m_figures.back().first == m_pending.first)
            m_figures.pop_back(); // "two soldiers and", which were counted as troops
    }
    m_pending = {};
    const bool several = end < m_view.sentence.endToken && (tagIs(end, Tag::Noun) || tagIs(end, Tag::Name))
                         && m_view.document.textOf(m_view.token(end)).ends_with('s');
    const bool noEffect = found.effect == noToken || (found.effect == after && kindAt(after) == FigureKind::Troops);
    if (noEffect && (people || several) && found.figure.value > 0)
        m_pending = found;
    if (found.effect != noToken) {
        found.kind = kindAt(found.effect);
        found.end = std::max(end, found.effect > end && found.effect - end < effectReach ? found.effect + 1 : end);
        m_figures.push_back(found);
    }
    m_at = end;
    return true;
}

} // namespace

void readFigures(const DocumentView &view, std::vector<FoundFigure> &figures)
{
    figures.clear();
    FigureReader(view, figures).run();
}

} // namespace dateline
