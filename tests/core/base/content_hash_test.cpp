// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content_hash.h"
#include "tests/support/catch.h"

using namespace dateline;

TEST_CASE("content hash: 40 hex digits that depend on every byte")
{
    const std::string hash = contentHash("abc");
    CHECK(hash.size() == 40);
    CHECK(hash == contentHash("abc"));
    CHECK(hash != contentHash("abd"));
    CHECK(contentHash("").size() == 40);
    // BLAKE2b with a digest of 20 bytes over "abc", as "b2sum -l 160" prints it.
    CHECK(hash == "384264f676f39536840523f284921cdc68b6846b");
}
