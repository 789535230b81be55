// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_drafts.h"

#include <unordered_map>

namespace dateline {

namespace {

/// Somebody whom the article names in full.
struct Introduced {
    std::string name;
    std::uint32_t firstToken = 0;
    std::uint32_t next = 0; ///< another one with the same surname, numbered from 1; 0 for none
};

/// "Russian foreign minister" is "Sergei Lavrov".
struct Office {
    std::uint32_t title = noEntry;
    std::uint16_t country = 0;
    std::uint32_t token = 0;
    std::uint32_t draft = 0;
};

constexpr std::size_t farthestGroup = 30; ///< mentions looked through for "the group"
constexpr std::uint32_t sameWordWeight =
    1000; ///< "regime" counts before "administration" where "the regime" is asked for

/// Resolves the names of one article; maps are only looked up, never walked.
class NameResolver {
public:
    NameResolver(const Document &document, const NameLexicon &lexicon, std::vector<NameDraft> &drafts)
        : m_document(document), m_lexicon(lexicon), m_fixed(lexicon.fixed()), m_drafts(drafts)
    {
    }

    void resolve();

private:
    const Token &token(std::uint32_t at) const { return m_document.tokens[at]; }
    std::uint64_t flags(std::uint32_t at) const { return m_lexicon.flags(token(at).word); }
    std::string_view text(std::uint32_t at) const { return m_document.textOf(token(at)); }
    std::string_view headText(const NameDraft &draft) const { return m_document.textOf(draft.mention.head); }
    bool isSingle(const NameDraft &draft) const { return draft.headEnd - draft.headFirst == 1; }
    bool isPerson(const NameDraft &draft) const { return draft.mention.kind == NameKind::Person; }
    std::uint32_t surnameToken(const NameDraft &draft) const;

    void introducePersons();
    void introduce(std::string_view surname, Introduced person);
    const Introduced *bearerOf(std::string_view surname, std::uint32_t token) const;
    void defineAcronyms();
    void namePersons();
    void nameOthers();
    void judgeOpen(NameDraft &draft);
    void recordOffices();
    void nameRoles();
    std::uint16_t usualGovernment(WordId word) const;
    void mergeAcronyms();
    bool isBracketed(const NameDraft &brief, const NameDraft &full) const;
    void nameGovernment(NameDraft &draft, std::uint16_t usual) const;
    bool nameGroup(NameDraft &draft) const;
    const Office *holderOf(const NameDraft &role) const;
    bool acts(std::uint32_t at) const;

