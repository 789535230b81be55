// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/article_list_model.h"

#include "app/models/date_wording.h"
#include "app/models/text.h"

#include <QStringList>

namespace dateline {

using namespace Qt::StringLiterals;

ArticleListModel::ArticleListModel(QObject *parent) : QAbstractListModel(parent) {}

void ArticleListModel::setTimeline(std::shared_ptr<const Timeline> timeline)
{
    m_timeline = std::move(timeline);
    list();
}

void ArticleListModel::setFilterText(const QString &text)
{
    m_filterText = text.trimmed();
    list();
}

void ArticleListModel::list()
{
    beginResetModel();
    m_listed.clear();
    const auto articles = m_timeline ? m_timeline->articles() : std::span<const ArticleSummary>();
    for (std::size_t i = 0; i < articles.size(); ++i)
        if (m_filterText.isEmpty() || toQString(articles[i].title).contains(m_filterText, Qt::CaseInsensitive)
            || toQString(articles[i].outlet).contains(m_filterText, Qt::CaseInsensitive))
            m_listed.push_back(i);
    endResetModel();
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_listed.size());
}

const ArticleSummary &ArticleListModel::article(int row) const
{
    return m_timeline->articles()[m_listed[static_cast<std::size_t>(row)]];
}

int ArticleListModel::rowOf(ArticleId id) const
{
    for (std::size_t i = 0; i < m_listed.size(); ++i)
        if (m_timeline->articles()[m_listed[i]].id == id)
            return static_cast<int>(i);
    return -1;
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ArticleSummary &shown = article(index.row());
    switch (role) {
    case Qt::DisplayRole: return singleLine(toQString(shown.title));
    case Qt::ToolTipRole: return toolTip(shown);
    case Qt::AccessibleTextRole: return QString(singleLine(toQString(shown.title)) + u", "_s + publishedLabel(shown));
    case IdRole: return QVariant::fromValue(shown.id);
    case DateTextRole: return publishedLabel(shown);
    case NeedsDateRole: return !shown.published.has_value();
    case NotAnalysedRole: return !shown.languageAnalysed;
    default: return {};
    }
}

QString ArticleListModel::toolTip(const ArticleSummary &article) const
{
    // Escaped, because tool tips show text that looks like HTML as such.
    QStringList lines{toQString(article.title), toQString(article.outlet), toQString(article.path),
                      tr("%Ln event(s)", nullptr, static_cast<int>(article.events))};
    if (!article.languageAnalysed)
        lines << tr("Language not analysed");
    if (!article.published)
        lines << tr("Needs a date");
    lines.removeAll(QString());
    for (QString &line : lines)
        line = singleLine(line).toHtmlEscaped();
    return u"<p style='white-space:pre-wrap'>"_s + lines.join(u"<br>"_s) + u"</p>"_s;
}

QString publishedLabel(const ArticleSummary &article)
{
    return article.published ? shortDay(*article.published) : ArticleListModel::tr("set date");
}

} // namespace dateline
