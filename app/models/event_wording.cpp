// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/event_wording.h"

#include "app/models/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct EventWording {
    Q_DECLARE_TR_FUNCTIONS(dateline::EventWording)
};

QString numberWords(const Figure &figure)
{
    const QString number = QLocale().toString(static_cast<qlonglong>(figure.value));
    switch (figure.mode) {
    case FigureMode::Exact: return number;
    case FigureMode::AtLeast: return EventWording::tr("at least %1").arg(number);
    case FigureMode::AtMost: return EventWording::tr("up to %1").arg(number);
    case FigureMode::About: return EventWording::tr("about %1").arg(number);
    }
    return number;
}

template <typename Named> QString namesOf(const std::vector<Named> &all)
{
    QStringList names;
    for (const Named &one : all)
        if (const QString name = singleLine(toQString(one.name)); !name.isEmpty() && !names.contains(name))
            names << name;
    return names.join(u" · "_s);
}

} // namespace

QString typeName(EventType type)
{
    switch (type) {
    case EventType::Meeting: return EventWording::tr("Meeting");
    case EventType::Offensive: return EventWording::tr("Offensive");
    case EventType::Statement: return EventWording::tr("Statement");
    case EventType::Agreement: return EventWording::tr("Agreement");
    case EventType::Measure: return EventWording::tr("Measure");
    case EventType::Unrest: return EventWording::tr("Unrest");
    case EventType::Humanitarian: return EventWording::tr("Humanitarian");
    }
    return {};
}

QString typePlural(EventType type)
{
    switch (type) {
    case EventType::Meeting: return EventWording::tr("Meetings");
    case EventType::Offensive: return EventWording::tr("Offensives");
    case EventType::Statement: return EventWording::tr("Statements");
    case EventType::Agreement: return EventWording::tr("Agreements");
    case EventType::Measure: return EventWording::tr("Measures");
    case EventType::Unrest: return EventWording::tr("Unrest", "plural");
    case EventType::Humanitarian: return EventWording::tr("Humanitarian", "plural");
    }
    return {};
}

QString statusName(EventStatus status)
{
    switch (status) {
    case EventStatus::Happened: return EventWording::tr("Happened");
    case EventStatus::Ongoing: return EventWording::tr("Going on");
    case EventStatus::Scheduled: return EventWording::tr("Planned");
    case EventStatus::Cancelled: return EventWording::tr("Cancelled");
    case EventStatus::Denied: return EventWording::tr("Denied");
    case EventStatus::Hypothetical: return EventWording::tr("Only considered");
    }
    return {};
}

QString basisName(DateBasis basis)
{
    switch (basis) {
    case DateBasis::User: return EventWording::tr("Set by you");
    case DateBasis::Explicit: return EventWording::tr("Told with the event");
    case DateBasis::Inherited: return EventWording::tr("From the narrative");
    case DateBasis::Publication: return EventWording::tr("Day of publication");
    case DateBasis::None: return EventWording::tr("No date");
    }
    return {};
}

QString figuresWords(const Figures &figures)
{
    QStringList parts;
    if (figures.killed)
        parts << EventWording::tr("%1 killed").arg(numberWords(*figures.killed));
    if (figures.injured)
        parts << EventWording::tr("%1 injured").arg(numberWords(*figures.injured));
    if (figures.displaced)
        parts << EventWording::tr("%1 displaced").arg(numberWords(*figures.displaced));
    if (figures.arrested)
        parts << EventWording::tr("%1 arrested").arg(numberWords(*figures.arrested));
    if (figures.troops)
        parts << EventWording::tr("%1 troops").arg(numberWords(*figures.troops));
    return parts.join(u" · "_s);
}

QString actorNames(const Event &event)
{
    return namesOf(event.actors);
}
QString placeNames(const Event &event)
{
    return namesOf(event.places);
}

} // namespace dateline
