// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/window_fixture.h"

#include "app/inspector/inspector_panel.h"
#include "app/models/english_plurals.h"
#include "app/models/text.h"
#include "app/settings/settings.h"
#include "app/widgets/text_label.h"
#include "app/window/selection_loader.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <filesystem>

namespace dateline::testing {

const char *const WindowFixture::datedArticle = "Rebels attack base near Idlib\n\n12 March 2013\n\n"
                                                "Rebel fighters killed 14 soldiers at an army base near Idlib on "
                                                "Sunday.\n\nForeign ministers met in Geneva on 8 March 2013.\n";

const char *const WindowFixture::undatedArticle =
    "Shelling of Homs\n\nGovernment forces shelled Homs on Monday, killing nine people.\n";

bool waitUntil(const std::function<bool()> &condition, int milliseconds)
{
    return QTest::qWaitFor(condition, milliseconds);
}

WindowFixture::WindowFixture()
{
    static EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    Settings::useFolder(fromPath(m_folder.path()));
    applyTheme(ThemeChoice::Light);
    restart();
}

void WindowFixture::restart()
{
    if (m_window)
        m_window->close();
    m_window.reset();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
}

QString WindowFixture::libraryFile() const
{
    return fromPath(m_folder / "test.dateline");
}

void WindowFixture::openWith(const QStringList &articles)
{
    window().openLibrary(libraryFile(), true);
    REQUIRE(waitUntil([this] { return window().session()->isOpen(); }));
    add(articles);
}

void WindowFixture::add(const QStringList &paths)
{
    QSignalSpy finished(window().session(), &LibrarySession::importFinished);
    window().takePaths(paths);
    REQUIRE(waitUntil([&] { return !finished.isEmpty(); }));
}

QString WindowFixture::writeArticle(const char *name, const char *text)
{
    return fromPath(m_folder.write(name, text));
}

ArticleId WindowFixture::articleCalled(const std::string &title)
{
    for (const ArticleSummary &article : timeline().articles())
        if (article.title == title)
            return article.id;
    return 0;
}

EventId WindowFixture::eventOn(EventType type, int year, int month, int day)
{
    const DayNumber wanted = toDayNumber(
        CivilDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
    for (RowIndex i = 0; i < timeline().size(); ++i)
        if (const TimelineRow row = timeline().row(i); row.start == wanted && row.type == type)
            return row.id;
    return 0;
}

bool WindowFixture::select(EventId event)
{
    state().selectEvent(event);
    return waitUntil([this, event] {
        const auto &shown = window().loader()->event();
        const auto &article = window().loader()->article();
        return shown && shown->id == event && article && article->article.id == shown->sources.front().article;
    });
}

QString WindowFixture::inspectorWords()
{
    QString words;
    for (const TextLabel *label : window().inspector()->widget()->findChildren<TextLabel *>())
        words += label->text() + QLatin1Char('\n');
    return words;
}

} // namespace dateline::testing
