// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <cstdint>
#include <string>

namespace dateline {

/// What a correction changes. Stored by number: never renumber.
enum class CorrectionKind : std::uint8_t {
    ArticlePublished = 1,   ///< value: ISO day, or empty for "has none"
    ArticleTitle = 2,       ///< value: the title
    EventRejected = 3,      ///< value: "1" or "0"
    EventDate = 4,          ///< value: ISO day or "first/last"
    EventType = 5,          ///< value: type name
    EventTitle = 6,         ///< value: the title
    ArticleStandsAlone = 7, ///< value: "1": never a copy of another article; "0": as found
};

/// The words that an event's correction is about: its trigger, with their surroundings. They are found again in the
/// text, not by an event id, so a correction survives better readers and rules; the span is a hint where to look first.
struct PassageKey {
    std::string quote;  ///< the trigger's words
    std::string before; ///< up to 32 characters before it
    std::string after;  ///< up to 32 characters after it
    ByteSpan hint;

    friend bool operator==(const PassageKey &, const PassageKey &) = default;
};

/// One thing the user changed.
struct Correction {
    std::int64_t id = 0; ///< in the library; 0 before it is stored
    CorrectionKind kind = CorrectionKind::ArticlePublished;
    std::string contentHash; ///< of the article's raw bytes
    PassageKey passage;      ///< empty for corrections of an article as a whole
    std::string value;

    friend bool operator==(const Correction &, const Correction &) = default;
};

} // namespace dateline
