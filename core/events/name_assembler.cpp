// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_context.h"

#include <span>

namespace dateline {

namespace {

using Atoms = std::span<const NameAtom>;

/// Makes the mentions of one sentence.
class NameAssembler {
public:
    NameAssembler(const Document &document, const NameLexicon &lexicon, const Sentence &sentence,
                  std::vector<NameDraft> &drafts)
        : m_document(document)
        , m_lexicon(lexicon)
        , m_fixed(lexicon.fixed())
        , m_sentence(sentence)
        , m_drafts(drafts)
        , m_context(document, lexicon, sentence, drafts)
    {
    }

    /// Atoms that follow each other without a word between.
    void assembleChain(Atoms chain);

private:
    const Token &token(std::uint32_t at) const { return m_document.tokens[at]; }
    std::uint64_t flags(std::uint32_t at) const { return m_lexicon.flags(token(at).word); }
    EntryKind kindOf(const NameAtom &atom) const { return m_lexicon.entry(atom.entry).kind; }
    bool isEntry(const NameAtom &atom, EntryKind kind) const
    {
        return atom.kind == AtomKind::Entry && kindOf(atom) == kind;
    }
    bool isPersonAt(Atoms chain, std::size_t i) const;
    bool mayPrecedeTitle(const NameAtom &atom) const;
    bool mayPrecedeRole(const NameAtom &atom) const;
    bool isRoleHead(const NameAtom &atom) const;
    bool standsAlone(const NameAtom &atom) const;
    bool onlyDescribes(const NameAtom &atom) const;

    void addPerson(Atoms prefix, const NameAtom &head);
    void assembleRest(Atoms chain);
    void addRole(Atoms phrase);
    void addUnknown(const NameAtom &atom);
    bool asRegion(NameDraft &draft) const;
    void addName(const NameAtom &atom);
    NameDraft draftOf(std::uint32_t first, std::uint32_t end, std::uint32_t headFirst, std::uint32_t headEnd) const;
    void placeOrActor(NameDraft &draft, const NameEntry &entry) const;
    void nameRole(Atoms phrase, NameDraft &draft) const;
    std::string readableRole(Atoms phrase, std::uint16_t owner) const;

