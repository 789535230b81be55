// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/article_list_model.h"

#include "app/models/date_wording.h"
#include "app/models/text.h"

#include <QStringList>

#include <algorithm>

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
        if (articles[i].copyOf == 0 && passes(articles[i]))
            m_listed.push_back(i);
    endResetModel();
}

/// Also by the titles and outlets of those that print it again.
bool ArticleListModel::passes(const ArticleSummary &article) const
{
    if (m_filterText.isEmpty())
        return true;
    const auto fits = [this](const ArticleSummary &one) {
        return toQString(one.title).contains(m_filterText, Qt::CaseInsensitive)
               || toQString(one.outlet).contains(m_filterText, Qt::CaseInsensitive);
    };
    const auto copies = m_timeline->copiesOf(article.id);
    return fits(article) || std::any_of(copies.begin(), copies.end(), [&](const auto *copy) { return fits(*copy); });
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
    const ArticleSummary *wanted = m_timeline ? m_timeline->article(id) : nullptr;
    if (!wanted)
        return -1;
    const ArticleId listed = wanted->copyOf != 0 ? wanted->copyOf : id;
    for (std::size_t i = 0; i < m_listed.size(); ++i)
        if (m_timeline->articles()[m_listed[i]].id == listed)
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
    case Qt::AccessibleTextRole: {
        QStringList parts{singleLine(toQString(shown.title)), publishedLabel(shown),
                          tr("%Ln event(s)", nullptr, static_cast<int>(shown.events)),
                          alsoPrintedBy(*m_timeline, shown.id)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case IdRole: return QVariant::fromValue(shown.id);
    case DateTextRole: return publishedLabel(shown);
    case NeedsDateRole: return !shown.published.has_value();
    case NotAnalysedRole: return !shown.languageAnalysed;
    case CopiesRole: return static_cast<int>(m_timeline->copiesOf(shown.id).size());
    case EventsRole: return static_cast<int>(shown.events);
    default: return {};
    }
}

QString ArticleListModel::toolTip(const ArticleSummary &article) const
{
    // Escaped, because tool tips show text that looks like HTML as such.
    QStringList lines{toQString(article.title), toQString(article.outlet), toQString(article.path),
                      tr("%Ln event(s)", nullptr, static_cast<int>(article.events))};
    lines << alsoPrintedBy(*m_timeline, article.id);
    if (!article.languageAnalysed)
        lines << tr("Language not analysed");
    if (!article.published)
        lines << tr("Needs a date");
    lines.removeAll(QString());
    for (QString &line : lines)
        line = singleLine(line).toHtmlEscaped();
    return u"<p style='white-space:pre-wrap'>"_s + lines.join(u"<br>"_s) + u"</p>"_s;
}

QString alsoPrintedBy(const Timeline &timeline, ArticleId article)
{
    constexpr int mostNamed = 6;
    QStringList printers;
    for (const ArticleSummary *copy : timeline.copiesOf(article)) {
        const std::string &name = copy->outlet.empty() ? copy->title : copy->outlet;
        if (const QString printer = singleLine(toQString(name)); !printers.contains(printer))
            printers << printer;
    }
    if (printers.isEmpty())
        return {};
    const auto more = static_cast<int>(printers.size()) - mostNamed;
    printers = printers.mid(0, mostNamed);
    if (more > 0)
        printers << ArticleListModel::tr("%Ln more", nullptr, more);
    return ArticleListModel::tr("also printed by %1").arg(printers.join(ArticleListModel::tr(", ", "between outlets")));
}

QString publishedLabel(const ArticleSummary &article)
{
    return article.published ? shortDay(*article.published) : ArticleListModel::tr("set date");
}

} // namespace dateline
