// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/event_grid.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

namespace dateline {

/// What a GridView shows.
struct GridContent {
    EventGrid grid;
    QStringList rowNames;
    QStringList rowNotes;    ///< a word at the end of each row; may be empty
    QStringList columnNames; ///< one a column; an empty one leaves its column to the name before it
    QString corner;          ///< where names of rows and columns meet: what they are; may be empty
    QString title;           ///< of the chart, when it depends on what is shown
    QString note;            ///< what to know first, when it depends on what is shown
    std::function<bool(int row, int column)> exists;      ///< cells that are drawn; all when unset
    std::function<QString(int row, int column)> describe; ///< a cell in words, for tooltips and screen readers
    QString nothing;                                      ///< said in place of a grid without rows
    double tallestCell = 30;
    bool squares = false;    ///< cells as wide as high
    bool wholeNames = false; ///< columns are named in full or not at all, as half a year is none; else in two lines
};

/// A heat map of counts: the more events, the stronger a cell's colour, with the number in it where there is room.
/// The arrow keys move from cell to cell, Enter opens one.
class GridView : public QWidget {
    Q_OBJECT

public:
    explicit GridView(QWidget *parent = nullptr);

    void setContent(GridContent content);
    const GridContent &content() const { return m_content; }
    /// In the widget's pixels; empty for a cell that does not exist.
    QRectF cellArea(int row, int column) const;
    /// Whether cells have room for their numbers; else a scale below says how many events a colour stands for.
    bool showsNumbers() const { return metrics().numbers; }
    /// Where the scale is; empty when the numbers are shown.
    QRectF scaleArea() const;

    /// A name of a column as it stands above it, at its left edge.
    struct Heading {
        int column = 0;
        QStringList lines;
        QRectF area;
    };
    std::vector<Heading> headings() const;

    /// How many rows a grid of this height shows so that names and numbers can be read.
    static int rowsFitting(int height);

    QSize sizeHint() const override { return {980, 200}; }
    QSize minimumSizeHint() const override { return {240, 90}; }

signals:
    /// A cell with events was clicked or opened by Enter.
    void cellOpened(int row, int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cell {
        int row = -1, column = -1;
        bool valid() const { return row >= 0; }
        friend bool operator==(const Cell &, const Cell &) = default;
    };
    /// Where the cells are.
    struct Metrics {
        double left = 0, top = 0, cellWidth = 0, cellHeight = 0;
        bool numbers = true;
    };

    Metrics metrics() const;
    Cell cellAt(QPointF point) const;
    bool exists(int row, int column) const;
    double shareOf(std::uint32_t count) const;
    bool needsTwoLines(const Metrics &m) const;
    QRectF headingRoom(int column, const Metrics &m) const;
    void paintNames(QPainter &painter, const Metrics &m) const;
    void paintHeadings(QPainter &painter, const Metrics &m) const;
    void paintScale(QPainter &painter) const;
    void paintCells(QPainter &painter, const Metrics &m) const;
    void open(Cell cell);
    void moveFocus(int rows, int columns);
    void describeFocus();

    GridContent m_content;
    Cell m_focused;
};

} // namespace dateline
