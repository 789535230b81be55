// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_atoms.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t longestRun = 12;

/// Scans one sentence for atoms.
class AtomScanner {
public:
    AtomScanner(const Document &document, const NameLexicon &lexicon, const Sentence &sentence,
                std::vector<NameAtom> &atoms)
        : m_document(document)
        , m_lexicon(lexicon)
        , m_fixed(lexicon.fixed())
        , m_begin(sentence.firstToken)
        , m_end(sentence.endToken)
        , m_case(caseOf(document, sentence))
        , m_atoms(atoms)
    {
    }

    void scan()
    {
        for (std::uint32_t at = m_begin; at < m_end;)
            at = std::max(at + 1, scanAt(at));
    }

private:
    const Token &token(std::uint32_t at) const { return m_document.tokens[at]; }
    std::uint64_t flags(std::uint32_t at) const { return m_lexicon.flags(token(at).word); }
    bool isCapital(std::uint32_t at) const
    {
        return at < m_end && token(at).kind == TokenKind::Word && token(at).is(Capitalised)
               && (flags(at) & NeverName) == 0;
    }
    bool isTightHyphen(std::uint32_t at) const
    {
        return at + 1 < m_end && token(at).word == m_fixed.hyphen && !token(at).is(SpaceBefore)
               && !token(at + 1).is(SpaceBefore) && token(at + 1).kind == TokenKind::Word;
    }

    // "At", "Their", "You're" in capitals open no name.
    bool isSmallWord(std::uint32_t at) const
    {
        const PosTag tag = token(at).tag;
        const bool small = (flags(at) & (Determiner | Preposition | PlacePreposition | OtherPronoun)) != 0
                           && (flags(at) & NameParticle) == 0;
        return small || tag == PosTag::PRP || tag == PosTag::PRPS || tag == PosTag::WP || tag == PosTag::WRB
               || tag == PosTag::MD;
    }

    // "Overnight Russian strikes": behind a word in capitals stands a name of its own.
    bool isKnownName(std::uint32_t at, std::uint32_t end) const
    {
        const GazetteerMatch name = at < end ? m_lexicon.names().longestAt(m_document, at, m_end) : GazetteerMatch{};
        return name && name.endToken == end && m_lexicon.entry(name.entry).kind == EntryKind::Nationality;
    }

    std::uint32_t scanAt(std::uint32_t at);
    std::uint32_t scanKnown(std::uint32_t at, GazetteerMatch name);
    std::uint32_t scanRun(std::uint32_t at, std::uint32_t end);
    std::uint32_t scanWord(std::uint32_t at);
    std::uint32_t scanCompound(std::uint32_t at);
    std::uint32_t runEnd(std::uint32_t at) const;
    std::uint32_t growRun(std::uint32_t first, std::uint32_t at, bool &hasOrgan) const;
    std::uint32_t compoundEnd(std::uint32_t at) const;
    bool refusesEntry(std::uint32_t at, GazetteerMatch name) const;
    bool actsNext(std::uint32_t at) const;
    RunShape shapeOf(std::uint32_t at, std::uint32_t end) const;
    std::uint32_t push(NameAtom atom)
    {
        m_atoms.push_back(atom);
        return atom.end;
    }

    const Document &m_document;
    const NameLexicon &m_lexicon;
    const NameLexicon::FixedWords &m_fixed;
    std::uint32_t m_begin;
    std::uint32_t m_end;
    SentenceCase m_case;
    std::vector<NameAtom> &m_atoms;
};

