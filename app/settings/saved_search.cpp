// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/saved_search.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

template <typename Enum, std::size_t N> QJsonArray bitNames(const std::bitset<N> &bits)
{
    QJsonArray names;
    for (std::size_t i = 0; i < N; ++i)
        if (bits.test(i))
            names << fromUtf8(toName(static_cast<Enum>(i)));
    return names;
}

template <std::size_t N, typename Read> void readBits(std::bitset<N> &bits, const QJsonValue &names, Read read)
{
    for (const QJsonValue &name : names.toArray())
        if (const auto value = read(name.toString().toStdString()))
            bits.set(static_cast<std::size_t>(*value));
}

QJsonArray nameArray(const std::set<std::string> &names)
{
    QJsonArray array;
    for (const std::string &name : names)
        array << fromUtf8(name);
    return array;
}

void readNames(std::set<std::string> &names, const QJsonValue &array)
{
    for (const QJsonValue &name : array.toArray())
        if (!name.toString().isEmpty())
            names.insert(name.toString().toStdString());
}

} // namespace

QString toJson(const SavedSearch &search)
{
    const Filter &filter = search.filter;
    QJsonObject object;
    const auto put = [&](const QString &key, const QJsonArray &values) {
        if (!values.isEmpty())
            object[key] = values;
    };
    object[u"name"_s] = search.name;
    if (!filter.text.empty())
        object[u"text"_s] = fromUtf8(filter.text);
    put(u"types"_s, bitNames<EventType>(filter.types));
    put(u"statuses"_s, bitNames<EventStatus>(filter.statuses));
    put(u"dates"_s, bitNames<DateBasis>(filter.bases));
    put(u"actors"_s, nameArray(filter.actors));
    put(u"places"_s, nameArray(filter.places));
    put(u"outlets"_s, nameArray(filter.outlets));
    QJsonArray articles;
    for (const ArticleId article : filter.articles)
        articles << QString::number(article); // JSON's numbers would round it
    put(u"articles"_s, articles);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<SavedSearch> savedSearchFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    SavedSearch search{object[u"name"_s].toString().simplified(), {}};
    if (search.name.isEmpty())
        return std::nullopt;
    Filter &filter = search.filter;
    filter.text = object[u"text"_s].toString().toStdString();
    readBits(filter.types, object[u"types"_s], eventTypeFromName);
    readBits(filter.statuses, object[u"statuses"_s], eventStatusFromName);
    readBits(filter.bases, object[u"dates"_s], dateBasisFromName);
    readNames(filter.actors, object[u"actors"_s]);
    readNames(filter.places, object[u"places"_s]);
    readNames(filter.outlets, object[u"outlets"_s]);
    for (const QJsonValue &article : object[u"articles"_s].toArray())
        if (const auto id = article.toString().toULongLong())
            filter.articles.insert(static_cast<ArticleId>(id));
    return search;
}

} // namespace dateline
