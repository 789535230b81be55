// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/date_wording.h"

#include "app/models/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct DateWording {
    Q_DECLARE_TR_FUNCTIONS(dateline::DateWording)
};

QString formatted(const CivilDate &date, const QString &format)
{
    const QLocale locale;
    if (date.year > 0)
        return locale.toString(QDate(date.year, date.month, date.day), format);
    // QDate knows no year 0; the year is written here, the rest in a leap year that has the same days.
    QString yearless = format;
    yearless.replace(u"yyyy"_s, u"'@'"_s);
    // Weekdays of such distant years tell nobody anything.
    yearless.remove(u"dddd "_s).remove(u"ddd "_s);
    QString text = locale.toString(QDate(2000, date.month, date.day), yearless);
    return text.replace(u'@', DateWording::tr("%1 BC").arg(1 - date.year));
}

QString dayOf(const CivilDate &date)
{
    return formatted(date, DateWording::tr("d MMMM yyyy", "date format"));
}
QString monthOf(const CivilDate &date)
{
    return formatted(date, DateWording::tr("MMMM yyyy", "date format"));
}
QString yearOf(const CivilDate &date)
{
    return formatted(date, u"yyyy"_s);
}
QString dayInYear(const CivilDate &date)
{
    return formatted(date, DateWording::tr("d MMMM", "date format"));
}

QString fromTo(const QString &from, const QString &to)
{
    return DateWording::tr("%1 to %2").arg(from, to);
}

QString closedWords(const CivilDate &first, const CivilDate &last)
{
    if (first == last)
        return dayOf(first);
    const bool sameYear = first.year == last.year;
    const bool sameMonth = sameYear && first.month == last.month;
    const bool wholeMonths = first.day == 1 && last.day == daysInMonth(last.year, last.month);
    if (wholeMonths && first.month == 1 && last.month == 12)
        return sameYear ? yearOf(first) : fromTo(yearOf(first), yearOf(last));
    if (wholeMonths && sameMonth)
        return monthOf(first);
    if (wholeMonths)
        return fromTo(sameYear ? formatted(first, u"MMMM"_s) : monthOf(first), monthOf(last));
    if (sameMonth)
        return fromTo(QLocale().toString(int(first.day)), dayOf(last));
    return fromTo(sameYear ? dayInYear(first) : dayOf(first), dayOf(last));
}

QString reasonSentence(ReasonCode code)
{
    switch (code) {
    case ReasonCode::None: return {};
    case ReasonCode::WrittenInFull: return DateWording::tr("“{words}”: the date is written in full");
    case ReasonCode::WeekdayBefore: return DateWording::tr("“{words}”: the {unit} before publication on {anchor}");
    case ReasonCode::WeekdayAfter: return DateWording::tr("“{words}”: the {unit} after publication on {anchor}");
    case ReasonCode::WeekdaySame: return DateWording::tr("“{words}”: the day of publication, {anchor}");
    case ReasonCode::RelativeToPublication: return DateWording::tr("“{words}”: counted from publication on {anchor}");
    case ReasonCode::RelativeToFocus: return DateWording::tr("“{words}”: counted from {anchor}, told before");
    case ReasonCode::RelativeToEvent: return DateWording::tr("“{words}”: counted from an event of {anchor}");
    case ReasonCode::YearFromPublication:
        return DateWording::tr("“{words}”: in the year that fits publication on {anchor}");
    case ReasonCode::YearFromFocus: return DateWording::tr("“{words}”: in the year told before ({anchor})");
    case ReasonCode::PartOfPeriod: return DateWording::tr("“{words}”: that part of the period, {result}");
    case ReasonCode::Range: return DateWording::tr("“{words}”: from the first to the last day named, {result}");
    case ReasonCode::Calendar: return DateWording::tr("“{words}”: by the calendar, {result}");
    case ReasonCode::KnownName: return DateWording::tr("“{words}”: the name holds its date, {result}");
    case ReasonCode::NeedsPublication: return DateWording::tr("“{words}”: needs the article’s publication date");
    case ReasonCode::Vague: return DateWording::tr("“{words}”: names no day");
    case ReasonCode::Length: return DateWording::tr("“{words}”: a length of time, not a date");
    case ReasonCode::Repeated: return DateWording::tr("“{words}”: happens again and again, not on one date");
    case ReasonCode::InheritedSentence: return DateWording::tr("dated by “{words}” in the same sentence: {result}");
    case ReasonCode::InheritedNarrative: return DateWording::tr("told between events of {result} (“{words}”)");
    case ReasonCode::FromPublication: return DateWording::tr("no date is told; the article was published on {anchor}");
    case ReasonCode::SetByUser: return DateWording::tr("set by you");
    case ReasonCode::OrderOfArticle:
        return DateWording::tr("“{words}”: read with the {unit} first, as this article writes dates");
    case ReasonCode::OrderGuessed:
        return DateWording::tr(
            "“{words}”: taken for {result}, but nothing in the article tells the day from the month");
    case ReasonCode::CenturyNearest: return DateWording::tr("“{words}”: in the century that fits {anchor}");
    }
    return {};
}

QString unitWords(const std::string &unit)
{
    const QLocale locale;
    for (int day = 1; day <= 7; ++day)
        if (QLocale::c().dayName(day).toStdString() == unit)
            return locale.dayName(day);
    if (unit == "day")
        return DateWording::tr("day");
    if (unit == "week")
        return DateWording::tr("week");
    if (unit == "month")
        return DateWording::tr("month");
    if (unit == "year")
        return DateWording::tr("year");
    return toQString(unit);
}

template <typename Dated> QString whenOf(const Dated &dated)
{
    if (!dated.interval.known())
        return dated.needsPublication ? DateWording::tr("Waits for the article’s publication date")
                                      : DateWording::tr("No date is told");
    const DateInterval &interval = dated.interval;
    const bool oneDay = interval.closed() && interval.first == interval.last;
    QString words = oneDay ? longDay(*interval.first) : intervalWords(interval);
    if (interval.closed() && dated.openEnd)
        words = DateWording::tr("%1 or later").arg(words);
    if (interval.closed() && dated.openStart)
        words = DateWording::tr("%1 or earlier").arg(words);
    return dated.approximate ? DateWording::tr("around %1").arg(words) : words;
}

} // namespace

QString longDay(const CivilDate &date)
{
    return formatted(date, DateWording::tr("dddd d MMMM yyyy", "date format"));
}
QString shortDay(const CivilDate &date)
{
    return formatted(date, DateWording::tr("d MMM yyyy", "date format"));
}
QString mediumDay(const CivilDate &date)
{
    return formatted(date, DateWording::tr("ddd d MMM yyyy", "date format"));
}

QString intervalWords(const DateInterval &interval)
{
    if (interval.closed())
        return closedWords(*interval.first, *interval.last);
    if (interval.first)
        return DateWording::tr("since %1").arg(dayOf(*interval.first));
    if (interval.last)
        return DateWording::tr("until %1").arg(dayOf(*interval.last));
    return {};
}

QString whenWords(const Event &event)
{
    return whenOf(event);
}
QString whenWords(const Mention &mention)
{
    return whenOf(mention);
}

QString reasonWords(const Reason &reason)
{
    const ReasonWording wording{
        [](ReasonCode code) { return toUtf8(reasonSentence(code)); },
        [](const CivilDate &date) { return toUtf8(longDay(date)); },
        [](const DateInterval &interval) { return toUtf8(intervalWords(interval)); },
        [](const std::string &unit) { return toUtf8(unitWords(unit)); },
    };
    return singleLine(toQString(reasonText(reason, wording)));
}

} // namespace dateline