std::uint32_t AtomScanner::scanAt(std::uint32_t at)
{
    if (token(at).kind != TokenKind::Word)
        return at + 1;
    if (const std::uint32_t end = scanCompound(at); end != at)
        return end;
    const GazetteerMatch name = m_lexicon.names().longestAt(m_document, at, m_end);
    const GazetteerMatch title = m_lexicon.titles().longestAt(m_document, at, m_end);
    if (title && title.endToken >= name.endToken) {
        const std::uint32_t run = isCapital(at) && m_case == SentenceCase::Normal ? runEnd(at) : at;
        if (run > title.endToken && !token(at).is(SentenceStart) && (flags(run - 1) & (OrgHead | PlaceHead)) != 0)
            return scanRun(at, run);
        const bool honorific = m_lexicon.entry(title.entry).kind == EntryKind::Honorific;
        NameAtom atom{at, title.endToken, honorific ? AtomKind::Honorific : AtomKind::Title, RunShape::Open,
                      title.entry};
        if (atom.end < m_end && token(atom.end).word == m_fixed.stop && !token(atom.end).is(SpaceBefore)
            && isCapital(atom.end + 1) && !token(atom.end + 1).is(SentenceStart))
            ++atom.end;
        // "st", "del", "don" and the like are honorifics in capitals only.
        if (honorific && !token(at).is(Capitalised))
            return scanWord(at);
        return push(atom);
    }
    if (name && !refusesEntry(at, name))
        return scanKnown(at, name);
    if (isCapital(at) && m_case == SentenceCase::Normal) {
        // "Said Karim:" is a verb and a name, whatever Said may be elsewhere.
        const std::uint32_t run = runEnd(at);
        if (run > at + 1 && token(at).is(SentenceStart) && (flags(at) & SpeechSay) != 0 && isVerb(token(at).tag)
            && run < m_end && token(run).word == m_fixed.colon)
            return at + 1;
        const bool ordinaryStart = (flags(at) & anyGivenName) == 0
                                   && ((token(at).is(SentenceStart) && (flags(at) & CommonWord) != 0)
                                       || (run == at + 2 && isKnownName(at + 1, run)));
        if (!ordinaryStart && !isSmallWord(at))
            return scanRun(at, run);
    }
    return scanWord(at);
}

// A city or state may only be the beginning of a longer name: "Aleppo Media Centre", "Jordan Smith".
std::uint32_t AtomScanner::scanKnown(std::uint32_t at, GazetteerMatch name)
{
    const EntryKind kind = m_lexicon.entry(name.entry).kind;
    // "Al Qaeda-linked": one adjective.
    if (isTightHyphen(name.endToken) && !token(name.endToken + 1).is(Capitalised)
        && (flags(name.endToken + 1) & CommonWord) != 0)
        return push({at, name.endToken + 2, AtomKind::Modifier, RunShape::Open, 0});
    const NameAtom known{at, name.endToken, AtomKind::Entry, RunShape::Open, name.entry};
    if (m_case != SentenceCase::Normal || !isCapital(at))
        return push(known);
    const std::uint32_t run = runEnd(at);
    const bool particle = name.endToken < m_end && (flags(name.endToken) & NameParticle) != 0;
    if (run <= name.endToken || (!isCapital(name.endToken) && !particle) || !token(name.endToken).is(SpaceBefore))
        return push(known);
    if (particle && name.endToken - at == 1 && kind == EntryKind::Person)
        return scanRun(at, run);
    if ((flags(run - 1) & (OrgHead | PlaceHead)) != 0 && token(run - 1).is(Capitalised))
        return scanRun(at, run);
    const bool mayBePerson = kind == EntryKind::City || kind == EntryKind::Person || kind == EntryKind::Country
                             || kind == EntryKind::Capital;
    const bool nextIsKnown = static_cast<bool>(m_lexicon.names().longestAt(m_document, name.endToken, m_end))
                             || static_cast<bool>(m_lexicon.titles().longestAt(m_document, name.endToken, m_end));
    if (mayBePerson && !nextIsKnown && (flags(name.endToken) & CommonWord) == 0 && !token(name.endToken).is(AllCaps))
        return scanRun(at, run);
    return push(known);
}

std::uint32_t AtomScanner::scanRun(std::uint32_t at, std::uint32_t end)
{
    if (end - at == 1 && isInitial(token(at)))
        return end;
    const RunShape shape = shapeOf(at, end);
    if (shape == RunShape::Open && end - at == 1 && (flags(at) & CommonWord) != 0 && (flags(at) & anyGivenName) == 0)
        return scanWord(at);
    return push({at, end, AtomKind::Capitals, shape, 0});
}

