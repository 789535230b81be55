// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/meaning_evaluator.h"

#include "core/base/utf8.h"
#include "core/temporal/holidays.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace dateline {

namespace {

/// The digits of a number token with separators left out, up to nine of them, and its decimal part.
double numberOf(std::string_view text)
{
    double whole = 0, fraction = 0, scale = 1;
    bool decimal = false;
    int digits = 0;
    for (std::size_t i = 0; i < text.size() && digits < 12; ++i) {
        const char c = text[i];
        if (c == '.')
            decimal = true;
        if (!isAsciiDigit(c))
            continue;
        ++digits;
        if (decimal)
            fraction += (c - '0') * (scale /= 10);
        else
            whole = 10 * whole + (c - '0');
    }
    return whole + fraction;
}

int wholeOf(const TimeValue &value)
{
    return static_cast<int>(std::clamp(value.number, -1e6, 1e6));
}

std::optional<int> yearOf(const TimeValue &value)
{
    if (value.is(TimeValue::Kind::Number))
        return wholeOf(value);
    if (value.isKnownDate())
        return int(value.period.first.year);
    return std::nullopt;
}

std::optional<Unit> unitOf(const TimeValue &value)
{
    return value.is(TimeValue::Kind::Text) ? unitFromCode(value.text) : std::nullopt;
}

} // namespace

MeaningEvaluator::MeaningEvaluator(const Document &document, const TemporalLexicon &lexicon, Resolver &resolver,
                                   std::optional<bool> dayFirst)
    : m_document(document), m_lexicon(lexicon), m_resolver(resolver), m_dayFirst(dayFirst)
{
}

std::vector<ReadExpression> MeaningEvaluator::read(const RuleMatch &match)
{
    const RuleVariant &variant = m_lexicon.rules().rules[match.rule].variants[match.variant];
    const Frame all{&match.steps, 0, match.steps.size()};
    bool whole = true;
    std::vector<ReadExpression> result;
    const auto add = [&](std::uint32_t first, std::uint32_t end, std::uint32_t meaning) {
        m_resolver.choose(Resolver::Choice::ByTense);
        TimeValue value = evaluate(meaning, all);
        if (value.is(TimeValue::Kind::Clock)) {
            const std::string time = value.text;
            value = m_resolver.dayAtHand();
            value.partOfDay = time;
        }
        if (!value.none())
            result.push_back({first, end, std::move(value)});
        else
            whole = false;
    };
    std::size_t group = 0;
    for (const MatchStep &step : match.steps)
        if (step.kind == MatchStep::Kind::OpenGroup && group < variant.meanings.size())
            add(step.token, match.steps[step.match].token, variant.meanings[group++]);
    if (variant.groups.empty())
        add(match.firstToken, match.endToken, variant.meanings.front());
    if (!whole)
        result.clear();
    if (result.size() == 2)
        orderRange(result.front(), result.back());
    return result;
}

// "from 15 November to 15 February 1989" begins in 1988; "from 15 November to 15 February" ends in the next year.
void MeaningEvaluator::orderRange(ReadExpression &first, ReadExpression &last) const
{
    TimeValue &begin = first.value, &end = last.value;
    const Token &link = m_document.tokens[first.endToken];
    const bool range = first.endToken < last.firstToken
                       && m_lexicon.words().isMember(m_document, link, m_lexicon.words().findClass("TO"));
    if (!range || !begin.isKnownDate() || !end.isKnownDate() || begin.period.unit != end.period.unit
        || begin.period.unit > Unit::Month || begin.period.first.year != end.period.first.year
        || begin.period.first.month <= end.period.first.month)
        return;
    TimeValue &moved = end.reason == ReasonCode::WrittenInFull ? begin : end;
    const auto year = moved.period.first.year + (&moved == &begin ? -1 : 1);
    if (const auto day = makeDate(year, moved.period.first.month, moved.period.first.day))
        moved.period.first = *day;
}

