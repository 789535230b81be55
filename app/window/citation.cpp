// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/citation.h"

#include "app/models/date_wording.h"
#include "app/models/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Citation {
    Q_DECLARE_TR_FUNCTIONS(dateline::Citation)
};

/// The passage without its markup.
QString shownWords(const Article &article, ByteSpan span)
{
    QString words;
    std::uint32_t at = span.begin;
    for (const ByteSpan hidden : article.markup) {
        if (hidden.end <= at || hidden.begin >= span.end)
            continue;
        if (hidden.begin > at)
            words += toQString(slice(article.text, {at, hidden.begin}));
        at = hidden.end;
    }
    if (at < span.end)
        words += toQString(slice(article.text, {at, span.end}));
    return singleLine(words);
}

} // namespace

QString sourceLineOf(const Article &article)
{
    QStringList from{singleLine(toQString(article.title)), singleLine(toQString(article.outlet))};
    if (article.published)
        from << shortDay(article.published->date);
    from << toQString(article.url);
    from.removeAll(QString());
    return from.join(u", "_s);
}

QString citationOf(const Event &event, const EventSource &source, const Article &article)
{
    return Citation::tr("“%1” — %2. Event: %3.")
        .arg(shownWords(article, source.mention.sentence), sourceLineOf(article), whenWords(event));
}

QString quotationOf(const QString &words, const Article &article)
{
    return Citation::tr("“%1” — %2.").arg(singleLine(words), sourceLineOf(article));
}

} // namespace dateline
