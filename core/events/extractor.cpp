// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/extractor.h"

#include "core/events/candidate.h"
#include "core/events/document_view.h"
#include "core/events/event_scorer.h"
#include "core/events/mention_builder.h"
#include "core/events/mention_weight.h"
#include "core/events/place_finder.h"
#include "core/events/story_dates.h"
#include "core/events/time_linker.h"
#include "core/events/told_places.h"

#include <algorithm>

namespace dateline {

namespace {

/// A statement whose cue is no trigger of the tables ("according to").
const TriggerSense plainStatement{true, EventType::Statement, "SAY", 0.5, {}, 0, false};

/// Of what is said and decided, the places of a sentence are rarely where it happened.
bool takesPlace(EventType type)
{
    return type == EventType::Offensive || type == EventType::Humanitarian || type == EventType::Unrest
           || type == EventType::Meeting;
}

class Extraction {
public:
    Extraction(const Document &document, std::span<const Timex> timexes, const LanguagePack &pack)
        : m_view(viewArticle(document, timexes, pack)), m_linker(m_view), m_scorer(m_view), m_toldPlaces(m_view)
    {
        for (std::uint32_t i = 0; i < m_view.quotations.size(); ++i)
            if (!m_view.quotations[i].cue.empty())
                m_cues.push_back({m_view.quotations[i].cueToken, i});
        std::sort(m_cues.begin(), m_cues.end());
    }

    std::vector<Mention> run()
    {
        for (const Paragraph &paragraph : m_view.document.paragraphs) {
            if (!isAnalysed(paragraph.kind) || paragraph.kind == BlockKind::Heading)
                continue;
            for (std::uint32_t s = paragraph.firstSentence; s < paragraph.endSentence; ++s)
                sentence(m_view.document.sentences[s]);
        }
        shareStoryDates(m_view.document, m_mentions);
        weighMentions(m_mentions);
        return std::move(m_mentions);
    }

private:
    bool worthParsing(const Sentence &sentence) const;
    void sentence(const Sentence &sentence);
    void addCues();
    bool forgetDeeds();
    bool speaks(const Quotation &quotation) const;
    void emit();
    const Candidate *statementAround(const Candidate &candidate) const;
    const Candidate *tellerOf(const Candidate &candidate) const;
    bool isAhead(const Candidate &candidate, const Mention &mention) const;

