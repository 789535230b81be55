// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/image_export/picture.h"
#include "app/theme/theme.h"
#include "app/timeline/timeline_painter.h"

#include <QSizeF>
#include <QStringList>

#include <vector>

class QPainter;

namespace dateline {

/// A picture that was measured and can be drawn, whole or page by page. All lengths are logical pixels. Keeps
/// references to the timeline. Not for concurrent use.
class PictureLayout {
public:
    /// `pageHeight`: lanes are fitted into a page of that height, legend included, as far as sensible; 0: no pages.
    PictureLayout(const Timeline &timeline, const std::vector<RowIndex> &rows, const PictureOptions &options,
                  double pageHeight = 0);

    /// Of the picture in one piece.
    QSizeF size() const;
    /// More lanes than anybody could want in one piece.
    bool tooTall() const;
    const PictureOptions &options() const { return m_options; }
    const Theme &theme() const { return *m_theme; }

    /// Everything in one piece. `vector`: without pixels, for SVG.
    void draw(QPainter &painter, bool vector);

    /// Heights of the lanes below which a page may end, each fitting into a page of that height.
    std::vector<double> pageEnds(double pageHeight) const;
    /// One page of that height: lanes from `from` to `to`; the last page has the legend, and the sources if wanted.
    void drawPage(QPainter &painter, double pageHeight, double from, double to, int page, int pages);
    /// True when the legend and the sources still fit below the lanes of the last page.
    bool fitsBelow(double pageHeight, double lanes) const;
    /// Legend and sources on a page of their own.
    void drawClosingPage(QPainter &painter, int page, int pages);

private:
    double contentWidth() const;
    double headHeight() const;
    double sourcesHeight() const;
    double closingHeight() const;
    void drawHead(QPainter &painter, const QString &right) const;
    void drawLanes(QPainter &painter, double top, bool vector);
    void drawSources(QPainter &painter, double top) const;
    void drawClosing(QPainter &painter, double top) const;
    std::vector<double> breaks() const;

    const Timeline &m_timeline;
    PictureOptions m_options;
    const Theme *m_theme;
    TrackGeometry m_geometry;
    TimelinePainter m_painter;
    QString m_facts;
    QStringList m_sources;
};

} // namespace dateline
