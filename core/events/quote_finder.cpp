// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/quote_finder.h"

#include "core/events/phrase.h"
#include "core/events/quote_parts.h"
#include "core/events/speaker_namer.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t fewestWords = 3;    ///< a shorter text after "Name:" is no content
constexpr std::uint32_t fewestFloating = 5; ///< fewer marked words without a cue are names, titles and scare quotes
constexpr std::uint32_t longestLabel = 8;   ///< tokens of "Name:" before a text

class QuoteFinder {
public:
    QuoteFinder(const Document &document, std::span<const NameMention> names, const LanguagePack &pack)
        : m_document(document)
        , m_reader(document, names, pack.names())
        , m_marks(document, findMarkedSpans(document))
        , m_complements(m_reader, m_marks)
        , m_namer(m_reader, names, pack)
        , m_parts(document, m_reader, m_marks, m_complements)
        , m_used(m_marks.spans().size(), 0)
    {
    }

    std::vector<Quotation> find();

private:
    struct SentenceCues {
        std::uint32_t first = 0;
        std::uint32_t end = 0;
    };

    void readCues();
    void readComplements(const Sentence &sentence, std::span<const SpeechCue> cues);
    void addCue(const Sentence &sentence, std::span<const SpeechCue> cues, const SpeechCue &cue,
                const Complement &after);
    void addAccording(const Sentence &sentence, std::span<const SpeechCue> cues, const SpeechCue &cue);
    void addSigned(std::uint32_t span);
    bool isShouted(std::uint32_t first, std::uint32_t end) const;
    std::uint32_t turnAt(const Paragraph &paragraph) const;
    void addTranscript();
    void addLabelled(const Paragraph &paragraph);
    void addFloating(std::uint32_t span);
    bool opensSentence(std::uint32_t at) const;
    void add(QuoteDraft draft);
    Quotation quotationOf(const QuoteDraft &draft);

    ByteSpan spanOf(std::uint32_t first, std::uint32_t end) const
    {
        return {m_document.tokens[first].begin, m_document.tokens[end - 1].end};
    }

    const Document &m_document;
    SpeechReader m_reader;
    MarkIndex m_marks;
    ComplementReader m_complements;
    SpeakerNamer m_namer;
    QuotePartReader m_parts;
    std::vector<SpeechCue> m_cues;
    std::vector<Complement> m_after;    ///< by cue: what follows it
    std::vector<SentenceCues> m_cuesOf; ///< by sentence
    std::vector<char> m_used;           ///< by marked span: part of a quotation
    std::vector<QuoteDraft> m_drafts;
};

void QuoteFinder::readCues()
{
    m_cuesOf.resize(m_document.sentences.size());
    const auto outside = [this](std::uint32_t at) { return m_marks.outside(at); };
    for (std::size_t i = 0; i < m_document.sentences.size(); ++i) {
        const Sentence &sentence = m_document.sentences[i];
        m_cuesOf[i].first = m_cuesOf[i].end = static_cast<std::uint32_t>(m_cues.size());
        if (!isAnalysed(m_document.paragraphs[sentence.paragraph].kind))
            continue;
        m_reader.findCues(sentence.firstToken, sentence.endToken, outside, m_cues);
        m_cuesOf[i].end = static_cast<std::uint32_t>(m_cues.size());
        readComplements(sentence, std::span(m_cues).subspan(m_cuesOf[i].first));
    }
}

void QuoteFinder::readComplements(const Sentence &sentence, std::span<const SpeechCue> cues)
{
    for (const SpeechCue &cue : cues) {
        m_after.push_back(m_complements.after(cue, cues, sentence.firstToken, sentence.endToken));
        m_parts.noteFront(sentence, cue, m_after.back());
    }
}

void QuoteFinder::addAccording(const Sentence &sentence, std::span<const SpeechCue> cues, const SpeechCue &cue)
{
    QuoteDraft draft;
    draft.speaker = cue.speaker;
    draft.cueFirst = draft.anchor = cue.first;
    draft.cueEnd = cue.end;
    const std::uint32_t start = m_parts.contentStart(sentence);
    if (cue.first <= start + 1) {
        std::uint32_t comma = cue.groupEnd;
        while (comma < sentence.endToken && !m_reader.isComma(comma))
            ++comma;
        draft.first = std::min(comma + 1, sentence.endToken);
        draft.end = sentence.endToken;
        if (draft.first < draft.end && m_marks.opensAt(draft.first)) {
            const std::uint32_t span = m_marks.spanAt(draft.first);
            draft.direct = true;
            draft.first = m_marks.spans()[span].first();
            draft.end = m_marks.spans()[m_parts.lastOfChain(span)].close;
        }
    } else {
        draft.first = start;
        draft.end = cue.first;
        // What another cue brings is its own: "X said A, but B, according to Y".
        for (const SpeechCue &other : cues)
            if (other.end <= cue.first && !other.according && other.groupFirst > start
                && m_reader.isComma(other.groupFirst - 1))
                draft.first = other.groupFirst;
    }
    while (draft.end > draft.first && m_document.tokens[draft.end - 1].kind == TokenKind::Punctuation
           && m_marks.outside(draft.end - 1))
        --draft.end;
    add(draft);
}

