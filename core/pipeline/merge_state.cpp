// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/merge_state.h"

#include "core/store/codec.h"

#include <limits>

namespace dateline {

namespace {

constexpr std::uint8_t rowFormat = 1;

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
template <typename Io>
void transferRefs(Io &io, std::vector<EventMerger::MentionRef> &refs, std::int64_t value, bool ownDays)
{
    std::uint64_t count = refs.size();
    transfer(io, count);
    if constexpr (Io::decodes) {
        if (count > io.remaining()) // each takes two bytes at least
            return io.fail();
        refs.resize(count);
    }
    ArticleId last = 0;
    for (EventMerger::MentionRef &ref : refs) {
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

template <typename Io> void transferBlock(Io &io, EventMerger::Block &block, std::int64_t value)
{
    transferRefs(io, block.mentions, value, false);
    std::uint64_t count = block.groups.size();
    transfer(io, count);
    if constexpr (Io::decodes) {
        if (count > io.remaining())
            return io.fail();
        block.groups.resize(count);
    }
    for (EventMerger::StandingGroup &group : block.groups) {
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

} // namespace

MergeRow mergeRowOf(const EventMerger &merger, const MergeBlock &key)
{
    MergeRow row{static_cast<std::int64_t>(key.type), key.dated, key.value, {}};
    const EventMerger::Block *block = merger.block(key);
    if (!block)
        return row;
    Encoder encoder;
    encoder.number(rowFormat);
    EventMerger::Block copy = *block; // the encoder shares its description with the decoder, which writes
    transferBlock(encoder, copy, key.value);
    row.data = encoder.take();
    return row;
}

std::optional<KeptBlock> keptBlockOf(const MergeRow &row)
{
    if (row.type < 0 || row.type > static_cast<std::int64_t>(EventType::Humanitarian))
        return std::nullopt;
    KeptBlock kept{{static_cast<EventType>(row.type), row.dated, row.value}, {}};
    constexpr std::int64_t farthest = std::numeric_limits<std::int64_t>::max() - reportLag;
    Decoder decoder(row.data);
    if (decoder.number() != rowFormat || row.value > farthest)
        return std::nullopt;
    transferBlock(decoder, kept.block, row.value);
    if (!decoder.finished())
        return std::nullopt;
    return kept;
}

} // namespace dateline
