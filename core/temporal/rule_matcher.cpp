// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/rule_matcher.h"

namespace dateline {

/// What is still to be read after a node: a chain on the stack, as long as the pattern is deep.
struct RuleMatcher::Continuation {
    enum class Kind : std::uint8_t { Node, Rest, Close };
    Kind kind = Kind::Node;
    std::uint32_t node = 0;   ///< Node: to read; Rest: the sequence
    std::size_t child = 0;    ///< Rest: the next child of the sequence
    std::uint32_t opened = 0; ///< Close: index of the step that opened
    const Continuation *next = nullptr;
};

RuleMatcher::RuleMatcher(const Document &document, const TemporalLexicon &lexicon, const TokenReading &reading,
                         bool isHistory)
    : m_document(document)
    , m_lexicon(lexicon)
    , m_isHistory(isHistory)
    , m_symbols(reading.symbols)
    , m_starts(reading.starts)
{
}

bool RuleMatcher::findNext(std::uint32_t from, std::uint32_t end, const Accept &accept)
{
    // Tokens are asked for from the first to the last.
    while (m_nextStart < m_starts.size() && m_starts[m_nextStart] < from)
        ++m_nextStart;
    for (; m_nextStart < m_starts.size() && m_starts[m_nextStart] < end; ++m_nextStart)
        if (matchAt(m_starts[m_nextStart], end, accept))
            return true;
    return false;
}

bool RuleMatcher::matchAt(std::uint32_t begin, std::uint32_t end, const Accept &accept)
{
    const TokenAutomaton &automaton = m_lexicon.automaton();
    m_endings.clear();
    const TokenAutomaton::State *state = automaton.start();
    for (std::uint32_t token = begin; token < end; ++token) {
        state = automaton.next(*state, m_symbols[token]);
        if (!state)
            break;
        if (!state->accepted().empty())
            m_endings.push_back({token + 1, state});
    }
    while (!m_endings.empty()) {
        const Ending ending = m_endings.back();
        m_endings.pop_back();
        for (const RuleVariantId &accepted : ending.state->accepted()) {
            const TimeRule &rule = m_lexicon.rules().rules[accepted.rule];
            if ((rule.onlyHistory && *rule.onlyHistory != m_isHistory) || !conditionsHold(rule, begin, ending.end))
                continue;
            m_steps.clear();
            m_matchEnd = ending.end;
            if (!read(rule.variants[accepted.variant].pattern, begin, nullptr))
                continue;
            m_match.rule = accepted.rule;
            m_match.variant = accepted.variant;
            m_match.firstToken = begin;
            m_match.endToken = ending.end;
            m_match.steps = m_steps;
            if (accept(m_match))
                return true;
        }
    }
    return false;
}

bool RuleMatcher::conditionsHold(const TimeRule &rule, std::uint32_t begin, std::uint32_t matchEnd) const
{
    const Sentence *sentence = nullptr;
    for (const RuleCondition &condition : rule.conditions) {
        const std::uint32_t beside = condition.isBefore ? begin - 1 : matchEnd;
        bool found = false;
        if (!sentence)
            sentence = &m_document.sentences[m_document.sentenceOf(begin)];
        // A neighbour in another paragraph is none.
        const Paragraph &paragraph = m_document.paragraphs[sentence->paragraph];
        if (beside >= paragraph.firstToken && beside < paragraph.endToken)
            for (const std::uint16_t test : condition.tests)
                found = found || m_lexicon.words().accepts(test, m_symbols[beside]);
        if (found != condition.isRequired)
            return false;
    }
    return true;
}

bool RuleMatcher::proceed(std::uint32_t token, const Continuation *then)
{
    if (!then)
        return token == m_matchEnd;
    if (then->kind == Continuation::Kind::Node)
        return read(then->node, token, then->next);
    if (then->kind == Continuation::Kind::Rest) {
        const PatternNode &sequence = m_lexicon.rules().patterns[then->node];
        if (then->child >= sequence.children.size())
            return proceed(token, then->next);
        const Continuation rest{Continuation::Kind::Rest, then->node, then->child + 1, 0, then->next};
        return read(sequence.children[then->child], token, &rest);
    }
    const std::size_t size = m_steps.size();
    MatchStep close;
    close.kind = MatchStep::Kind::Close;
    close.token = token;
    m_steps.push_back(close);
    m_steps[then->opened].match = static_cast<std::uint32_t>(size);
    if (proceed(token, then->next))
        return true;
    m_steps.resize(size);
    return false;
}

bool RuleMatcher::read(std::uint32_t pattern, std::uint32_t token, const Continuation *then)
{
    const PatternNode &node = m_lexicon.rules().patterns[pattern];
    switch (node.kind) {
    case PatternNode::Kind::Token: {
        if (token >= m_matchEnd || !m_lexicon.words().accepts(node.test, m_symbols[token]))
            return false;
        MatchStep step;
        step.part = node.part;
        step.test = node.test;
        step.token = token;
        m_steps.push_back(step);
        if (proceed(token + 1, then))
            return true;
        m_steps.pop_back();
        return false;
    }
    case PatternNode::Kind::Phrase: return readPhrase(node, token, then);
    case PatternNode::Kind::Group: return readGroup(node, token, then);
    case PatternNode::Kind::Choice:
        for (const std::uint32_t child : node.children)
            if (read(child, token, then))
                return true;
        return false;
    case PatternNode::Kind::Optional: return read(node.children.front(), token, then) || proceed(token, then);
    case PatternNode::Kind::Sequence: {
        const Continuation rest{Continuation::Kind::Rest, pattern, 0, 0, then};
        return proceed(token, &rest);
    }
    }
    return false;
}

bool RuleMatcher::readPhrase(const PatternNode &node, std::uint32_t token, const Continuation *then)
{
    const TimePhrase &phrase = m_lexicon.rules().phrases[node.phrase];
    const std::size_t size = m_steps.size();
    for (std::uint16_t variant = 0; variant < phrase.variants.size(); ++variant) {
        MatchStep open;
        open.kind = MatchStep::Kind::OpenPhrase;
        open.part = node.part;
        open.phrase = node.phrase;
        open.variant = variant;
        open.token = token;
        m_steps.push_back(open);
        const Continuation close{Continuation::Kind::Close, 0, 0, static_cast<std::uint32_t>(size), then};
        if (read(phrase.variants[variant].pattern, token, &close))
            return true;
        m_steps.resize(size);
    }
    return false;
}

bool RuleMatcher::readGroup(const PatternNode &node, std::uint32_t token, const Continuation *then)
{
    const std::size_t size = m_steps.size();
    MatchStep open;
    open.kind = MatchStep::Kind::OpenGroup;
    open.token = token;
    m_steps.push_back(open);
    const Continuation close{Continuation::Kind::Close, 0, 0, static_cast<std::uint32_t>(size), then};
    if (read(node.children.front(), token, &close))
        return true;
    m_steps.resize(size);
    return false;
}

} // namespace dateline
