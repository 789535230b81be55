// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between an article and one that prints it again.
#include "core/timeline/copy_differences.h"
#include "tests/support/catch.h"

#include <chrono>
#include <string>

using namespace dateline;
using Kind = CopyDifference::Kind;

namespace {

using Sentences = std::vector<std::string_view>;

const Sentences original = {"The dam above Kelsa was emptied on Monday.", "Two villages had to be cleared.",
                            "Engineers found 12 cracks in the wall.", "“We could not wait,” the warden said.",
                            "It was built in 1961."};

} // namespace

TEST_CASE("the same sentences in other signs, spaces and places are no difference")
{
    CHECK(copyDifferences(original, original).empty());
    const Sentences copy = {"THE DAM above Kelsa  was emptied on Monday", "It was built in 1961.",
                            "Two villages had to be cleared.", "Engineers found 12 cracks in the wall.",
                            "\"We could not wait\", the warden said."};
    CHECK(copyDifferences(original, copy).empty());
}

TEST_CASE("what a copy adds, leaves out and tells otherwise")
{
    const Sentences copy = {"The dam above Kelsa was emptied on Monday.", "Engineers found 15 cracks in the wall.",
                            "Fishermen watched from the bank.", "\"We could not wait,\" the warden said."};
    CHECK(copyDifferences(original, copy)
          == std::vector<CopyDifference>{
              {Kind::LeftOut, 1, 0}, {Kind::Changed, 2, 1}, {Kind::Added, 0, 2}, {Kind::LeftOut, 4, 0}});
    CHECK(copyDifferences({}, copy).size() == copy.size());
    CHECK(copyDifferences(original, {}).size() == original.size());
    CHECK(copyDifferences({}, {}).empty());
}

TEST_CASE("a sentence that comes several times is not lost and not invented")
{
    const Sentences once = {"Shells fell.", "Nobody was hurt.", "Shells fell.", "The market closed."};
    const Sentences copy = {"Shells fell.", "Nobody was hurt.", "The market closed."};
    CHECK(copyDifferences(once, copy).empty());
    CHECK(copyDifferences(copy, once).empty());
}

TEST_CASE("texts of any length are compared in no time")
{
    std::vector<std::string> kept;
    for (int i = 0; i < 40'000; ++i)
        kept.push_back("Sentence " + std::to_string(i % 7 ? i : 0) + " of a report on " + std::to_string(i / 3) + ".");
    std::vector<std::string> changed = kept;
    for (std::size_t i = 0; i < changed.size(); i += 2)
        changed[i] += " Not so.";
    const Sentences one(kept.begin(), kept.end());
    const Sentences other(changed.begin(), changed.end());
    const auto begin = std::chrono::steady_clock::now();
    CHECK_FALSE(copyDifferences(one, other).empty());
    CHECK(copyDifferences(original, other).size() == original.size() + other.size());
    CHECK_FALSE(copyDifferences(other, original).empty());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}
