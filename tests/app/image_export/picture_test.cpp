// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/image_export/command_line_picture.h"
#include "app/image_export/picture.h"
#include "app/image_export/source_list.h"
#include "app/theme/theme.h"
#include "tests/support/catch.h"
#include "tests/support/generated_timeline.h"
#include "tests/support/made_events.h"
#include "tests/support/temporary_folder.h"

#include <QFile>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::shared_ptr<const Timeline> threeEvents()
{
    return Timeline::build(
        std::vector<Event>{
            fromArticle(madeEvent(1, EventType::Meeting, 15'600, 15'600, "Ferrymen meet the harbour master"), 1),
            fromArticle(madeEvent(2, EventType::Unrest, 15'640, 15'641, "Ferrymen strike"), 2),
            fromArticle(madeEvent(3, EventType::Agreement, 15'700, 15'700, "Ferrymen and owners agree"), 1)},
        {madeArticle(1, "The Harbour Gazette"), madeArticle(2, "Coast Radio"), madeArticle(3, "Unheard Weekly")});
}

/// How many pixels have exactly this colour.
int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour.rgb();
    return count;
}

} // namespace

TEST_CASE("the same timeline gives the same file, byte for byte, in every format")
{
    const auto timeline = generatedTimeline(2'000);
    const std::vector<RowIndex> rows = allRows(*timeline);
    PictureOptions options;
    options.title = QStringLiteral("Two thousand events");
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf}) {
        const auto first = encodePicture(*timeline, rows, options, format);
        const auto second = encodePicture(*timeline, rows, options, format);
        REQUIRE(first);
        REQUIRE(second);
        CHECK(first->size() > 1000);
        CHECK(*first == *second);
    }
}

TEST_CASE("a picture is as wide as asked for, times its scale")
{
    const auto timeline = threeEvents();
    PictureOptions options;
    for (const int width : {320, 1000, 2400})
        for (const double scale : {0.5, 1.0, 2.0}) {
            options.width = width;
            options.scale = scale;
            const QImage image = renderPicture(*timeline, allRows(*timeline), options);
            CHECK(image.width() == static_cast<int>(width * scale));
            CHECK(image.height() > 100);
        }
}

TEST_CASE("every event of the picture is drawn in the colour of its type")
{
    const auto timeline = threeEvents();
    const QImage image = renderPicture(*timeline, allRows(*timeline), {});
    for (const EventType type : {EventType::Meeting, EventType::Unrest, EventType::Agreement})
        CHECK(pixelsOf(image, Theme::light().type(type)) > 80);
    CHECK(pixelsOf(image, Theme::light().type(EventType::Offensive)) == 0);
}

TEST_CASE("a part of the time shows only what touches it")
{
    const auto timeline = threeEvents();
    PictureOptions options;
    options.visibleRangeOnly = true;
    options.range = {15'630, 15'650};
    const QImage image = renderPicture(*timeline, allRows(*timeline), options);
    CHECK(pixelsOf(image, Theme::light().type(EventType::Unrest)) > 80);
    // The lanes of the others stay, empty: only the edge beside their names has their colour.
    const int edge = pixelsOf(image, Theme::light().type(EventType::Meeting));
    options.range = {15'590, 15'650};
    CHECK(pixelsOf(renderPicture(*timeline, allRows(*timeline), options), Theme::light().type(EventType::Meeting))
          > edge + 80);
}

TEST_CASE("dark and light pictures have the grounds of their themes")
{
    const auto timeline = threeEvents();
    PictureOptions options;
    CHECK(renderPicture(*timeline, allRows(*timeline), options).pixel(2, 2) == Theme::light().window.rgb());
    options.dark = true;
    CHECK(renderPicture(*timeline, allRows(*timeline), options).pixel(2, 2) == Theme::darkTheme().window.rgb());
}

TEST_CASE("a title and a list of sources take room of their own")
{
    const auto timeline = threeEvents();
    PictureOptions options;
    const int plain = renderPicture(*timeline, allRows(*timeline), options).height();
    options.title = QStringLiteral("The ferrymen");
    const int titled = renderPicture(*timeline, allRows(*timeline), options).height();
    options.sources = true;
    CHECK(titled > plain);
    CHECK(renderPicture(*timeline, allRows(*timeline), options).height() > titled + 30);
}

TEST_CASE("sources are those that tell the events, no others")
{
    const auto timeline = threeEvents();
    CHECK(sourceList(*timeline, allRows(*timeline)).join(QLatin1Char('|'))
          == QStringLiteral("The Harbour Gazette, no date|Coast Radio, no date"));
    CHECK(sourceList(*timeline, {1}) == QStringList{QStringLiteral("Coast Radio, no date")});
    CHECK(sourceList(*timeline, {}).isEmpty());
}

