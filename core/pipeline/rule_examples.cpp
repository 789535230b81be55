// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/rule_examples.h"

#include "core/lexicon/table_reader.h"
#include "core/temporal/holidays.h"
#include "core/temporal/tagger.h"
#include "core/text/document_builder.h"

#include <algorithm>

namespace dateline {

namespace {

std::vector<Timex> tagged(const RuleExample &example, const LanguagePack &pack)
{
    Article article;
    article.text = example.text;
    article.blocks.push_back({{0, static_cast<std::uint32_t>(article.text.size())}, BlockKind::Body, 0});
    if (example.reference)
        article.published = Published{*example.reference, PublishedFrom::User, {}, {}};
    TaggerOptions options;
    options.genre = example.isHistory ? TextGenre::History : TextGenre::News;
    return tagTimexes(buildDocument(article, pack), pack, options);
}

std::string quoted(std::string_view text)
{
    return "“" + std::string(text) + "”";
}

/// What stands where the span was expected, for the message.
std::string foundAt(ByteSpan span, const std::vector<Timex> &timexes, std::string_view text)
{
    std::string found;
    for (const Timex &timex : timexes)
        if (timex.span.begin < span.end && span.begin < timex.span.end)
            found += (found.empty() ? "" : ", ") + quoted(slice(text, timex.span)) + " = " + timex.value + " by rule "
                     + timex.ruleId;
    return found.empty() ? "nothing" : found;
}

void checkExpected(const TimeRule &rule, const RuleExample &example, const std::vector<Timex> &timexes,
                   std::vector<Error> &errors)
{
    for (std::size_t i = 0; i < example.spans.size(); ++i) {
        const bool holds = std::any_of(timexes.begin(), timexes.end(), [&](const Timex &timex) {
            return timex.span == example.spans[i] && timex.value == example.values[i] && timex.ruleId == rule.id;
        });
        if (!holds)
            errors.push_back(resourceError(
                example.file, example.line, example.columns[i],
                "Rule " + rule.id + " should read " + quoted(slice(example.text, example.spans[i])) + " = "
                    + example.values[i] + "; found: " + foundAt(example.spans[i], timexes, example.text)));
    }
}

/// The words of HOLIDAY carry codes that must name a day of some year.
void checkHolidays(const TimeWords &words, std::vector<Error> &errors)
{
    constexpr int firstYear = 2000, lastYear = 2010; // long enough for a holiday that few years have
    const ClassId holiday = words.findClass("HOLIDAY");
    for (const ClassRow &row : words.rows()) {
        bool isKnown = row.wordClass != holiday;
        for (int year = firstYear; year <= lastYear && !isKnown; ++year)
            isKnown = holidayIn(row.value, year).has_value();
        if (!isKnown)
            errors.push_back(resourceError(row.file, row.line, row.column,
                                           "No day of any year has the code " + quoted(std::string_view(row.value))));
    }
}

} // namespace

std::vector<Error> checkRuleExamples(const LanguagePack &pack)
{
    std::vector<Error> errors;
    checkHolidays(pack.temporal().words(), errors);
    for (const TimeRule &rule : pack.temporal().rules().rules) {
        for (const RuleExample &example : rule.examples) {
            const std::vector<Timex> timexes = tagged(example, pack);
            if (example.expected)
                checkExpected(rule, example, timexes, errors);
            else if (!timexes.empty())
                errors.push_back(resourceError(
                    example.file, example.line, example.column,
                    "Nothing should be found here; found: "
                        + foundAt({0, static_cast<std::uint32_t>(example.text.size())}, timexes, example.text)));
        }
        if (rule.examples.empty())
            errors.push_back(resourceError(rule.file, rule.line, 1, "Rule " + rule.id + " has no example"));
    }
    return errors;
}

} // namespace dateline