void QuoteFinder::addCue(const Sentence &sentence, std::span<const SpeechCue> cues, const SpeechCue &cue,
                         const Complement &after)
{
    if (cue.according)
        return addAccording(sentence, cues, cue);
    QuoteDraft draft;
    draft.speaker = cue.speaker;
    draft.cueFirst = draft.anchor = cue.first;
    draft.cueEnd = std::max(cue.end, after ? after.cueEnd : cue.end);
    if (m_parts.takeFront(sentence, cues, cue, after, draft)) {
        draft.gapFirst = cue.groupFirst;
        draft.gapEnd = cue.groupEnd;
        if (after && after.kind == ComplementKind::Marks) {
            QuoteDraft second;
            m_parts.takeAfter(after, second);
            draft.end = second.end;
        } else {
            m_parts.continueAfterGap(sentence, cues, cue, draft);
            m_parts.goOn(sentence, draft);
        }
    } else if (after) {
        m_parts.takeAfter(after, draft);
        m_parts.goOn(sentence, draft);
    } else {
        return;
    }
    add(draft);
}

void QuoteFinder::add(QuoteDraft draft)
{
    if (draft.first >= draft.end || (!draft.direct && draft.end - draft.first < 2 && !m_reader.mentionAt(draft.first)))
        return;
    for (std::uint32_t at = draft.first; at < draft.end;) {
        if (m_marks.outside(at)) {
            ++at;
            continue;
        }
        const std::uint32_t span = m_marks.spanAt(at);
        m_used[span] = 1;
        at = std::max(at + 1, m_marks.endOf(span));
    }
    m_drafts.push_back(draft);
}

bool QuoteFinder::opensSentence(std::uint32_t at) const
{
    return m_document.sentences[m_document.sentenceOf(at)].firstToken == at;
}

// "Words." ― Name
void QuoteFinder::addSigned(std::uint32_t span)
{
    const MarkedSpan &marked = m_marks.spans()[span];
    const std::uint32_t end = m_document.paragraphs[marked.paragraph].endToken;
    const std::uint32_t dash = m_marks.endOf(span);
    if (!marked.closed || dash + 1 >= end || m_document.tokens[dash].kind != TokenKind::Punctuation
        || (m_reader.flags(dash) & DashSign) == 0)
        return;
    const SpeakerSpan speaker = m_reader.phraseFrom(dash + 1, end);
    if (!speaker || !m_reader.canSpeak(speaker)
        || (speaker.end < end && m_document.tokens[speaker.end].kind != TokenKind::Punctuation
            && !opensSentence(speaker.end)))
        return;
    QuoteDraft draft;
    draft.first = marked.first();
    draft.end = marked.close;
    draft.cueFirst = draft.anchor = dash;
    draft.cueEnd = dash + 1;
    draft.speaker = speaker;
    draft.direct = true;
    add(draft);
}

/// "SMITH", "JANE SMITH": how transcripts write who speaks.
bool QuoteFinder::isShouted(std::uint32_t first, std::uint32_t end) const
{
    constexpr std::uint32_t longestName = 3;
    if (first >= end || end - first > longestName)
        return false;
    for (std::uint32_t at = first; at < end; ++at)
        if (m_document.tokens[at].kind != TokenKind::Word || !m_document.tokens[at].is(AllCaps)
            || m_document.tokens[at].span().size() < 4)
            return false;
    return true;
}

/// Where the label of a transcript's turn ends, at its colon; noToken when the paragraph has none.
std::uint32_t QuoteFinder::turnAt(const Paragraph &paragraph) const
{
    // Transcripts that are quoted have a mark before each speaker.
    const std::uint32_t first = paragraph.firstToken + (m_marks.opensAt(paragraph.firstToken) ? 1 : 0);
    for (std::uint32_t at = first + 1; at < std::min(paragraph.endToken, first + longestLabel); ++at)
        if (m_reader.is(at, m_reader.fixed().colon)) {
            const NameMention *name = m_reader.mentionAt(first);
            const bool turn = isShouted(first, at) && !(name && name->isPlace) && at + fewestWords < paragraph.endToken;
            return turn ? at : noToken;
        }
    return noToken;
}

// "SMITH: words" in a text that has several of them.
void QuoteFinder::addTranscript()
{
    constexpr std::size_t fewestTurns = 3;
    std::vector<std::pair<const Paragraph *, std::uint32_t>> turns;
    for (const Paragraph &paragraph : m_document.paragraphs)
        if (isAnalysed(paragraph.kind))
            if (const std::uint32_t colon = turnAt(paragraph); colon != noToken)
                turns.emplace_back(&paragraph, colon);
    if (turns.size() < fewestTurns)
        return;
    for (const auto &[paragraph, colon] : turns) {
        const std::uint32_t first = paragraph->firstToken + (m_marks.opensAt(paragraph->firstToken) ? 1 : 0);
        QuoteDraft draft;
        draft.first = colon + 1;
        draft.end = paragraph->endToken;
        draft.cueFirst = draft.anchor = colon;
        draft.cueEnd = colon + 1;
        draft.speaker = {first, colon, m_reader.mentionAt(first)};
        add(draft);
    }
}

