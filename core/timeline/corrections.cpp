// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/corrections.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t contextCharacters = 32;
/// Occurrences of one passage that are compared; a trigger of one common word could stand in a text very often.
constexpr std::size_t mostOccurrences = 20'000;

std::string_view charactersBefore(std::string_view text, std::size_t end)
{
    std::size_t begin = end;
    for (std::size_t i = 0; i < contextCharacters && begin > 0; ++i)
        begin = previousBorder(text, begin - 1);
    return text.substr(begin, end - begin);
}

std::string_view charactersAfter(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    for (std::size_t i = 0; i < contextCharacters && end < text.size(); ++i)
        end = nextBorder(text, end + 1);
    return text.substr(begin, end - begin);
}

std::size_t sharedSuffix(std::string_view a, std::string_view b)
{
    std::size_t shared = 0;
    while (shared < a.size() && shared < b.size() && a[a.size() - 1 - shared] == b[b.size() - 1 - shared])
        ++shared;
    return shared;
}

std::size_t sharedPrefix(std::string_view a, std::string_view b)
{
    const auto [left, right] =
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
    return static_cast<std::size_t>(left - a.begin());
}

std::size_t contextAgreement(std::string_view text, ByteSpan span, const PassageKey &key)
{
    return sharedSuffix(charactersBefore(text, span.begin), key.before)
           + sharedPrefix(charactersAfter(text, span.end), key.after);
}

std::optional<DateInterval> intervalFromValue(std::string_view value)
{
    const std::size_t slash = value.find('/');
    const auto first = fromIso(value.substr(0, slash));
    const auto last = slash == std::string_view::npos ? first : fromIso(value.substr(slash + 1));
    if (!first || !last || *last < *first)
        return std::nullopt;
    return DateInterval{first, last};
}

/// A whole month or year was said as such.
Granularity granularityOf(const DateInterval &interval)
{
    const CivilDate first = *interval.first, last = *interval.last;
    const bool fromMonthStart = first.day == 1, toMonthEnd = last.day == daysInMonth(last.year, last.month);
    if (!fromMonthStart || !toMonthEnd || first.year != last.year)
        return Granularity::Day;
    if (first.month == last.month)
        return Granularity::Month;
    return first.month == 1 && last.month == 12 ? Granularity::Year : Granularity::Day;
}

void setDate(Mention &mention, const DateInterval &interval)
{
    mention.interval = interval;
    mention.granularity = granularityOf(interval);
    mention.basis = DateBasis::User;
    mention.openStart = mention.openEnd = mention.approximate = mention.needsPublication = false;
    mention.reason = Reason{ReasonCode::SetByUser, {}, {}, {}, interval};
}

void apply(MergeItem &item, const Correction &correction)
{
    switch (correction.kind) {
    case CorrectionKind::ArticlePublished:
    case CorrectionKind::ArticleStandsAlone:
    case CorrectionKind::ArticleTitle: return; // of the article, in force before it was analysed
    case CorrectionKind::EventRejected: item.rejected = correction.value == "1"; break;
    case CorrectionKind::EventDate:
        if (const auto interval = intervalFromValue(correction.value))
            setDate(item.mention, *interval);
        else
            return;
        break;
    case CorrectionKind::EventType:
        if (const auto type = eventTypeFromName(correction.value))
            item.mention.type = *type;
        else
            return;
        break;
    case CorrectionKind::EventTitle:
        item.mention.title = correction.value;
        item.titleByUser = true;
        break;
    }
    item.corrected = true;
}

} // namespace

PassageKey passageKeyOf(std::string_view text, ByteSpan trigger)
{
    return {std::string(slice(text, trigger)), std::string(charactersBefore(text, trigger.begin)),
            std::string(charactersAfter(text, trigger.end)), trigger};
}

std::optional<ByteSpan> findPassage(std::string_view text, const PassageKey &key)
{
    if (key.quote.empty())
        return std::nullopt;
    if (slice(text, key.hint) == key.quote
        && contextAgreement(text, key.hint, key) == key.before.size() + key.after.size())
        return key.hint;
    std::optional<ByteSpan> best;
    std::size_t bestAgreement = 0;
    std::size_t at = text.find(key.quote);
    for (std::size_t seen = 0; at != std::string_view::npos && seen < mostOccurrences; ++seen) {
        const ByteSpan span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + key.quote.size())};
        const std::size_t agreement = contextAgreement(text, span, key);
        if (!best || agreement > bestAgreement) {
            best = span;
            bestAgreement = agreement;
        }
        at = text.find(key.quote, at + 1);
    }
    return best;
}

void applyCorrections(std::span<MergeItem> items, std::string_view text, std::span<const Correction> corrections)
{
    for (const Correction &correction : corrections) {
        const auto passage = findPassage(text, correction.passage);
        if (!passage)
            continue;
        for (MergeItem &item : items)
            if (item.mention.trigger.overlaps(*passage))
                apply(item, correction);
    }
}

} // namespace dateline
