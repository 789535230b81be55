// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/article_pane.h"

#include "app/models/date_wording.h"
#include "app/models/event_wording.h"
#include "app/models/text.h"
#include "app/reader/span_geometry.h"
#include "app/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QTextFrame>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int leftMargin = 26;
constexpr int topMargin = 20;
constexpr int rightMargin = 34; ///< room for the marks
constexpr int bottomMargin = 40;
constexpr int barDistance = 12; ///< of the coloured bar from the text
constexpr int barWidth = 3;
constexpr QSizeF markSize(6, 14);
constexpr int marksPerLine = 3;
constexpr double smallestZoom = 0.5, largestZoom = 3;
constexpr int widestText = 680; ///< lines longer than that are hard to read

QColor blended(const QColor &over, const QColor &under)
{
    const float share = over.alphaF();
    return QColor::fromRgbF(over.redF() * share + under.redF() * (1 - share),
                            over.greenF() * share + under.greenF() * (1 - share),
                            over.blueF() * share + under.blueF() * (1 - share));
}

} // namespace

ArticlePane::ArticlePane(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setTabChangesFocus(true);
    setAccessibleName(tr("Article"));
    rebuild(0);
}

void ArticlePane::applyMargins()
{
    const int spare =
        std::max(0, viewport()->width() - leftMargin - rightMargin - static_cast<int>(widestText * m_zoom));
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    if (frame.leftMargin() == leftMargin && frame.rightMargin() == rightMargin + spare)
        return;
    frame.setTopMargin(topMargin);
    frame.setBottomMargin(bottomMargin);
    frame.setLeftMargin(leftMargin);
    frame.setRightMargin(rightMargin + spare);
    document()->rootFrame()->setFrameFormat(frame);
}

void ArticlePane::showArticle(std::shared_ptr<const ArticleView> view)
{
    const bool same = m_view && view && m_view->article.id == view->article.id;
    const int scrolled = same ? verticalScrollBar()->value() : 0;
    m_view = std::move(view);
    m_mention = -1;
    m_hovered = -1;
    rebuild(0);
    verticalScrollBar()->setValue(scrolled);
}

void ArticlePane::rebuild(std::uint32_t focus)
{
    const auto old = std::move(m_document); // until the new one is in its place
    m_map = {};
    if (m_view) {
        ArticleDocument made = makeArticleDocument(*m_view, focus, m_zoom);
        m_document = std::move(made.document);
        m_map = std::move(made.map);
    } else {
        m_document = std::make_unique<QTextDocument>();
    }
    setDocument(m_document.get());
    applyMargins();
    m_marksStale = true;
    viewport()->update();
}

const Mention *ArticlePane::shownMention() const
{
    if (!m_view || m_mention < 0 || static_cast<std::size_t>(m_mention) >= m_view->analysis.mentions.size())
        return nullptr;
    return &m_view->analysis.mentions[static_cast<std::size_t>(m_mention)];
}

void ArticlePane::showMention(int mention)
{
    m_mention = mention;
    if (const Mention *shown = shownMention()) {
        if (!m_map.positionsOf(shown->sentence))
            rebuild(shown->sentence.begin);
        scrollToMention();
    }
    viewport()->update();
}

void ArticlePane::scrollToMention()
{
    const Mention *shown = shownMention();
    const auto positions = m_map.positionsOf(shown->sentence);
    if (!positions)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(positions->first);
    setTextCursor(cursor);
    const auto rects = passageRects();
    if (rects.empty())
        return;
    // Visible with some text before it; a passage that is in view already stays where it is.
    const qreal top = rects.front().top(), bottom = rects.back().bottom();
    const int at = verticalScrollBar()->value(), room = viewport()->height();
    if (top < at + 8 || bottom > at + room - 8)
        verticalScrollBar()->setValue(static_cast<int>(top - room * 0.28));
}

std::vector<QRectF> ArticlePane::rectsOf(ByteSpan span, bool flush) const
{
    const auto positions = m_map.positionsOf(span);
    return positions ? spanRects(*document(), positions->first, positions->second, flush) : std::vector<QRectF>();
}

std::vector<QRectF> ArticlePane::passageRects() const
{
    const Mention *shown = shownMention();
    return shown ? rectsOf(shown->sentence, true) : std::vector<QRectF>();
}

