// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_drafts.h"

namespace dateline {

namespace {

/// The draft of the role that stands in apposition before `person` with a preposition and a few nouns behind it ("the
/// special adviser on Libya, Jane Roe,"); `person` when there is none. A comma stands before the person.
std::size_t apposedRole(const Document &document, const std::vector<NameDraft> &drafts, std::size_t person)
{
    constexpr std::uint32_t farthest = 8; // tokens between role and comma
    constexpr std::size_t mostNames = 3;  // from the role to the person
    const std::uint32_t comma = drafts[person].mention.firstToken - 1;
    for (std::size_t at = person; at-- > 0 && person - at <= mostNames;) {
        const NameDraft &role = drafts[at];
        const std::uint32_t end = role.mention.endToken;
        if (end + farthest < comma)
            return person;
        if (end >= comma || role.mention.kind != NameKind::RoleNoun || !role.keep)
            continue;
        bool phrase = document.tokens[end].tag == PosTag::IN;
        for (std::uint32_t t = end; t < comma && phrase; ++t)
            phrase = document.tokens[t].kind == TokenKind::Word && !isVerb(document.tokens[t].tag);
        return phrase ? at : person;
    }
    return person;
}

class AppositionMerger {
public:
    AppositionMerger(const Document &document, const NameLexicon &lexicon, std::vector<NameDraft> &drafts)
        : m_document(document), m_lexicon(lexicon), m_fixed(lexicon.fixed()), m_drafts(drafts)
    {
    }

    void mergePersons();
    void mergeGroups();

private:
    const Token &token(std::uint32_t at) const { return m_document.tokens[at]; }
    std::uint64_t flags(std::uint32_t at) const { return m_lexicon.flags(token(at).word); }
    bool isSingle(const NameDraft &draft) const { return draft.headEnd - draft.headFirst == 1; }
    bool isDefinite(const NameDraft &draft) const { return dateline::isDefinite(m_document, m_lexicon, draft); }
    bool endsSentence(std::uint32_t at) const;
    /// ", and": the comma at `at` goes on with a list.
    bool isListed(std::uint32_t at) const
    {
        return at + 1 < m_document.tokens.size()
               && (token(at + 1).word == m_fixed.andWord || token(at + 1).tag == PosTag::CC);
    }

    const Document &m_document;
    const NameLexicon &m_lexicon;
    const NameLexicon::FixedWords &m_fixed;
    std::vector<NameDraft> &m_drafts;
};

// "the Russian foreign minister, Sergei Lavrov": one mention, the person's.
void AppositionMerger::mergePersons()
{
    for (std::size_t i = 1; i < m_drafts.size(); ++i) {
        NameDraft &person = m_drafts[i];
        const std::uint32_t open = person.mention.firstToken;
        const std::uint32_t end = person.mention.endToken;
        const bool beforeComma = end < m_document.tokens.size() && token(end).word == m_fixed.comma;
        const bool closed = beforeComma || endsSentence(end);
        if (person.mention.kind == NameKind::Person && !isSingle(person) && closed && open > 0
            && token(open - 1).word == m_fixed.comma) {
            const std::size_t at = apposedRole(m_document, m_drafts, i);
            if (at != i && !m_drafts[at].mention.plural && isDefinite(m_drafts[at])
                && m_document.sentenceOf(m_drafts[at].mention.firstToken) == m_document.sentenceOf(open)) {
                person.mention.firstToken = m_drafts[at].mention.firstToken;
                person.mention.span.begin = m_drafts[at].mention.span.begin;
                for (std::size_t inside = at; inside < i; ++inside)
                    m_drafts[inside].keep = false;
                continue;
            }
        }
        NameDraft &role = m_drafts[i - 1];
        const std::uint32_t comma = role.mention.endToken;
        const bool apposed = role.mention.kind == NameKind::RoleNoun && !role.mention.plural
                             && person.mention.kind == NameKind::Person && !isSingle(person)
                             && person.mention.firstToken == comma + 1 && token(comma).word == m_fixed.comma
                             && role.headEnd == comma && (isDefinite(role) || (beforeComma && !isListed(end)))
                             && m_document.sentenceOf(comma) == m_document.sentenceOf(person.mention.firstToken);
        if (!apposed || !closesApposition(m_document, m_lexicon, person.mention.endToken))
            continue;
        person.mention.firstToken = role.mention.firstToken;
        person.mention.span.begin = role.mention.span.begin;
        role.keep = false;
    }
}

// "the main opposition group, the National Council, has called": one mention, that of the name.
void AppositionMerger::mergeGroups()
{
    for (std::size_t i = 1; i < m_drafts.size(); ++i) {
        NameDraft &group = m_drafts[i];
        const NameDraft &role = m_drafts[i - 1];
        const std::uint32_t comma = role.mention.endToken;
        const std::uint32_t end = group.mention.endToken;
        if (!group.keep || !role.keep || group.mention.kind != NameKind::Group
            || role.mention.kind != NameKind::RoleNoun || role.mention.plural || !isDefinite(role)
            || (flags(role.headEnd - 1) & AnyGroup) == 0 || role.headEnd != comma || end >= m_document.tokens.size()
            || token(comma).word != m_fixed.comma || token(end).word != m_fixed.comma)
            continue;
        const std::uint32_t first = comma + 1;
        if (group.mention.firstToken != first && (group.mention.firstToken != first + 1 || !isDefinite(group)))
            continue;
        group.mention.firstToken = role.mention.firstToken;
        group.mention.span.begin = role.mention.span.begin;
        m_drafts[i - 1].keep = false;
    }
}

bool AppositionMerger::endsSentence(std::uint32_t at) const
{
    return at < m_document.tokens.size() && token(at).word == m_fixed.stop
           && (at + 1 >= m_document.tokens.size() || m_document.sentenceOf(at + 1) != m_document.sentenceOf(at));
}

} // namespace

// "… told the president, John Kerry said": the verb of speech right after the name takes it away.
bool closesApposition(const Document &document, const NameLexicon &lexicon, std::uint32_t at)
{
    return at >= document.tokens.size() || (lexicon.flags(document.tokens[at].word) & anySpeechVerb) == 0
           || !isVerb(document.tokens[at].tag) || document.tokens[at].tag == PosTag::VBG;
}

bool isDefinite(const Document &document, const NameLexicon &lexicon, const NameDraft &draft)
{
    const std::uint32_t first = draft.mention.firstToken;
    if (first == 0)
        return false;
    // "Santos' defence minister"
    const bool bare =
        first > 1
        && (document.textOf(document.tokens[first - 1]) == "'" || document.textOf(document.tokens[first - 1]) == "’")
        && document.textOf(document.tokens[first - 2]).ends_with('s');
    return bare || document.tokens[first - 1].word == lexicon.fixed().the
           || document.tokens[first - 1].word == lexicon.fixed().possessive;
}

void mergeAppositions(const Document &document, const NameLexicon &lexicon, std::vector<NameDraft> &drafts)
{
    AppositionMerger(document, lexicon, drafts).mergePersons();
}

void mergeGroupAppositions(const Document &document, const NameLexicon &lexicon, std::vector<NameDraft> &drafts)
{
    AppositionMerger(document, lexicon, drafts).mergeGroups();
}

} // namespace dateline
