// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facets/article_list.h"

#include "app/models/article_list_model.h"
#include "app/theme/theme.h"
#include "app/widgets/mirrored.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace dateline {

namespace {

constexpr int lineHeight = 24;
constexpr int sideMargin = 20;
constexpr int endMargin = 6; ///< by which numbers come closer to the end of the line

QFont dateFont(bool needsDate)
{
    return uiFont(8.6, needsDate ? QFont::DemiBold : QFont::Normal);
}

QString countText(const QModelIndex &index)
{
    return QLocale().toString(index.data(ArticleListModel::EventsRole).toInt());
}

/// The part of a line that the number of its events takes, at its end. Small numbers take as much as each other, so
/// that dates stand under each other.
QRect countRect(const QRect &line, const QModelIndex &index)
{
    const QFontMetrics metrics(dateFont(false));
    const int width =
        std::max(metrics.horizontalAdvance(QStringLiteral("00")), metrics.horizontalAdvance(countText(index)));
    const QRect area(line.right() - sideMargin + endMargin - width, line.top(), width + 2, line.height());
    return QStyle::visualRect(QGuiApplication::layoutDirection(), line, area);
}

/// The part of a line that its date takes.
QRect dateRect(const QRect &line, const QModelIndex &index)
{
    const int countWidth = countRect(line, index).width();
    const QString text = index.data(ArticleListModel::DateTextRole).toString();
    const int width =
        QFontMetrics(dateFont(index.data(ArticleListModel::NeedsDateRole).toBool())).horizontalAdvance(text);
    const QRect area(line.right() - sideMargin + endMargin - countWidth - 8 - width, line.top(), width + 2,
                     line.height());
    return QStyle::visualRect(QGuiApplication::layoutDirection(), line, area);
}

class ArticleDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, lineHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const bool needsDate = index.data(ArticleListModel::NeedsDateRole).toBool();
        if (current || hovered) {
            QColor fill = current ? theme.accent : theme.text;
            fill.setAlphaF(current ? (theme.dark ? 0.26f : 0.12f) : 0.05f);
            painter->fillRect(option.rect, fill);
        }
        const QRect date = dateRect(option.rect, index);
        painter->setFont(dateFont(needsDate));
        painter->setPen(needsDate ? theme.warning : theme.mutedText);
        drawWords(*painter, date, Qt::AlignTrailing | Qt::AlignVCenter, Qt::TextSingleLine,
                  index.data(ArticleListModel::DateTextRole).toString());
        painter->setFont(dateFont(false));
        painter->setPen(theme.mutedText);
        drawWords(*painter, countRect(option.rect, index), Qt::AlignTrailing | Qt::AlignVCenter, Qt::TextSingleLine,
                  countText(index));
        QFont titleFont = uiFont(9.4, current ? QFont::DemiBold : QFont::Normal);
        titleFont.setItalic(index.data(ArticleListModel::NotAnalysedRole).toBool());
        int room = option.rect.width() - date.width() - countRect(option.rect, index).width() - 2 * sideMargin
                   + endMargin - 16;
        const auto part = [&](int left, int width) {
            return QStyle::visualRect(option.direction, option.rect,
                                      QRect(option.rect.left() + left, option.rect.top(), width, option.rect.height()));
        };
        if (const int copies = index.data(ArticleListModel::CopiesRole).toInt(); copies > 0) {
            const QString more = QStringLiteral("+%1").arg(copies);
            const int width = painter->fontMetrics().horizontalAdvance(more) + 2;
            room -= width + 4;
            painter->setPen(theme.mutedText);
            painter->drawText(part(sideMargin + room + 4, width), Qt::AlignCenter | Qt::TextSingleLine, more);
        }
        painter->setFont(titleFont);
        painter->setPen(theme.text);
        const QRect title = part(sideMargin, room);
        drawWords(*painter, title, Qt::AlignLeading | Qt::AlignVCenter, Qt::TextSingleLine,
                  painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, title.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(theme.accent);
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
    }
};

} // namespace

ArticleList::ArticleList(QWidget *parent) : QListView(parent), m_model(new ArticleListModel(this))
{
    setModel(m_model);
    setItemDelegate(new ArticleDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QListView { border: none; }"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("Articles"));
}

void ArticleList::setTimeline(std::shared_ptr<const Timeline> timeline)
{
    m_model->setTimeline(std::move(timeline));
    setCurrentArticle(m_current);
}

void ArticleList::setFilterText(const QString &text)
{
    m_model->setFilterText(text);
    setCurrentArticle(m_current);
}

void ArticleList::setCurrentArticle(ArticleId article)
{
    m_current = article;
    const int row = m_model->rowOf(article);
    if (row < 0)
        return selectionModel()->clear();
    const QModelIndex index = m_model->index(row);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void ArticleList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const ArticleId article = m_model->article(index.row()).id;
    const QRect date = dateRect(visualRect(index), index);
    const bool onDate = position.x() >= date.left() - 6 && position.x() <= date.right() + 6;
    if (onDate && index.data(ArticleListModel::NeedsDateRole).toBool())
        emit dateWanted(article, event->globalPosition().toPoint());
    else
        emit articleChosen(article);
}

void ArticleList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        emit articleChosen(m_model->article(currentIndex().row()).id);
    else
        QListView::keyPressEvent(event);
}

void ArticleList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        emit menuWanted(m_model->article(index.row()).id, event->globalPos());
}

} // namespace dateline
