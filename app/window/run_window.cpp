// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_window.h"

#include "app/models/english_plurals.h"
#include "app/settings/settings.h"
#include "app/theme/theme.h"
#include "app/widgets/dialog_focus.h"
#include "app/window/main_window.h"
#include "app/window/screenshot.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUsage = 2;

struct RunWindow {
    Q_DECLARE_TR_FUNCTIONS(dateline::RunWindow)
};

/// What the command line asks for.
struct Wishes {
    QStringList paths;
    std::optional<ScreenshotOptions> screenshot;
    std::optional<ThemeChoice> theme;
    bool untilPainted = false;

    /// A picture for the documentation or a measurement shows the program as it is at first start, and leaves no trace.
    bool asAtFirstStart() const { return screenshot || untilPainted; }
};

std::optional<QSize> readSize(const QString &text)
{
    const QStringList sides = text.split(u'x');
    bool widthOk = false, heightOk = false;
    const QSize size(sides.value(0).toInt(&widthOk), sides.value(1).toInt(&heightOk));
    const bool sensible = sides.size() == 2 && widthOk && heightOk && size.width() >= 200 && size.height() >= 200
                          && size.width() <= 10'000 && size.height() <= 10'000;
    return sensible ? std::optional(size) : std::nullopt;
}

std::optional<Wishes> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    // For the documentation's picture and for measurements; not for users.
    QCommandLineOption file(u"screenshot"_s, {}, u"FILE"_s), size(u"size"_s, {}, u"WxH"_s), dark(u"dark"_s),
        selectFirst(u"select-first"_s), contrast(u"high-contrast"_s), untilPainted(u"until-painted"_s);
    for (QCommandLineOption *option : {&file, &size, &dark, &contrast, &selectFirst, &untilPainted}) {
        option->setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(*option);
    }
    if (!parser.parse(arguments)) {
        std::fprintf(stderr, "dateline: %s\n", qPrintable(parser.errorText()));
        return std::nullopt;
    }
    Wishes wishes{parser.positionalArguments(), {}, {}, parser.isSet(untilPainted)};
    if (parser.isSet(dark) || parser.isSet(contrast))
        wishes.theme = parser.isSet(dark) ? ThemeChoice::Dark : ThemeChoice::Contrast;
    if (!parser.isSet(file))
        return wishes;
    ScreenshotOptions screenshot;
    screenshot.file = parser.value(file);
    screenshot.selectFirst = parser.isSet(selectFirst);
    if (parser.isSet(size)) {
        const std::optional<QSize> wanted = readSize(parser.value(size));
        if (!wanted) {
            std::fprintf(stderr, "dateline: --size wants WIDTHxHEIGHT, for example 1280x800\n");
            return std::nullopt;
        }
        screenshot.size = *wanted;
    }
    wishes.screenshot = screenshot;
    return wishes;
}

/// The screenshot is drawn anywhere; a window needs a screen.
void choosePlatform(int argc, char **argv)
{
    bool screenshot = false;
    for (int i = 1; i < argc; ++i)
        screenshot = screenshot || qstrncmp(argv[i], "--screenshot", 12) == 0;
    const bool noDisplay = qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (screenshot && noDisplay && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

void showFirst(MainWindow &window, const QStringList &paths)
{
    if (paths.isEmpty())
        window.openLastOrSample();
    else
        window.takePaths(paths);
}

} // namespace

int runWindow(int argc, char **argv)
{
    choosePlatform(argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"dateline"_s);
    QApplication::setApplicationDisplayName(u"Dateline"_s);
    QApplication::setApplicationVersion(QStringLiteral(DATELINE_VERSION));
    QApplication::setDesktopFileName(u"dateline"_s);
    QApplication::setWindowIcon(QIcon::fromTheme(u"dateline"_s));
    // Dates in the language that the rest of the window speaks.
    QLocale::setDefault(QLocale(RunWindow::tr("en", "language code of this translation")));

    DialogFocus dialogFocus;
    application.installEventFilter(&dialogFocus);

    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);

    const std::optional<Wishes> wishes = readArguments(QApplication::arguments());
    if (!wishes)
        return wrongUsage;
    QTemporaryDir scratch;
    if (wishes->asAtFirstStart())
        Settings::useFolder(scratch.path());
    applyTheme(wishes->theme.value_or(wishes->asAtFirstStart() ? ThemeChoice::Light : Settings::theme()));

    MainWindow window;
    if (wishes->screenshot)
        takeScreenshot(window, *wishes->screenshot);
    if (wishes->untilPainted)
        quitOnceFullyPainted(window);
    window.show();
    if (wishes->asAtFirstStart() && wishes->paths.isEmpty())
        window.openSample();
    else
        showFirst(window, wishes->paths);
    return QApplication::exec();
}

} // namespace dateline
