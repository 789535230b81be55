// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/image_export/source_list.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <set>

namespace dateline {

namespace {

constexpr std::size_t mostSources = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("Picture", text);
}

QString lineOf(const ArticleSummary &article)
{
    QStringList parts;
    if (!article.outlet.empty())
        parts << QString::fromStdString(article.outlet);
    if (!article.title.empty())
        parts << QStringLiteral("“%1”").arg(QString::fromStdString(article.title));
    if (article.published) {
        const QDate date(article.published->year, article.published->month, article.published->day);
        parts << QLocale().toString(date, QStringLiteral("d MMM yyyy"));
    } else {
        parts << tr("no date");
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QStringList sourceList(const Timeline &timeline, const std::vector<RowIndex> &rows)
{
    std::set<ArticleId> ids;
    for (const RowIndex row : rows)
        for (const ArticleId id : timeline.row(row).articles)
            ids.insert(id);
    std::vector<const ArticleSummary *> articles;
    for (const ArticleId id : ids)
        if (const ArticleSummary *article = timeline.article(id))
            articles.push_back(article);
    std::stable_sort(articles.begin(), articles.end(), [](const ArticleSummary *a, const ArticleSummary *b) {
        return a->published && b->published ? *a->published < *b->published
                                            : a->published.has_value() > b->published.has_value();
    });
    QStringList lines;
    for (std::size_t i = 0; i < std::min(articles.size(), mostSources); ++i)
        lines << lineOf(*articles[i]);
    if (articles.size() > mostSources)
        lines << tr("and %1 more").arg(articles.size() - mostSources);
    return lines;
}

} // namespace dateline
