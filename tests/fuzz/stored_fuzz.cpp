// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a value of a library, or from the process that reads PDFs: decoding must end, and what it gives must be
// sound enough to be encoded again.
#include "core/ingest/page_bytes.h"
#include "core/model/timeline.h"
#include "core/store/library_rows.h"
#include "core/store/packed.h"
#include "core/timeline/standing_blocks.h"

#include <cstdlib>

namespace {

using namespace dateline;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void decodeAnalysis(const std::string &bytes)
{
    Article article;
    if (decodeStructure(bytes, article)) {
        Article again;
        require(decodeStructure(encodeStructure(article), again) && again.blocks == article.blocks);
    }
    if (const auto findings = decodeFindings(bytes))
        require(decodeFindings(encodeFindings(*findings)) == findings);
    if (const auto timexes = decodeTimexes(bytes))
        require(decodeTimexes(encodeTimexes(*timexes)).has_value());
    if (const auto placed = decodeMentions(bytes))
        require(decodeMentions(encodeMentions(*placed)).has_value());
    (void)decodeEvent(bytes, [](ArticleId, std::uint32_t) { return nullptr; });
}

void decodeShared(const std::string &bytes)
{
    (void)unpackedMentions(bytes);
    if (const auto plain = unpacked(bytes, 1u << 20))
        require(plain->size() <= 1u << 20);
    if (const auto block = blockFrom(bytes, 15000)) {
        for (const StandingGroup &group : block->groups)
            require(!group.members.empty());
        require(mentionsFrom(bytes, 15000) == block->mentions);
    }
    if (const auto timeline = Timeline::fromBytes(bytes, {}))
        for (RowIndex row = 0; row < timeline->size(); ++row)
            for (const NameId name : timeline->row(row).actors)
                require(name < timeline->names().size());
    if (const auto pages = pagesFromBytes(bytes))
        require(pagesFromBytes(bytesOfPages(*pages)).has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char *>(data), size);
    decodeAnalysis(bytes);
    decodeShared(bytes);
    return 0;
}
