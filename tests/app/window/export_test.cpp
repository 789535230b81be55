// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/export_dialog.h"
#include "app/models/csv_table.h"
#include "app/models/text.h"
#include "app/window/message_bar.h"
#include "tests/app/window/window_fixture.h"

#include <QComboBox>
#include <QImage>
#include <QRadioButton>
#include <QTableWidget>
#include <QTest>

#include <set>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::set<QString> idsIn(const TemporaryFolder &folder, const char *name)
{
    std::set<QString> ids;
    const auto rows = csvCells(QString::fromStdString(readBytes(folder / name)));
    for (std::size_t i = 1; i < rows.size(); ++i)
        ids.insert(rows[i].front());
    return ids;
}

bool exported(WindowFixture &fixture, const char *name, const ExportRequest &request)
{
    fixture.window().messages()->hide();
    fixture.window().exportTo(fromPath(fixture.folder() / name), request);
    return waitUntil([&] { return fixture.window().messages()->isVisible(); })
           && fixture.window().messages()->text().startsWith(QLatin1String("Saved "));
}

void choose(ExportDialog &dialog, const char *text)
{
    for (QRadioButton *choice : dialog.findChildren<QRadioButton *>())
        if (choice->text().startsWith(QLatin1String(text)))
            choice->click();
}

} // namespace

TEST_CASE("a table has the events of the filter, the selection or everything")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("homs.txt", WindowFixture::undatedArticle),
                      fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const EventId meeting = fixture.eventOn(EventType::Meeting, 2013, 3, 8);
    REQUIRE(fixture.select(meeting));
    Filter filter;
    filter.types.set(static_cast<std::size_t>(EventType::Offensive));
    fixture.state().setFilter(filter);

    ExportRequest request;
    request.format = ExportFormat::Csv;
    REQUIRE(exported(fixture, "filtered.csv", request));
    CHECK(idsIn(fixture.folder(), "filtered.csv").size() == fixture.state().rows()->size());
    request.scope = ExportScope::Selected;
    REQUIRE(exported(fixture, "selected.csv", request));
    CHECK(idsIn(fixture.folder(), "selected.csv") == std::set{QString::fromStdString(toHex(meeting))});
    request.scope = ExportScope::Everything;
    request.table.byteOrderMark = true;
    REQUIRE(exported(fixture, "all.csv", request));
    CHECK(idsIn(fixture.folder(), "all.csv").size() == fixture.timeline().size() + fixture.timeline().undated().size());
    CHECK(readBytes(fixture.folder() / "all.csv").starts_with("\xEF\xBB\xBF"));
}

TEST_CASE("a picture has the width and scale that were asked for; one that cannot be written is told")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    ExportRequest request;
    request.picture.width = 900;
    request.picture.scale = 2;
    REQUIRE(exported(fixture, "timeline.png", request));
    CHECK(QImage(fromPath(fixture.folder() / "timeline.png")).width() == 1800);
    CHECK_FALSE(exported(fixture, "no/such/folder/timeline.png", request));
}

TEST_CASE("the export dialog shows what will be written")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.window().actions().exportEvents->trigger();
    auto *dialog = fixture.window().findChild<ExportDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->request().format == ExportFormat::Png);
    choose(*dialog, "Table");
    choose(*dialog, "Everything");
    CHECK(dialog->request().format == ExportFormat::Csv);
    CHECK(dialog->request().scope == ExportScope::Everything);
    auto *table = dialog->findChild<QTableWidget *>();
    REQUIRE(table);
    CHECK(waitUntil([&] { return table->rowCount() >= static_cast<int>(fixture.timeline().size()); }));
    CHECK(table->horizontalHeaderItem(0)->text() == QLatin1String("id"));
}

TEST_CASE("cells of a table are read as RFC 4180 says")
{
    const auto rows = csvCells(QStringLiteral("a,b\r\n\"x, \"\"y\"\"\nz\",\r\n"));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == QStringList{QStringLiteral("a"), QStringLiteral("b")});
    CHECK(rows[1] == QStringList{QStringLiteral("x, \"y\"\nz"), QString()});
}

TEST_CASE("a picture that would mostly be empty leaves out empty time unless the user wants it")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const auto leavesOut = [&] {
        fixture.window().actions().exportEvents->trigger();
        auto *dialog = fixture.window().findChild<ExportDialog *>();
        REQUIRE(dialog);
        const bool skips = dialog->request().picture.skipEmpty;
        delete dialog;
        return skips;
    };
    CHECK_FALSE(leavesOut());
    fixture.add({fixture.writeArticle("old.txt", "The old harbour\n\n2 May 1931\n\nDockers went on strike in Hull on "
                                                 "1 May 1931.\n")});
    CHECK(leavesOut());
}
