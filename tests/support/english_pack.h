// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <vector>

namespace dateline::test {

/// The English pack of the source tree, loaded once.
inline const LanguagePack &englishPack()
{
    static const auto pack = LanguagePack::load(
        ResourceRoots(std::vector<std::filesystem::path>{std::filesystem::path(DATELINE_SOURCE_DIR) / "resources"}),
        "en");
    if (!pack)
        FAIL(describe(pack.error()));
    return **pack;
}

} // namespace dateline::test
