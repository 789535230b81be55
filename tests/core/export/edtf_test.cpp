// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/edtf.h"
#include "tests/support/catch.h"

using namespace dateline;

namespace {

Event dated(DateInterval interval, Granularity granularity = Granularity::Day)
{
    Event event;
    event.interval = interval;
    event.granularity = granularity;
    return event;
}

} // namespace

TEST_CASE("edtf: periods have their own forms")
{
    CHECK(toEdtf(dated({})).empty());
    CHECK(toEdtf(dated(DateInterval::day({2012, 9, 28}))) == "2012-09-28");
    CHECK(toEdtf(dated(DateInterval::month(2012, 2), Granularity::Month)) == "2012-02");
    CHECK(toEdtf(dated(DateInterval::year(2011), Granularity::Year)) == "2011");
    CHECK(toEdtf(dated({CivilDate{2012, 3, 1}, CivilDate{2012, 5, 31}}, Granularity::Season)) == "2012-21");
    CHECK(toEdtf(dated({CivilDate{2012, 12, 1}, CivilDate{2013, 2, 28}}, Granularity::Season)) == "2012-24");
    CHECK(toEdtf(dated({CivilDate{1990, 1, 1}, CivilDate{1999, 12, 31}}, Granularity::Decade)) == "199X");
    CHECK(toEdtf(dated({CivilDate{1900, 1, 1}, CivilDate{1999, 12, 31}}, Granularity::Century)) == "19XX");
    CHECK(toEdtf(dated({CivilDate{2012, 9, 24}, CivilDate{2012, 9, 30}}, Granularity::Week))
          == "2012-09-24/2012-09-30");
    CHECK(toEdtf(dated(DateInterval::day({-43, 3, 15}))) == "-0043-03-15");
    CHECK(toEdtf(dated(DateInterval::year(12345), Granularity::Year)) == "Y12345");
}

TEST_CASE("edtf: open and approximate")
{
    Event since = dated({CivilDate{2014, 1, 1}, {}});
    CHECK(toEdtf(since) == "2014-01-01/..");
    Event until = dated({{}, CivilDate{2014, 1, 1}});
    CHECK(toEdtf(until) == "../2014-01-01");
    Event about = dated(DateInterval::year(2011), Granularity::Year);
    about.approximate = true;
    CHECK(toEdtf(about) == "2011~");
    Event sinceSpring = dated({CivilDate{2011, 3, 1}, CivilDate{2011, 5, 31}}, Granularity::Season);
    sinceSpring.openEnd = true;
    CHECK(toEdtf(sinceSpring) == "2011-03-01/..");
}