    const Document &m_document;
    const NameLexicon &m_lexicon;
    const NameLexicon::FixedWords &m_fixed;
    std::vector<NameDraft> &m_drafts;
    std::vector<Introduced> m_introduced;
    std::unordered_map<std::string_view, std::uint32_t> m_bySurname; ///< numbered from 1
    std::unordered_map<std::string_view, std::uint32_t> m_acronyms;  ///< the draft of the full name
    std::unordered_map<std::string_view, std::uint32_t> m_uses;      ///< of unknown single words
    std::vector<Office> m_offices;
};

std::uint32_t NameResolver::surnameToken(const NameDraft &draft) const
{
    std::uint32_t at = draft.headEnd - 1;
    while (at > draft.headFirst && ((flags(at) & NameSuffix) != 0 || token(at).kind != TokenKind::Word))
        --at;
    return at;
}

void NameResolver::introduce(std::string_view surname, Introduced person)
{
    std::uint32_t &first = m_bySurname[surname];
    for (std::uint32_t at = first; at != 0; at = m_introduced[at - 1].next)
        if (m_introduced[at - 1].name == person.name)
            return;
    person.next = first;
    m_introduced.push_back(std::move(person));
    first = static_cast<std::uint32_t>(m_introduced.size());
}

void NameResolver::introducePersons()
{
    for (NameDraft &draft : m_drafts) {
        if (!isPerson(draft) || isSingle(draft))
            continue;
        draft.mention.name = draft.entry != noEntry ? m_lexicon.entry(draft.entry).name
                                                    : wordsOf(m_document, draft.headFirst, draft.headEnd);
        introduce(text(surnameToken(draft)), {draft.mention.name, draft.mention.firstToken, 0});
    }
}

// The last one introduced before `token`, else the first one after it.
const Introduced *NameResolver::bearerOf(std::string_view surname, std::uint32_t token) const
{
    const auto found = m_bySurname.find(surname);
    if (found == m_bySurname.end())
        return nullptr;
    const Introduced *bearer = nullptr;
    for (std::uint32_t at = found->second; at != 0; at = m_introduced[at - 1].next) {
        bearer = &m_introduced[at - 1];
        if (bearer->firstToken <= token)
            break;
    }
    return bearer;
}

bool NameResolver::isBracketed(const NameDraft &brief, const NameDraft &full) const
{
    const std::uint32_t open = full.mention.endToken;
    const std::uint32_t close = brief.mention.endToken;
    return brief.mention.firstToken == open + 1 && token(open).word == m_fixed.open && close < m_document.tokens.size()
           && token(close).word == m_fixed.close && token(brief.headFirst).is(AllCaps) && isSingle(brief);
}

// "Free Syrian Army (FSA)"
void NameResolver::defineAcronyms()
{
    for (std::size_t i = 1; i < m_drafts.size(); ++i) {
        NameDraft &full = m_drafts[i - 1];
        NameDraft &brief = m_drafts[i];
        if (!isBracketed(brief, full) || isSingle(full) || full.mention.kind == NameKind::RoleNoun)
            continue;
        if (full.unknown) {
            full.mention.kind = NameKind::Group;
            full.mention.isPlace = false;
            full.mention.canAct = true;
            full.shape = RunShape::Group;
            if (brief.entry != noEntry && m_lexicon.entry(brief.entry).kind == EntryKind::Group) {
                full.entry = brief.entry;
                full.unknown = false;
            }
        }
        m_acronyms.emplace(headText(brief), static_cast<std::uint32_t>(i - 1));
    }
}

void NameResolver::namePersons()
{
    for (NameDraft &draft : m_drafts) {
        const bool openWord = draft.unknown && isSingle(draft) && draft.mention.kind != NameKind::Person;
        if ((!isPerson(draft) && !openWord) || !isSingle(draft))
            continue;
        const Introduced *bearer = bearerOf(headText(draft), draft.mention.firstToken);
        if (openWord) {
            if (!bearer || token(draft.headFirst).is(AllCaps))
                continue;
            draft.mention.kind = NameKind::Person;
            draft.mention.canAct = true;
            draft.mention.isPlace = false;
            draft.shape = RunShape::Person;
        }
        if (bearer)
            draft.mention.name = bearer->name;
        else
            draft.mention.name =
                draft.entry != noEntry ? m_lexicon.entry(draft.entry).name : std::string(headText(draft));
    }
}

bool NameResolver::acts(std::uint32_t at) const
{
    return at < m_document.tokens.size()
           && ((flags(at) & (Auxiliary | anySpeechVerb | ActVerb)) != 0 || token(at).word == m_fixed.possessive);
}

// One unknown word in capitals needs a witness that it is a name at all.
void NameResolver::judgeOpen(NameDraft &draft)
{
    const bool atStart = token(draft.headFirst).is(SentenceStart);
    const std::uint32_t uses = isSingle(draft) ? m_uses[headText(draft)] : 1;
    const bool seen = uses > (atStart ? 0u : 1u);
    const bool witnessed = draft.mention.isPlace || acts(draft.mention.endToken) || seen;
    draft.keep = isSingle(draft) ? witnessed : !atStart || witnessed;
    if (!draft.mention.isPlace)
        draft.mention.canAct = true;
}

void NameResolver::nameOthers()
{
    for (const NameDraft &draft : m_drafts)
        if (draft.unknown && isSingle(draft) && !token(draft.headFirst).is(SentenceStart))
            ++m_uses[headText(draft)];
    for (NameDraft &draft : m_drafts) {
        if (draft.fixedName || isPerson(draft) || draft.mention.kind == NameKind::RoleNoun) {
            if (draft.mention.kind == NameKind::RoleNoun && draft.mention.name.empty() && draft.entry != noEntry)
                draft.mention.name = m_lexicon.entry(draft.entry).name;
            continue;
        }
        if (draft.entry != noEntry)
            draft.mention.name = m_lexicon.entry(draft.entry).name;
        else
            draft.mention.name = wordsOf(m_document, draft.headFirst, draft.headEnd);
        if (draft.shape == RunShape::Open && draft.unknown)
            judgeOpen(draft);
    }
    for (NameDraft &draft : m_drafts) {
        if (!isSingle(draft) || draft.mention.kind == NameKind::RoleNoun || isPerson(draft))
            continue;
        const auto full = m_acronyms.find(headText(draft));
        if (full == m_acronyms.end())
            continue;
        const NameDraft &meant = m_drafts[full->second];
        draft.mention.name = meant.mention.name;
        draft.mention.kind = meant.mention.kind;
        draft.mention.canAct = true;
        draft.mention.isPlace = meant.mention.isPlace;
        draft.keep = true;
    }
}

// Titles before names, and appositions: "the Russian foreign minister, Sergei Lavrov".
void NameResolver::recordOffices()
{
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        const NameDraft &draft = m_drafts[i];
        if (isPerson(draft) && draft.title != noEntry)
            m_offices.push_back({draft.title, draft.country, draft.mention.firstToken, static_cast<std::uint32_t>(i)});
        if (i == 0)
            continue;
        NameDraft &before = m_drafts[i - 1];
        std::uint32_t between = before.mention.endToken;
        if (between >= m_document.tokens.size() || token(between).word != m_fixed.comma)
            continue;
        ++between;
        if (between < draft.mention.firstToken && (flags(between) & Determiner) != 0)
            ++between;
        if (between != draft.mention.firstToken)
            continue;
        const bool roleFirst = before.mention.kind == NameKind::RoleNoun && isPerson(draft) && before.title != noEntry
                               && isDefinite(m_document, m_lexicon, before)
                               && closesApposition(m_document, m_lexicon, draft.mention.endToken);
        const bool personFirst = isPerson(before) && draft.mention.kind == NameKind::RoleNoun && draft.title != noEntry
                                 && !draft.mention.plural;
        if (!roleFirst && !personFirst)
            continue;
        const NameDraft &role = roleFirst ? before : draft;
        const std::size_t person = roleFirst ? i : i - 1;
        m_offices.push_back({role.title, role.country, role.mention.firstToken, static_cast<std::uint32_t>(person)});
    }
}

// "Free Syrian Army (FSA)" is one mention, so that what follows the brackets stands beside it.
void NameResolver::mergeAcronyms()
{
    for (std::size_t i = 1; i < m_drafts.size(); ++i) {
        NameDraft &full = m_drafts[i - 1];
        NameDraft &brief = m_drafts[i];
        if (!full.keep || !isBracketed(brief, full) || brief.mention.name != full.mention.name)
            continue;
        full.mention.endToken = brief.mention.endToken + 1;
        brief.keep = false;
    }
}

// "the bloc", "the group": the body named last.
bool NameResolver::nameGroup(NameDraft &draft) const
{
    if ((flags(draft.headFirst) & AnyGroup) == 0 || draft.mention.endToken - draft.mention.firstToken != 1
        || !isDefinite(m_document, m_lexicon, draft) || token(draft.mention.firstToken).is(Capitalised)
        || token(draft.mention.firstToken - 1).word != m_fixed.the)
        return false;
    for (std::size_t at = static_cast<std::size_t>(&draft - m_drafts.data()), steps = 0;
         at-- > 0 && steps < farthestGroup; ++steps) {
        const NameDraft &group = m_drafts[at];
        if (group.mention.kind != NameKind::Group || !group.keep || group.mention.name.empty())
            continue;
        draft.mention.name = group.mention.name;
        return true;
    }
    return false;
}

const Office *NameResolver::holderOf(const NameDraft &role) const
{
    const Office *holder = nullptr;
    const bool any = role.country != 0 && (flags(role.headEnd - 1) & AnyOffice) != 0;
    for (const Office &office : m_offices) {
        if ((office.title != role.title && !(any && office.country == role.country))
            || (role.country != 0 && office.country != 0 && office.country != role.country))
            continue;
        if (holder && office.token > role.mention.firstToken)
            break;
        holder = &office;
    }
    return holder;
}

// "the Assad regime" is the government of the state whose president the article calls Assad.
void NameResolver::nameGovernment(NameDraft &draft, std::uint16_t usual) const
{
    if (draft.entry != noEntry) {
        const std::string &person = m_lexicon.entry(draft.entry).name;
        if (draft.country == 0)
            draft.country = m_lexicon.entry(draft.entry).country;
        if (draft.country != 0) {
            draft.mention.name = m_lexicon.country(draft.country).adjective + " " + m_lexicon.governmentWord();
            return;
        }
        for (const Office &office : m_offices)
            if (office.country != 0 && m_drafts[office.draft].mention.name == person) {
                draft.country = office.country;
                draft.mention.name = m_lexicon.country(office.country).adjective + " " + m_lexicon.governmentWord();
                return;
            }
    } else if (draft.country == 0 && usual != 0 && isDefinite(m_document, m_lexicon, draft)
               && draft.mention.endToken - draft.mention.firstToken == 1) {
        draft.country = usual;
        draft.mention.name = m_lexicon.country(usual).adjective + " " + m_lexicon.governmentWord();
    }
}

// The state whose government the article most often calls by that word, else by any: what "the regime" means there.
std::uint16_t NameResolver::usualGovernment(WordId word) const
{
    std::vector<std::uint32_t> uses;
    std::uint16_t usual = 0;
    for (const NameDraft &draft : m_drafts) {
        if (draft.mention.kind != NameKind::RoleNoun || draft.country == 0
            || (flags(draft.headEnd - 1) & RoleGovernment) == 0)
            continue;
        if (draft.country >= uses.size())
            uses.resize(draft.country + std::size_t{1}, 0);
        uses[draft.country] += token(draft.headEnd - 1).word == word ? sameWordWeight : 1;
        if (usual == 0 || uses[draft.country] > uses[usual])
            usual = draft.country;
    }
    return usual;
}

void NameResolver::nameRoles()
{
    constexpr std::size_t mostOffices = 400; // an article with more is a list, not a report
    std::unordered_map<WordId, std::uint16_t>
        usual; // by the word for it; read once, since naming adds to what is counted
    for (const NameDraft &draft : m_drafts)
        if (draft.mention.kind == NameKind::RoleNoun && (flags(draft.headEnd - 1) & RoleGovernment) != 0)
            if (const WordId word = token(draft.headEnd - 1).word; !usual.contains(word))
                usual.emplace(word, usualGovernment(word));
    for (NameDraft &draft : m_drafts) {
        if (draft.mention.kind != NameKind::RoleNoun)
            continue;
        if ((flags(draft.headEnd - 1) & RoleGovernment) != 0) {
            nameGovernment(draft, usual[token(draft.headEnd - 1).word]);
            continue;
        }
        if (nameGroup(draft))
            continue;
        const bool anyOffice = draft.country != 0 && (flags(draft.headEnd - 1) & AnyOffice) != 0;
        if ((draft.title == noEntry && !anyOffice) || draft.mention.plural || !isDefinite(m_document, m_lexicon, draft)
            || m_offices.size() > mostOffices)
            continue;
        if (const Office *holder = holderOf(draft))
            draft.mention.name = m_drafts[holder->draft].mention.name;
    }
}

void NameResolver::resolve()
{
    settlePlaces(m_document, m_lexicon, m_drafts);
    introducePersons();
    defineAcronyms();
    namePersons();
    nameOthers();
    recordOffices();
    nameRoles();
    mergeAppositions(m_document, m_lexicon, m_drafts);
    mergeAcronyms();
    mergeGroupAppositions(m_document, m_lexicon, m_drafts);
}

} // namespace

void resolveNames(const Document &document, const NameLexicon &lexicon, std::vector<NameDraft> &drafts)
{
    NameResolver(document, lexicon, drafts).resolve();
}

} // namespace dateline
