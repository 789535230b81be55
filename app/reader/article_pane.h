// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/article_document.h"

#include <QTextEdit>

#include <functional>
#include <memory>
#include <vector>

namespace dateline {

/// The text of an article with the passage of an event marked, and marks in the margin for every dated passage.
/// Read only; text can be selected and copied.
class ArticlePane : public QTextEdit {
    Q_OBJECT

public:
    explicit ArticlePane(QWidget *parent = nullptr);

    void showArticle(std::shared_ptr<const ArticleView> view);
    /// Tints the sentence of a mention of the article, underlines the words that dated it, and scrolls to it.
    /// -1 marks nothing.
    void showMention(int mention);
    /// How large the text is; 1 is its natural size.
    double zoom() const { return m_zoom; }
    /// Kept between half and three times the natural size; what is read stays in view.
    void setZoom(double zoom);
    /// One step larger (+1) or smaller (-1).
    void stepZoom(int direction);
    const std::shared_ptr<const ArticleView> &article() const { return m_view; }
    const PositionMap &map() const { return m_map; }

    /// Document rectangles of the tinted passage; for tests and painting.
    std::vector<QRectF> passageRects() const;
    /// One mark for each dated passage that belongs to an event.
    struct Mark {
        QRectF rect; ///< in document coordinates, x from the right edge of the viewport
        int mention = 0;
        EventId event = 0;
    };
    const std::vector<Mark> &marks() const;
    /// When an event happened as far as that is known better than its passage tells it (the user gave the date); empty
    /// when the passage is right. Called on the GUI thread.
    using GivenDate = std::function<QString(EventId)>;
    void setGivenDate(GivenDate words) { m_givenDate = std::move(words); }
    /// The words of a mark's tool tip, as rich text.
    QString markToolTip(const Mark &mark) const;

signals:
    void eventChosen(dateline::EventId event);
    void leaveRequested();
    void zoomChanged(double zoom);
    /// The user wants the selected words with the line that names their source.
    void copyWithSourceWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    /// Only plain text leaves by the clipboard.
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *) const override { return false; }

private:
    void rebuild(std::uint32_t focus);
    void applyMargins();
    void scrollToMention();
    const Mention *shownMention() const;
    std::vector<QRectF> rectsOf(ByteSpan span, bool flush) const;
    void paintPassage(QPainter &painter) const;
    void paintHovered(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void layOutMarks() const;
    int markAt(const QPoint &position) const;
    QString givenDate(int mention) const;

    std::shared_ptr<const ArticleView> m_view;
    std::unique_ptr<QTextDocument> m_document;
    PositionMap m_map;
    int m_mention = -1;
    int m_hovered = -1;
    GivenDate m_givenDate;
    double m_zoom = 1;
    mutable std::vector<Mark> m_marks;
    mutable bool m_marksStale = true;
};

} // namespace dateline
