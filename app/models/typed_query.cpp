// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/typed_query.h"

#include "app/models/event_wording.h"
#include "app/models/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, 12> filterNames{"type",  "place",  "actor", "source", "status",  "after",
                                                   "until", "before", "on",    "killed", "injured", "sources"};

/// One term: `name:value` or `name>number`, or a word.
struct Term {
    QString name;
    QString sign; ///< ":", ">", ">=", "<", "<=", "="; empty for a word
    QString value;
    qsizetype begin = 0;
    qsizetype end = 0;
};

const QRegularExpression &termPattern()
{
    static const QRegularExpression pattern(
        uR"re((?:(?<![\w:])(type|place|actor|source|status|after|since|until|before|on|in|killed|injured|sources)(:|>=|<=|>|<|=)("[^"]*"?|\S*))|"[^"]*"?|\S+)re"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

std::vector<Term> termsOf(const QString &typed)
{
    std::vector<Term> terms;
    for (auto found = termPattern().globalMatch(typed); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        QString value = match.captured(3);
        value.remove(u'"');
        terms.push_back({match.captured(1).toLower(), match.captured(2), value.trimmed(), match.capturedStart(),
                         match.capturedEnd()});
    }
    return terms;
}

bool contains(std::string_view name, const QString &value)
{
    return toQString(name).contains(value, Qt::CaseInsensitive);
}

/// Types and statuses by what the interface calls them or by their name in files, also when only begun.
template <typename Enum, std::size_t N, typename Words>
bool addNamed(std::bitset<N> &chosen, const QString &value, Words words)
{
    bool any = false;
    for (std::size_t i = 0; i < N; ++i) {
        const Enum one = static_cast<Enum>(i);
        if (toQString(toName(one)).startsWith(value, Qt::CaseInsensitive)
            || words(one).startsWith(value, Qt::CaseInsensitive)) {
            chosen.set(i);
            any = true;
        }
    }
    return any;
}

class QueryReader {
public:
    QueryReader(const Timeline &timeline, const DateWordsReader &readDate) : m_timeline(timeline), m_readDate(readDate)
    {
    }

    bool read(const Term &term, Filter &filter)
    {
        if (term.value.isEmpty())
            return true; // still being typed
        if (term.name == u"killed")
            return readNumber(term, filter.killed);
        if (term.name == u"injured")
            return readNumber(term, filter.injured);
        if (term.name == u"sources")
            return readNumber(term, filter.sources);
        if (term.name == u"type")
            return addNamed<EventType>(filter.types, term.value, typePlural);
        if (term.name == u"status")
            return addNamed<EventStatus>(filter.statuses, term.value, statusName);
        if (term.name == u"place" || term.name == u"actor")
            return addNames(term, term.name == u"place" ? filter.places : filter.actors);
        if (term.name == u"source")
            return addOutlets(term, filter.outlets);
        return readDays(term, filter);
    }

private:
    static bool readNumber(const Term &term, NumberRange &range)
    {
        bool ok = false;
        const int number = term.value.toInt(&ok);
        if (!ok || number < 0)
            return false;
        if (term.sign == u">")
            range.atLeast = number + 1;
        else if (term.sign == u">=")
            range.atLeast = number;
        else if (term.sign == u"<")
            range.atMost = number - 1;
        else if (term.sign == u"<=")
            range.atMost = number;
        else
            range.atLeast = range.atMost = number;
        return true;
    }

    bool addNames(const Term &term, std::set<std::string> &names) const
    {
        for (const std::string &name : m_timeline.names())
            if (contains(name, term.value))
                names.insert(name);
        return !names.empty();
    }

    bool addOutlets(const Term &term, std::set<std::string> &names) const
    {
        for (const ArticleSummary &article : m_timeline.articles())
            if (contains(article.outlet, term.value))
                names.insert(article.outlet);
        return !names.empty();
    }

