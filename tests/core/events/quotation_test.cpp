// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/events/read_document.h"

#include <chrono>

using namespace dateline;
using namespace dateline::test;

namespace {

Lines said(std::string text)
{
    return ReadDocument(std::move(text)).said();
}

} // namespace

TEST_CASE("Direct quotations with the speaker before, after and inverted")
{
    CHECK(said("\"The bridge is lost,\" Laurent Fabius said.") == Lines{"Laurent Fabius: The bridge is lost,"});
    CHECK(said("\"The bridge is lost,\" said Laurent Fabius, the foreign minister.")
          == Lines{"Laurent Fabius: The bridge is lost,"});
    CHECK(said("Laurent Fabius said: \"The bridge is lost.\"") == Lines{"Laurent Fabius: The bridge is lost."});
    CHECK(said("Added Laurent Fabius: “The bridge is lost and so is the road.”")
          == Lines{"Laurent Fabius: The bridge is lost and so is the road."});
    CHECK(said("Said Laurent Fabius: “The bridge is lost.”") == Lines{"Laurent Fabius: The bridge is lost."});
    CHECK(said("“Is the bridge lost?” asked Laurent Fabius.") == Lines{"Laurent Fabius: Is the bridge lost?"});
}

TEST_CASE("Marks of all kinds")
{
    CHECK(said("‘The bridge is lost,’ Laurent Fabius said.") == Lines{"Laurent Fabius: The bridge is lost,"});
    CHECK(said("``The bridge is lost,'' Laurent Fabius said.") == Lines{"Laurent Fabius: The bridge is lost,"});
    CHECK(said("«The bridge is lost», Laurent Fabius said.") == Lines{"Laurent Fabius: The bridge is lost"});
}

TEST_CASE("Marks inside marks belong to the outer quotation")
{
    CHECK(said("“They told us ‘wait’ and left,” Laurent Fabius said.")
          == Lines{"Laurent Fabius: They told us ‘wait’ and left,"});
    CHECK(said("“He said ‘no deal’,” Laurent Fabius told reporters.") == Lines{"Laurent Fabius: He said ‘no deal’,"});
}

TEST_CASE("Apostrophes are no marks")
{
    CHECK(said("The rebels' tanks weren't seen in the city's suburbs, and the army's guns were silent.").empty());
}

TEST_CASE("A broken quotation is one, with cue and speaker as its gap")
{
    const ReadDocument inside("\"The bridge,\" Laurent Fabius said, \"is lost for good.\"");
    REQUIRE(inside.said() == Lines{"Laurent Fabius: The bridge,\" Laurent Fabius said, \"is lost for good."});
    CHECK(inside.words(inside.quotations[0].gap) == "Laurent Fabius said");
    CHECK(inside.words(inside.quotations[0].cue) == "said");
    CHECK(inside.quotations[0].direct);

    CHECK(said("\"The bridge is lost,\" Laurent Fabius said. \"We could not hold it.\"")
          == Lines{"Laurent Fabius: The bridge is lost,\" Laurent Fabius said. \"We could not hold it."});
    CHECK(said("The bridge, Laurent Fabius said, was lost for good.")
          == Lines{"Laurent Fabius: The bridge, Laurent Fabius said, was lost for good"});
}

TEST_CASE("A quotation over several paragraphs goes on to the last closing mark")
{
    const Lines lines = said("“We held the bridge for a week,” Laurent Fabius said.\n\n"
                             "“Then the shells came, more than anyone could count.\n\n"
                             "“We left at night and took the wounded with us.”");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "Laurent Fabius: We held the bridge for a week,");
    CHECK(lines[1].find("Laurent Fabius: Then the shells came") == 0);
    CHECK(lines[1].find("took the wounded with us.") != std::string::npos);
}

