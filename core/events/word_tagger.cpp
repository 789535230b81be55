// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/document_view.h"

#include "core/base/utf8.h"

#include <array>

namespace dateline {

namespace {

constexpr std::uint32_t nounStartBits = Grammar::Determiner | Grammar::Possessive | Grammar::Number;
constexpr std::uint32_t auxiliaryBits = Grammar::Be | Grammar::Have | Grammar::Do | Grammar::Modal;

/// How far a look ahead may go: keeps tagging linear.
constexpr std::uint32_t lookAhead = 10;

class WordTagger {
public:
    explicit WordTagger(DocumentView &view) : m_view(view), m_end(view.sentence.endToken) {}

    void run()
    {
        for (m_at = m_view.sentence.firstToken; m_at < m_end; ++m_at) {
            const Tag tag = decide();
            m_view.tags[m_at] = tag;
            if (tag != Tag::Adverb && tag != Tag::Negation)
                m_before = tag;
            if (tag == Tag::Noun)
                m_pluralBefore = (m_bits & bit(Grammar::Plural)) || looksPlural(m_at);
            else if (tag == Tag::Name)
                m_pluralBefore = m_view.names[m_view.nameAt[m_at]].plural;
        }
    }

private:
    Tag decide();
    Tag fromTagger(PosTag pos) const;
    Tag preposition() const;
    Tag participle() const;
    Tag punctuation();
    Tag functionWord();
    Tag verbOrNoun();
    Tag afterNominal();
    Tag afterSubject();
    Tag thatWord() const;
    Tag joiner() const;
    std::uint32_t bitsOf(std::uint32_t at) const;
    bool looksPlural(std::uint32_t at) const { return m_view.document.textOf(m_view.token(at)).ends_with('s'); }
    bool has(Grammar value) const { return (m_bits & bit(value)) != 0; }
    bool nextHas(std::uint32_t bits) const { return m_at + 1 < m_end && (bitsOf(m_at + 1) & bits) != 0; }
    PosTag nextPos() const { return m_at + 1 < m_end ? m_view.token(m_at + 1).tag : PosTag::None; }
    bool nextIsName() const { return m_at + 1 < m_end && m_view.nameAt[m_at + 1] != nothing; }
    bool nextIsNominal() const;
    bool nextStartsObject() const;
    bool finiteVerbAhead() const;

