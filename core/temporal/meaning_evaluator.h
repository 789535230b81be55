// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/temporal_lexicon.h"
#include "core/temporal/resolver.h"
#include "core/temporal/rule_matcher.h"
#include "core/temporal/time_value.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline {

/// A part of a match that is an expression of its own, with what it means.
struct ReadExpression {
    std::uint32_t firstToken = 0;
    std::uint32_t endToken = 0;
    TimeValue value;
};

/// Carries out the meanings of rules: walks the tree of operations and asks the resolver wherever the calendar
/// alone does not decide.
class MeaningEvaluator {
public:
    /// `dayFirst`: the article writes 3/4 for the third of April; nothing when it does not tell.
    MeaningEvaluator(const Document &document, const TemporalLexicon &lexicon, Resolver &resolver,
                     std::optional<bool> dayFirst);

    /// One expression, or one for each group of the pattern; none at all when one of them has no meaning.
    std::vector<ReadExpression> read(const RuleMatch &match);

private:
    /// The steps of one phrase, or of the whole match.
    struct Frame {
        const std::vector<MatchStep> *steps = nullptr;
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    using Terms = std::vector<LengthTerm>;

    void orderRange(ReadExpression &first, ReadExpression &last) const;
    TimeValue evaluate(std::uint32_t node, const Frame &frame);
    TimeValue part(std::uint16_t name, const Frame &frame);
    TimeValue tokenValue(const MatchStep &step) const;
    TimeValue argument(const MeaningNode &node, std::size_t index, const Frame &frame);

    static TimeValue text(const MeaningNode &node);
    TimeValue date(const MeaningNode &node, const Frame &frame);
    TimeValue numeric(const MeaningNode &node, const Frame &frame);
    TimeValue decade(const MeaningNode &node, const Frame &frame);
    TimeValue century(const MeaningNode &node, const Frame &frame);
    TimeValue partOfYear(const MeaningNode &node, const Frame &frame);
    TimeValue weekdayOn(const MeaningNode &node, const Frame &frame);
    TimeValue holiday(const MeaningNode &node, const Frame &frame);
    TimeValue relative(const MeaningNode &node, const Frame &frame);
    TimeValue shift(const MeaningNode &node, const Frame &frame);
    TimeValue within(const MeaningNode &node, const Frame &frame);
    TimeValue nth(const MeaningNode &node, const Frame &frame);
    TimeValue modified(const MeaningNode &node, const Frame &frame);
    TimeValue at(const MeaningNode &node, const Frame &frame);
    TimeValue clock(const MeaningNode &node, const Frame &frame);
    TimeValue length(const MeaningNode &node, const Frame &frame);
    TimeValue arithmetic(const MeaningNode &node, const Frame &frame);
    TimeValue every(const MeaningNode &node, const Frame &frame);

    const Document &m_document;
    const TemporalLexicon &m_lexicon;
    Resolver &m_resolver;
    std::optional<bool> m_dayFirst;
};

} // namespace dateline