TimeValue MeaningEvaluator::tokenValue(const MatchStep &step) const
{
    const TokenTest &test = m_lexicon.words().test(step.test);
    const Token &token = m_document.tokens[step.token];
    if (token.kind == TokenKind::Number)
        return TimeValue::ofNumber(numberOf(m_document.textOf(token)));
    const ClassValue *value = m_lexicon.words().value(token.word, test.wordClass);
    if (!value)
        return TimeValue::ofText(std::string(m_document.textOf(token)));
    if (!value->text.empty()
        && (isAsciiDigit(value->text.front())
            || (value->text.front() == '-' && value->text.size() > 1 && value->text.size() < 4))
        && value->text.find('-', 1) == std::string::npos)
        return TimeValue::ofNumber(value->number);
    return TimeValue::ofText(value->text);
}

TimeValue MeaningEvaluator::part(std::uint16_t name, const Frame &frame)
{
    const auto &steps = *frame.steps;
    for (std::size_t i = frame.begin; i < frame.end; ++i) {
        const MatchStep &step = steps[i];
        if (step.kind == MatchStep::Kind::Token && step.part == name)
            return tokenValue(step);
        if (step.kind != MatchStep::Kind::OpenPhrase)
            continue;
        if (step.part == name) {
            const RuleVariant &variant = m_lexicon.rules().phrases[step.phrase].variants[step.variant];
            return evaluate(variant.meanings.front(), {frame.steps, i + 1, step.match});
        }
        i = step.match;
    }
    return {};
}

TimeValue MeaningEvaluator::argument(const MeaningNode &node, std::size_t index, const Frame &frame)
{
    return index < node.arguments.size() ? evaluate(node.arguments[index], frame) : TimeValue();
}

TimeValue MeaningEvaluator::evaluate(std::uint32_t index, const Frame &frame)
{
    const MeaningNode &node = m_lexicon.rules().meanings[index];
    switch (node.op) {
    case MeaningOp::Part: return part(node.part, frame);
    case MeaningOp::Number: return TimeValue::ofNumber(node.number);
    case MeaningOp::Text: return text(node);
    case MeaningOp::Date: return date(node, frame);
    case MeaningOp::Numeric: return numeric(node, frame);
    case MeaningOp::ShortYear: {
        const TimeValue year = argument(node, 0, frame);
        return year.none() ? year : m_resolver.fullYear(wholeOf(year));
    }
    case MeaningOp::YearLike: {
        const int first = wholeOf(argument(node, 1, frame)), digits = wholeOf(argument(node, 0, frame));
        const int year = first - first % 100 + digits + (first % 100 == 99 && digits == 0 ? 100 : 0);
        return year > first ? TimeValue::ofNumber(year) : TimeValue();
    }
    case MeaningOp::Decade: return decade(node, frame);
    case MeaningOp::Century: return century(node, frame);
    case MeaningOp::Quarter:
    case MeaningOp::Half:
    case MeaningOp::Season: return partOfYear(node, frame);
    case MeaningOp::QuarterAtHand: return m_resolver.quarterAtHand(wholeOf(argument(node, 0, frame)));
    case MeaningOp::SamePart: {
        const auto year = yearOf(argument(node, 0, frame));
        return year ? m_resolver.samePartOf(*year) : TimeValue();
    }
    case MeaningOp::Weekday: return m_resolver.weekday(wholeOf(argument(node, 0, frame)));
    case MeaningOp::WeekdayOn: return weekdayOn(node, frame);
    case MeaningOp::Holiday: return holiday(node, frame);
    case MeaningOp::Relative: return relative(node, frame);
    case MeaningOp::Shift: return shift(node, frame);
    case MeaningOp::Span: {
        const TimeValue terms = argument(node, 0, frame);
        return terms.is(TimeValue::Kind::Length) ? m_resolver.span(terms.length, wholeOf(argument(node, 1, frame)))
                                                 : terms;
    }
    case MeaningOp::Within: return within(node, frame);
    case MeaningOp::Nth: return nth(node, frame);
    case MeaningOp::Same: {
        const auto unit = unitOf(argument(node, 0, frame));
        return unit ? m_resolver.fromFocus(*unit, wholeOf(argument(node, 1, frame))) : TimeValue();
    }
    case MeaningOp::AtHand: {
        const auto unit = unitOf(argument(node, 0, frame));
        return unit ? m_resolver.unitAtHand(*unit, 0) : TimeValue();
    }
    case MeaningOp::Mod: return modified(node, frame);
    case MeaningOp::At: return at(node, frame);
    case MeaningOp::Clock: return clock(node, frame);
    case MeaningOp::PartOfDay: {
        TimeValue value = argument(node, 0, frame);
        value.kind = TimeValue::Kind::Clock;
        return value;
    }
    case MeaningOp::Length: return length(node, frame);
    case MeaningOp::Add:
    case MeaningOp::Multiply: return arithmetic(node, frame);
    case MeaningOp::Every: return every(node, frame);
    case MeaningOp::Often: {
        TimeValue value = argument(node, 0, frame);
        value.kind = TimeValue::Kind::Set;
        value.reason = ReasonCode::Repeated;
        value.counted = Anchor::None;
        return value;
    }
    case MeaningOp::Ref: {
        TimeValue value = argument(node, 0, frame);
        value.kind = TimeValue::Kind::Ref;
        value.reason = ReasonCode::Vague;
        value.counted = Anchor::None;
        return value;
    }
    case MeaningOp::Fixed: {
        const auto day = fromIso(argument(node, 0, frame).text);
        return day ? TimeValue::ofPeriod({Unit::Day, *day}, ReasonCode::KnownName) : TimeValue();
    }
    case MeaningOp::Vague: return TimeValue::unknown(argument(node, 0, frame).text, false);
    case MeaningOp::First:
        for (std::size_t i = 0; i < node.arguments.size(); ++i)
            if (TimeValue value = argument(node, i, frame); !value.none())
                return value;
        return {};
    }
    return {};
}

