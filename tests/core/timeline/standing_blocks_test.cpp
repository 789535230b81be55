// SPDX-License-Identifier: GPL-3.0-or-later
// What merging remembers, as bytes.
#include "core/timeline/standing_blocks.h"
#include "tests/support/catch.h"

#include <map>
#include <random>

using namespace dateline;

TEST_CASE("a block comes back from its bytes, and rubbish does not")
{
    const StandingBlock block{
        {{4, 0, 15000}, {9, 2, 15000}, {7, 1, 15000}},
        {{0xF000000000000001, true, false, {{4, 0, 15000}, {5, 3, 15001}}}, {17, false, true, {{9, 2, 15000}}}}};
    const std::string bytes = bytesOf(block, 15000);
    const auto again = blockFrom(bytes, 15000);
    REQUIRE(again);
    CHECK(again->mentions == block.mentions);
    CHECK(again->groups == block.groups);
    CHECK(mentionsFrom(bytes, 15000) == block.mentions);
    CHECK(bytesOf({}, 15000).empty());

    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(blockFrom(bytes.substr(0, size), 15000));
    std::mt19937 random(1);
    for (int round = 0; round < 20'000; ++round) {
        std::string changed = bytes;
        changed[1 + random() % (changed.size() - 1)] = static_cast<char>(random());
        if (const auto read = blockFrom(changed, 15000))
            for (const auto &group : read->groups)
                CHECK_FALSE(group.members.empty());
    }
}

TEST_CASE("blocks that lie one after the other are found, replaced and removed like those of a map")
{
    std::mt19937 random(2);
    StandingBlocks blocks;
    std::map<MergeBlock, std::string> expected;
    for (int round = 0; round < 300; ++round) {
        std::map<MergeBlock, std::string> changed;
        for (unsigned i = random() % 8; i > 0; --i) {
            const MergeBlock key{random() % 2 ? EventType::Meeting : EventType::Unrest, random() % 4 > 0,
                                 static_cast<std::int64_t>(random() % 20) - 10};
            changed[key] = std::string(random() % 3 * 9, static_cast<char>('a' + round % 26));
        }
        blocks.replace(changed);
        for (const auto &[key, bytes] : changed)
            if (bytes.empty())
                expected.erase(key);
            else
                expected[key] = bytes;
        std::map<MergeBlock, std::string> found;
        blocks.forEach([&](const MergeBlock &key, std::string_view bytes) { found.emplace(key, bytes); });
        REQUIRE(found == expected);
        for (std::int64_t value = -11; value <= 11; ++value) {
            const MergeBlock key{EventType::Meeting, true, value};
            const auto at = expected.lower_bound(key);
            CHECK(blocks.find(key) == (expected.contains(key) ? expected.at(key) : ""));
            CHECK(blocks.next(key) == (at == expected.end() ? std::nullopt : std::optional(at->first)));
        }
    }
}

TEST_CASE("blocks are put back in their order only")
{
    StandingBlocks blocks;
    CHECK(blocks.append({EventType::Meeting, true, 3}, "one"));
    CHECK_FALSE(blocks.append({EventType::Meeting, true, 3}, "two"));
    CHECK_FALSE(blocks.append({EventType::Meeting, true, 2}, "two"));
    CHECK(blocks.append({EventType::Meeting, true, 4}, "two"));
    CHECK(blocks.find({EventType::Meeting, true, 3}) == "one");
}
