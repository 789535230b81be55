// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/temporal/tagging.h"

using namespace dateline;
using namespace dateline::test;

namespace {

TaggerOptions as(TextGenre genre)
{
    TaggerOptions options;
    options.genre = genre;
    return options;
}

std::string inHistory(const char *text)
{
    return valuesIn(text, printed, as(TextGenre::History));
}

} // namespace

TEST_CASE("the tense of the verb turns weekdays, days and months back or forward")
{
    CHECK(valuesIn("The envoy arrived on Thursday.") == "Thursday = 2012-09-27");
    CHECK(valuesIn("The envoy will arrive on Thursday.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("The envoy is to arrive on Thursday.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("The envoy arrived on March 5.") == "March 5 = 2012-03-05");
    CHECK(valuesIn("The envoy will arrive on March 5.") == "March 5 = 2013-03-05");
    CHECK(valuesIn("The vote was held in November.") == "November = 2011-11");
    CHECK(valuesIn("The vote will be held in November.") == "November = 2012-11");
}

TEST_CASE("what has been is not counted past the day of publication")
{
    CHECK(valuesIn("The bridge fell on 1 September. Three weeks later the mayor resigned.")
          == "1 September = 2012-09-01; Three weeks later = 2012-W38");
    CHECK(valuesIn("The bridge fell on 20 September. Three weeks later the mayor resigned.")
          == "20 September = 2012-09-20; Three weeks later = XXXX-WXX");
    CHECK(valuesIn("The bridge fell on 20 September. Three weeks later the mayor will resign.")
          == "20 September = 2012-09-20; Three weeks later = 2012-W41");
    CHECK(valuesIn("The bridge was begun in 2010. Two centuries later its builder is praised.")
          == "2010 = 2010; Two centuries later = XX");
}

TEST_CASE("auxiliaries decide over what they govern")
{
    CHECK(valuesIn("The bid had been due to expire on Thursday.") == "Thursday = 2012-09-27");
    CHECK(valuesIn("Two men may have left on Thursday.") == "Thursday = 2012-09-27");
    CHECK(valuesIn("The talks are to be held on Thursday.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("The envoys are expected to be received on Thursday.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("The envoys were received on Thursday.") == "Thursday = 2012-09-27");
    CHECK(valuesIn("The plan that was drawn up by the council on Thursday failed.") == "Thursday = 2012-09-27");
}

TEST_CASE("what is agreed, postponed or promised lies ahead")
{
    CHECK(valuesIn("Both sides agreed to meet again on Thursday.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("The vote was postponed until Thursday.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("The envoy could arrive as early as Thursday.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("The vote that will be held on Thursday is the first.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("Attempts to reach the envoy on Thursday were in vain.") == "Thursday = 2012-09-27");
    CHECK(valuesIn("Shares fell in early trading Thursday.") == "Thursday = 2012-09-27");
    CHECK(valuesIn("Most did not go to work on Thursday.") == "Thursday = 2012-09-27");
    CHECK(valuesIn("The team has until Thursday to appeal.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("The deal, to be signed on Thursday, was drafted in the town.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("The march on Thursday is expected to draw thousands.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("Nurses are marching on Thursday.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("Voters go to the polls on Thursday.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("It was part of a plan to pay the debt by Thursday.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("They voted for a force to protect the coast, with its first men arriving Thursday.")
          == "Thursday = 2012-09-27");
    CHECK(valuesIn("Both sides agreed on Thursday to rest.") == "Thursday = 2012-09-27");
    CHECK(valuesIn("Troops managed to cross the river on Thursday.") == "Thursday = 2012-09-27");
    CHECK(valuesIn("Members will vote in Thursday's election.") == "Thursday = 2012-10-04");
    CHECK(valuesIn("They said they would look for ways to get around Thursday's ruling by the court.")
          == "Thursday = 2012-09-27");
    CHECK(valuesIn("On Thursday the union planned a march.") == "Thursday = 2012-09-27");
}

TEST_CASE("the week and the year are those of publication, in a history those of the story")
{
    CHECK(valuesIn("The fleet will deploy by the end of the week.") == "the end of the week = 2012-W39");
    CHECK(valuesIn("It sank on 3 May 2010. The fleet will sail by the end of the year.")
              .ends_with("the end of the year = 2012"));
    CHECK(inHistory("It sank on 3 May 1936. By the end of the year the coast fell.")
              .ends_with("the end of the year = 1936"));
}

TEST_CASE("what was meant for a day of the past stays there")
{
    CHECK(valuesIn("The truce that was announced for April 12 was never kept.") == "April 12 = 2012-04-12");
    CHECK(valuesIn("Both sides agreed to meet again on January 14.") == "January 14 = 2013-01-14");
}

TEST_CASE("what happened counts from a day that has been")
{
    CHECK(valuesIn("They met on September 17. The zone will be ready by October 15. Only ten days earlier they had "
                   "quarrelled.")
              .ends_with("Only ten days earlier = 2012-09-07"));
    CHECK(valuesIn("The zone will be ready by October 15. Guns will be out of it five days earlier.")
              .ends_with("five days earlier = 2012-10-10"));
}

TEST_CASE("previous and following names count from the date told last")
{
    CHECK(valuesIn("It fell on 3 May 2010. It rose the following Friday.")
              .ends_with("the following Friday = 2010-05-07"));
    CHECK(inHistory("It fell on 3 May 1936. The next spring it rose.").ends_with("The next spring = 1937-SP"));
    CHECK(inHistory("It fell in May 1789. They formed the club of '91.").ends_with("'91 = 1791"));
}

TEST_CASE("around the turn of the year partial dates take the year that fits")
{
    CHECK(valuesIn("They met on December 30.", CivilDate{2013, 1, 2}) == "December 30 = 2012-12-30");
    CHECK(valuesIn("They will meet on January 4.", CivilDate{2012, 12, 30}) == "January 4 = 2013-01-04");
    CHECK(valuesIn("It happened last month.", CivilDate{2013, 1, 2}) == "last month = 2012-12");
    CHECK(valuesIn("It happened last week.", CivilDate{2013, 1, 2}) == "last week = 2012-W52");
}

TEST_CASE("a weekday beside a day without a year decides the year")
{
    CHECK(valuesIn("They met on Friday, 28 September.") == "Friday, 28 September = 2012-09-28");
    CHECK(valuesIn("They met on Wednesday, 28 September.") == "Wednesday, 28 September = 2011-09-28");
    // 5 May was a Monday in 2014, the year told before.
    CHECK(valuesIn("The mill closed in 2014. On Tuesday, 5 May, they met.", CivilDate{2016, 1, 1})
              .ends_with("Tuesday, 5 May = 2015-05-05"));
    // A few days before publication, though another year stands in the same sentence.
    CHECK(valuesIn("As in 1981, they met on Thursday, 27 September.").ends_with("27 September = 2012-09-27"));
}

TEST_CASE("a history counts from the date told last, news from publication")
{
    const char *text = "The war began in March 1936. In July the north rose. The next year it spread.";
    CHECK(inHistory(text) == "March 1936 = 1936-03; July = 1936-07; The next year = 1937");
    CHECK(valuesIn("The army took the city in March 2009. They rest. They eat. In July they met again.", printed,
                   as(TextGenre::News))
              .ends_with("July = 2012-07"));
}

TEST_CASE("news that has just told of an earlier year stays in it")
{
    CHECK(valuesIn("The army took the city in March 2009. In July the north rose.")
          == "March 2009 = 2009-03; July = 2009-07");
    CHECK(valuesIn("The army took the city in March 2009. It will vote in November.").ends_with("November = 2012-11"));
}

TEST_CASE("without a verb a report is of what has happened, and a range goes forward")
{
    CHECK(valuesIn("Another march in January, with more men.") == "January = 2012-01");
    CHECK(valuesIn("They held the bridge from November to March.") == "November = 2011-11; March = 2012-03");
}

TEST_CASE("news of the last weeks needs no year")
{
    CHECK(valuesIn("The first raid was in March 2009. It rested. The army returned on September 3.")
              .ends_with("September 3 = 2012-09-03"));
    CHECK(valuesIn("The first raid was in March 2009. The army returned on September 3.")
              .ends_with("September 3 = 2012-09-03"));
}

TEST_CASE("a history goes on rather than back")
{
    CHECK(inHistory("On 15 May 1917 the king fled. The triumph came in December.").ends_with("December = 1917-12"));
    CHECK(inHistory("In August 1782 a fort fell. The war converged in 1781 at the river. In September the fleet came.")
              .ends_with("September = 1781-09"));
}

TEST_CASE("a range that ends before it begins goes over the turn of the year")
{
    CHECK(valuesIn("They left from 15 November to 15 February 1989.")
          == "15 November = 1988-11-15; 15 February 1989 = 1989-02-15");
    CHECK(valuesIn("They left on 15 November and 15 February 1989.")
          == "15 November = 1989-11-15; 15 February 1989 = 1989-02-15");
}

TEST_CASE("what is counted from today leads to a day")
{
    CHECK(valuesIn("It began a hundred years ago today.") == "a hundred years ago today = 1912-09-29");
    CHECK(valuesIn("It ended two years after 3 May 2010.") == "two years after 3 May 2010 = 2012");
}

TEST_CASE("what is on a weekday is to come")
{
    CHECK(valuesIn("The vote is on Sunday.") == "Sunday = 2012-09-30");
    CHECK(valuesIn("The deadline is Friday.") == "Friday = 2012-10-05");
    CHECK(valuesIn("It is known since Friday.") == "Friday = 2012-09-28");
}

TEST_CASE("this winter is the one at hand, and what no calendar reaches has no day")
{
    CHECK(valuesIn("He was dismissed this winter.", CivilDate{2013, 3, 22}) == "this winter = 2012-WI");
    CHECK(valuesIn("It fell 66 million years ago.") == "66 million years ago = PAST_REF");
    CHECK(valuesIn("It ended 12,000 years ago.") == "12,000 years ago = BC9989");
    CHECK(valuesIn("It fell a century and a half ago.") == "a century and a half ago = 1862");
}

TEST_CASE("a time of day belongs to the day told just before, and is no day to count from")
{
    CHECK(valuesIn("The march began on Thursday. The call had come at four o'clock.").ends_with("2012-09-27T04:00"));
    CHECK(valuesIn("The call came at four o'clock. The day before had been calm.")
          == "four o'clock = 2012-09-29T04:00; The day before = XXXX-XX-XX");
}

TEST_CASE("a year told in passing does not move a history")
{
    // A day that follows closely on the one before goes on with it.
    CHECK(inHistory("On 10 March 1975 the army struck. A march on the coast was planned for 1976. The town fell on 11 "
                    "March.")
              .ends_with("11 March = 1975-03-11"));
    // A date that only names a thing, and a look back.
    CHECK(inHistory("On 13 July 1793 a speaker was stabbed. Mills, leader of the August 1792 rising, left. On 24 July "
                    "the guard met.")
              .ends_with("24 July = 1793-07-24"));
    CHECK(inHistory("On 20 March 2003 troops crossed. It was their largest force since the raid just over a year "
                    "earlier. On 9 April the city fell.")
              .ends_with("9 April = 2003-04-09"));
    CHECK(inHistory("On 3 March 1936 the army rose. Papers opened in 1998 tell of a plot; they name ten men. In April "
                    "the coast fell.")
              .ends_with("April = 1936-04"));
    CHECK(inHistory("On 20 December 1936 the army rose. On 14 January the coast fell.")
              .ends_with("14 January = 1937-01-14"));
}

TEST_CASE("a date that is near on the other side of the tense is meant")
{
    CHECK(valuesIn("The board declared a dividend, payable October 20.") == "October 20 = 2012-10-20");
    // More than half a year ahead a date has its year.
    CHECK(valuesIn("The panel must find its role in the inquiry into the July 9 explosion.") == "July 9 = 2012-07-09");
    CHECK(valuesIn("A vote was set for December.") == "December = 2012-12");
}

TEST_CASE("quarters are told of when they have ended, and compared with the year before")
{
    CHECK(valuesIn("The firm expects a loss for the second quarter. It earned more a year earlier. Sales rose from a "
                   "year earlier.")
          == "the second quarter = 2012-Q2; a year earlier = 2011-Q2; a year earlier = 2011-Q2");
}

TEST_CASE("which of the two a text is, is read off the text")
{
    const std::string history =
        "The first campaign began in 1821 and ended in 1823. A second began in 1825. It was led from the coast until "
        "1827, when the fleet sank. In May the siege was lifted.";
    CHECK(valuesIn(history).ends_with("May = 1827-05"));
    const std::string news = "Police said on Friday that two men had fled. On Thursday they were seen near the river. "
                             "In May they were freed.";
    CHECK(valuesIn(news).ends_with("May = 2012-05"));
}

TEST_CASE("order of day and month follows the evidence of the article")
{
    CHECK(valuesIn("Signed 13/04/2011, sent 03/04/2011.") == "13/04/2011 = 2011-04-13; 03/04/2011 = 2011-04-03");
    CHECK(valuesIn("Signed 04/13/2011, sent 03/04/2011.") == "04/13/2011 = 2011-04-13; 03/04/2011 = 2011-03-04");
    CHECK(valuesIn("On 5 May 2011 it was signed. Sent 03/04/2011.")
          == "5 May 2011 = 2011-05-05; 03/04/2011 = 2011-04-03");
    CHECK(valuesIn("On May 5, 2011 it was signed. Sent 03/04/2011.")
          == "May 5, 2011 = 2011-05-05; 03/04/2011 = 2011-03-04");
}

TEST_CASE("since and until leave an end open")
{
    const TaggedText since = tagText("They have waited since May 2011.");
    REQUIRE(since.timexes.size() == 1);
    CHECK(since.timexes[0].openEnd);
    const TaggedText until = tagText("They waited until May 2011.");
    REQUIRE(until.timexes.size() == 1);
    CHECK(until.timexes[0].openStart);
}

TEST_CASE("titles and boilerplate are tagged on request only")
{
    Article article;
    article.text = "Talks fail in May 2011\n\nThey met in June 2011.";
    article.blocks = {{{0, 22}, BlockKind::Title, 0}, {{24, 46}, BlockKind::Body, 0}};
    const Document document = buildDocument(article, englishPack());
    CHECK(tagTimexes(document, englishPack()).size() == 1);
    TaggerOptions whole;
    whole.wholeText = true;
    CHECK(tagTimexes(document, englishPack(), whole).size() == 2);
}
