// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"
#include "app/timeline/label_cache.h"
#include "tests/support/catch.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

using namespace dateline;

namespace {

const QString latin = QStringLiteral("Harbour talks end without an agreement");
const QString hebrew = QStringLiteral("\u05e9\u05dc\u05d5\u05dd \u05dc\u05db\u05dc \u05d4\u05e2\u05d5\u05dc\u05dd");

/// Columns of pixels, first and last, in which something was drawn.
struct Ink {
    int first = -1, last = -1;
};

Ink inkOf(const std::function<void(QPainter &)> &draw)
{
    QImage image(400, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    draw(painter);
    painter.end();
    Ink ink;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            if (qGray(image.pixel(x, y)) < 200) {
                ink.first = ink.first < 0 ? x : ink.first;
                ink.last = x;
            }
    return ink;
}

} // namespace

TEST_CASE("labels stand in their room, cut where they are too long, in both directions of writing")
{
    applyTheme(ThemeChoice::Light);
    LabelCache texts;
    for (const QString &text : {latin, hebrew}) {
        const double whole = texts.width(text, LabelCache::Style::Plain);
        for (const double room : {320.0, 90.0, 60.0, 30.0}) {
            const Ink left = inkOf([&](QPainter &painter) {
                texts.draw(painter, QRectF(20, 0, room, 30), text, LabelCache::Style::Plain);
            });
            INFO(text.toStdString() << ' ' << room);
            CHECK(left.first >= 19);
            CHECK(left.first <= 26);
            CHECK(left.last <= 20 + std::min(room, whole) + 2);
            const Ink right = inkOf([&](QPainter &painter) {
                texts.draw(painter, QRectF(20, 0, room, 30), text, LabelCache::Style::Plain, true);
            });
            CHECK(right.last <= 20 + room + 1);
            CHECK(right.last >= 20 + room - 7);
        }
    }
}

TEST_CASE("the beginning of a label ends within its room, and is the longer the more room there is")
{
    applyTheme(ThemeChoice::Light);
    LabelCache texts;
    const double whole = texts.width(latin, LabelCache::Style::Plain);
    int before = 0;
    for (const double room : {40.0, 90.0, 140.0, 190.0}) {
        const Ink ink = inkOf([&](QPainter &painter) {
            texts.drawBeginning(painter, QRectF(20, 0, room, 30), latin, LabelCache::Style::Plain, whole + 1);
        });
        CHECK(ink.last <= 20 + room + 1);
        CHECK(ink.last > 20 + room - 20);
        CHECK(ink.last > before);
        before = ink.last;
    }
}