    const Document &m_document;
    const NameLexicon &m_lexicon;
    const NameLexicon::FixedWords &m_fixed;
    const Sentence &m_sentence;
    std::vector<NameDraft> &m_drafts;
    NameContext m_context;
};

bool NameAssembler::isPersonAt(Atoms chain, std::size_t i) const
{
    const NameAtom &atom = chain[i];
    if (isEntry(atom, EntryKind::Person))
        return true;
    const bool titled = i > 0 && (chain[i - 1].kind == AtomKind::Title || chain[i - 1].kind == AtomKind::Honorific);
    const bool named =
        titled || (i > 0 && chain[i - 1].kind == AtomKind::Role && (flags(chain[i - 1].end - 1) & RoleOne) != 0);
    if (atom.kind == AtomKind::Entry)
        return titled && kindOf(atom) == EntryKind::City && chain[i - 1].kind == AtomKind::Honorific;
    if (atom.kind != AtomKind::Capitals)
        return false;
    if (atom.shape == RunShape::Person)
        return named || !m_context.isLocated(atom.first, atom.end);
    return named && (atom.shape == RunShape::Open || chain[i - 1].kind == AtomKind::Honorific);
}

bool NameAssembler::mayPrecedeTitle(const NameAtom &atom) const
{
    if (atom.kind != AtomKind::Entry)
        return atom.kind != AtomKind::Capitals || atom.shape == RunShape::Group || atom.shape == RunShape::Acronym;
    const EntryKind kind = kindOf(atom);
    return kind == EntryKind::Nationality || kind == EntryKind::Country || kind == EntryKind::Group;
}

bool NameAssembler::mayPrecedeRole(const NameAtom &atom) const
{
    if (atom.kind == AtomKind::Honorific || atom.kind == AtomKind::Capitals)
        return atom.kind == AtomKind::Capitals && atom.shape == RunShape::Acronym;
    if (atom.kind != AtomKind::Entry)
        return true;
    const EntryKind kind = kindOf(atom);
    return kind == EntryKind::Nationality || kind == EntryKind::Country || kind == EntryKind::Group
           || kind == EntryKind::Person;
}

bool NameAssembler::isRoleHead(const NameAtom &atom) const
{
    if (atom.kind == AtomKind::Role)
        return true;
    return atom.kind == AtomKind::Title && (atom.end - atom.first > 1 || (flags(atom.first) & anyRole) != 0);
}

// A lone singular noun needs an article or an owner to stand for somebody: "the minister", "his spokesman".
bool NameAssembler::standsAlone(const NameAtom &atom) const
{
    if (atom.kind == AtomKind::Role && (flags(atom.end - 1) & RoleMany) != 0)
        return true;
    if (atom.first == m_sentence.firstToken)
        return false;
    if (atom.kind == AtomKind::Role && (flags(atom.end - 1) & RoleForce) != 0 && token(atom.end - 1).word != 0)
        return token(atom.first - 1).word == m_fixed.the || token(atom.first - 1).word == m_fixed.possessive;
    return (flags(atom.first - 1) & Determiner) != 0 || token(atom.first - 1).word == m_fixed.possessive;
}

// "military operation": the role noun only says of what kind the operation is.
bool NameAssembler::onlyDescribes(const NameAtom &atom) const
{
    return (flags(atom.end - 1) & (RoleMany | RoleForce)) != RoleMany && atom.end < m_sentence.endToken
           && token(atom.end).is(SpaceBefore) && (flags(atom.end) & ThingNoun) != 0 && (flags(atom.end) & anyRole) == 0;
}

void NameAssembler::assembleChain(Atoms chain)
{
    std::size_t start = 0;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        if (!isPersonAt(chain, i))
            continue;
        // "the Assad regime": the person is only the name of a government.
        const bool owns = i + 1 < chain.size() && isEntry(chain[i], EntryKind::Person)
                          && chain[i + 1].kind == AtomKind::Role && (flags(chain[i + 1].first) & RoleGovernment) != 0;
        if (owns)
            continue;
        std::size_t first = i;
        while (first > start && mayPrecedeTitle(chain[first - 1]))
            --first;
        const bool titled = first < i && chain[i - 1].kind != AtomKind::Entry && chain[i - 1].kind != AtomKind::Capitals
                            && chain[i - 1].kind != AtomKind::Modifier;
        if (!titled)
            first = i;
        assembleRest(chain.subspan(start, first - start));
        addPerson(chain.subspan(first, i - first), chain[i]);
        start = i + 1;
    }
    assembleRest(chain.subspan(start));
}

// What no person claims: role phrases, and names by themselves.
void NameAssembler::assembleRest(Atoms chain)
{
    for (std::size_t i = 0; i < chain.size();) {
        std::size_t end = i;
        std::size_t head = chain.size();
        for (; end < chain.size() && mayPrecedeRole(chain[end]); ++end)
            if (isRoleHead(chain[end]))
                head = end;
        if (head != chain.size()) {
            const Atoms phrase = chain.subspan(i, head + 1 - i);
            if (!onlyDescribes(phrase.back()) && (phrase.size() > 1 || standsAlone(phrase.front()))) {
                addRole(phrase);
                i = head + 1;
                continue;
            }
        }
        if (chain[i].kind == AtomKind::Entry || chain[i].kind == AtomKind::Capitals)
            addName(chain[i]);
        ++i;
    }
}

NameDraft NameAssembler::draftOf(std::uint32_t first, std::uint32_t end, std::uint32_t headFirst,
                                 std::uint32_t headEnd) const
{
    NameDraft draft;
    draft.mention.firstToken = first;
    draft.mention.endToken = end;
    draft.mention.span = {token(first).begin, token(end - 1).end};
    draft.mention.head = {token(headFirst).begin, token(headEnd - 1).end};
    draft.headFirst = headFirst;
    draft.headEnd = headEnd;
    return draft;
}

void NameAssembler::addPerson(Atoms prefix, const NameAtom &head)
{
    const std::uint32_t first = prefix.empty() ? head.first : prefix.front().first;
    NameDraft draft = draftOf(first, head.end, head.first, head.end);
    draft.mention.kind = NameKind::Person;
    draft.mention.canAct = true;
    draft.unknown = head.kind == AtomKind::Capitals;
    draft.shape = RunShape::Person;
    if (!draft.unknown)
        draft.entry = head.entry;
    for (const NameAtom &atom : prefix) {
        if (atom.kind == AtomKind::Title)
            draft.title = atom.entry;
        else if (atom.kind == AtomKind::Entry)
            draft.country = m_lexicon.entry(atom.entry).country;
    }
    if (draft.country == 0)
        draft.country = m_context.ownerBefore(first);
    m_drafts.push_back(std::move(draft));
}

void NameAssembler::addRole(Atoms phrase)
{
    const NameAtom &head = phrase.back();
    NameDraft draft = draftOf(phrase.front().first, head.end, head.first, head.end);
    const std::uint64_t word = flags(head.end - 1);
    draft.mention.kind = NameKind::RoleNoun;
    draft.mention.canAct = true;
    draft.mention.plural = (word & (RoleMany | RoleForce)) != 0;
    if (head.kind == AtomKind::Title)
        draft.title = head.entry;
    for (const NameAtom &atom : phrase)
        if (atom.kind == AtomKind::Entry && draft.country == 0)
            draft.country = m_lexicon.entry(atom.entry).country;
    if ((word & RoleGovernment) != 0 && phrase.size() == 2 && isEntry(phrase.front(), EntryKind::Person))
        draft.entry = phrase.front().entry;
    nameRole(phrase, draft);
    m_drafts.push_back(std::move(draft));
}

void NameAssembler::nameRole(Atoms phrase, NameDraft &draft) const
{
    std::uint16_t owner = 0;
    if (draft.country == 0) {
        owner = m_context.ownerBefore(draft.mention.firstToken);
        if (owner == 0)
            owner = m_context.ownerAfter(draft.mention.endToken);
        draft.country = owner;
    }
    const std::uint64_t word = flags(phrase.back().end - 1);
    const bool people = (word & (RoleMany | RoleForce)) != 0;
    for (std::size_t i = 0; i + 1 < phrase.size(); ++i) {
        if (!isEntry(phrase[i], EntryKind::Group) || !people || phrase.size() - i > 2)
            continue;
        draft.mention.kind = NameKind::Group;
        draft.entry = phrase[i].entry;
        draft.mention.name = m_lexicon.entry(phrase[i].entry).name;
        draft.fixedName = true;
        return;
    }
    draft.mention.name = readableRole(phrase, owner);
}

std::string NameAssembler::readableRole(Atoms phrase, std::uint16_t owner) const
{
    std::string name = owner != 0 ? m_lexicon.country(owner).adjective : std::string();
    bool ofState = owner != 0;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        const NameAtom &atom = phrase[i];
        const bool last = i + 1 == phrase.size();
        if (atom.kind == AtomKind::Modifier && (flags(atom.first) & VagueModifier) != 0)
            continue;
        if (!name.empty())
            name += ' ';
        if (last && (flags(atom.first) & RoleGovernment) != 0 && ofState) {
            name += m_lexicon.governmentWord();
        } else if (atom.kind == AtomKind::Entry) {
            const NameEntry &entry = m_lexicon.entry(atom.entry);
            const Country &country = m_lexicon.country(entry.country);
            ofState =
                ofState
                || ((entry.kind == EntryKind::Nationality || entry.kind == EntryKind::Country) && entry.country != 0);
            name +=
                ofState && !country.adjective.empty() ? country.adjective : wordsOf(m_document, atom.first, atom.end);
        } else {
            std::string words = wordsOf(m_document, atom.first, atom.end);
            if (name.empty() && token(atom.first).is(SentenceStart) && !token(atom.first).is(AllCaps) && words[0] >= 'A'
                && words[0] <= 'Z')
                words[0] = static_cast<char>(words[0] + 32);
            name += words;
        }
    }
    return name;
}