TimeValue MeaningEvaluator::text(const MeaningNode &node)
{
    TimeValue value;
    if (node.text == "NOTHING")
        value.kind = TimeValue::Kind::Nothing;
    else if (node.text != "NONE")
        value = TimeValue::ofText(node.text);
    return value;
}

TimeValue MeaningEvaluator::date(const MeaningNode &node, const Frame &frame)
{
    const TimeValue yearSaid = argument(node, 0, frame);
    const TimeValue month = argument(node, 1, frame), day = argument(node, 2, frame), era = argument(node, 3, frame);
    auto year = yearOf(yearSaid);
    if (!yearSaid.none() && !year) // a year that is told but not known
        return TimeValue::unknown(month.none() ? "XXXX"
                                               : "XXXX-" + std::string(wholeOf(month) < 10 ? "0" : "")
                                                     + std::to_string(wholeOf(month)),
                                  yearSaid.needsPublication);
    if (!year) {
        if (month.none())
            return day.none() ? TimeValue() : m_resolver.dayInMonth(wholeOf(day));
        return day.none() ? m_resolver.monthOf(wholeOf(month)) : m_resolver.dayInYear(wholeOf(month), wholeOf(day));
    }
    if (era.is(TimeValue::Kind::Text) && era.text == "BC")
        year = 1 - *year;
    const auto first =
        makeDate(*year, month.none() ? 1 : wholeOf(month), day.none() || month.none() ? 1 : wholeOf(day));
    if (!first)
        return {};
    const Unit unit = month.none() ? Unit::Year : day.none() ? Unit::Month : Unit::Day;
    TimeValue value = TimeValue::ofPeriod({unit, *first}, ReasonCode::WrittenInFull);
    if (yearSaid.is(TimeValue::Kind::Date) || yearSaid.reason == ReasonCode::CenturyNearest) {
        value.reason = yearSaid.reason;
        value.anchor = yearSaid.anchor;
        value.counted = yearSaid.counted;
    }
    return value;
}

