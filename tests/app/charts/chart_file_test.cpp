// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_file.h"
#include "app/charts/chart_panel.h"
#include "tests/app/charts/chart_events.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QImage>

using namespace dateline;
using namespace dateline::testing;

namespace {

QByteArray bytesOf(const QString &file)
{
    QFile opened(file);
    REQUIRE(opened.open(QIODevice::ReadOnly));
    return opened.readAll();
}

/// Two events and the charts of them, on the screen.
struct ShownCharts {
    ViewState state;
    ChartPanel panel{&state};

    ShownCharts()
    {
        state.setTimeline(
            Timeline::build(std::vector<Event>{withActor(madeEvent(1, EventType::Meeting, 0, 0), "The mayor"),
                                               withActor(madeEvent(2, EventType::Unrest, 40, 40), "Dockers")},
                            {}));
        panel.resize(800, 300);
        panel.show();
    }
};

} // namespace

TEST_CASE("each chart is written as picture, drawing and page, and says when it cannot be")
{
    applyTheme(ThemeChoice::Light);
    ShownCharts shown;
    ChartPanel &panel = shown.panel;
    const TemporaryFolder folder;
    for (const ChartPanel::Chart chart : ChartPanel::allCharts) {
        panel.setChart(chart);
        const QString base = QString::fromStdString((folder.path() / "chart").string());
        REQUIRE(writeChart(panel, base + QStringLiteral(".png")));
        CHECK(QImage(base + QStringLiteral(".png")).size() == QSize(1600, 600));
        REQUIRE(writeChart(panel, base + QStringLiteral(".svg")));
        const QByteArray svg = bytesOf(base + QStringLiteral(".svg"));
        CHECK(svg.contains("<svg"));
        CHECK(svg.contains(ChartPanel::title(chart).left(10).toUtf8()));
        REQUIRE(writeChart(panel, base + QStringLiteral(".pdf")));
        CHECK(bytesOf(base + QStringLiteral(".pdf")).startsWith("%PDF"));
    }
    const Status nowhere = writeChart(panel, QString::fromStdString((folder.path() / "missing" / "a.png").string()));
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::WriteFailed);
}

TEST_CASE("a chart's file is light and the same, whatever the window looks like")
{
    ShownCharts shown;
    ChartPanel &panel = shown.panel;
    for (const ChartPanel::Chart chart : ChartPanel::allCharts) {
        panel.setChart(chart);
        applyTheme(ThemeChoice::Light);
        const QImage light = chartImage(panel);
        applyTheme(ThemeChoice::Dark);
        const QImage dark = chartImage(panel);
        CHECK(Theme::current().dark);
        CHECK(light.pixel(2, 2) == Theme::light().window.rgb());
        CHECK(dark == light);
    }
    applyTheme(ThemeChoice::Light);
}