void ArticlePane::paintPassage(QPainter &painter) const
{
    const Mention *shown = shownMention();
    const auto rects = passageRects();
    if (rects.empty())
        return;
    const Theme &theme = Theme::current();
    const QColor color = theme.type(shown->type);
    QPainterPath area;
    for (std::size_t i = 0; i < rects.size(); ++i) {
        // Lines of one passage touch: what is left between them would look like stripes.
        QRectF line = rects[i].adjusted(-3, 0, 3, 0);
        if (i + 1 < rects.size() && rects[i + 1].top() - line.bottom() < line.height() / 2)
            line.setBottom(rects[i + 1].top() + 0.5);
        QPainterPath one;
        one.addRect(line);
        area = area.united(one);
    }
    // Opaque, so that the stroke that rounds the corners does not show through the fill.
    const QColor tint = blended(theme.tint(shown->type), theme.window);
    painter.setPen(QPen(tint, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(tint);
    painter.drawPath(area);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const qreal top = rects.front().top() - 1, bottom = rects.back().bottom() + 2;
    painter.drawRoundedRect(QRectF(leftMargin - barDistance, top, barWidth, bottom - top), 1, 1);
    if (!givenDate(m_mention).isEmpty())
        return; // these words dated it no longer
    for (const QRectF &rect : rectsOf(shown->dateWords, false))
        painter.drawRect(QRectF(rect.left(), rect.bottom() - 3, rect.width(), 1.6));
}

void ArticlePane::paintHovered(QPainter &painter) const
{
    if (m_hovered < 0 || m_hovered == m_mention)
        return;
    const Mention &mention = m_view->analysis.mentions[static_cast<std::size_t>(m_hovered)];
    QColor tint = Theme::current().tint(mention.type);
    tint.setAlphaF(tint.alphaF() * 0.55f);
    for (const QRectF &rect : rectsOf(mention.sentence, true))
        painter.fillRect(rect.adjusted(-3, 0, 3, 0), tint);
}

void ArticlePane::layOutMarks() const
{
    m_marksStale = false;
    m_marks.clear();
    if (!m_view)
        return;
    const auto &mentions = m_view->analysis.mentions;
    for (std::size_t i = 0; i < mentions.size() && i < m_view->mentionEvents.size(); ++i) {
        const EventId event = m_view->mentionEvents[i];
        if (event == 0 || !mentions[i].interval.known())
            continue;
        const auto rects = rectsOf(mentions[i].trigger.empty() ? mentions[i].sentence : mentions[i].trigger, false);
        if (rects.empty())
            continue;
        const qreal top = rects.front().center().y() - markSize.height() / 2;
        int column = 0;
        for (auto before = m_marks.rbegin(); before != m_marks.rend() && column < marksPerLine - 1; ++before) {
            if (before->rect.top() + markSize.height() < top)
                break;
            ++column;
        }
        m_marks.push_back(
            {{QPointF(-14.0 - column * (markSize.width() + 2), top), markSize}, static_cast<int>(i), event});
    }
}

const std::vector<ArticlePane::Mark> &ArticlePane::marks() const
{
    if (m_marksStale)
        layOutMarks();
    return m_marks;
}

void ArticlePane::paintMarks(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const Mention *shown = shownMention();
    const EventId current = shown ? m_view->mentionEvents[static_cast<std::size_t>(m_mention)] : 0;
    for (const Mark &mark : marks()) {
        const Mention &mention = m_view->analysis.mentions[static_cast<std::size_t>(mark.mention)];
        const QRectF rect = mark.rect.translated(viewport()->width(), 0);
        const bool strong = mark.mention == m_mention || mark.mention == m_hovered || mark.event == current;
        QColor color = theme.type(mention.type);
        color.setAlphaF(strong ? 1.0f : 0.75f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(strong ? rect.adjusted(-1, -2, 1, 2) : rect, 2, 2);
    }
}

void ArticlePane::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(0, -verticalScrollBar()->value());
        paintHovered(painter);
        paintPassage(painter);
        paintMarks(painter);
    }
    QTextEdit::paintEvent(event);
}

void ArticlePane::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    applyMargins();
    m_marksStale = true;
}