// 3/4/2012: what cannot be a month is the day; otherwise the order of the article, else the month first.
TimeValue MeaningEvaluator::numeric(const MeaningNode &node, const Frame &frame)
{
    const int first = wholeOf(argument(node, 0, frame)), second = wholeOf(argument(node, 1, frame));
    const TimeValue year = argument(node, 2, frame);
    const bool dayFirst = first > 12 || (second <= 12 && m_dayFirst.value_or(false));
    const int day = dayFirst ? first : second, month = dayFirst ? second : first;
    const auto date = year.none() ? std::nullopt : makeDate(wholeOf(year), month, day);
    TimeValue value = year.none() ? m_resolver.dayInYear(month, day)
                      : date      ? TimeValue::ofPeriod({Unit::Day, *date}, ReasonCode::WrittenInFull)
                                  : TimeValue();
    const bool inDoubt = first <= 12 && second <= 12 && first != second;
    if (!inDoubt || !value.isKnownDate())
        return value;
    value.reason = m_dayFirst ? ReasonCode::OrderOfArticle : ReasonCode::OrderGuessed;
    value.reasonUnit = dayFirst ? "day" : "month";
    value.approximate = !m_dayFirst;
    return value;
}

TimeValue MeaningEvaluator::decade(const MeaningNode &node, const Frame &frame)
{
    const TimeValue said = argument(node, 0, frame), era = argument(node, 1, frame);
    int year = wholeOf(said);
    if (year % 10 != 0)
        return {}; // a fleet of F-16s
    ReasonCode reason = ReasonCode::WrittenInFull;
    if (year < 100 && era.none()) {
        // "the nineties": the last decade of that name that has begun.
        const int now = m_resolver.published() ? m_resolver.published()->year : 2000;
        year += now - now % 100;
        if (year > now)
            year -= 100;
        reason = m_resolver.published() ? ReasonCode::CenturyNearest : reason;
    }
    if (era.is(TimeValue::Kind::Text) && era.text == "BC")
        year = 1 - (year + 9);
    const auto first = makeDate(year, 1, 1);
    if (!first)
        return {};
    // "the 1800s" is a century, "the 1910s" a decade.
    const bool century = era.none() && year % 100 == 0 && year < 1900;
    TimeValue value = TimeValue::ofPeriod(century ? Period{Unit::Century, {static_cast<std::int16_t>(year + 1), 1, 1}}
                                                  : Period{Unit::Decade, *first},
                                          reason);
    if (reason == ReasonCode::CenturyNearest)
        value.anchor = m_resolver.published();
    return value;
}

TimeValue MeaningEvaluator::century(const MeaningNode &node, const Frame &frame)
{
    const int ordinal = wholeOf(argument(node, 0, frame));
    const TimeValue era = argument(node, 1, frame);
    if (ordinal < 1 || ordinal > 30)
        return {};
    const bool before = era.is(TimeValue::Kind::Text) && era.text == "BC";
    const auto first = makeDate(before ? 1 - 100 * ordinal : 100 * (ordinal - 1) + 1, 1, 1);
    return first ? TimeValue::ofPeriod({Unit::Century, *first}, ReasonCode::WrittenInFull) : TimeValue();
}

TimeValue MeaningEvaluator::partOfYear(const MeaningNode &node, const Frame &frame)
{
    const TimeValue yearSaid = argument(node, 1, frame);
    const auto year = yearOf(yearSaid);
    const int number = wholeOf(argument(node, 0, frame));
    if (!year) {
        return node.op == MeaningOp::Quarter ? m_resolver.quarter(number)
               : node.op == MeaningOp::Half  ? m_resolver.half(number)
                                             : m_resolver.season(number);
    }
    const Unit unit = node.op == MeaningOp::Quarter ? Unit::Quarter
                      : node.op == MeaningOp::Half  ? Unit::Half
                                                    : Unit::Season;
    const int month = unit == Unit::Quarter ? 3 * number - 2 : unit == Unit::Half ? 6 * number - 5 : number;
    const auto first = makeDate(*year, month, 1);
    if (!first)
        return {};
    TimeValue value = TimeValue::ofPeriod(
        {unit, *first}, yearSaid.is(TimeValue::Kind::Date) ? yearSaid.reason : ReasonCode::WrittenInFull);
    value.anchor = yearSaid.anchor;
    value.counted = yearSaid.counted;
    return value;
}