TEST_CASE("no events give a picture that says so")
{
    const auto timeline = Timeline::build({}, {});
    const QImage image = renderPicture(*timeline, {}, {});
    CHECK_FALSE(image.isNull());
}

TEST_CASE("a picture larger than the memory is refused with a word")
{
    const auto timeline = generatedTimeline(500);
    PictureOptions options;
    options.width = 20'000;
    options.scale = 8;
    const auto bytes = encodePicture(*timeline, allRows(*timeline), options, PictureFormat::Png);
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().code == ErrorCode::BadArgument);
    CHECK(bytes.error().detail.find("smaller width") != std::string::npos);
}

TEST_CASE("a file is replaced whole; where it cannot be written, the error says where")
{
    const TemporaryFolder folder;
    const auto timeline = threeEvents();
    const QString path = QString::fromStdString((folder.path() / "picture.png").string());
    REQUIRE(writePicture(*timeline, allRows(*timeline), {}, PictureFormat::Png, path));
    CHECK(QImage(path).width() == 1600);
    const QString nowhere = QString::fromStdString((folder.path() / "no such folder" / "picture.png").string());
    const Status failed = writePicture(*timeline, allRows(*timeline), {}, PictureFormat::Png, nowhere);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::WriteFailed);
    CHECK(failed.error().file == nowhere.toStdString());
    CHECK_FALSE(QFile::exists(nowhere));
}

TEST_CASE("formats are known by their endings")
{
    CHECK(pictureFormat(u"png") == PictureFormat::Png);
    CHECK(pictureFormat(u"SVG") == PictureFormat::Svg);
    CHECK(pictureFormat(u"pdf") == PictureFormat::Pdf);
    CHECK_FALSE(pictureFormat(u"bmp"));
}

TEST_CASE("the command line's picture is that of the window")
{
    cli::PictureRequest request;
    request.timeline = threeEvents();
    request.rows = allRows(*request.timeline);
    request.look.title = "The ferrymen";
    request.look.width = 900;
    const auto bytes = drawWithoutDisplay(request);
    REQUIRE(bytes);
    PictureOptions options;
    options.title = QStringLiteral("The ferrymen");
    options.width = 900;
    CHECK(QByteArray::fromStdString(*bytes)
          == *encodePicture(*request.timeline, request.rows, options, PictureFormat::Png));
    request.look.format = "bmp";
    CHECK_FALSE(drawWithoutDisplay(request));
}

TEST_CASE("days asked for on the command line are shown from the first to the last")
{
    cli::PictureRequest request;
    request.timeline = threeEvents();
    request.rows = allRows(*request.timeline);
    request.from = 15'630;
    request.to = 15'649;
    const auto bytes = drawWithoutDisplay(request);
    REQUIRE(bytes);
    PictureOptions options;
    options.visibleRangeOnly = true;
    options.range = {15'630, 15'650};
    CHECK(QByteArray::fromStdString(*bytes)
          == *encodePicture(*request.timeline, request.rows, options, PictureFormat::Png));
}

TEST_CASE("a picture may leave out empty time, with a break in its place")
{
    std::vector<Event> events;
    for (DayNumber i = 0; i < 6; ++i)
        events.push_back(madeEvent(static_cast<EventId>(i + 1), EventType::Unrest, 15'000 + 3 * i + i / 3 * 3000,
                                   15'000 + 3 * i + i / 3 * 3000, "Ferrymen strike"));
    const auto timeline = Timeline::build(events, {});
    PictureOptions options;
    options.width = 1000;
    const QImage whole = renderPicture(*timeline, allRows(*timeline), options);
    options.skipEmpty = true;
    const QImage folded = renderPicture(*timeline, allRows(*timeline), options);
    // Bars of single days: wide ones when eight years between them are gone.
    const QColor colour = Theme::light().type(EventType::Unrest);
    CHECK(pixelsOf(folded, colour) > 3 * pixelsOf(whole, colour));
    CHECK(folded == renderPicture(*timeline, allRows(*timeline), options));
    const auto svg = encodePicture(*timeline, allRows(*timeline), options, PictureFormat::Svg);
    REQUIRE(svg);
    CHECK(svg->contains("8 years"));
    options.openedDays = {16'000};
    CHECK(renderPicture(*timeline, allRows(*timeline), options) == whole);
}
