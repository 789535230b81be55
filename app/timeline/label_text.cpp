// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/label_text.h"

#include "app/models/event_wording.h"
#include "app/timeline/time_axis.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace dateline {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("TimelineLabels", text, nullptr, n);
}

QString dash()
{
    return QStringLiteral(" – ");
}

QString monthText(const LongDate &date, bool withYear, const QLocale &locale)
{
    const QString name = locale.standaloneMonthName(date.month, withYear ? QLocale::LongFormat : QLocale::ShortFormat);
    return withYear ? QString(name % QLatin1Char(' ') % yearText(date.year)) : name;
}

QString shortDay(const LongDate &date, bool withYear, const QLocale &locale)
{
    const QString text =
        QString::number(date.day) % QLatin1Char(' ') % locale.monthName(date.month, QLocale::ShortFormat);
    return withYear ? QString(text % QLatin1Char(' ') % yearText(date.year)) : text;
}

QString dayRange(const TimelineRow &row, const QLocale &locale)
{
    const LongDate first = toLongDate(row.start), last = toLongDate(row.end);
    if (first.year == last.year && first.month == last.month)
        return QString::number(first.day) % dash() % shortDay(last, true, locale);
    return shortDay(first, first.year != last.year, locale) % dash() % shortDay(last, true, locale);
}

QString monthRange(const TimelineRow &row, const QLocale &locale)
{
    const LongDate first = toLongDate(row.start), last = toLongDate(row.end);
    if (first.year == last.year && first.month == last.month)
        return monthText(first, true, locale);
    const QString from = locale.standaloneMonthName(first.month, QLocale::ShortFormat);
    const QString to =
        locale.standaloneMonthName(last.month, QLocale::ShortFormat) % QLatin1Char(' ') % yearText(last.year);
    return first.year == last.year ? QString(from % dash() % to)
                                   : QString(from % QLatin1Char(' ') % yearText(first.year) % dash() % to);
}

QString yearRange(const TimelineRow &row)
{
    const std::int64_t first = toLongDate(row.start).year, last = toLongDate(row.end).year;
    if (first == last)
        return yearText(first);
    if (row.granularity == Granularity::Decade && last - first == 9 && first % 10 == 0 && first > 0)
        return tr("%1s").arg(first);
    return yearText(first) % dash() % yearText(last);
}

/// The period in the words of its granularity.
QString periodText(const TimelineRow &row, const QLocale &locale)
{
    const LongDate first = toLongDate(row.start), last = toLongDate(row.end);
    switch (row.granularity) {
    case Granularity::Time:
    case Granularity::Day:
    case Granularity::Week: break;
    case Granularity::Quarter:
        if (first.year == last.year && first.month % 3 == 1 && last.month == first.month + 2)
            return tr("Q%1 %2").arg(first.month / 3 + 1).arg(yearText(first.year));
        return monthRange(row, locale);
    case Granularity::Month:
    case Granularity::Season: return monthRange(row, locale);
    case Granularity::Year:
        // "Early 2014" is said in years but covers some months of one.
        if (first.month != 1 || first.day != 1 || last.month != 12 || last.day != 31)
            return monthRange(row, locale);
        return yearRange(row);
    case Granularity::Decade:
    case Granularity::Century: return yearRange(row);
    }
    return row.start == row.end ? shortDay(first, true, locale) : dayRange(row, locale);
}

/// Keeps a right-to-left title together when left-to-right words follow it.
QString isolated(const QString &title)
{
    return title.isRightToLeft() ? QString(QChar(0x2068) % title % QChar(0x2069)) : title;
}

QString reservation(const TimelineRow &row)
{
    if (row.status == EventStatus::Denied)
        return tr("denied");
    if (row.status == EventStatus::Hypothetical)
        return tr("possible");
    return row.flags & RowClaimed ? tr("claimed") : QString();
}

} // namespace

QString labelText(const TimelineRow &row, const QLocale &locale)
{
    QString text = isolated(QString::fromUtf8(row.title.data(), static_cast<qsizetype>(row.title.size())));
    if (row.granularity > Granularity::Day)
        text += QStringLiteral(" · ") % periodText(row, locale);
    const QString reserve = reservation(row);
    if (!reserve.isEmpty())
        text += QStringLiteral(" · ") % reserve;
    return text;
}

QString whenText(const TimelineRow &row, const QLocale &locale)
{
    const bool oneDay = row.start == row.end && row.granularity <= Granularity::Day;
    QString text = periodText(row, locale);
    if (oneDay) {
        const LongDate date = toLongDate(row.start);
        text = locale.standaloneDayName(weekdayOf(row.start)) % QLatin1Char(' ') % QString::number(date.day)
               % QLatin1Char(' ') % locale.monthName(date.month) % QLatin1Char(' ') % yearText(date.year);
    }
    if (row.flags & RowOpenStart)
        text = tr("until %1").arg(text);
    else if (row.flags & RowOpenEnd)
        text = tr("from %1").arg(text);
    if (row.flags & RowApproximate)
        text = tr("about %1").arg(text);
    return text;
}

QString daysText(std::int64_t days)
{
    return days == 1 ? tr("1 day") : tr("%1 days").arg(QLocale().toString(static_cast<qlonglong>(days)));
}

QString lengthText(std::int64_t days)
{
    constexpr double daysPerYear = 365.2425;
    const auto length = static_cast<double>(days);
    if (length >= 1.95 * daysPerYear)
        return tr("%1 years").arg(QLocale().toString(std::llround(length / daysPerYear)));
    if (days >= 60)
        return tr("%1 months").arg(QLocale().toString(std::llround(length * 12 / daysPerYear)));
    return daysText(days);
}

QString spokenText(const TimelineRow &row, const QLocale &locale)
{
    QStringList parts{QString::fromUtf8(row.title.data(), static_cast<qsizetype>(row.title.size())), typeName(row.type),
                      whenText(row, locale), statusName(row.status)};
    if (row.flags & RowClaimed)
        parts << tr("Reported, not confirmed");
    if (row.sources > 1)
        parts << tr("%1 sources").arg(row.sources);
    if (row.flags & RowDisputed)
        parts << tr("sources disagree");
    return parts.join(QStringLiteral(", "));
}

QString tooltipText(const TimelineRow &row, const QLocale &locale)
{
    QStringList facts{basisName(row.basis), statusName(row.status)};
    if (row.flags & RowClaimed)
        facts << tr("Reported, not confirmed");
    facts << (row.sources == 1 ? tr("1 source") : tr("%1 sources").arg(row.sources));
    if (row.flags & RowDisputed)
        facts << tr("sources disagree");
    const QString title = QString::fromUtf8(row.title.data(), static_cast<qsizetype>(row.title.size()));
    return QStringLiteral("<p style='margin:0'><b>") % title.toHtmlEscaped()
           % QStringLiteral("</b></p><p style='margin:0'>") % whenText(row, locale).toHtmlEscaped()
           % QStringLiteral("</p><p style='margin:0'>") % facts.join(QStringLiteral(" · ")).toHtmlEscaped()
           % QStringLiteral("</p>");
}

} // namespace dateline
