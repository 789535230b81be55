// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/timeline/merger.h"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Where a mention stands: its article, its index there, and its block's value.
struct MentionRef {
    ArticleId article = 0;
    std::uint32_t mention = 0;
    std::int64_t day = 0;

    friend auto operator<=>(const MentionRef &, const MentionRef &) = default;
};

/// An event as far as merging remembers it.
struct StandingGroup {
    EventId id = 0;
    bool told = false;
    bool rejected = false;
    std::vector<MentionRef> members; ///< the leader first

    friend bool operator==(const StandingGroup &, const StandingGroup &) = default;
};

/// What merging remembers of the mentions of one block.
struct StandingBlock {
    std::vector<MentionRef> mentions;
    std::vector<StandingGroup> groups; ///< in the order in which they were made

    bool empty() const { return mentions.empty() && groups.empty(); }
};

/// As bytes; none for an empty block. A mention takes about twenty of them.
std::string bytesOf(const StandingBlock &block, std::int64_t value);
/// nullopt for anything but what `bytesOf` writes for a block of that value.
std::optional<StandingBlock> blockFrom(std::string_view bytes, std::int64_t value);
/// Only the mentions, which come first.
std::optional<std::vector<MentionRef>> mentionsFrom(std::string_view bytes, std::int64_t value);

/// All blocks of a library as bytes, one after the other: of millions of mentions a map would take ten times as much.
class StandingBlocks {
public:
    /// False, and nothing is done, unless the key comes after all others.
    bool append(const MergeBlock &key, std::string_view bytes);
    /// Puts in, replaces, or with empty bytes removes.
    void replace(const std::map<MergeBlock, std::string> &changed);

    /// Empty when there is none; valid until something changes.
    std::string_view find(const MergeBlock &key) const;
    /// The first key that is not before `from`.
    std::optional<MergeBlock> next(const MergeBlock &from) const;
    template <typename Visit> void forEach(const Visit &visit) const
    {
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            visit(m_keys[i], bytesAt(i));
    }

private:
    std::string_view bytesAt(std::size_t at) const
    {
        const std::size_t begin = at == 0 ? 0 : m_ends[at - 1];
        return std::string_view(m_bytes).substr(begin, m_ends[at] - begin);
    }

    std::vector<MergeBlock> m_keys; ///< ascending
    std::vector<std::size_t> m_ends;
    std::string m_bytes;
};

} // namespace dateline
