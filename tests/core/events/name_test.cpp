// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/events/read_document.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("Spellings of one name have one canonical form")
{
    for (const char *text : {"Muammar Gaddafi left.", "Moammar Gadhafi left.", "Gaddafi said so.", "Qaddafi said so."})
        CHECK(ReadDocument(text).canonical() == Lines{"Muammar Gaddafi"});
    for (const char *text : {"ISIS attacked.", "ISIL attacked.", "Daesh attacked.", "Islamic State attacked."})
        CHECK(ReadDocument(text).canonical() == Lines{"Islamic State"});
    for (const char *text : {"Staffan de Mistura left.", "Staffan De Mistura left.", "Mr de Mistura left."})
        CHECK(ReadDocument(text).canonical() == Lines{"Staffan de Mistura"});
}

TEST_CASE("A surname means the person whom the article introduced")
{
    const ReadDocument read("Farida Lindqvist opened the clinic in May. Lindqvist said it had forty beds.");
    CHECK(read.canonical() == Lines{"Farida Lindqvist", "Farida Lindqvist"});
    CHECK(read.names[1].kind == NameKind::Person);
    CHECK(read.names[1].canAct);
}

TEST_CASE("Titles belong to the span of a name, not to the name")
{
    const ReadDocument read("They met US Secretary of State John Kerry there.");
    const NameMention &kerry = read.name("US Secretary of State John Kerry");
    CHECK(kerry.name == "John Kerry");
    CHECK(read.words(kerry.head) == "John Kerry");
}

TEST_CASE("Titles in capitals belong to the span as well")
{
    CHECK(ReadDocument("They met CEO Farida Lindqvist there.").name("CEO Farida Lindqvist").name == "Farida Lindqvist");
}

TEST_CASE("An office means its holder once the article has said who that is")
{
    const ReadDocument read(
        "Russian foreign minister Sergei Lavrov flew home. The foreign minister gave no interview.");
    CHECK(read.name("foreign minister").name == "Sergei Lavrov");
}

TEST_CASE("An acronym in brackets stands for the name before it")
{
    const ReadDocument read("The Vardan Relief Committee (VRC) sent lorries. The VRC said the road was open.");
    CHECK(read.name("VRC").name == "Vardan Relief Committee");
    CHECK(read.name("VRC").kind == NameKind::Group);
    REQUIRE(read.names.size() == 2); // the brackets belong to the first
    CHECK(read.words(read.names[0].span) == "Vardan Relief Committee");
    CHECK(read.document.textOf(read.document.tokens[read.names[0].endToken]) == "sent");
}

TEST_CASE("A capital acts for its government, and is a place after a preposition of place")
{
    const NameMention acts = ReadDocument("Damascus said the talks had failed.").names.at(0);
    CHECK(acts.canAct);
    CHECK_FALSE(acts.isPlace);
    CHECK(acts.name == "Syria");
    const NameMention place = ReadDocument("Shells fell in Damascus overnight.").names.at(0);
    CHECK(place.isPlace);
    CHECK_FALSE(place.canAct);
    REQUIRE(place.point);
    CHECK(place.point->latitude > 33.0);
    CHECK(place.point->latitude < 34.0);
}

TEST_CASE("Lists of states are several actors")
{
    const ReadDocument read("The US, Britain and France signed the letter.");
    CHECK(read.canonical() == Lines{"United States", "United Kingdom", "France"});
    CHECK(std::all_of(read.names.begin(), read.names.end(), [](const NameMention &mention) { return mention.canAct; }));
}

TEST_CASE("Role nouns keep who they belong to")
{
    CHECK(ReadDocument("Syria's government refused.").names.back().name == "Syrian government");
    CHECK(ReadDocument("The Syrian regime refused.").names.back().name == "Syrian government");
    const ReadDocument rebels("US-backed rebels took the hill.");
    CHECK(rebels.names.back().plural);
    CHECK(rebels.names.back().name.find("rebels") != std::string::npos);
}

