// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/temporal/tagger.h"
#include "core/temporal/time_value.h"

#include <functional>
#include <optional>
#include <string>

namespace dateline {

/// Intended: what somebody meant to do then, be it past or to come.
enum class Tense : std::uint8_t { Unknown, Past, Present, Intended, Future };

/// Decides what partial and relative expressions mean: by the publication date, the date told last (the focus), the
/// tense of the governing verb and the kind of text. One resolver serves one document, told in text order.
/// Every answer carries its reason. docs/rules.md explains each decision and where it comes from.
class Resolver {
public:
    /// Which of the recurring dates is meant: by tense, or by a word ("last", "this", "next"), or none in particular
    /// ("every Friday").
    enum class Choice : std::uint8_t { ByTense, Last, This, Next, Any };

    Resolver(std::optional<CivilDate> published, TextGenre genre) : m_published(published), m_genre(genre) {}

    /// How to find the tense at the expression at hand; asked at most once for each.
    /// `endsRange`: it follows the date told last and "to", so that it does not lie before it.
    void enter(std::function<Tense()> tense, bool endsRange = false);
    /// `fromFocus`: the word counts from the date told last, in news too ("the following Friday").
    void choose(Choice choice, bool fromFocus = false)
    {
        m_choice = choice;
        m_fromFocus = fromFocus;
    }
    Choice choice() const { return m_choice; }

    TimeValue monthOf(int month);
    TimeValue dayInYear(int month, int day, int weekday = 0);
    TimeValue dayInMonth(int day);
    TimeValue weekday(int isoDay);
    TimeValue weekend();
    TimeValue quarter(int number);
    /// "the quarter": the one told last, else the one that ended last before publication; or one of another year.
    TimeValue quarterAtHand(int years);
    /// "the 1988 period": that year's part that answers to the quarter told last, else the year.
    TimeValue samePartOf(int year) const;
    TimeValue half(int number);
    TimeValue season(int firstMonth);
    /// `daysIn` gives the days of a holiday in a year: one day or a month.
    TimeValue yearly(const std::string &pattern, const std::function<std::optional<DateInterval>(int)> &daysIn);
    static TimeValue ofHoliday(const DateInterval &days);

    /// `count` units from the one of publication: "last week" is -1.
    TimeValue fromPublication(Unit unit, int count);
    /// `count` units from the one told last: "the following year" is 1, "that year" 0.
    TimeValue fromFocus(Unit unit, int count);
    /// The base counted from may be the publication date, the focus, or a date just read.
    TimeValue shiftFromPublication(const std::vector<LengthTerm> &length, int direction);
    TimeValue shiftFromFocus(const std::vector<LengthTerm> &length, int direction);
    TimeValue shiftFromDate(const std::vector<LengthTerm> &length, int direction, const TimeValue &base);
    /// "the past two weeks": a length with its days.
    TimeValue span(const std::vector<LengthTerm> &length, int direction);
    /// The day that a time of day without a date belongs to: the one told in its sentence, or in the one before when
    /// it is near publication; in a history the one told last; else that of publication.
    TimeValue dayAtHand();
    /// `count` whole units from the one at hand: in a history the one told last, in news that of publication unless the
    /// same sentence has just told another.
    TimeValue unitAtHand(Unit unit, int count);
    /// The year of a number of two digits: within eighty years before to twenty after publication, in a history after
    /// the year told last.
    TimeValue fullYear(int twoDigits) const;
    std::optional<CivilDate> published() const { return m_published; }
    TextGenre genre() const { return m_genre; }

    /// Where an expression stands: it opens its sentence, belongs to a noun ("the May 2007 peak"), or neither.
    enum class Place : std::uint8_t { Leads, BeforeNoun, Elsewhere };
    /// Remembers a date of the text as the focus of what follows.
    void note(const TimeValue &value, std::uint32_t sentence, Place place);
    void beginSentence(std::uint32_t sentence) { m_sentence = sentence; }

private:
    struct Told {
        Period period;
        std::uint32_t sentence = 0;
        bool leads = false;
        bool explicitYear = false;
        bool repeated = false; ///< told just before, too
    };
    using InYear = std::function<std::optional<Period>(int)>;

    Tense tense();
    bool isAside(const Told &told) const;
    const Told *yearFocus();
    bool isRecent(const InYear &inYear, bool onWeekday) const;
    bool continuesFine(const InYear &inYear) const;
    std::optional<int> yearBesidePublication(const InYear &inYear);
    std::optional<int> yearBesideFocus(const InYear &inYear, const Period &told) const;
    /// `onWeekday`: the name has a weekday with it, which few years fit.
    TimeValue recurring(const std::string &pattern, const InYear &inYear, bool onWeekday = false);
    /// Lengths of units up to `dayUpTo` lead to a day, longer ones to a period of their own unit.
    TimeValue shift(const std::vector<LengthTerm> &length, int direction, const Period &base,
                    Unit dayUpTo = Unit::Hour);
    TimeValue comparedQuarter(int years) const;
    const Told *toldFor(Unit unit);

    std::optional<CivilDate> m_published;
    TextGenre m_genre;
    Choice m_choice = Choice::ByTense;
    bool m_fromFocus = false;
    bool m_endsRange = false;
    std::function<Tense()> m_findTense;
    std::optional<Tense> m_tense;
    std::optional<Told> m_told;     ///< the last date of any unit up to a year
    std::optional<Told> m_toldFine; ///< the last one finer than a year, or a year that opens its sentence
    std::optional<Told> m_toldDay;
    std::optional<Told> m_toldPastDay; ///< the last one not after publication
    std::optional<Told> m_toldQuarter;
    std::uint32_t m_sentence = 0;
};

} // namespace dateline