void ArticlePane::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_view) {
        const int mention = m_mention, scrolled = verticalScrollBar()->value();
        const Mention *shown = shownMention();
        rebuild(shown ? shown->sentence.begin : 0);
        m_mention = mention;
        verticalScrollBar()->setValue(scrolled);
    }
}

int ArticlePane::markAt(const QPoint &position) const
{
    const QPointF inDocument(position.x() - viewport()->width(), position.y() + verticalScrollBar()->value());
    for (std::size_t i = 0; i < marks().size(); ++i)
        if (m_marks[i].rect.adjusted(-2, -5, 3, 5).contains(inDocument))
            return static_cast<int>(i);
    return -1;
}

void ArticlePane::mouseMoveEvent(QMouseEvent *event)
{
    const int mark = markAt(event->position().toPoint());
    const int hovered = mark < 0 ? -1 : m_marks[static_cast<std::size_t>(mark)].mention;
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
    viewport()->setCursor(mark < 0 ? Qt::IBeamCursor : Qt::PointingHandCursor);
    QTextEdit::mouseMoveEvent(event);
}

void ArticlePane::mousePressEvent(QMouseEvent *event)
{
    const int mark = event->button() == Qt::LeftButton ? markAt(event->position().toPoint()) : -1;
    if (mark >= 0) {
        emit eventChosen(m_marks[static_cast<std::size_t>(mark)].event);
        return;
    }
    QTextEdit::mousePressEvent(event);
}

void ArticlePane::setZoom(double zoom)
{
    zoom = std::clamp(zoom, smallestZoom, largestZoom);
    if (zoom == m_zoom)
        return;
    // Where the reader is: the middle of the view as a place in the text.
    const int at = cursorForPosition(viewport()->rect().center()).position();
    const std::uint32_t byte = m_map.byteAt(at).value_or(0);
    m_zoom = zoom;
    rebuild(byte);
    if (const auto positions = m_map.positionsOf({byte, byte + 1})) {
        QTextCursor cursor(document());
        cursor.setPosition(positions->first);
        setTextCursor(cursor);
        const int distance = cursorRect(cursor).center().y() - viewport()->height() / 2;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + distance);
    }
    emit zoomChanged(zoom);
}

void ArticlePane::stepZoom(int direction)
{
    setZoom(std::round(m_zoom * 10 + direction) / 10);
}

void ArticlePane::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QTextEdit::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        stepZoom(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void ArticlePane::contextMenuEvent(QContextMenuEvent *event)
{
    std::unique_ptr<QMenu> menu(createStandardContextMenu());
    auto *copy = new QAction(tr("Copy with &source"), menu.get());
    copy->setEnabled(textCursor().hasSelection());
    connect(copy, &QAction::triggered, this, &ArticlePane::copyWithSourceWanted);
    menu->insertAction(menu->actions().value(1), copy);
    menu->exec(event->globalPos());
}

void ArticlePane::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QTextEdit::leaveEvent(event);
}

void ArticlePane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else
        QTextEdit::keyPressEvent(event);
}

QString ArticlePane::givenDate(int mention) const
{
    const auto at = static_cast<std::size_t>(mention);
    if (!m_givenDate || !m_view || mention < 0 || at >= m_view->mentionEvents.size())
        return {};
    return m_givenDate(m_view->mentionEvents[at]);
}

QString ArticlePane::markToolTip(const Mark &mark) const
{
    const Mention &mention = m_view->analysis.mentions[static_cast<std::size_t>(mark.mention)];
    const QString title = singleLine(toQString(mention.title)).toHtmlEscaped();
    const QString given = givenDate(mark.mention);
    const QString when = given.isEmpty() ? whenWords(mention) : tr("%1 · changed by you").arg(given);
    return u"<b>"_s + title + u"</b><br>"_s + typeName(mention.type) + u" · "_s + when.toHtmlEscaped();
}

bool ArticlePane::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int mark = markAt(help->pos());
        if (mark >= 0)
            QToolTip::showText(help->globalPos(), markToolTip(m_marks[static_cast<std::size_t>(mark)]), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QTextEdit::viewportEvent(event);
}

QMimeData *ArticlePane::createMimeDataFromSelection() const
{
    auto *plain = new QMimeData;
    plain->setText(textCursor().selection().toPlainText());
    return plain;
}

} // namespace dateline
