// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/store/library_rows.h"
#include "core/store/model_codec.h"
#include "core/store/packed.h"

#include "tests/core/store/store_samples.h"
#include "tests/support/catch.h"

#include <limits>
#include <random>

using namespace dateline;
using namespace dateline::testing;

TEST_CASE("an article's structure comes back as it was", "[store]")
{
    const Article article = sampleArticle("/tmp/a.txt", "Homs");
    Article read;
    REQUIRE(decodeStructure(encodeStructure(article), read));
    CHECK(read.blocks == article.blocks);
    CHECK(read.markup == article.markup);
    CHECK(read.styles == article.styles);
    CHECK(read.otherDates == article.otherDates);
    CHECK(read.published == article.published);
}

TEST_CASE("an article's structure is read as every version wrote it", "[store]")
{
    // Nothing but the number before it has changed since format 2, the first in use.
    std::string newest = encodeStructure(sampleArticle("/tmp/a.txt", "Homs"));
    const Article article = sampleArticle("/tmp/a.txt", "Homs");
    for (const char format : {'\x02', newest[0]}) {
        newest[0] = format;
        Article read;
        REQUIRE(decodeStructure(newest, read));
        CHECK(read.blocks == article.blocks);
        CHECK(read.published == article.published);
    }
    newest[0] = static_cast<char>(newest[0] + 1);
    Article unknown;
    CHECK_FALSE(decodeStructure(newest, unknown));
}

TEST_CASE("findings, timexes, mentions and events come back as they were", "[store]")
{
    const PreparedArticle prepared = samplePrepared("/tmp/a.txt");
    const Analysis analysis = sampleAnalysis(prepared.article);
    CHECK(decodeFindings(prepared.findingsBlob) == prepared.findings);
    CHECK(decodeTimexes(*unpacked(prepared.timexesBlob, 1000)) == analysis.timexes);
    const auto placed = unpackedMentions(prepared.mentionsBlob);
    REQUIRE(placed);
    CHECK(placed->mentions == analysis.mentions);
    CHECK(placed->blocks == std::vector<std::uint32_t>{0});

    Event event = sampleEvent(0xFEDCBA9876543210, 7, analysis.mentions.front());
    const Mention &mention = analysis.mentions.front();
    const auto mentions = [&](ArticleId article, std::uint32_t index) {
        return article == 7 && index == 0 ? &mention : nullptr;
    };
    const std::string alone = encodeEvent(event);
    CHECK(decodeEvent(alone, mentions) == event);
    CHECK(alone.size() < 40);
    event.title = "Another title";
    event.corrected = true;
    CHECK(decodeEvent(encodeEvent(event), mentions) == event);
    event.sources.push_back({8, 3, Mention{}}); // its mention is not there any more
    CHECK(decodeEvent(encodeEvent(event), mentions) == event);
}

TEST_CASE("texts that come again take no space", "[store]")
{
    const std::string name(200, 'n'), long1(300, 'x');
    Encoder encoder;
    for (int i = 0; i < 10; ++i)
        encoder.text(name);
    encoder.text("");
    encoder.text(long1);
    const std::string bytes = encoder.take();
    CHECK(bytes.size() < 2 + 200 + 9 + 1 + 2 + 300 + 1);
    Decoder decoder(bytes);
    for (int i = 0; i < 10; ++i)
        CHECK(decoder.text() == name);
    CHECK(decoder.text().empty());
    CHECK(decoder.text() == long1);
    CHECK(decoder.finished());
}

TEST_CASE("repeated texts cannot fill the memory", "[store]")
{
    Encoder encoder;
    encoder.text(std::string(255, 'n'));
    for (int i = 0; i < 100'000; ++i)
        encoder.number(1);
    const std::string bytes = encoder.take();
    Decoder decoder(bytes);
    std::size_t read = 0;
    while (decoder.ok() && decoder.remaining() > 0)
        read += decoder.text().size();
    CHECK_FALSE(decoder.ok());
    CHECK(read < 100 * bytes.size());
}

TEST_CASE("decimals come back to the last bit", "[store]")
{
    for (const double value :
         {0.0, 0.87, -98.6, 34.73, 1.0 / 3, 1e300, -1e-300, std::numeric_limits<double>::infinity()}) {
        Encoder encoder;
        double written = value, read = 1;
        transfer(encoder, written);
        const std::string bytes = encoder.take();
        Decoder decoder(bytes);
        transfer(decoder, read);
        CHECK(decoder.finished());
        CHECK(read == value);
    }
}

TEST_CASE("numbers of every size come back as they were", "[store]")
{
    for (const std::int64_t value :
         {std::int64_t(0), std::int64_t(-1), std::int64_t(127), std::int64_t(-32767),
          std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
        Encoder encoder;
        std::int64_t written = value, read = 0;
        transfer(encoder, written);
        const std::string bytes = encoder.take();
        Decoder decoder(bytes);
        transfer(decoder, read);
        CHECK(decoder.finished());
        CHECK(read == value);
    }
}

TEST_CASE("a blob cut anywhere is refused", "[store]")
{
    const PreparedArticle prepared = samplePrepared("/tmp/a.txt");
    for (std::size_t size = 0; size < prepared.mentionsBlob.size(); ++size)
        CHECK_FALSE(decodeMentions(std::string_view(prepared.mentionsBlob).substr(0, size)));
    for (std::size_t size = 0; size < prepared.structureBlob.size(); ++size) {
        Article article;
        CHECK_FALSE(decodeStructure(std::string_view(prepared.structureBlob).substr(0, size), article));
    }
    CHECK_FALSE(decodeMentions(prepared.mentionsBlob + "x"));
}

TEST_CASE("what is read from changed blobs has only valid values", "[store]")
{
    const PreparedArticle prepared = samplePrepared("/tmp/a.txt");
    std::mt19937 random(20120503);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes = prepared.mentionsBlob;
        for (int change = 0; change < 3; ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        const auto placed = decodeMentions(bytes);
        if (!placed)
            continue;
        for (const Mention &mention : placed->mentions) {
            REQUIRE(static_cast<std::size_t>(mention.type) < eventTypeCount);
            REQUIRE(static_cast<std::size_t>(mention.status) < eventStatusCount);
            REQUIRE(mention.sentence.begin <= mention.sentence.end);
            if (mention.interval.first)
                REQUIRE(isValid(*mention.interval.first));
            if (mention.interval.closed())
                REQUIRE(*mention.interval.first <= *mention.interval.last);
        }
    }
}

TEST_CASE("a hostile count does not make the reader take memory for it", "[store]")
{
    Encoder encoder;
    encoder.number(2);
    encoder.number(std::numeric_limits<std::uint64_t>::max());
    CHECK_FALSE(decodeMentions(encoder.take()));
}

TEST_CASE("what was packed comes out again, and nothing else does", "[store]")
{
    for (const std::string &bytes : {std::string(), std::string("short"), std::string(100'000, 'x')}) {
        const std::string frame = packed(bytes);
        CHECK(unpacked(frame, bytes.size()) == bytes);
        if (!bytes.empty())
            CHECK_FALSE(unpacked(frame, bytes.size() - 1));
        CHECK_FALSE(unpacked(frame + "more", 200'000));
        for (std::size_t size = 0; size < frame.size(); ++size)
            CHECK_FALSE(unpacked(frame.substr(0, size), 200'000));
    }
    CHECK_FALSE(unpacked("no frame at all", 100));
}