    bool readDays(const Term &term, Filter &filter) const
    {
        const std::optional<Timex> date = m_readDate(term.value);
        if (!date || !date->interval.closed())
            return false;
        const DayNumber first = toDayNumber(*date->interval.first), last = toDayNumber(*date->interval.last);
        if (term.name == u"before")
            filter.to = first - 1;
        else if (term.name != u"after" && term.name != u"since")
            filter.to = last;
        if (term.name != u"before" && term.name != u"until")
            filter.from = first;
        return true;
    }

    const Timeline &m_timeline;
    const DateWordsReader &m_readDate;
};

QString quotedIfNeeded(const QString &value)
{
    return value.contains(u' ') ? u'"' + value + u'"' : value;
}

/// Names that contain the value, those of most events first.
QStringList namesLike(const Timeline &timeline, const QString &value, bool places)
{
    std::map<NameId, int> counts;
    for (RowIndex i = 0; i < timeline.size(); ++i) {
        const TimelineRow row = timeline.row(i);
        for (const NameId id : places ? row.places : row.actors)
            ++counts[id];
    }
    std::vector<std::pair<int, QString>> found;
    for (const auto &[id, count] : counts)
        if (contains(timeline.name(id), value))
            found.emplace_back(-count, singleLine(toQString(timeline.name(id))));
    std::sort(found.begin(), found.end());
    QStringList names;
    for (const auto &[count, name] : found)
        names << name;
    return names;
}

QStringList valuesOf(const QString &name, const QString &value, const Timeline &timeline)
{
    QStringList values;
    if (name == u"type")
        for (const EventType type : allEventTypes)
            values << toQString(toName(type));
    else if (name == u"status")
        for (std::size_t i = 0; i < eventStatusCount; ++i)
            values << toQString(toName(static_cast<EventStatus>(i)));
    else if (name == u"place" || name == u"actor")
        return namesLike(timeline, value, name == u"place");
    else if (name == u"source")
        for (const ArticleSummary &article : timeline.articles())
            if (const QString outlet = singleLine(toQString(article.outlet));
                !outlet.isEmpty() && !values.contains(outlet))
                values << outlet;
    return values.filter(value, Qt::CaseInsensitive);
}

} // namespace

TypedQuery readTypedQuery(const QString &typed, const Timeline &timeline, const DateWordsReader &readDate)
{
    TypedQuery query;
    QueryReader reader(timeline, readDate);
    QStringList words;
    for (const Term &term : termsOf(typed)) {
        const QString whole = typed.mid(term.begin, term.end - term.begin);
        if (term.sign.isEmpty())
            words << whole;
        else if (!reader.read(term, query.filter))
            query.unknown << whole;
    }
    query.words = words.join(u' ');
    return query;
}

QStringList completions(const QString &typed, const Timeline &timeline, int limit)
{
    if (typed.isEmpty() || typed.back().isSpace())
        return {};
    const std::vector<Term> terms = termsOf(typed);
    if (terms.empty())
        return {};
    const Term &last = terms.back();
    QStringList found;
    if (last.sign == u":") {
        for (const QString &value : valuesOf(last.name, last.value, timeline))
            if (value.compare(last.value, Qt::CaseInsensitive) != 0 && found.size() < limit)
                found << last.name + u':' + quotedIfNeeded(value);
    } else if (last.sign.isEmpty()) {
        const QString begun = typed.mid(last.begin);
        for (const char *name : filterNames)
            if (QLatin1String(name).startsWith(begun, Qt::CaseInsensitive) && begun.size() >= 2 && found.size() < limit)
                found << QLatin1String(name)
                             + (qstrcmp(name, "killed") == 0 || qstrcmp(name, "injured") == 0
                                        || qstrcmp(name, "sources") == 0
                                    ? u">"_s
                                    : u":"_s);
    }
    return found;
}

QString withLastTerm(const QString &typed, const QString &term)
{
    const std::vector<Term> terms = termsOf(typed);
    return typed.left(terms.empty() ? 0 : terms.back().begin) + term;
}

} // namespace dateline
