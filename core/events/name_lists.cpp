// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_context.h"

namespace dateline {

namespace {

/// Finds lists of names in one sentence and makes places of the unknown ones where a list is of places.
class PlaceLists {
public:
    PlaceLists(const Document &document, const NameLexicon &lexicon, const Sentence &sentence,
               std::vector<NameDraft> &drafts)
        : m_document(document)
        , m_lexicon(lexicon)
        , m_fixed(lexicon.fixed())
        , m_sentence(sentence)
        , m_drafts(drafts)
        , m_context(document, lexicon, sentence, drafts)
    {
    }

    /// The list [first, end) of drafts.
    void settle(std::size_t first, std::size_t end);
    /// The draft behind the list that begins with draft `first`.
    std::size_t listEnd(std::size_t first) const;

private:
    const Token &token(std::uint32_t at) const { return m_document.tokens[at]; }
    std::uint64_t flags(std::uint32_t at) const { return m_lexicon.flags(token(at).word); }
    bool mayBePlace(const NameDraft &draft) const;
    bool isNamedKind(std::uint32_t first, std::uint32_t end) const;
    bool isUnderPreposition(const NameDraft &first, std::uint32_t end, std::size_t size) const;

    const Document &m_document;
    const NameLexicon &m_lexicon;
    const NameLexicon::FixedWords &m_fixed;
    const Sentence &m_sentence;
    std::vector<NameDraft> &m_drafts;
    NameContext m_context;
};

std::size_t PlaceLists::listEnd(std::size_t first) const
{
    std::size_t end = first + 1;
    for (; end < m_drafts.size(); ++end) {
        std::uint32_t at = m_drafts[end - 1].mention.endToken;
        const std::uint32_t next = m_context.withParticle(m_drafts[end].mention.firstToken);
        bool joined = false;
        for (; at < next; ++at) {
            const WordId word = token(at).word;
            const bool joins = word == m_fixed.comma || word == m_fixed.semicolon || word == m_fixed.andWord;
            const bool article = word == m_fixed.the && joined;
            if (!joins && !article)
                break;
            joined = true;
        }
        if (!joined || at != next)
            break;
    }
    return end;
}

/// Unknown words that look neither like somebody nor like a body.
bool PlaceLists::mayBePlace(const NameDraft &draft) const
{
    const bool open = draft.shape == RunShape::Open || draft.shape == RunShape::Place
                      || (draft.shape == RunShape::Person && (flags(draft.headFirst) & anyGivenName) == 0);
    return draft.unknown && open && draft.title == noEntry && draft.mention.kind != NameKind::RoleNoun
           && draft.mention.firstToken == draft.headFirst && !m_context.actsNext(draft.mention.endToken);
}

/// "the villages of A, B and C", "towns including A and B", "A, B and C districts".
bool PlaceLists::isNamedKind(std::uint32_t first, std::uint32_t end) const
{
    if (m_context.precedesPlaceHead(end))
        return true;
    if (first < m_sentence.firstToken + 2)
        return false;
    const std::uint32_t kind =
        token(first - 2).word == m_fixed.comma && first >= m_sentence.firstToken + 3 ? first - 3 : first - 2;
    const bool brings = token(first - 1).word == m_fixed.of || token(first - 1).tag == PosTag::VBG
                        || token(first - 1).tag == PosTag::IN;
    return brings && (flags(kind) & PlaceHead) != 0 && !token(kind).is(Capitalised)
           && (token(kind).tag == PosTag::NNS || token(first - 1).word == m_fixed.of);
}

/// "in A, B and C": who acts behind a leading place ("In A, B and C met") is none of the list.
bool PlaceLists::isUnderPreposition(const NameDraft &first, std::uint32_t end, std::size_t size) const
{
    if (!first.mention.isPlace || first.mention.canAct)
        return false;
    const std::uint32_t at = first.mention.firstToken;
    if (at > m_sentence.firstToken && token(at - 1).word == m_fixed.from) // "troops from X and the Y brigade"
        return false;
    const bool anchored = m_context.followsPlacePreposition(at) || m_context.followsGroundVerb(at);
    const bool verb = end < m_sentence.endToken && isVerb(token(end).tag) && token(end).tag != PosTag::VBG;
    const bool leads = at <= m_sentence.firstToken + 2;
    bool joined = size > 2;
    for (std::uint32_t t = at; t < end && !joined; ++t)
        joined = token(t).word == m_fixed.andWord;
    return anchored && joined && !verb && !leads;
}

void PlaceLists::settle(std::size_t first, std::size_t end)
{
    const std::uint32_t begin = m_drafts[first].mention.firstToken;
    const std::uint32_t behind = m_drafts[end - 1].mention.endToken;
    if (!isNamedKind(begin, behind) && !isUnderPreposition(m_drafts[first], behind, end - first))
        return;
    for (std::size_t i = first; i < end; ++i) {
        NameDraft &draft = m_drafts[i];
        if (draft.mention.isPlace || !mayBePlace(draft))
            continue;
        draft.located = true;
        draft.headFirst = draft.mention.firstToken = m_context.withParticle(draft.headFirst);
        draft.mention.head.begin = draft.mention.span.begin = token(draft.headFirst).begin;
        draft.mention.kind = NameKind::City;
        draft.mention.isPlace = true;
        draft.mention.canAct = false;
    }
}

} // namespace

void settleLists(const Document &document, const NameLexicon &lexicon, const Sentence &sentence, std::size_t firstDraft,
                 std::vector<NameDraft> &drafts)
{
    PlaceLists lists(document, lexicon, sentence, drafts);
    for (std::size_t first = firstDraft; first < drafts.size();) {
        const std::size_t end = lists.listEnd(first);
        if (end > first + 1 || drafts[first].unknown)
            lists.settle(first, end);
        first = end;
    }
}

} // namespace dateline