void NameAssembler::addUnknown(const NameAtom &atom)
{
    const std::uint32_t first = m_context.withParticle(atom.first);
    // A run that looked like a person comes here only when what stands around it says that it is a place.
    const bool inPlace = m_context.followsPlacePreposition(first) || m_context.precedesPlaceHead(atom.end)
                         || m_context.followsGroundVerb(first) || m_context.isApposedToPlace(first, atom.end);
    const bool isPlace =
        atom.shape == RunShape::Place || atom.shape == RunShape::Person || (atom.shape == RunShape::Open && inPlace);
    NameDraft draft =
        isPlace ? draftOf(first, atom.end, first, atom.end) : draftOf(atom.first, atom.end, atom.first, atom.end);
    draft.unknown = true;
    draft.shape = atom.shape;
    draft.located = atom.shape == RunShape::Person || (atom.shape == RunShape::Open && inPlace);
    draft.mention.kind = isPlace ? NameKind::City : NameKind::Group;
    draft.mention.isPlace = isPlace;
    draft.mention.canAct = !isPlace;
    m_drafts.push_back(std::move(draft));
}

/// "the Amhara region": a people's name that is a region's too, before what says so.
bool NameAssembler::asRegion(NameDraft &draft) const
{
    const NameEntry *region = m_context.precedesPlaceHead(draft.mention.endToken)
                                  ? m_lexicon.regionNamed(m_document.textOf(draft.mention.head))
                                  : nullptr;
    if (!region)
        return false;
    draft.mention.kind = NameKind::Region;
    draft.mention.isPlace = true;
    draft.mention.name = region->name;
    draft.mention.point = region->point;
    draft.fixedName = true;
    return true;
}