std::uint32_t AtomScanner::scanWord(std::uint32_t at)
{
    const std::uint64_t word = flags(at);
    if ((word & anyRole) != 0)
        return push({at, at + 1, AtomKind::Role, RunShape::Open, 0});
    if ((word & RoleModifier) != 0)
        return push({at, at + 1, AtomKind::Modifier, RunShape::Open, 0});
    return at + 1;
}

// "US-backed", "anti-Assad", "opposition-held": one adjective.
std::uint32_t AtomScanner::scanCompound(std::uint32_t at)
{
    const std::uint32_t end = compoundEnd(at);
    if (end == at)
        return at;
    const bool lowStart = !token(at).is(Capitalised) && (flags(at) & NameParticle) == 0;
    const bool lowEnd = !token(end - 1).is(Capitalised) && (flags(end - 1) & CommonWord) != 0;
    if (!lowStart && !lowEnd)
        return at;
    const GazetteerMatch name = m_lexicon.names().longestAt(m_document, at, m_end);
    const GazetteerMatch title = m_lexicon.titles().longestAt(m_document, at, m_end);
    if (std::max(name.endToken, title.endToken) >= end)
        return at;
    if (lowStart && (flags(end - 1) & anyRole) != 0 && !token(end - 1).is(Capitalised))
        return push({at, end, AtomKind::Role, RunShape::Open, 0});
    return push({at, end, AtomKind::Modifier, RunShape::Open, 0});
}

std::uint32_t AtomScanner::compoundEnd(std::uint32_t at) const
{
    std::uint32_t end = at;
    while (end - at < longestRun && isTightHyphen(end + 1))
        end += 2;
    return end == at ? at : end + 1;
}

// An ordinary word that only its place at the head of the sentence makes look like a name.
bool AtomScanner::refusesEntry(std::uint32_t at, GazetteerMatch name) const
{
    if (name.endToken - at != 1)
        return false;
    const EntryKind kind = m_lexicon.entry(name.entry).kind;
    const bool common = (flags(at) & CommonWord) != 0;
    if (m_case == SentenceCase::Shouting)
        return common && kind != EntryKind::Nationality;
    if (!common || kind == EntryKind::Country || kind == EntryKind::Nationality || kind == EntryKind::People)
        return false;
    return (token(at).is(SentenceStart) || m_case == SentenceCase::Headline) && !actsNext(name.endToken);
}

bool AtomScanner::actsNext(std::uint32_t at) const
{
    return at < m_end && ((flags(at) & (Auxiliary | anySpeechVerb)) != 0 || token(at).word == m_fixed.possessive);
}

std::uint32_t AtomScanner::runEnd(std::uint32_t at) const
{
    std::uint32_t end = at + 1;
    bool hasOrgan = (flags(at) & OrgHead) != 0;
    while (end < m_end && end - at < longestRun) {
        const std::uint32_t next = growRun(at, end, hasOrgan);
        if (next == end)
            break;
        end = next;
    }
    return end;
}

