// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/library_memory.h"

#include "app/settings/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double farthestDay = 40'000'000; ///< beyond any year that core can write

QString toJson(const Bookmark &bookmark)
{
    const QJsonObject object{
        {u"name"_s, bookmark.name},
        {u"start"_s, bookmark.start},
        {u"end"_s, bookmark.end},
        {u"day"_s, bookmark.day},
        {u"event"_s, QString::fromStdString(bookmark.event ? toHex(bookmark.event) : std::string())}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Bookmark> bookmarkFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Bookmark bookmark{object[u"name"_s].toString().simplified(), object[u"start"_s].toDouble(),
                      object[u"end"_s].toDouble(), eventIdFromHex(object[u"event"_s].toString().toStdString()),
                      object[u"day"_s].toDouble()};
    const bool sensible = !bookmark.name.isEmpty() && std::abs(bookmark.start) < farthestDay
                          && std::abs(bookmark.end) < farthestDay && std::abs(bookmark.day) < farthestDay
                          && bookmark.end > bookmark.start;
    return sensible ? std::optional(bookmark) : std::nullopt;
}

} // namespace

std::vector<SavedSearch> LibraryMemory::searches(const QString &library)
{
    std::vector<SavedSearch> found;
    for (const QString &line : Settings::lines(u"searches"_s, library))
        if (auto search = savedSearchFromJson(line))
            found.push_back(std::move(*search));
    return found;
}

void LibraryMemory::setSearches(const QString &library, const std::vector<SavedSearch> &searches)
{
    QStringList lines;
    for (const SavedSearch &search : searches)
        lines << dateline::toJson(search);
    Settings::setLines(u"searches"_s, library, lines);
}

std::vector<Bookmark> LibraryMemory::bookmarks(const QString &library)
{
    std::vector<Bookmark> found;
    for (const QString &line : Settings::lines(u"bookmarks"_s, library))
        if (auto bookmark = bookmarkFromJson(line))
            found.push_back(std::move(*bookmark));
    return found;
}

void LibraryMemory::setBookmarks(const QString &library, const std::vector<Bookmark> &bookmarks)
{
    QStringList lines;
    for (const Bookmark &bookmark : bookmarks)
        lines << toJson(bookmark);
    Settings::setLines(u"bookmarks"_s, library, lines);
}

} // namespace dateline