TEST_CASE("Reported speech with and without \"that\"")
{
    CHECK(said("Laurent Fabius said that the army had left the town.")
          == Lines{"Laurent Fabius: that the army had left the town"});
    CHECK(said("Laurent Fabius said the army had left the town.")
          == Lines{"Laurent Fabius: the army had left the town"});
    CHECK(said("The army had left the town, Laurent Fabius said.")
          == Lines{"Laurent Fabius: The army had left the town"});
    CHECK(said("Laurent Fabius told reporters in Geneva on Tuesday that the army had left the town.")
          == Lines{"Laurent Fabius: that the army had left the town"});
    CHECK(said("Laurent Fabius did not say whether the army had left the town.")
          == Lines{"Laurent Fabius: whether the army had left the town"});
}

TEST_CASE("Reported speech ends where another one begins")
{
    CHECK(said("Laurent Fabius said the road was open, but John Kerry said the bridge was closed.")
          == Lines{"Laurent Fabius: the road was open", "John Kerry: the bridge was closed"});
    CHECK(said("Laurent Fabius said the road was open, adding that the bridge was closed.")
          == Lines{"Laurent Fabius: the road was open", "Laurent Fabius: that the bridge was closed"});
    CHECK(said("After Laurent Fabius said that the road was open, buses left the town.")
          == Lines{"Laurent Fabius: that the road was open"});
}

TEST_CASE("Words in marks inside of reported speech belong to it")
{
    const ReadDocument mixed("Laurent Fabius said the shelling was “a crime against the whole town” and had to stop.");
    REQUIRE(mixed.said() == Lines{"Laurent Fabius: the shelling was “a crime against the whole town” and had to stop"});
    CHECK_FALSE(mixed.quotations[0].direct);
}

TEST_CASE("According to somebody")
{
    CHECK(said("The army had left the town, according to Laurent Fabius.")
          == Lines{"Laurent Fabius: The army had left the town"});
    CHECK(said("According to Laurent Fabius, the army had left the town.")
          == Lines{"Laurent Fabius: the army had left the town"});
}

TEST_CASE("Somebody's claim, demand, accusation")
{
    CHECK(said("Mr Fabius rejected Iran's claim that the town had fallen.")
          == Lines{"Laurent Fabius: Iran's claim that the town had fallen", "Iran: that the town had fallen"});
    CHECK(said("Laurent Fabius called for an inquiry into the shelling.")
          == Lines{"Laurent Fabius: an inquiry into the shelling"});
    CHECK(said("Laurent Fabius urged both sides to stop the shelling.")
          == Lines{"Laurent Fabius: both sides to stop the shelling"});
    CHECK(said("Laurent Fabius accused the rebels of shelling the town.")
          == Lines{"Laurent Fabius: the rebels of shelling the town"});
}

TEST_CASE("Appositions and relative clauses between speaker and cue")
{
    CHECK(said("Laurent Fabius, who had visited the camp, said the winter would be hard.")
          == Lines{"Laurent Fabius: the winter would be hard"});
    CHECK(said("Laurent Fabius, the French foreign minister, said the winter would be hard.")
          == Lines{"Laurent Fabius: the winter would be hard"});
}

TEST_CASE("Participles, shared subjects and verbs in a row")
{
    CHECK(said("Laurent Fabius left the talks, saying that nobody had listened.")
          == Lines{"Laurent Fabius: that nobody had listened"});
    CHECK(said("Laurent Fabius left the talks and said that nobody had listened.")
          == Lines{"Laurent Fabius: that nobody had listened"});
    CHECK(said("Laurent Fabius went on to say that nobody had listened.")
          == Lines{"Laurent Fabius: that nobody had listened"});
    CHECK(said("Laurent Fabius was criticised by John Kerry for leaving the talks.").at(0).find("John Kerry: ") == 0);
}

TEST_CASE("Somebody's statement is said by its owner")
{
    CHECK(said("John Kerry's statement said the talks had failed.") == Lines{"John Kerry: the talks had failed"});
}

TEST_CASE("What marks in a sentence go on with is a clause")
{
    CHECK(said("Laurent Fabius said “a small circle” had known of the plan.")
          == Lines{"Laurent Fabius: “a small circle” had known of the plan"});
}

