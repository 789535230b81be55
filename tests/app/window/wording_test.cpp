// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/english_plurals.h"
#include "app/models/text.h"
#include "app/window/first_event.h"
#include "app/window/zoom_step.h"
#include "tests/support/catch.h"

using namespace dateline;

TEST_CASE("plurals follow their number; texts without a number are left alone")
{
    const EnglishPlurals plurals;
    CHECK(plurals.translate("", "%Ln article(s) need[s] a date", nullptr, 1)
          == QLatin1String("%Ln article needs a date"));
    CHECK(plurals.translate("", "%Ln article(s) need[s] a date", nullptr, 2)
          == QLatin1String("%Ln articles need a date"));
    CHECK(plurals.translate("", "%Ln event(s)", nullptr, 0) == QLatin1String("%Ln events"));
    CHECK(plurals.translate("", "Name(s)", nullptr, -1).isNull());
}

TEST_CASE("each zoom step shows itself as the current one")
{
    for (const ZoomStep step : allZoomSteps)
        CHECK(stepOf(daysOf(step)) == step);
}

TEST_CASE("an empty timeline has no event to begin with")
{
    CHECK(firstEvent(*Timeline::build({}, {})) == 0);
}

TEST_CASE("a name on one line reads as it is written")
{
    CHECK(singleLine(QString::fromUtf16(u"re\u202Efdp.\u2066exe\n\tand\u0007 more"))
          == QLatin1String("refdp.exe and more"));
    const QString arabic = QString::fromUtf16(u"\u062D\u0645\u0635");
    CHECK(singleLine(arabic) == arabic);
}
