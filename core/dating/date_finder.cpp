// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/date_finder.h"

#include "core/dating/day_ballot.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

namespace dateline {

namespace {

constexpr double leastSentenceLikeness = 0.15;
constexpr DayNumber aWeek = 7;
constexpr DayNumber aMonth = 31;
constexpr DayNumber fewDays = 3;

/// A sentence of the article that says "yesterday" of what a neighbour's sentence dates.
struct Agreement {
    const Hint *hint = nullptr;
    const DatedNeighbour *neighbour = nullptr;
    DayNumber told = 0;
    double weight = 0; ///< of the likeness of the two sentences
};

std::vector<Agreement> agreementsOf(const ArticleHints &hints, const std::vector<DatedNeighbour> &neighbours,
                                    const WordingIndex &index)
{
    std::vector<Agreement> agreements;
    for (const Hint &hint : hints.hints)
        for (const DatedNeighbour &neighbour : neighbours) {
            if (!neighbour.told)
                continue;
            for (const ToldDay &told : *neighbour.told) {
                const double likeness = sentenceLikeness(hint.words, told.words, index);
                if (likeness >= leastSentenceLikeness)
                    agreements.push_back({&hint, &neighbour, told.day, likeness * likeness});
            }
        }
    return agreements;
}

DayEvidence evidenceOf(const ArticleHints &hints, const std::vector<DatedNeighbour> &neighbours,
                       const std::vector<Agreement> &agreements)
{
    DayEvidence evidence;
    evidence.hints = &hints;
    for (const DatedNeighbour &neighbour : neighbours)
        evidence.alike.push_back({neighbour.published, neighbour.likeness});
    for (const Agreement &agreement : agreements) {
        const DayRange days = fittingDays(*agreement.hint, agreement.told);
        for (DayNumber day = days.first; day <= days.last; ++day)
            if (const double fit = fitOf(*agreement.hint, agreement.told, day); fit > 0)
                evidence.agreement[day] += agreement.weight * fit;
    }
    return evidence;
}

/// Reads what speaks for a day out of the same evidence that was weighed.
class ClueFinder {
public:
    ClueFinder(DayNumber day, std::string_view text, const ArticleHints &hints)
        : m_day(day), m_text(text), m_hints(hints)
    {
    }

    void addAlike(const std::vector<DatedNeighbour> &neighbours)
    {
        constexpr std::size_t looked = 10;
        DateClue same, alike;
        same.kind = ClueKind::SameWording;
        alike.kind = ClueKind::AlikeArticles;
        for (std::size_t i = 0; i < neighbours.size() && i < looked; ++i)
            if (std::abs(neighbours[i].published - m_day) <= aWeek)
                take(neighbours[i].sameWording ? same : alike, neighbours[i]);
        if (!same.articles.empty())
            clues.push_back(std::move(same));
        if (!alike.articles.empty())
            clues.push_back(std::move(alike));
    }

    void addAgreement(const std::vector<Agreement> &agreements)
    {
        const Agreement *best = nullptr;
        double highest = 0;
        for (const Agreement &agreement : agreements) {
            double fit = 0;
            for (DayNumber day = m_day - 1; day <= m_day + 1; ++day)
                fit = std::max(fit, fitOf(*agreement.hint, agreement.told, day));
            if (agreement.weight * fit > highest) {
                highest = agreement.weight * fit;
                best = &agreement;
            }
        }
        if (best)
            clues.push_back({ClueKind::ToldElsewhere,
                             wordsOf(best->hint->span),
                             DateInterval::day(toCivilDate(best->told)),
                             {best->neighbour->article}});
    }

    void addOwnDays()
    {
        if (m_hints.latestDay && m_day - *m_hints.latestDay >= -1 && m_day - *m_hints.latestDay <= aMonth)
            clues.push_back({ClueKind::LatestDay,
                             wordsOf(m_hints.latestDayWords),
                             DateInterval::day(toCivilDate(*m_hints.latestDay)),
                             {}});
        addDayOfMonth();
        addWeekdays();
    }

    std::vector<DateClue> clues;

private:
    void take(DateClue &clue, const DatedNeighbour &neighbour)
    {
        const CivilDate day = toCivilDate(neighbour.published);
        clue.days.first = std::min(clue.days.first.value_or(day), day);
        clue.days.last = std::max(clue.days.last.value_or(day), day);
        clue.articles.push_back(neighbour.article);
    }

    void addDayOfMonth()
    {
        const Hint *closest = nullptr;
        DayNumber away = aWeek + 1;
        for (const Hint &hint : m_hints.hints) {
            const auto since = hint.kind == HintKind::DayOfMonth ? daysSince(hint, m_day) : std::nullopt;
            if (since && *since >= -fewDays && std::abs(*since) < std::abs(away)) {
                closest = &hint;
                away = *since;
            }
        }
        if (closest)
            clues.push_back({away < 0 ? ClueKind::DayAfter : ClueKind::DayBefore,
                             wordsOf(closest->span),
                             DateInterval::day(toCivilDate(m_day - away)),
                             {}});
    }

    void addWeekdays()
    {
        for (const Hint &hint : m_hints.hints)
            if (hint.kind == HintKind::Weekday && daysBackTo(hint, m_day) <= 1) {
                clues.push_back({ClueKind::Weekdays,
                                 wordsOf(hint.span),
                                 DateInterval::day(toCivilDate(m_day - daysBackTo(hint, m_day))),
                                 {}});
                return;
            }
    }

    std::string wordsOf(ByteSpan span) const { return std::string(slice(m_text, span)); }

    DayNumber m_day;
    std::string_view m_text;
    const ArticleHints &m_hints;
};

} // namespace

std::optional<LibrarySuggestion> findDate(ArticleId article, std::string_view text, const ArticleHints &hints,
                                          const std::vector<DatedNeighbour> &neighbours, const WordingIndex &index)
{
    const std::vector<Agreement> agreements = agreementsOf(hints, neighbours, index);
    const DayVerdict verdict = weighDays(evidenceOf(hints, neighbours, agreements));
    if (verdict.certainty < leastCertainty)
        return std::nullopt;
    ClueFinder finder(verdict.day, text, hints);
    finder.addAgreement(agreements);
    finder.addAlike(neighbours);
    finder.addOwnDays();
    return LibrarySuggestion{article, toCivilDate(verdict.day), verdict.certainty, std::move(finder.clues)};
}

} // namespace dateline
