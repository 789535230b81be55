// SPDX-License-Identifier: GPL-3.0-or-later
// Articles without a file: pasted, dragged from a browser.
#include "app/reader/article_pane.h"
#include "app/reader/reader_panel.h"
#include "app/window/header_bar.h"
#include "app/window/message_bar.h"
#include "app/window/search_field.h"
#include "tests/app/window/window_fixture.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace dateline;
using namespace dateline::testing;

namespace {

void drop(WindowFixture &fixture, const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent dropped(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &dropped);
}

bool holds(WindowFixture &fixture, std::size_t articles)
{
    return waitUntil([&] { return fixture.timeline().articles().size() == articles; });
}

bool says(WindowFixture &fixture, const char *words)
{
    return waitUntil([&] { return fixture.window().messages()->text().contains(QLatin1String(words)); });
}

} // namespace

TEST_CASE("pasted text becomes an article and is shown; the same words again do not")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    QGuiApplication::clipboard()->setText(
        QLatin1String("Grain leaves port\n\n5 May 2012\n\nEnvoys met in Geneva on 3 May 2012.\n"));
    fixture.window().actions().pasteArticle->trigger();
    REQUIRE(holds(fixture, 2));
    const ArticleId pasted = fixture.articleCalled("Grain leaves port");
    REQUIRE(pasted != 0);
    CHECK(waitUntil([&] { return fixture.state().currentArticle() == pasted; }));
    CHECK(fixture.eventOn(EventType::Meeting, 2012, 5, 3) != 0);

    fixture.window().actions().pasteArticle->trigger();
    CHECK(says(fixture, "in the library already"));
    CHECK(fixture.timeline().articles().size() == 2);
}

TEST_CASE("what is dragged from a page comes in without its markup; an address alone is not fetched")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    QMimeData page;
    page.setText(QLatin1String("Grain leaves port Envoys met in Geneva on 3 May 2012."));
    page.setHtml(
        QLatin1String("<h1>Grain leaves port</h1><script>alert(1)</script><p>Envoys met in <b>Geneva</b> on 3 May "
                      "2012, and ships were loaded for the first time since the spring.</p>"));
    drop(fixture, page);
    REQUIRE(holds(fixture, 2));
    CHECK(waitUntil([&] { return fixture.window().reader()->pane()->toPlainText().contains(QLatin1String("ships")); }));
    const QString shown = fixture.window().reader()->pane()->toPlainText();
    CHECK(shown.contains(QLatin1String("Envoys met in Geneva on 3 May 2012")));
    CHECK_FALSE(shown.contains(QLatin1String("alert")));

    QMimeData link;
    link.setUrls({QUrl(QLatin1String("https://example.org/grain.html"))});
    link.setText(QLatin1String("https://example.org/grain.html"));
    drop(fixture, link);
    CHECK(says(fixture, "Dateline fetches nothing"));
    CHECK(fixture.timeline().articles().size() == 2);
}

TEST_CASE("nothing to paste is said, and pasting into the search field stays pasting")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    QGuiApplication::clipboard()->clear();
    fixture.window().actions().pasteArticle->trigger();
    CHECK(says(fixture, "no text to paste"));

    QGuiApplication::clipboard()->setText(QLatin1String("Geneva"));
    fixture.window().header()->search()->setFocus();
    QTest::keyClick(fixture.window().header()->search(), Qt::Key_V, Qt::ControlModifier);
    CHECK(fixture.window().header()->search()->text() == QLatin1String("Geneva"));
    CHECK(fixture.timeline().articles().size() == 1);
}
