// SPDX-License-Identifier: GPL-3.0-or-later
// What the targets that read articles share.
#pragma once

#include "core/base/utf8.h"
#include "core/lexicon/language_pack.h"

#include <cstdio>
#include <cstdlib>

namespace dateline::fuzz {

inline const LanguagePacks &packs()
{
    static const LanguagePacks loaded = [] {
        auto result = loadLanguagePacks(ResourceRoots::standard());
        if (!result) {
            std::fprintf(stderr, "%s\n", describe(result.error()).c_str());
            std::abort();
        }
        return std::move(*result);
    }();
    return loaded;
}

inline const LanguagePack &english()
{
    return *packs().at("en");
}

inline void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// A span within the text that cuts no character.
inline void requireInside(ByteSpan span, const std::string &text)
{
    require(span.begin <= span.end && span.end <= text.size());
    require(nextBorder(text, span.begin) == span.begin && nextBorder(text, span.end) == span.end);
}

/// Readers give valid UTF-8 whatever they read.
inline std::string textOf(const unsigned char *data, std::size_t size)
{
    return repairUtf8(std::string_view(reinterpret_cast<const char *>(data), size));
}

} // namespace dateline::fuzz