TEST_CASE("A stray mark does not swallow what follows")
{
    CHECK(said("\"The minister left early. “We shall return,” Laurent Fabius said.")
          == Lines{"Laurent Fabius: We shall return,"});
}

TEST_CASE("A clause of its own after a comma is the article's")
{
    CHECK(said("Laurent Fabius said that the road was open, but the buses had not arrived.")
          == Lines{"Laurent Fabius: that the road was open"});
    CHECK(said("Laurent Fabius said that the road was open and the bridge safe.")
          == Lines{"Laurent Fabius: that the road was open and the bridge safe"});
}

TEST_CASE("Pronouns speak for the person named before")
{
    CHECK(said("John Kerry met Angela Merkel in Berlin. He said the talks had been useful.")
          == Lines{"John Kerry: the talks had been useful"});
    CHECK(said("John Kerry met Angela Merkel in Berlin. She said the talks had been useful.")
          == Lines{"Angela Merkel: the talks had been useful"});
    CHECK(said("John Kerry said the road was open. “The bridge is lost,” he added.")
          == Lines{"John Kerry: the road was open", "John Kerry: The bridge is lost,"});
}

TEST_CASE("Words without a cue are said by who spoke last")
{
    CHECK(said("Laurent Fabius said the bridge was lost.\n\n“Nobody is left on the other bank of the river.”")
          == Lines{"Laurent Fabius: the bridge was lost",
                   "Laurent Fabius: Nobody is left on the other bank of the river."});
}

TEST_CASE("Signed words and transcripts")
{
    CHECK(said("“Nobody is left on the other bank.” — Laurent Fabius")
          == Lines{"Laurent Fabius: Nobody is left on the other bank."});
    CHECK(said("Laurent Fabius: Nobody is left on the other bank of the river.")
          == Lines{"Laurent Fabius: Nobody is left on the other bank of the river."});
}

TEST_CASE("Unnamed sources keep their words")
{
    CHECK(said("A senior aid worker in the camp said the winter would be hard.")
          == Lines{"senior aid worker in the camp: the winter would be hard"});
    CHECK(said("A man who fled the camp at night said the winter would be hard.")
          == Lines{"man: the winter would be hard"});
    CHECK(said("A senior French diplomat said the winter would be hard.")
          == Lines{"French diplomat: the winter would be hard"});
}

TEST_CASE("The author and the reader are nobody on a timeline")
{
    CHECK(said("I think that the road is open. You said that it was closed. We know that nobody came.").empty());
}

TEST_CASE("Who is told is the hearer")
{
    CHECK(said("John Kerry, who had led the talks, told the BBC on Sunday that the road was open, adding that buses "
               "would come.")
          == Lines{"John Kerry: that the road was open", "John Kerry: that buses would come"});
}

TEST_CASE("Titles and scare quotes are nobody's words")
{
    CHECK(said("The play “Homecoming” was shown in the camp.").empty());
    CHECK(said("The so-called “safe road” was mined.").empty());
}

TEST_CASE("Quotations of hostile text are found in linear time")
{
    for (const std::string_view piece : {"\"", "“a ", "he said ", "said, ", "that ", ", according to him ", "'s "}) {
        std::string text;
        while (text.size() < 400'000)
            text += piece;
        const auto begin = std::chrono::steady_clock::now();
        const ReadDocument document(text);
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
        for (const Quotation &quotation : document.quotations) {
            REQUIRE(quotation.content.begin < quotation.content.end);
            REQUIRE(quotation.content.end <= text.size());
        }
    }
}

TEST_CASE("An aside may stand between a cue and what it brings, and orders to a hearer are said")
{
    CHECK(ReadDocument("Jane Roe also said, in a speech on Monday, that the plan would fail.").said()
          == Lines{"Jane Roe: that the plan would fail"});
    CHECK(ReadDocument("John Roe told his advisers to find a way.").said() == Lines{"John Roe: to find a way"});
}
