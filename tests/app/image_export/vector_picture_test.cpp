// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/image_export/picture.h"
#include "app/image_export/picture_layout.h"
#include "app/theme/theme.h"
#include "tests/support/catch.h"
#include "tests/support/generated_timeline.h"
#include "tests/support/made_events.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>

using namespace dateline;
using namespace dateline::testing;

namespace {

QByteArray encoded(const Timeline &timeline, const PictureOptions &options, PictureFormat format)
{
    const auto bytes = encodePicture(timeline, allRows(timeline), options, format);
    return bytes ? *bytes : QByteArray();
}

int pagesOf(const QByteArray &pdf)
{
    int pages = 0;
    for (qsizetype at = pdf.indexOf("/Type /Page\n"); at >= 0; at = pdf.indexOf("/Type /Page\n", at + 1))
        ++pages;
    return pages;
}

} // namespace

TEST_CASE("an SVG is well-formed and its texts stay texts")
{
    const auto timeline = Timeline::build(
        std::vector<Event>{madeEvent(1, EventType::Meeting, 100, 100, "Beekeepers & growers meet <again>")}, {});
    PictureOptions options;
    options.title = QStringLiteral("Bees");
    const QByteArray svg = encoded(*timeline, options, PictureFormat::Svg);
    QXmlStreamReader reader(svg);
    QStringList texts;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
            texts << reader.text().toString().trimmed();
    CHECK_FALSE(reader.hasError());
    CHECK(texts.contains(QStringLiteral("Beekeepers & growers meet <again>")));
    CHECK(texts.contains(QStringLiteral("Bees")));
    CHECK_FALSE(svg.contains("<image"));
}

TEST_CASE("an SVG looks like the PNG: each type has its colour in it")
{
    const auto timeline = generatedTimeline(400);
    const QByteArray svg = encoded(*timeline, {}, PictureFormat::Svg);
    QSvgRenderer renderer(svg);
    REQUIRE(renderer.isValid());
    CHECK(renderer.viewBoxF().width() == 1600);
    QImage image(renderer.viewBoxF().size().toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    renderer.render(&painter);
    for (const EventType type : allEventTypes) {
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 160; x < image.width(); ++x)
                found += image.pixel(x, y) == Theme::light().type(type).rgb();
        INFO("type " << static_cast<int>(type));
        CHECK(found > 20);
    }
}

TEST_CASE("a dense timeline is drawn without pixels too")
{
    const auto timeline = generatedTimeline(30'000);
    const QByteArray svg = encoded(*timeline, {}, PictureFormat::Svg);
    CHECK_FALSE(svg.isEmpty());
    CHECK_FALSE(svg.contains("<image"));
}

TEST_CASE("a PDF has one page where everything fits and more where it does not")
{
    const auto few =
        Timeline::build(std::vector<Event>{madeEvent(1, EventType::Meeting, 100, 100, "Beekeepers meet")}, {});
    const QByteArray one = encoded(*few, {}, PictureFormat::Pdf);
    CHECK(one.startsWith("%PDF-"));
    CHECK(pagesOf(one) == 1);
    CHECK_FALSE(one.contains("/CreationDate"));

    // One day with hundreds of events: every lane is as tall as it takes.
    std::vector<Event> crowd;
    for (EventId id = 1; id <= 400; ++id)
        crowd.push_back(madeEvent(id, EventType::Statement, 100, 100, "Growers speak about the dry spring"));
    PictureOptions day;
    day.visibleRangeOnly = true;
    day.range = {100, 101};
    CHECK(pagesOf(encoded(*Timeline::build(crowd, {}), day, PictureFormat::Pdf)) > 5);
}

TEST_CASE("pages end between bars and none is taller than the paper")
{
    std::vector<Event> crowd;
    for (EventId id = 1; id <= 300; ++id)
        crowd.push_back(
            madeEvent(id, id % 3 == 0 ? EventType::Meeting : EventType::Statement, 100, 100, "Growers speak"));
    PictureOptions options;
    options.visibleRangeOnly = true;
    options.range = {100, 101};
    const auto timeline = Timeline::build(crowd, {});
    PictureLayout layout(*timeline, allRows(*timeline), options);
    constexpr double pageHeight = 1000;
    const std::vector<double> ends = layout.pageEnds(pageHeight);
    REQUIRE(ends.size() > 3);
    double from = 0;
    for (const double end : ends) {
        CHECK(end > from);
        CHECK(end - from < pageHeight);
        from = end;
    }
    CHECK(ends.back() > layout.size().height() / 2);
}