    DocumentView &m_view;
    std::uint32_t m_end;
    std::uint32_t m_at = 0;
    std::uint32_t m_bits = 0;
    Tag m_before = Tag::Stop;
    bool m_pluralBefore = false;
};

std::uint32_t WordTagger::bitsOf(std::uint32_t at) const
{
    const std::uint32_t known = m_view.grammar(at);
    const Token &token = m_view.token(at);
    if (known != 0 || token.kind != TokenKind::Word || m_view.nameAt[at] != nothing)
        return known;
    if (token.is(Capitalised) && !token.is(SentenceStart) && !token.is(AllCaps))
        return bit(Grammar::Noun);
    const std::string_view text = m_view.document.textOf(token);
    std::array<char, 24> folded;
    if (text.size() > folded.size())
        return bit(Grammar::Noun);
    for (std::size_t i = 0; i < text.size(); ++i)
        folded[i] = isAsciiUpper(text[i]) ? static_cast<char>(text[i] + 32) : text[i];
    const std::uint32_t byEnding = m_view.lexicon().grammarByEnding({folded.data(), text.size()});
    return byEnding != 0 ? byEnding : bit(Grammar::Noun);
}

Tag WordTagger::decide()
{
    const Token &token = m_view.token(m_at);
    m_bits = 0;
    if (m_view.timexAt[m_at] != nothing)
        return Tag::Time;
    if (m_view.nameAt[m_at] != nothing && !(token.kind == TokenKind::Word && has(Grammar::Genitive)))
        return Tag::Name;
    if (token.kind == TokenKind::Number)
        return Tag::Number;
    m_bits = bitsOf(m_at);
    if (has(Grammar::Genitive) && !token.is(SpaceBefore))
        return m_before == Tag::Pronoun ? Tag::Be : Tag::Genitive;
    if (token.kind == TokenKind::Punctuation)
        return punctuation();
    if (token.tag != PosTag::None)
        return fromTagger(token.tag);
    if (const Tag tag = functionWord(); tag != Tag::Other)
        return tag;
    return verbOrNoun();
}

Tag WordTagger::preposition() const
{
    if (has(Grammar::Complementiser))
        return thatWord();
    if (has(Grammar::Subordinator))
        return joiner();
    return has(Grammar::Particle) && !has(Grammar::Preposition) ? Tag::Adverb : Tag::Preposition;
}

/// "Russian guided bombs": before its noun it is an adjective; "strikes killed seven": with an object it is no passive.
Tag WordTagger::participle() const
{
    const bool roleNext = nextIsName() && m_view.names[m_view.nameAt[m_at + 1]].kind == NameKind::RoleNoun;
    const bool nounNext = m_at + 1 < m_end && isNoun(nextPos()) && (!nextIsName() || roleNext);
    const bool nationality = m_before == Tag::Name && m_at > m_view.sentence.firstToken
                             && m_view.nameAt[m_at - 1] != nothing
                             && m_view.names[m_view.nameAt[m_at - 1]].kind == NameKind::Nationality;
    if (nounNext
        && (nationality || m_before == Tag::Determiner || m_before == Tag::Adjective || m_before == Tag::Number
            || m_before == Tag::Possessive))
        return Tag::Adjective;
    const bool subject =
        m_before == Tag::Noun || m_before == Tag::Name || m_before == Tag::Time || m_before == Tag::Pronoun;
    // "militants lobbed grenades": nor is it with a noun right behind it.
    const bool bareObject = isNoun(nextPos()) && m_view.timexAt[m_at + 1] == nothing && !has(Grammar::Naming)
                            && (m_pluralBefore || m_before == Tag::Name || m_before == Tag::Pronoun);
    const bool object = nextHas(nounStartBits) || bareObject
                        || (m_at + 1 < m_end && m_view.token(m_at + 1).kind == TokenKind::Number
                            && m_view.timexAt[m_at + 1] == nothing);
    return subject && object && has(Grammar::Past) ? Tag::Past : Tag::Participle;
}

/// The language's part-of-speech tagger in the terms of the phrase grouper.
Tag WordTagger::fromTagger(PosTag pos) const
{
    const bool verb = isVerb(pos);
    if (verb && has(Grammar::Be))
        return Tag::Be;
    if (verb && has(Grammar::Have))
        return Tag::Have;
    if (verb && has(Grammar::Do))
        return Tag::Do;
    if (has(Grammar::Negation) && !has(Grammar::Modal))
        return has(Grammar::Determiner) && pos == PosTag::DT ? Tag::Determiner : Tag::Negation;
    switch (pos) {
    case PosTag::CC: // "were either killed or wounded"
        return has(Grammar::Adverb) && (m_before == Tag::Be || m_before == Tag::Have) ? Tag::Adverb : Tag::Conjunction;
    case PosTag::CD: return Tag::Number;
    case PosTag::DT:
        return has(Grammar::Pronoun) && !nextIsNominal() && !nextHas(Grammar::Number | Grammar::Adjective)
                   ? Tag::Pronoun
                   : Tag::Determiner;
    case PosTag::EX: return Tag::Pronoun;
    case PosTag::PRP: // "its minister": what can only own owns
        return has(Grammar::Possessive) && (!has(Grammar::Pronoun) || nextIsNominal()) ? Tag::Possessive : Tag::Pronoun;
    case PosTag::PRPS: return Tag::Possessive;
    case PosTag::IN: return preposition();
    case PosTag::TO: return isVerb(nextPos()) || nextPos() == PosTag::RB ? Tag::To : Tag::Preposition;
    case PosTag::JJ:
        return m_before == Tag::Be && has(Grammar::Participle) && !has(Grammar::Adjective) ? Tag::Participle
                                                                                           : Tag::Adjective;
    case PosTag::JJR:
    case PosTag::JJS: return Tag::Adjective;
    case PosTag::MD: return Tag::Modal;
    case PosTag::NN:
    case PosTag::NNS:
    case PosTag::NNP: // "froze" is nothing but a past form, whatever the tagger says
        return has(Grammar::Past) && (m_bits & (Grammar::Noun | Grammar::Adjective)) == 0
                       && !m_view.token(m_at).is(Capitalised)
                   ? Tag::Past
                   : Tag::Noun;
    case PosTag::POS: return Tag::Genitive;
    case PosTag::RB:
    case PosTag::RP: return Tag::Adverb;
    case PosTag::VB:
    case PosTag::VBP: return Tag::Base;
    case PosTag::VBD: return Tag::Past;
    case PosTag::VBG: return Tag::Gerund;
    case PosTag::VBN: return participle();
    case PosTag::VBZ: return Tag::Third;
    case PosTag::WDT:
    case PosTag::WP: return Tag::Relative;
    case PosTag::WRB: return has(Grammar::Relative) ? Tag::Relative : Tag::Subordinator;
    default: return Tag::Other;
    }
}

Tag WordTagger::punctuation()
{
    const std::string_view sign = m_view.document.textOf(m_view.token(m_at));
    const bool spaced = m_view.token(m_at).is(SpaceBefore);
    if (sign == ",")
        return Tag::Comma;
    if (sign == "-" || sign == "/" || sign == "‑")
        return spaced ? Tag::Stop : Tag::Hyphen;
    if (sign == "(" || sign == "[")
        return Tag::Open;
    if (sign == ")" || sign == "]")
        return Tag::Close;
    if (sign == "’" || sign == "'") {
        const bool endsInS =
            m_pluralBefore || (m_before == Tag::Name && m_at > m_view.sentence.firstToken && looksPlural(m_at - 1));
        const bool owner = !spaced && m_at + 1 < m_end && m_view.token(m_at + 1).is(SpaceBefore) && endsInS
                           && (m_before == Tag::Noun || m_before == Tag::Name) && nextIsNominal();
        return owner ? Tag::Genitive : Tag::Quote;
    }
    if (sign == "\"" || sign == "“" || sign == "”" || sign == "‘" || sign == "«" || sign == "»")
        return Tag::Quote;
    if (sign == "$" || sign == "€" || sign == "£" || sign == "%" || sign == "#")
        return Tag::Number;
    return Tag::Stop;
}

bool WordTagger::nextIsNominal() const
{
    if (m_at + 1 >= m_end)
        return false;
    if (nextIsName())
        return true;
    const Token &next = m_view.token(m_at + 1);
    return next.kind == TokenKind::Word && (bitsOf(m_at + 1) & (Grammar::Noun | Grammar::Adjective)) != 0
           && (bitsOf(m_at + 1) & (auxiliaryBits | Grammar::Preposition | Grammar::Conjunction)) == 0;
}

bool WordTagger::nextStartsObject() const
{
    return nextIsName() || nextHas(nounStartBits | Grammar::Pronoun | Grammar::Complementiser | Grammar::Infinitive)
           || (m_at + 1 < m_end && m_view.token(m_at + 1).kind == TokenKind::Number);
}

bool WordTagger::finiteVerbAhead() const
{
    for (std::uint32_t i = m_at + 1; i < m_end && i < m_at + lookAhead; ++i) {
        if (m_view.token(i).kind == TokenKind::Punctuation && m_view.document.textOf(m_view.token(i)) == ",")
            return false;
        if (m_view.nameAt[i] != nothing || m_view.timexAt[i] != nothing)
            continue;
        const std::uint32_t bits = m_view.grammar(i);
        if ((bits & auxiliaryBits) != 0)
            return true;
        if ((bits & (Grammar::Past | Grammar::Third)) != 0 && (bits & (Grammar::Noun | Grammar::Adjective)) == 0
            && i > m_at + 1)
            return true;
    }
    return false;
}

Tag WordTagger::thatWord() const
{
    const std::uint32_t next = m_at + 1 < m_end ? bitsOf(m_at + 1) : 0;
    const bool verbNext =
        (next & auxiliaryBits) != 0 || ((next & finiteVerbBits) != 0 && (next & bit(Grammar::Noun)) == 0);
    if (verbNext && !nextIsName())
        return m_before == Tag::Noun || m_before == Tag::Name || m_before == Tag::Close || m_before == Tag::Comma
                   ? Tag::Relative
                   : Tag::Pronoun;
    if (m_before == Tag::Preposition || m_before == Tag::Stop)
        return Tag::Determiner;
    return Tag::That;
}

/// "after", "as", "since": joins a clause when a finite verb follows, else stands before a noun.
Tag WordTagger::joiner() const
{
    if (!has(Grammar::Preposition))
        return Tag::Subordinator;
    if (nextHas(bit(Grammar::Gerund)))
        return Tag::Preposition;
    return finiteVerbAhead() ? Tag::Subordinator : Tag::Preposition;
}

Tag WordTagger::functionWord()
{
    if (has(Grammar::Complementiser))
        return thatWord();
    if (has(Grammar::Infinitive))
        return nextHas(bit(Grammar::Base)) && !nextIsName() ? Tag::To
               : nextHas(bit(Grammar::Be) | Grammar::Have)  ? Tag::To
                                                            : Tag::Preposition;
    const bool afterDeterminer =
        m_before == Tag::Determiner || m_before == Tag::Possessive || m_before == Tag::Genitive;
    if (has(Grammar::Modal))
        return afterDeterminer ? Tag::Noun : Tag::Modal;
    if (has(Grammar::Be))
        return Tag::Be;
    if (has(Grammar::Have))
        return Tag::Have;
    if (has(Grammar::Do))
        return Tag::Do;
    if (has(Grammar::Negation))
        return has(Grammar::Determiner) ? Tag::Determiner : Tag::Negation;
    if (has(Grammar::Relative))
        return Tag::Relative;
    if (has(Grammar::Subordinator))
        return joiner();
    if (has(Grammar::Preposition) && !has(Grammar::Gerund))
        return Tag::Preposition;
    if (has(Grammar::Conjunction))
        return Tag::Conjunction;
    if (has(Grammar::Number))
        return Tag::Number;
    if (has(Grammar::Determiner))
        return has(Grammar::Pronoun) && !nextIsNominal() && !nextHas(bit(Grammar::Number) | Grammar::Adjective)
                   ? Tag::Pronoun
                   : Tag::Determiner;
    if (has(Grammar::Possessive)) // "her" alone is an object
        return has(Grammar::Pronoun) && !nextIsNominal() ? Tag::Pronoun : Tag::Possessive;
    if (has(Grammar::Pronoun))
        return Tag::Pronoun;
    if (has(Grammar::Adverb) && (m_bits & verbBits) == 0)
        return Tag::Adverb;
    return Tag::Other;
}

Tag WordTagger::verbOrNoun()
{
    if ((m_bits & verbBits) == 0)
        return has(Grammar::Noun) ? Tag::Noun : has(Grammar::Adjective) ? Tag::Adjective : Tag::Noun;
    switch (m_before) {
    case Tag::Modal:
    case Tag::To:
    case Tag::Do:
        if (has(Grammar::Base))
            return Tag::Base;
        break;
    case Tag::Have:
        if (has(Grammar::Participle))
            return Tag::Participle;
        break;
    case Tag::Be:
        if (has(Grammar::Participle))
            return Tag::Participle;
        if (has(Grammar::Gerund))
            return Tag::Gerund;
        return has(Grammar::Noun) ? Tag::Noun : Tag::Adjective;
    case Tag::Determiner:
    case Tag::Possessive:
    case Tag::Genitive:
    case Tag::Adjective:
    case Tag::Number:
    case Tag::Hyphen:
    case Tag::Preposition: return afterNominal();
    default: break;
    }
    return afterSubject();
}

/// After a determiner, adjective, number or preposition: mostly inside a noun phrase.
Tag WordTagger::afterNominal()
{
    if (has(Grammar::Gerund)) {
        if (m_before == Tag::Preposition)
            return has(Grammar::Noun) && !nextStartsObject() ? Tag::Noun : Tag::Gerund;
        return has(Grammar::Noun) || !nextIsNominal() ? Tag::Noun : Tag::Adjective;
    }
    if (has(Grammar::Noun) && (m_bits & (Grammar::Past | Grammar::Participle)) == 0)
        return Tag::Noun;
    if (has(Grammar::Participle) && (nextIsNominal() || m_before == Tag::Hyphen))
        return Tag::Adjective;
    const bool canEndPhrase = m_before == Tag::Number || m_before == Tag::Determiner || m_before == Tag::Adjective;
    if (canEndPhrase && (m_bits & (Grammar::Past | Grammar::Third)) != 0)
        return has(Grammar::Past) ? (nextHas(bit(Grammar::Agent)) ? Tag::Participle : Tag::Past) : Tag::Third;
    if (has(Grammar::Participle))
        return Tag::Adjective;
    return has(Grammar::Noun) ? Tag::Noun : has(Grammar::Adjective) ? Tag::Adjective : Tag::Noun;
}

/// After a noun, pronoun, comma, joining word or at the start: here verbs stand.
Tag WordTagger::afterSubject()
{
    const bool nominalBefore = m_before == Tag::Noun || m_before == Tag::Name;
    const bool subjectBefore = nominalBefore || m_before == Tag::Pronoun || m_before == Tag::Relative
                               || m_before == Tag::Close || m_before == Tag::Time;
    if (has(Grammar::Gerund)) {
        if (has(Grammar::Noun) && (nominalBefore || m_before == Tag::Stop || m_before == Tag::Conjunction)
            && !nextStartsObject())
            return Tag::Noun;
        return Tag::Gerund;
    }
    if (has(Grammar::Past)) {
        if (!has(Grammar::Participle))
            return has(Grammar::Noun) && !subjectBefore && m_before != Tag::Conjunction && m_before != Tag::Comma
                       ? Tag::Noun
                       : Tag::Past;
        if (has(Grammar::Noun) && has(Grammar::Base)) // "hit", "cut", "put": a noun when nothing can act
            return subjectBefore || m_before == Tag::Conjunction ? Tag::Past : Tag::Noun;
        if (m_before == Tag::Pronoun || m_before == Tag::Relative)
            return Tag::Past;
        const bool agentNext = nextHas(bit(Grammar::Agent));
        if (agentNext || (m_before == Tag::Stop && !nextStartsObject()))
            return Tag::Participle;
        if (m_before == Tag::Stop && nextIsNominal())
            return Tag::Adjective;
        return Tag::Past;
    }
    if (has(Grammar::Participle))
        return Tag::Participle;
    if (has(Grammar::Third)) {
        if (!has(Grammar::Noun))
            return Tag::Third;
        const bool verbal = (m_before == Tag::Pronoun || m_before == Tag::Relative)
                            || (nominalBefore && !m_pluralBefore && nextStartsObject());
        return verbal ? Tag::Third : Tag::Noun;
    }
    if (!has(Grammar::Noun) && !has(Grammar::Adjective))
        return m_before == Tag::Noun && !m_pluralBefore ? Tag::Noun : Tag::Base;
    const bool verbal = m_before == Tag::Pronoun || m_before == Tag::Relative
                        || ((nominalBefore || m_before == Tag::Conjunction) && m_pluralBefore && nextStartsObject());
    return verbal ? Tag::Base : has(Grammar::Noun) ? Tag::Noun : Tag::Adjective;
}

} // namespace

void tagWords(DocumentView &view)
{
    WordTagger(view).run();
    repairTags(view);
}

} // namespace dateline