void NameAssembler::addName(const NameAtom &atom)
{
    if (atom.kind == AtomKind::Capitals) {
        addUnknown(atom);
        return;
    }
    NameDraft draft = draftOf(atom.first, atom.end, atom.first, atom.end);
    NameMention &mention = draft.mention;
    draft.entry = atom.entry;
    const NameEntry &entry = m_lexicon.entry(atom.entry);
    draft.country = entry.country;
    switch (entry.kind) {
    case EntryKind::Person:
        mention.kind = NameKind::Person;
        mention.canAct = true;
        draft.shape = RunShape::Person;
        break;
    case EntryKind::Group:
        mention.kind = NameKind::Group;
        mention.canAct = true;
        break;
    case EntryKind::Nationality:
        if (asRegion(draft))
            break;
        if (entry.country == 0)
            return;
        mention.kind = NameKind::Nationality;
        mention.name = m_lexicon.country(entry.country).name;
        draft.fixedName = true;
        break;
    case EntryKind::People:
        mention.kind = NameKind::RoleNoun;
        mention.canAct = true;
        mention.plural = true;
        break;
    default: placeOrActor(draft, entry); break;
    }
    m_drafts.push_back(std::move(draft));
}

// States act unless a preposition makes them a place; capitals are places unless something shows that the government is
// meant.
void NameAssembler::placeOrActor(NameDraft &draft, const NameEntry &entry) const
{
    NameMention &mention = draft.mention;
    mention.point = entry.point;
    mention.isPlace = true;
    mention.kind = entry.kind == EntryKind::Country  ? NameKind::Country
                   : entry.kind == EntryKind::Region ? NameKind::Region
                                                     : NameKind::City;
    const std::uint32_t first = draft.mention.firstToken;
    const bool owned = first > m_sentence.firstToken && token(first - 1).word == m_fixed.of && m_fixed.of != 0;
    const bool located =
        m_context.followsPlacePreposition(first) || m_context.isJoinedToPlace(draft.mention.firstToken);
    if (entry.kind == EntryKind::Country) {
        mention.canAct = !located;
        // "US air strike", "UK troops": by whom, not where; full names say where ("the Syria conflict").
        const std::uint32_t next = mention.endToken;
        const bool attributive = next < m_sentence.endToken && token(next).is(SpaceBefore)
                                 && !token(next).is(Capitalised)
                                 && (isNoun(token(next).tag) || isAdjective(token(next).tag));
        if (!located && attributive && token(first).is(AllCaps) && next == first + 1)
            mention.isPlace = false;
    }
    const bool acting = m_context.actsNext(draft.mention.endToken) || m_context.actsBefore(draft.mention.firstToken)
                        || m_context.sharesAction(draft.mention.endToken);
    if (entry.kind == EntryKind::Capital && !located && !owned && acting) {
        mention.kind = NameKind::Country;
        mention.canAct = true;
        mention.isPlace = false;
        mention.point.reset();
        mention.name = m_lexicon.country(entry.country).name;
        draft.fixedName = true;
    }
    mention.isCapital = entry.kind == EntryKind::Capital && mention.isPlace;
}

} // namespace

std::string wordsOf(const Document &document, std::uint32_t first, std::uint32_t end)
{
    std::string words;
    for (std::uint32_t at = first; at < end; ++at) {
        if (at > first && document.tokens[at].is(SpaceBefore))
            words += ' ';
        words += document.textOf(document.tokens[at]);
    }
    return words;
}

void assembleNames(const Document &document, const NameLexicon &lexicon, const Sentence &sentence,
                   const std::vector<NameAtom> &atoms, std::vector<NameDraft> &drafts)
{
    NameAssembler assembler(document, lexicon, sentence, drafts);
    const std::size_t firstDraft = drafts.size();
    for (std::size_t i = 0; i < atoms.size();) {
        std::size_t end = i + 1;
        while (end < atoms.size() && atoms[end].first == atoms[end - 1].end)
            ++end;
        assembler.assembleChain(Atoms(atoms).subspan(i, end - i));
        i = end;
    }
    settleLists(document, lexicon, sentence, firstDraft, drafts);
}

} // namespace dateline