// "Name: words", as in interviews and transcripts.
void QuoteFinder::addLabelled(const Paragraph &paragraph)
{
    const std::uint32_t limit = std::min(paragraph.endToken, paragraph.firstToken + longestLabel);
    for (std::uint32_t at = paragraph.firstToken + 1; at < limit; ++at) {
        if (!m_reader.is(at, m_reader.fixed().colon))
            continue;
        const SpeakerSpan speaker = m_reader.phraseFrom(paragraph.firstToken, at);
        if (!speaker || speaker.end != at || !speaker.mention || speaker.mention->kind != NameKind::Person
            || at + fewestWords >= paragraph.endToken)
            return;
        QuoteDraft draft;
        draft.first = at + 1;
        draft.end = paragraph.endToken;
        draft.cueFirst = draft.anchor = at;
        draft.cueEnd = at + 1;
        draft.speaker = speaker;
        if (m_marks.opensAt(at + 1) && m_marks.endOf(m_marks.spanAt(at + 1)) == paragraph.endToken) {
            draft.first = m_marks.spans()[m_marks.spanAt(at + 1)].first();
            draft.end = m_marks.spans()[m_marks.spanAt(at + 1)].close;
            draft.direct = true;
        }
        return add(draft);
    }
}

// Marked words with no cue in their sentence: who spoke last speaks on.
void QuoteFinder::addFloating(std::uint32_t span)
{
    const MarkedSpan &marked = m_marks.spans()[span];
    const bool whole = opensSentence(marked.open);
    if (!whole || marked.close - marked.first() < fewestFloating)
        return;
    QuoteDraft draft;
    draft.anchor = marked.open;
    draft.first = marked.first();
    draft.end = m_marks.spans()[m_parts.lastOfChain(span)].close;
    draft.direct = true;
    const auto after = std::partition_point(m_cues.begin(), m_cues.end(),
                                            [&](const SpeechCue &cue) { return cue.first < marked.open; });
    if (after != m_cues.begin()) {
        const SpeechCue &before = *std::prev(after);
        const std::uint32_t paragraph = m_document.sentences[m_document.sentenceOf(before.first)].paragraph;
        if (paragraph + 1 >= marked.paragraph) {
            draft.speaker = before.speaker;
            draft.cueFirst = before.first;
            draft.cueEnd = before.end;
        }
    }
    add(draft);
}

Quotation QuoteFinder::quotationOf(const QuoteDraft &draft)
{
    Quotation quotation;
    quotation.content = spanOf(draft.first, draft.end);
    quotation.direct = draft.direct;
    quotation.cueToken = draft.anchor;
    if (draft.gapEnd != 0 && draft.first < draft.gapFirst && draft.gapEnd < draft.end)
        quotation.gap = spanOf(draft.gapFirst, draft.gapEnd);
    if (draft.cueEnd != 0)
        quotation.cue = spanOf(draft.cueFirst, draft.cueEnd);
    if (draft.speaker) {
        quotation.speaker = spanOf(draft.speaker.first, draft.speaker.end);
        quotation.name = m_namer.nameOf(draft.speaker);
    }
    return quotation;
}

std::vector<Quotation> QuoteFinder::find()
{
    readCues();
    for (std::size_t i = 0; i < m_document.sentences.size(); ++i) {
        const auto cues = std::span(m_cues).subspan(m_cuesOf[i].first, m_cuesOf[i].end - m_cuesOf[i].first);
        for (std::size_t c = 0; c < cues.size(); ++c)
            addCue(m_document.sentences[i], cues, cues[c], m_after[m_cuesOf[i].first + c]);
    }
    for (const Paragraph &paragraph : m_document.paragraphs)
        if (isAnalysed(paragraph.kind))
            addLabelled(paragraph);
    addTranscript();
    for (std::uint32_t span = 0; span < m_marks.spans().size(); ++span)
        if (m_used[span] == 0)
            addSigned(span);
    for (std::uint32_t span = 0; span < m_marks.spans().size(); ++span)
        if (m_used[span] == 0)
            addFloating(span);
    std::stable_sort(m_drafts.begin(), m_drafts.end(),
                     [](const QuoteDraft &a, const QuoteDraft &b) { return a.first < b.first; });
    std::vector<Quotation> found;
    found.reserve(m_drafts.size());
    for (const QuoteDraft &draft : m_drafts)
        found.push_back(quotationOf(draft));
    return found;
}

} // namespace

std::vector<Quotation> findQuotations(const Document &document, std::span<const NameMention> names,
                                      const LanguagePack &pack)
{
    if (document.tokens.empty())
        return {};
    return QuoteFinder(document, names, pack).find();
}

} // namespace dateline
