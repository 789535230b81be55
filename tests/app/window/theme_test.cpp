// SPDX-License-Identifier: GPL-3.0-or-later
// Colours as numbers: everything that is read has enough contrast, and the one that asks for more gets it.
#include "app/dialogs/preferences_dialog.h"
#include "app/settings/settings.h"
#include "app/theme/motion.h"
#include "app/theme/theme.h"
#include "app/timeline/timeline_view.h"
#include "tests/app/window/window_fixture.h"

#include <QCheckBox>

#include <cmath>

using namespace dateline;
using namespace dateline::testing;

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

TEST_CASE("what is read has a contrast of at least 4.5 to its ground, in high contrast of 7; bars of 3 and of 7")
{
    const std::pair<const Theme *, double> themes[] = {{&Theme::light(), 4.5},
                                                       {&Theme::darkTheme(), 4.5},
                                                       {&Theme::highContrast(false), 7},
                                                       {&Theme::highContrast(true), 7}};
    for (const auto &[theme, least] : themes) {
        for (const QColor &ink : {theme->text, theme->mutedText, theme->accent, theme->warning})
            CHECK(contrast(ink, theme->window) >= least);
        CHECK(contrast(theme->text, theme->canvas) >= least);
        CHECK(contrast(theme->onAccent, theme->accent) >= least);
        for (const EventType type : allEventTypes)
            CHECK(contrast(theme->type(type), theme->canvas) >= (least < 7 ? 3 : 7));
    }
}

TEST_CASE("high contrast is chosen in the menu and kept")
{
    WindowFixture fixture;
    fixture.window().actions().themeContrast->trigger();
    CHECK(&Theme::current() == &Theme::highContrast(false));
    CHECK(Settings::theme() == ThemeChoice::Contrast);
    fixture.restart();
    CHECK(fixture.window().actions().themeContrast->isChecked());
    fixture.window().actions().themeLight->trigger();
    CHECK(&Theme::current() == &Theme::light());
}

TEST_CASE("less motion is read from what desktops write")
{
    const TemporaryFolder folder;
    const auto asks = [&] { return desktopAsksForLessMotion(QString::fromStdString(folder.path().string())); };
    CHECK_FALSE(asks());
    folder.write("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n");
    folder.write("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n");
    CHECK_FALSE(asks());
    folder.write("kdeglobals", "[General]\nName=x\n[KDE]\nAnimationDurationFactor=0\n");
    CHECK(asks());
    folder.write("kdeglobals", "not a settings file");
    CHECK_FALSE(asks());
    folder.write("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n");
    CHECK(asks());
}

TEST_CASE("without gliding the timeline is at once where it goes, also after a restart")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.window().actions().preferences->trigger();
    auto *dialog = fixture.window().findChild<PreferencesDialog *>();
    REQUIRE(dialog);
    auto *glides = dialog->findChild<QCheckBox *>();
    REQUIRE(glides);
    glides->setChecked(true);
    glides->setChecked(false);
    const auto zoomsAtOnce = [&] {
        const double days = fixture.state().range().days();
        fixture.window().timelineView()->zoomBy(2);
        return std::abs(fixture.state().range().days() - days / 2) < 1e-6;
    };
    CHECK(zoomsAtOnce());
    fixture.restart();
    fixture.window().openLibrary(fixture.libraryFile(), false);
    REQUIRE(waitUntil([&] { return fixture.state().timeline()->size() > 0; }));
    CHECK(zoomsAtOnce());
    CHECK_FALSE(Settings::animates());
}
