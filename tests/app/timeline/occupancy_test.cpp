// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/occupancy.h"
#include "app/timeline/track_stack.h"
#include "tests/support/catch.h"

#include <random>

using dateline::Occupancy;
using dateline::TrackStack;

TEST_CASE("a line is free until it is taken")
{
    Occupancy line(0, 1000);
    CHECK(line.isFree(0, 1000));
    line.take(100, 200);
    CHECK_FALSE(line.isFree(150, 160));
    CHECK_FALSE(line.isFree(0, 1000));
    CHECK(line.isFree(0, 100));
    CHECK(line.isFree(200, 1000));
}

TEST_CASE("what lies outside counts as the nearest cell")
{
    Occupancy line(0, 100);
    line.take(-500, -400);
    CHECK_FALSE(line.isFree(-10, 1));
    CHECK(line.isFree(8, 100));
    line.take(5000, 6000);
    CHECK_FALSE(line.isFree(99, 400));
}

TEST_CASE("what was taken is never free, however the stretches lie")
{
    std::mt19937 random(7);
    const auto pixel = [&](double limit) { return static_cast<double>(random() % 10'000) / 10'000 * limit; };
    for (int round = 0; round < 200; ++round) {
        const double width = 50 + pixel(3000);
        Occupancy line(0, width);
        const double from = pixel(width - 10), to = from + 1 + pixel(width - from - 1);
        line.take(from, to);
        const double inside = from + pixel(to - from);
        CHECK_FALSE(line.isFree(inside, inside + 0.5));
        // Away by more than a cell, the line is still free.
        if (from > 12)
            CHECK(line.isFree(0, from - 4));
        if (to + 12 < width)
            CHECK(line.isFree(to + 4, width));
    }
}

TEST_CASE("the first track with room is found as by looking at one after the other")
{
    std::mt19937 random(19);
    TrackStack stack(1000, 30);
    std::vector<Occupancy> plain(30, Occupancy(0, 1000));
    for (int round = 0; round < 600; ++round) {
        const double from = random() % 1000, to = from + 1 + random() % 200;
        int expected = -1;
        for (int track = 0; expected < 0 && track < 30; ++track)
            if (plain[static_cast<std::size_t>(track)].isFree(from, to))
                expected = track;
        CHECK(stack.find(from, to) == expected);
        if (expected < 0)
            continue;
        CHECK(stack.isFree(expected, from, to));
        stack.take(expected, from, to);
        plain[static_cast<std::size_t>(expected)].take(from, to);
        CHECK_FALSE(stack.isFree(expected, from, to));
    }
    CHECK(stack.count() == 30);
    CHECK_FALSE(stack.isFree(30, 0, 1));
}

TEST_CASE("tracks above one that was asked for exist, empty")
{
    TrackStack stack(400, 10);
    stack.take(4, 100, 200);
    CHECK(stack.count() == 5);
    CHECK(stack.find(100, 200) == 0);
    CHECK_FALSE(stack.isFree(4, 150, 160));
}