// The weekday must fit: "Saturday, 29 September" without a year is the nearest year in which that day was one, to
// publication or to the year told before.
TimeValue MeaningEvaluator::weekdayOn(const MeaningNode &node, const Frame &frame)
{
    TimeValue date = argument(node, 1, frame);
    const TimeValue weekday = argument(node, 0, frame);
    const bool yearChosen = date.reason == ReasonCode::YearFromPublication || date.reason == ReasonCode::YearFromFocus;
    if (!date.isKnownDate() || date.period.unit != Unit::Day || !yearChosen)
        return date;
    if (isoWeekday(toDayNumber(date.period.first)) == wholeOf(weekday))
        return date;
    const TimeValue fitting = m_resolver.dayInYear(date.period.first.month, date.period.first.day, wholeOf(weekday));
    return fitting.isKnownDate() ? fitting : date;
}

TimeValue MeaningEvaluator::holiday(const MeaningNode &node, const Frame &frame)
{
    const TimeValue code = argument(node, 0, frame), yearSaid = argument(node, 1, frame);
    const auto year = yearOf(yearSaid);
    if (!year)
        return m_resolver.yearly(holidayPattern(code.text), [&](int y) { return holidayIn(code.text, y); });
    const auto days = isReadableYear(*year) ? holidayIn(code.text, *year) : std::nullopt;
    return days ? Resolver::ofHoliday(*days) : TimeValue();
}

// "last Friday", "next month", "the previous year": a unit is counted from publication or from the focus; a name
// that comes again (weekday, month, season, holiday) is the one that the word points to.
TimeValue MeaningEvaluator::relative(const MeaningNode &node, const Frame &frame)
{
    const TimeValue direction = argument(node, 0, frame);
    const int count = wholeOf(direction);
    const TimeValue from = argument(node, 2, frame);
    const MeaningNode &what = m_lexicon.rules().meanings[node.arguments[1]];
    if (what.op == MeaningOp::Part || what.op == MeaningOp::Text) {
        const TimeValue code = argument(node, 1, frame);
        if (const auto unit = unitOf(code); unit == Unit::Weekend) {
            m_resolver.choose(count < 0   ? Resolver::Choice::Last
                              : count > 0 ? Resolver::Choice::Next
                                          : Resolver::Choice::ByTense);
            return m_resolver.weekend();
        } else if (unit)
            return from.is(TimeValue::Kind::Text) && from.text == "FOCUS" ? m_resolver.fromFocus(*unit, count)
                                                                          : m_resolver.fromPublication(*unit, count);
        return code;
    }
    const Resolver::Choice before = m_resolver.choice();
    m_resolver.choose(count < 0   ? Resolver::Choice::Last
                      : count > 0 ? Resolver::Choice::Next
                                  : Resolver::Choice::This,
                      from.is(TimeValue::Kind::Text) && from.text == "FOCUS");
    TimeValue value = argument(node, 1, frame);
    m_resolver.choose(before);
    return value;
}

TimeValue MeaningEvaluator::shift(const MeaningNode &node, const Frame &frame)
{
    const TimeValue terms = argument(node, 0, frame);
    const int direction = wholeOf(argument(node, 1, frame));
    const TimeValue from = argument(node, 2, frame);
    if (!terms.is(TimeValue::Kind::Length))
        return {};
    TimeValue value = from.is(TimeValue::Kind::Date) ? m_resolver.shiftFromDate(terms.length, direction, from)
                      : from.is(TimeValue::Kind::Text) && from.text == "FOCUS"
                          ? m_resolver.shiftFromFocus(terms.length, direction)
                          : m_resolver.shiftFromPublication(terms.length, direction);
    if (!terms.mod.empty()) {
        value.mod = terms.mod;
        value.approximate = terms.approximate;
    }
    return value;
}

} // namespace dateline
