// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QHash>
#include <QImage>
#include <QString>

#include <vector>

class QPainter;

namespace dateline {

/// Lines of text that were shaped and drawn once and are copied many times: copying costs a tenth of drawing glyphs.
/// Texts that are too long for their room end in "…".
class LabelCache {
public:
    LabelCache();

    enum class Style : std::uint8_t { Plain, Bold, Small, Chip, SmallBold };

    /// Draws left-aligned (right-aligned when `alignRight`) and centred vertically in the given room, in the painter's
    /// pen. `struck` strikes it through. False when it was not at hand and no new texts were allowed.
    bool draw(QPainter &painter, const QRectF &room, const QString &text, Style style, bool alignRight = false,
              bool struck = false);

    /// The beginning of a text that is cached at its whole `width`, as much as has room, and "…": moving the edge of
    /// the room costs nothing. Left-aligned.
    bool drawBeginning(QPainter &painter, const QRectF &room, const QString &text, Style style, double width,
                       bool struck = false);

    /// A badge with a number: a pill outlined in a light tone of the painter's pen, the number in its middle.
    void drawBadge(QPainter &painter, const QRectF &pill, int number);
    /// A triangle with an exclamation mark of that colour around the point; the mark in the painter's pen.
    void drawWarning(QPainter &painter, QPointF middle, const QColor &colour);

    /// How wide the text is drawn where it has room; measured once.
    double width(const QString &text, Style style);

    /// So many texts may be made from now on; negative: any number.
    void allowNew(int count) { m_allowed = count; }
    bool missed() const { return m_missed; }
    void clearMissed() { m_missed = false; }

    /// Device pixels a pixel of what is painted on.
    void setRatio(double ratio) { m_ratio = ratio; }
    /// True: texts are drawn as texts, for SVG and PDF.
    void setVector(bool vector) { m_vector = vector; }

    static QFont font(Style style);

private:
    struct Line {
        QImage image;
        double width = 0;
        double height = 0;
        QString shown;
        std::vector<double> ends; ///< of its letters; made when it is first cut
    };
    /// What was drawn once under a name that says all it depends on, at a point in whole device pixels.
    template <typename Paint> void drawSign(QPainter &painter, const QString &name, const QRectF &area, Paint paint);
    static double lettersWithin(Line &line, Style style, double width);
    Line *line(const QString &text, Style style, int width, const QColor &colour);
    void drawAsText(QPainter &painter, const QRectF &room, const QString &text, Style style, bool alignRight,
                    bool struck) const;

    /// A text with everything that its picture depends on.
    struct Key {
        QString text;
        quint64 look = 0;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHash(key.text, seed) ^ static_cast<size_t>(key.look * 0x9E3779B97F4A7C15u);
        }
    };

    QCache<Key, Line> m_lines; ///< cost in kilobytes
    QHash<Key, double> m_widths;
    int m_allowed = -1;
    bool m_missed = false;
    bool m_vector = false;
    double m_ratio = 1;
};

} // namespace dateline
