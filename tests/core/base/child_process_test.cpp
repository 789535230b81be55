// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"
#include "tests/support/catch.h"

#include <chrono>

using namespace dateline;
using namespace std::chrono_literals;

namespace {

Result<std::string> shell(const std::string &script, std::string_view input = {}, const ChildLimits &limits = {})
{
    return runChild("/bin/sh", {"-c", script}, input, limits);
}

} // namespace

TEST_CASE("child process: what goes in comes out, however long it is")
{
    const std::string large(5'000'000, 'x');
    CHECK(shell("cat", large).value() == large);
    CHECK(shell("cat").value().empty());
    CHECK(shell("exit 0", large).value().empty()); // it need not read
}

TEST_CASE("child process: whatever it does, this goes on and says what happened")
{
    for (const char *script : {"kill -SEGV $$", "exit 3", "echo half; kill -ABRT $$"}) {
        const auto ended = shell(script);
        REQUIRE_FALSE(ended);
        CHECK(ended.error().code == ErrorCode::FormatBroken);
        CHECK_FALSE(ended.error().detail.empty());
    }
    CHECK(runChild("/no/such/program", {}, {}, {}).error().code == ErrorCode::ResourceMissing);
}

TEST_CASE("child process: one that hangs or talks without end is stopped")
{
    ChildLimits limits;
    limits.time = 300ms;
    limits.output = 1u << 20;
    const auto begin = std::chrono::steady_clock::now();
    CHECK(shell("sleep 20", {}, limits).error().code == ErrorCode::FormatBroken);
    limits.time = 10s;
    CHECK(shell("exec yes", {}, limits).error().code == ErrorCode::FormatBroken);
    CHECK(std::chrono::steady_clock::now() - begin < 10s);
}

TEST_CASE("child process: it gets none of our files")
{
    CHECK(shell("ls /proc/self/fd | wc -l").value() == "4\n"); // three, and the one that ls reads
}
