// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/event.h"
#include "core/model/text_sketch.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// How values lie in the blobs of a library. Each blob starts with the number of its format. Decoding checks every
// bound and every enumeration and returns nullopt (or false) for anything but what encoding writes.

/// Blocks, markup, styles and the dates that the reader itself found.
std::string encodeStructure(const Article &article);
bool decodeStructure(std::string_view bytes, Article &article);

/// What analysis found out about the article as a whole.
struct Findings {
    std::string language;
    bool languageAnalysed = false;
    std::optional<Published> published; ///< what the article tells or the user set
    std::vector<Published> otherDates;
    std::optional<DateSuggestion> suggestion;
    std::uint32_t sentences = 0;
    TextSketch sketch; ///< by which copies of the article are known

    friend bool operator==(const Findings &, const Findings &) = default;
};
std::string encodeFindings(const Findings &findings);
std::optional<Findings> decodeFindings(std::string_view bytes);

std::string encodeTimexes(const std::vector<Timex> &timexes);
std::optional<std::vector<Timex>> decodeTimexes(std::string_view bytes);

/// Mentions, and for each the number of the block it stands in.
struct PlacedMentions {
    std::vector<Mention> mentions;
    std::vector<std::uint32_t> blocks;
};
std::string encodeMentions(const PlacedMentions &placed);
std::optional<PlacedMentions> decodeMentions(std::string_view bytes);

/// Finds a mention by its article and its index there; nullptr when there is none.
using MentionLookup = std::function<const Mention *(ArticleId article, std::uint32_t index)>;

/// An event without the mentions themselves: its sources name only article and index. Of most events, which tell what
/// their one mention tells, nothing else is kept. Decoding puts the mentions back; where one is missing it stays empty.
std::string encodeEvent(const Event &event);
std::optional<Event> decodeEvent(std::string_view bytes, const MentionLookup &mentionOf);

/// Of all that an event tells itself, its mentions left out.
std::uint64_t fingerprint(const Event &event);

} // namespace dateline