TEST_CASE("A title in apposition belongs to the person")
{
    const ReadDocument read("The French foreign minister, Laurent Fabius, left the room.");
    REQUIRE(read.names.size() == 1);
    CHECK(read.names[0].name == "Laurent Fabius");
    CHECK(read.words(read.names[0].span) == "French foreign minister, Laurent Fabius");
    CHECK(read.words(read.names[0].head) == "Laurent Fabius");
    const ReadDocument told("Nobody had asked the president, John Kerry said.");
    CHECK(told.canonical() == Lines{"president", "John Kerry"});
}

TEST_CASE("\"The regime\" is the government that the article calls so")
{
    const ReadDocument read(
        "The US administration and the British administration watched the Assad regime. The regime gave no answer.");
    CHECK(read.name("regime").name == "Syrian government");
}

TEST_CASE("Adjectives made of names keep the name")
{
    CHECK(ReadDocument("Al Qaeda-linked fighters left.").names.at(0).name == "al Qaeda-linked fighters");
    CHECK(ReadDocument("A US air strike hit the bridge.").names.at(0).name == "United States");
    CHECK_FALSE(ReadDocument("A US air strike hit the bridge.").names.at(0).isPlace);
    CHECK(ReadDocument("The talks were held in the US.").names.at(0).isPlace);
}

TEST_CASE("Short words in capitals are no names")
{
    CHECK(ReadDocument("You're late. They've left. At Home nobody waited. I'd stay.").names.empty());
}

TEST_CASE("An ordinary word at the head of a sentence is no name")
{
    CHECK(ReadDocument("Shells fell overnight. Nobody was hurt. Reading was difficult.").names.empty());
}

TEST_CASE("Mentions never overlap, stand in order and lie inside the text")
{
    const ReadDocument read(
        "President Bashar al-Assad's government, backed by Russia and Iran, met U.N. envoy Lakhdar Brahimi in "
        "Geneva, the Free Syrian Army (FSA) said; the FSA's General Salim Idriss stayed in Turkey's Hatay province.");
    std::uint32_t end = 0;
    for (const NameMention &mention : read.names) {
        CHECK(mention.firstToken >= end);
        CHECK(mention.firstToken < mention.endToken);
        CHECK(mention.span.begin <= mention.head.begin);
        CHECK(mention.head.end <= mention.span.end);
        CHECK_FALSE(mention.name.empty());
        end = mention.endToken;
    }
    CHECK(read.names.size() >= 8);
}

TEST_CASE("A user's own names win over those that are there")
{
    const testing::TemporaryFolder folder;
    const auto own = folder.path() / "lang/common/gazetteer";
    std::filesystem::create_directories(own);
    std::ofstream(own / "names.tsv") << "city\tQalat Miram\tQalaat Miram\tSY\t35.5\t36.5\n"
                                        "group\tNorthern Lions\tNL|Lions of the North\n"
                                        "person\tThe General\tBashar al-Assad\tSY\n";
    const auto pack = LanguagePack::load(
        ResourceRoots({folder.path(), std::filesystem::path(DATELINE_SOURCE_DIR) / "resources"}), "en");
    REQUIRE(pack);
    Article article;
    article.text = "Lions of the North left Qalaat Miram. Bashar al-Assad stayed.";
    const Document document = buildDocument(article, **pack);
    const std::vector<NameMention> names = findNames(document, **pack);
    REQUIRE(names.size() == 3);
    CHECK(names[0].name == "Northern Lions");
    CHECK(names[1].name == "Qalat Miram");
    REQUIRE(names[1].point);
    CHECK(names[1].point->longitude == Approx(36.5));
    CHECK(names[2].name == "The General");
}

TEST_CASE("A mistake in the user's names is told with its line")
{
    const testing::TemporaryFolder folder;
    const auto own = folder.path() / "lang/common/gazetteer";
    std::filesystem::create_directories(own);
    std::ofstream(own / "names.tsv") << "# comment\nship\tAurora\n";
    const auto pack = LanguagePack::load(
        ResourceRoots({folder.path(), std::filesystem::path(DATELINE_SOURCE_DIR) / "resources"}), "en");
    REQUIRE_FALSE(pack);
    CHECK(describe(pack.error()).find("line 2") != std::string::npos);
}
