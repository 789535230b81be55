// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include "app/theme/motion.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <cmath>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumRecent = 10;
constexpr double farthestDay = 40'000'000; ///< beyond any year that core can write

QString &testFolder()
{
    static QString folder;
    return folder;
}

QSettings store()
{
    if (!testFolder().isEmpty())
        return QSettings(testFolder() + u"/settings.ini"_s, QSettings::IniFormat);
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"dateline"_s, u"dateline"_s);
}

QString libraryKey(const QString &group, const QString &library)
{
    const QByteArray path = QFileInfo(library).absoluteFilePath().toUtf8();
    return group + u'/' + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex());
}

} // namespace

void Settings::useFolder(const QString &folder)
{
    testFolder() = folder;
}

ThemeChoice Settings::theme()
{
    const QString name = store().value(u"theme"_s).toString();
    return name == u"light"      ? ThemeChoice::Light
           : name == u"dark"     ? ThemeChoice::Dark
           : name == u"contrast" ? ThemeChoice::Contrast
                                 : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice choice)
{
    const QString name = choice == ThemeChoice::Light      ? u"light"_s
                         : choice == ThemeChoice::Dark     ? u"dark"_s
                         : choice == ThemeChoice::Contrast ? u"contrast"_s
                                                           : u"system"_s;
    store().setValue(u"theme"_s, name);
}

bool Settings::wheelZooms()
{
    return store().value(u"wheelZooms"_s, false).toBool();
}
void Settings::setWheelZooms(bool zooms)
{
    store().setValue(u"wheelZooms"_s, zooms);
}

bool Settings::animates()
{
    if (const QVariant said = store().value(u"animates"_s); said.isValid())
        return said.toBool();
    return !desktopAsksForLessMotion(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
}

void Settings::setAnimates(bool animates)
{
    store().setValue(u"animates"_s, animates);
}

double Settings::readerZoom()
{
    const double zoom = store().value(u"readerZoom"_s, 1.0).toDouble();
    return std::isfinite(zoom) && zoom > 0 ? zoom : 1;
}

void Settings::setReaderZoom(double zoom)
{
    store().setValue(u"readerZoom"_s, zoom);
}

QStringList Settings::recentLibraries()
{
    return store().value(u"recentLibraries"_s).toStringList().mid(0, maximumRecent);
}

void Settings::rememberLibrary(const QString &file)
{
    QStringList recent = recentLibraries();
    recent.removeAll(file);
    recent.prepend(file);
    store().setValue(u"recentLibraries"_s, QStringList(recent.mid(0, maximumRecent)));
}

void Settings::forgetLibrary(const QString &file)
{
    QStringList recent = recentLibraries();
    recent.removeAll(file);
    store().setValue(u"recentLibraries"_s, recent);
}

std::optional<VisibleRange> Settings::range(const QString &library)
{
    const QStringList ends = store().value(libraryKey(u"ranges"_s, library)).toString().split(u' ');
    if (ends.size() != 2)
        return std::nullopt;
    bool startOk = false, endOk = false;
    const VisibleRange range{ends[0].toDouble(&startOk), ends[1].toDouble(&endOk)};
    const bool sensible = startOk && endOk && std::abs(range.start) < farthestDay && std::abs(range.end) < farthestDay
                          && range.end > range.start;
    return sensible ? std::optional(range) : std::nullopt;
}

void Settings::setRange(const QString &library, VisibleRange range)
{
    store().setValue(libraryKey(u"ranges"_s, library),
                     QString(QString::number(range.start, 'f', 6) + u' ' + QString::number(range.end, 'f', 6)));
}

EventId Settings::selectedEvent(const QString &library)
{
    return eventIdFromHex(store().value(libraryKey(u"events"_s, library)).toString().toStdString());
}

void Settings::setSelectedEvent(const QString &library, EventId event)
{
    store().setValue(libraryKey(u"events"_s, library), QString::fromStdString(toHex(event)));
}

QStringList Settings::lines(const QString &name, const QString &library)
{
    return store().value(libraryKey(name, library)).toStringList();
}

void Settings::setLines(const QString &name, const QString &library, const QStringList &lines)
{
    lines.isEmpty() ? store().remove(libraryKey(name, library)) : store().setValue(libraryKey(name, library), lines);
}

bool Settings::skipsEmpty()
{
    return store().value(u"timeline/skipsEmpty"_s, false).toBool();
}

void Settings::setSkipsEmpty(bool skips)
{
    store().setValue(u"timeline/skipsEmpty"_s, skips);
}

LaneGrouping Settings::laneGrouping()
{
    const int number = store().value(u"lanes/grouping"_s, 0).toInt();
    return number >= 0 && number <= static_cast<int>(LaneGrouping::Outlet) ? static_cast<LaneGrouping>(number)
                                                                           : LaneGrouping::Type;
}

void Settings::setLaneGrouping(LaneGrouping grouping)
{
    store().setValue(u"lanes/grouping"_s, static_cast<int>(grouping));
}

LaneArrangement Settings::laneArrangement(LaneGrouping grouping)
{
    const QString group = u"lanes/"_s + QString::number(static_cast<int>(grouping));
    return {store().value(group + u"/order"_s).toStringList(), store().value(group + u"/folded"_s).toStringList()};
}

void Settings::setLaneArrangement(LaneGrouping grouping, const LaneArrangement &arrangement)
{
    const QString group = u"lanes/"_s + QString::number(static_cast<int>(grouping));
    store().setValue(group + u"/order"_s, arrangement.order);
    store().setValue(group + u"/folded"_s, arrangement.folded);
}

QByteArray Settings::layout(const QString &name)
{
    return store().value(u"layout/"_s + name).toByteArray();
}
void Settings::setLayout(const QString &name, const QByteArray &state)
{
    store().setValue(u"layout/"_s + name, state);
}
bool Settings::panelVisible(const QString &name)
{
    return store().value(u"panels/"_s + name, true).toBool();
}
void Settings::setPanelVisible(const QString &name, bool visible)
{
    store().setValue(u"panels/"_s + name, visible);
}

QString Settings::dataFolder()
{
    const QString folder =
        testFolder().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : testFolder();
    QDir().mkpath(folder);
    return folder;
}

} // namespace dateline
