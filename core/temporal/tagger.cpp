// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/tagger.h"

#include "core/base/utf8.h"
#include "core/temporal/interval_joiner.h"
#include "core/temporal/meaning_evaluator.h"
#include "core/temporal/resolver.h"
#include "core/temporal/rule_matcher.h"
#include "core/temporal/tense_finder.h"
#include "core/temporal/text_evidence.h"

namespace dateline {

namespace {

/// The words of an expression as its reason shows them: on one line and not longer than a line.
std::string shownWords(std::string_view text)
{
    constexpr std::size_t longest = 80;
    std::string words;
    for (const char c : text.substr(0, previousBorder(text, std::min(text.size(), longest)))) {
        if (!isAsciiSpace(c))
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    return text.size() > longest ? words + "…" : words;
}

class Tagging {
public:
    Tagging(const Document &document, const TemporalLexicon &lexicon, const TaggerOptions &options,
            const TokenReading &reading, const TextEvidence &evidence)
        : m_document(document)
        , m_lexicon(lexicon)
        , m_resolver(document.published, options.genre.value_or(evidence.genre))
        , m_matcher(document, lexicon, reading, m_resolver.genre() == TextGenre::History)
        , m_evaluator(document, lexicon, m_resolver, evidence.dayFirst)
        , m_tenses(document, lexicon)
        , m_to(lexicon.words().findClass("TO"))
        , m_determiner(lexicon.words().findClass("DETERMINER"))
        , m_afterDay(lexicon.words().findClass("AFTERDAY"))
        , m_pastVerb(lexicon.words().findClass("PASTVERB"))
    {
    }

    /// What becomes of the expressions of a paragraph.
    enum class Use : std::uint8_t {
        Tell,   ///< they are kept, and what follows may count from them
        Keep,   ///< kept only: a date line is no part of the narrative
        Listen, ///< what follows may count from them: the year of a title
    };

    void tag(const Paragraph &paragraph, Use use)
    {
        m_use = use;
        const RuleMatcher::Accept accept = [this](const RuleMatch &match) { return take(match); };
        m_next = paragraph.firstToken;
        while (m_matcher.findNext(m_next, paragraph.endToken, accept)) {
        }
    }

    std::vector<Timex> takeTimexes() { return std::move(m_timexes); }

private:
    /// Keeps what the match means and moves on behind it; false when it means nothing.
    bool take(const RuleMatch &match)
    {
        const std::uint32_t sentence = m_document.sentenceOf(match.firstToken);
        m_resolver.beginSentence(sentence);
        const bool endsRange = m_next > 0 && match.firstToken == m_next + 1
                               && m_lexicon.words().isMember(m_document, m_document.tokens[m_next], m_to);
        m_resolver.enter([&] { return m_tenses.at(match.firstToken, match.endToken); }, endsRange);
        const Resolver::Place place = placeOf(match, m_document.sentences[sentence]);
        bool taken = false;
        for (ReadExpression &expression : m_evaluator.read(match)) {
            if (expression.value.is(TimeValue::Kind::Nothing)) {
                m_next = expression.endToken;
                taken = true;
            }
            auto timex = finishTimex(expression.value);
            if (!timex || expression.firstToken >= expression.endToken)
                continue;
            timex->span = {m_document.tokens[expression.firstToken].begin,
                           m_document.tokens[expression.endToken - 1].end};
            timex->ruleId = m_lexicon.rules().rules[match.rule].id;
            timex->reason.words = shownWords(m_document.textOf(timex->span));
            if (m_use != Use::Listen)
                m_timexes.push_back(std::move(*timex));
            if (m_use != Use::Keep)
                m_resolver.note(expression.value, sentence, place);
            m_next = expression.endToken;
            taken = true;
        }
        return taken;
    }

    Resolver::Place placeOf(const RuleMatch &match, const Sentence &sentence) const
    {
        if (match.firstToken <= sentence.firstToken + 2)
            return Resolver::Place::Leads;
        const auto is = [&](std::uint32_t token, ClassId wordClass) {
            return m_lexicon.words().isMember(m_document, m_document.tokens[token], wordClass);
        };
        const std::uint32_t next = match.endToken;
        const bool determined = is(match.firstToken - 1, m_determiner) || is(match.firstToken, m_determiner);
        const bool noun = determined && next < sentence.endToken && m_document.tokens[next].kind == TokenKind::Word
                          && !is(next, m_afterDay) && !is(next, m_pastVerb);
        return noun ? Resolver::Place::BeforeNoun : Resolver::Place::Elsewhere;
    }

    const Document &m_document;
    const TemporalLexicon &m_lexicon;
    Resolver m_resolver;
    RuleMatcher m_matcher;
    MeaningEvaluator m_evaluator;
    TenseFinder m_tenses;
    Use m_use = Use::Tell;
    ClassId m_to; ///< between the ends of a range
    ClassId m_determiner, m_afterDay, m_pastVerb;
    std::uint32_t m_next = 0; ///< the token to go on from
    std::vector<Timex> m_timexes;
};

} // namespace

std::vector<Timex> tagTimexes(const Document &document, const LanguagePack &pack, const TaggerOptions &options)
{
    const TemporalLexicon &lexicon = pack.temporal();
    const TokenReading reading = readTokens(document, lexicon);
    Tagging tagging(document, lexicon, options, reading, weighEvidence(document, lexicon, reading));
    for (const Paragraph &paragraph : document.paragraphs) {
        if (paragraph.kind == BlockKind::DateLine)
            tagging.tag(paragraph, Tagging::Use::Keep);
        else if (options.wholeText || isAnalysed(paragraph.kind))
            tagging.tag(paragraph, Tagging::Use::Tell);
        else if (paragraph.kind == BlockKind::Title)
            tagging.tag(paragraph, Tagging::Use::Listen);
    }
    std::vector<Timex> timexes = tagging.takeTimexes();
    joinIntervals(document, lexicon, timexes);
    return timexes;
}

} // namespace dateline