// The end of the run with one more word, or `at` when the run ends here.
std::uint32_t AtomScanner::growRun(std::uint32_t first, std::uint32_t at, bool &hasOrgan) const
{
    const Token &next = token(at);
    if (next.kind == TokenKind::Word && next.is(SpaceBefore)) {
        const std::uint64_t word = flags(at);
        if (next.is(Capitalised)) {
            // "Ali Jan Durani": a first name that is a month too
            const bool inside = (word & anyGivenName) != 0 && isCapital(at + 1) && token(at + 1).is(SpaceBefore);
            if (((word & NeverName) != 0 && !inside)
                || (m_lexicon.titles().longestAt(m_document, at, m_end) && (word & (OrgHead | PlaceHead)) == 0))
                return at;
            hasOrgan = hasOrgan || (word & OrgHead) != 0;
            return at + 1;
        }
        if ((word & NameParticle) != 0) {
            const bool tight = isTightHyphen(at + 1);
            const std::uint32_t after = tight ? at + 2 : at + 1;
            if ((tight || (word & CommonWord) == 0 || next.span().size() >= 3) && isCapital(after))
                return after + 1;
        }
        const bool joins = next.word != 0 && (next.word == m_fixed.of || next.word == m_fixed.forWord);
        if (joins && hasOrgan && (flags(at - 1) & PlaceHead) == 0) { // "X Local Government Area of Y": two places
            const std::uint32_t after = at + 1 < m_end && token(at + 1).word == m_fixed.the ? at + 2 : at + 1;
            if (isCapital(after))
                return after + 1;
        }
        return at;
    }
    if (isTightHyphen(at)) {
        const bool joinsName = token(at + 1).is(Capitalised) || (flags(at + 1) & CommonWord) == 0;
        return joinsName ? at + 2 : at;
    }
    const bool initial = next.word == m_fixed.stop && !next.is(SpaceBefore) && isInitial(token(at - 1));
    if (initial && at + 1 < m_end && isCapital(at + 1) && (at - first >= 1 || !token(at + 1).is(SentenceStart)))
        return at + 2;
    return at;
}

RunShape AtomScanner::shapeOf(std::uint32_t at, std::uint32_t end) const
{
    const std::uint64_t last = flags(end - 1);
    const bool several = end - at > 1;
    std::uint64_t all = ~0ull;
    bool organ = false;
    for (std::uint32_t i = at; i < end; ++i) {
        if (token(i).kind != TokenKind::Word)
            continue;
        organ = organ || ((flags(i) & OrgHead) != 0 && token(i).is(Capitalised));
        all &= flags(i);
    }
    if (several && (last & OrgHead) != 0)
        return RunShape::Group;
    if (several && ((last & PlaceHead) != 0 || (flags(at) & PlaceStart) != 0))
        return RunShape::Place;
    if (several && organ && (flags(at) & anyGivenName) == 0)
        return RunShape::Group;
    if (several && ((flags(at) & anyGivenName) != 0 || (flags(at) & NameParticle) != 0 || (last & NameSuffix) != 0))
        return RunShape::Person;
    if (!several && token(at).is(AllCaps) && token(at).span().size() <= 6 && (last & CommonWord) == 0)
        return RunShape::Acronym;
    if (several && (all & CommonWord) == 0 && end - at <= 5)
        return RunShape::Person;
    return RunShape::Open;
}

} // namespace

bool isInitial(const Token &token)
{
    return token.kind == TokenKind::Word && token.is(Capitalised) && token.span().size() == 1;
}

SentenceCase caseOf(const Document &document, const Sentence &sentence)
{
    std::uint32_t words = 0;
    std::uint32_t capitals = 0;
    std::uint32_t shouted = 0;
    bool longLowered = false;
    constexpr std::size_t longWord = 8; ///< bytes; headlines lower shorter words only ("from", "between")
    for (std::uint32_t at = sentence.firstToken; at < sentence.endToken; ++at) {
        const Token &token = document.tokens[at];
        if (token.kind != TokenKind::Word || token.span().size() < 4)
            continue;
        ++words;
        capitals += token.is(Capitalised) ? 1 : 0;
        shouted += token.is(AllCaps) ? 1 : 0;
        longLowered = longLowered || (!token.is(Capitalised) && token.span().size() >= longWord);
    }
    if (words >= 3 && 10 * shouted >= 7 * words)
        return SentenceCase::Shouting;
    const bool headline = words >= 5 && 10 * capitals >= 8 * words && !longLowered;
    return headline ? SentenceCase::Headline : SentenceCase::Normal;
}

void findAtoms(const Document &document, const NameLexicon &lexicon, const Sentence &sentence,
               std::vector<NameAtom> &atoms)
{
    AtomScanner(document, lexicon, sentence, atoms).scan();
}

} // namespace dateline
