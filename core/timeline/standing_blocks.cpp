// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/standing_blocks.h"

#include "core/base/codec.h"

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

constexpr std::uint8_t blockFormat = 1;

/// Articles that follow each other have numbers close to each other.
template <typename Io> void transferArticle(Io &io, ArticleId &article, ArticleId &last)
{
    std::int64_t step = 0;
    if constexpr (!Io::decodes)
        step = article - last;
    transfer(io, step);
    if constexpr (Io::decodes) {
        constexpr ArticleId most = std::numeric_limits<ArticleId>::max() / 4;
        if (step > most || step < -most || last + step > most || last + step < 0) {
            io.fail();
            step = -last;
        }
        article = last + step;
    }
    last = article;
}

/// `value` is that of the block: nearly all of its mentions have the same.
template <typename Io> void transferRefs(Io &io, std::vector<MentionRef> &refs, std::int64_t value, bool ownDays)
{
    std::uint64_t count = refs.size();
    transfer(io, count);
    if constexpr (Io::decodes) {
        if (count > io.remaining()) // each takes two bytes at least
            return io.fail();
        refs.resize(count);
    }
    ArticleId last = 0;
    for (MentionRef &ref : refs) {
        transferArticle(io, ref.article, last);
        transfer(io, ref.mention);
        std::uint32_t after = 0;
        if constexpr (!Io::decodes)
            after = static_cast<std::uint32_t>(ref.day - value);
        if (ownDays)
            transfer(io, after);
        if constexpr (Io::decodes) {
            if (after > static_cast<std::uint32_t>(reportLag))
                return io.fail();
            ref.day = value + after;
        }
    }
}

template <typename Io> void transferGroups(Io &io, std::vector<StandingGroup> &groups, std::int64_t value)
{
    std::uint64_t count = groups.size();
    transfer(io, count);
    if constexpr (Io::decodes) {
        if (count > io.remaining())
            return io.fail();
        groups.resize(count);
    }
    for (StandingGroup &group : groups) {
        transfer(io, group.id);
        transfer(io, group.told);
        transfer(io, group.rejected);
        transferRefs(io, group.members, value, true);
        if constexpr (Io::decodes) {
            if (!io.ok() || group.members.empty())
                return io.fail();
        }
    }
}

bool begins(Decoder &decoder, std::int64_t value)
{
    constexpr std::int64_t farthest = std::numeric_limits<std::int64_t>::max() - reportLag;
    return decoder.number() == blockFormat && value <= farthest;
}

} // namespace

std::string bytesOf(const StandingBlock &block, std::int64_t value)
{
    if (block.empty())
        return {};
    Encoder encoder;
    encoder.number(blockFormat);
    StandingBlock copy = block; // the encoder shares its description with the decoder, which writes
    transferRefs(encoder, copy.mentions, value, false);
    transferGroups(encoder, copy.groups, value);
    return encoder.take();
}

std::optional<StandingBlock> blockFrom(std::string_view bytes, std::int64_t value)
{
    StandingBlock block;
    Decoder decoder(bytes);
    if (!begins(decoder, value))
        return std::nullopt;
    transferRefs(decoder, block.mentions, value, false);
    transferGroups(decoder, block.groups, value);
    if (!decoder.finished())
        return std::nullopt;
    return block;
}

std::optional<std::vector<MentionRef>> mentionsFrom(std::string_view bytes, std::int64_t value)
{
    std::vector<MentionRef> mentions;
    Decoder decoder(bytes);
    if (!begins(decoder, value))
        return std::nullopt;
    transferRefs(decoder, mentions, value, false);
    if (!decoder.ok())
        return std::nullopt;
    return mentions;
}

bool StandingBlocks::append(const MergeBlock &key, std::string_view bytes)
{
    if (!m_keys.empty() && key <= m_keys.back())
        return false;
    m_keys.push_back(key);
    m_bytes += bytes;
    m_ends.push_back(m_bytes.size());
    return true;
}

void StandingBlocks::replace(const std::map<MergeBlock, std::string> &changed)
{
    if (changed.empty())
        return;
    StandingBlocks made;
    made.m_keys.reserve(m_keys.size() + changed.size());
    made.m_ends.reserve(m_keys.size() + changed.size());
    std::size_t bytes = m_bytes.size();
    for (const auto &[key, data] : changed)
        bytes += data.size();
    made.m_bytes.reserve(bytes);
    std::size_t at = 0;
    const auto copyUpTo = [&](std::size_t end) {
        if (at == end)
            return;
        const std::size_t first = at == 0 ? 0 : m_ends[at - 1];
        const std::size_t moved = made.m_bytes.size() - first; // may wrap around
        made.m_bytes.append(m_bytes, first, m_ends[end - 1] - first);
        for (; at < end; ++at) {
            made.m_keys.push_back(m_keys[at]);
            made.m_ends.push_back(m_ends[at] + moved);
        }
    };
    for (const auto &[key, data] : changed) {
        const auto place = std::lower_bound(m_keys.begin() + static_cast<std::ptrdiff_t>(at), m_keys.end(), key);
        copyUpTo(static_cast<std::size_t>(place - m_keys.begin()));
        if (place != m_keys.end() && *place == key)
            ++at;
        if (!data.empty())
            made.append(key, data);
    }
    copyUpTo(m_keys.size());
    *this = std::move(made);
}

std::string_view StandingBlocks::find(const MergeBlock &key) const
{
    const auto at = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    if (at == m_keys.end() || *at != key)
        return {};
    return bytesAt(static_cast<std::size_t>(at - m_keys.begin()));
}

std::optional<MergeBlock> StandingBlocks::next(const MergeBlock &from) const
{
    const auto at = std::lower_bound(m_keys.begin(), m_keys.end(), from);
    return at == m_keys.end() ? std::nullopt : std::optional(*at);
}

} // namespace dateline