    DocumentView m_view;
    TimeLinker m_linker;
    EventScorer m_scorer;
    ToldPlaces m_toldPlaces;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_cues; ///< cue token, quotation
    std::vector<Candidate> m_candidates;
    std::vector<FoundFigure> m_figures;
    std::vector<Mention> m_mentions;
};

bool Extraction::worthParsing(const Sentence &sentence) const
{
    const auto cue = std::lower_bound(m_cues.begin(), m_cues.end(), std::pair(sentence.firstToken, 0u));
    if (cue != m_cues.end() && cue->first < sentence.endToken)
        return true;
    for (std::uint32_t t = sentence.firstToken; t < sentence.endToken; ++t)
        if (!m_view.lexicon().triggers(m_view.word(t)).empty())
            return true;
    return false;
}

/// Ties quotations to the triggers that are their cues, and makes a candidate of every other cue.
void Extraction::addCues()
{
    const Sentence &sentence = m_view.sentence;
    auto cue = std::lower_bound(m_cues.begin(), m_cues.end(), std::pair(sentence.firstToken, 0u));
    const std::size_t found = m_candidates.size();
    for (; cue != m_cues.end() && cue->first < sentence.endToken; ++cue) {
        const auto [token, quotation] = *cue;
        Candidate *known = nullptr;
        for (std::size_t i = 0; i < m_candidates.size() && !known; ++i)
            if (m_candidates[i].first <= token && token < m_candidates[i].end)
                known = &m_candidates[i];
        if (known) {
            if (known->sense->type == EventType::Statement && known->quotation == nothing)
                known->quotation = quotation;
            continue;
        }
        if (m_view.quotations[quotation].speaker.empty() || !speaks(m_view.quotations[quotation]))
            continue;
        Candidate candidate;
        candidate.first = candidate.head = token;
        candidate.end = std::min(std::max(m_view.document.tokenAt(m_view.quotations[quotation].cue.end), token + 1),
                                 sentence.endToken);
        candidate.phrase = m_view.phraseOf(token);
        candidate.sense = &plainStatement;
        candidate.quotation = quotation;
        candidate.noun = m_view.phrases[candidate.phrase].kind != PhraseKind::Verb;
        if (candidate.noun)
            findNounArguments(m_view, candidate.phrase, candidate.arguments);
        else
            findVerbArguments(m_view, candidate.phrase, candidate.arguments);
        m_candidates.push_back(std::move(candidate));
    }
    if (m_candidates.size() > found)
        std::sort(m_candidates.begin(), m_candidates.end(),
                  [](const Candidate &a, const Candidate &b) { return a.head < b.head; });
}

/// "attacked a base and killed two": what looks like a cue is a deed, and nobody said what follows. Whether there was
/// one.
bool Extraction::forgetDeeds()
{
    const Sentence &sentence = m_view.sentence;
    bool forgot = false;
    auto cue = std::lower_bound(m_cues.begin(), m_cues.end(), std::pair(sentence.firstToken, 0u));
    for (; cue != m_cues.end() && cue->first < sentence.endToken; ++cue) {
        const auto [token, quotation] = *cue;
        const bool deed = std::any_of(m_candidates.begin(), m_candidates.end(), [&](const Candidate &candidate) {
            return candidate.first <= token && token < candidate.end && takesPlace(candidate.sense->type);
        });
        if (!deed || m_view.quotations[quotation].direct)
            continue;
        for (std::uint32_t t = sentence.firstToken; t < sentence.endToken; ++t)
            if (m_view.quoteAt[t] == quotation) {
                m_view.quoteAt[t] = nothing;
                forgot = true;
            }
    }
    return forgot;
}

/// Plans are none; a poll may show or a study find something; a picture that shows it, and "convincing them" say
/// nothing.
bool Extraction::speaks(const Quotation &quotation) const
{
    constexpr std::uint64_t outspoken = anySpeechVerb & ~std::uint64_t{SpeechThink};
    const std::uint64_t flags = m_view.pack.names().flags(m_view.word(quotation.cueToken));
    if (m_view.lexicon().governing(m_view.word(quotation.cueToken)) == Governing::Plan)
        return false;
    if ((flags & SpeechThink) == 0 || (flags & outspoken) != 0)
        return true;
    const Phrase &phrase = m_view.phrases[m_view.phraseOf(quotation.cueToken)];
    if (phrase.kind == PhraseKind::Verb && !phrase.finite())
        return false;
    const ClassMask pictures = m_view.lexicon().classNamed("pictures");
    const std::uint32_t end = m_view.document.tokenAt(quotation.speaker.end);
    for (std::uint32_t t = m_view.document.tokenAt(quotation.speaker.begin); t < end; ++t)
        if ((m_view.classes(t) & pictures) != 0)
            return false;
    return true;
}

const Candidate *Extraction::statementAround(const Candidate &candidate) const
{
    const std::uint32_t quotation = m_view.quoteAt[candidate.head];
    if (quotation == nothing)
        return nullptr;
    for (const Candidate &other : m_candidates)
        if (other.quotation == quotation)
            return &other;
    return nullptr;
}

/// The candidate that a dropped one went into.
const Candidate *Extraction::tellerOf(const Candidate &candidate) const
{
    const Candidate *teller = &candidate;
    for (std::size_t steps = 0; teller->dropped && steps < m_candidates.size(); ++steps)
        teller = &m_candidates[teller->toldBy];
    return teller;
}

/// "before a resumption of the talks tomorrow": a noun that no verb tells of, with a day after publication.
bool Extraction::isAhead(const Candidate &candidate, const Mention &mention) const
{
    const NounRelation relation = candidate.arguments.relation;
    return candidate.noun && candidate.quotation == nothing && mention.status == EventStatus::Happened
           && mention.basis == DateBasis::Explicit && m_view.document.published
           && (relation == NounRelation::None || relation == NounRelation::PrepositionObject)
           && mention.interval.first.has_value() && *m_view.document.published < *mention.interval.first;
}

void Extraction::sentence(const Sentence &sentence)
{
    if (!worthParsing(sentence))
        return;
    parseSentence(m_view, sentence);
    findTriggers(m_view, m_candidates);
    if (forgetDeeds())
        findTriggers(m_view, m_candidates); // whose arguments no quotation cuts any more
    addCues();
    for (Candidate &candidate : m_candidates)
        decideStatus(m_view, candidate);
    m_linker.link(m_candidates);
    mergeWithinSentence(m_view, m_candidates);
    emit();
    m_linker.endSentence();
}

void Extraction::emit()
{
    readFigures(m_view, m_figures);
    const std::size_t firstMention = m_mentions.size();
    std::vector<const Candidate *> sources;
    std::vector<bool> given; // a place that was told before
    for (const Candidate &candidate : m_candidates) {
        if (candidate.dropped)
            continue;
        Mention mention;
        fillMention(m_view, candidate, mention);
        if (mention.type != EventType::Statement) {
            for (const Candidate &other : m_candidates)
                if (other.dropped && tellerOf(other) == &candidate && other.real == candidate.real)
                    addTelling(m_view, other, mention);
            if (mention.places.empty() && takesPlace(mention.type))
                findPlaceNearby(m_view, m_candidates, candidate, mention);
            given.push_back(m_toldPlaces.give(candidate, m_candidates, mention));
        } else {
            given.push_back(false);
        }
        m_linker.date(candidate, statementAround(candidate), mention);
        if (isAhead(candidate, mention))
            mention.status = EventStatus::Scheduled;
        m_mentions.push_back(std::move(mention));
        sources.push_back(&candidate);
    }
    assignFigures(m_view, m_figures, std::span(m_mentions).subspan(firstMention));
    std::size_t kept = firstMention;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        Mention &mention = m_mentions[firstMention + i];
        mention.score = m_scorer.score(*sources[i], mention);
        if (mention.score < lowestScore)
            continue;
        if (!given[i])
            m_toldPlaces.remember(*sources[i], mention);
        mention.title = mentionTitle(m_view, *sources[i], mention);
        m_scorer.told(*sources[i], mention);
        if (kept != firstMention + i)
            m_mentions[kept] = std::move(mention);
        ++kept;
    }
    m_mentions.resize(kept);
}

} // namespace

std::vector<Mention> extractMentions(const Document &document, std::span<const Timex> timexes, const LanguagePack &pack)
{
    return Extraction(document, timexes, pack).run();
}

} // namespace dateline
