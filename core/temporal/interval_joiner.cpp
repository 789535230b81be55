// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/interval_joiner.h"

namespace dateline {

namespace {

bool isDated(const Timex &timex)
{
    return (timex.type == TimexType::Date || timex.type == TimexType::Time) && timex.interval.closed();
}

} // namespace

void joinIntervals(const Document &document, const TemporalLexicon &lexicon, std::vector<Timex> &timexes)
{
    const TimeWords &words = lexicon.words();
    const ClassId since = words.findClass("SINCE"), until = words.findClass("UNTIL");
    const ClassId from = words.findClass("FROM"), to = words.findClass("TO"), both = words.findClass("AND");
    const auto before = [&](const Timex &timex, ClassId wordClass) {
        const std::uint32_t token = document.tokenAt(timex.span.begin);
        return token > 0 && token < document.tokens.size()
               && words.isMember(document, document.tokens[token - 1], wordClass);
    };
    for (std::size_t i = 0; i < timexes.size(); ++i) {
        Timex &timex = timexes[i];
        if (timex.type == TimexType::Set)
            continue;
        timex.openEnd = before(timex, since);
        timex.openStart = !timex.openEnd && before(timex, until);
        if (i == 0 || !isDated(timex) || !isDated(timexes[i - 1]))
            continue;
        Timex &first = timexes[i - 1];
        const std::uint32_t between = document.tokenAt(first.span.end);
        const std::uint32_t token = document.tokenAt(timex.span.begin);
        if (token != between + 1 || *first.interval.first > *timex.interval.last || first.interval == timex.interval)
            continue;
        // "March to June" needs nothing more; "March and June" are two dates unless "between" stands before.
        const Token &link = document.tokens[between];
        if (!words.isMember(document, link, to) && !(words.isMember(document, link, both) && before(first, from)))
            continue;
        const DateInterval whole{first.interval.first, timex.interval.last};
        for (Timex *end : {&first, &timex}) {
            end->interval = whole;
            end->reason.code = ReasonCode::Range;
            end->reason.result = whole;
        }
    }
}

} // namespace dateline
