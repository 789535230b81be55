// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of one format (DATELINE_FUZZ_FORMAT): reading must end, and what it gives must be sound.
#include "core/base/utf8.h"
#include "core/ingest/article_reader.h"
#include "core/ingest/byte_source.h"
#include "core/ingest/pdf_reader.h"
#include "core/ingest/raw_sources.h"

#include <cstdlib>

namespace {

using dateline::FileFormat;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void requireInside(dateline::ByteSpan span, const std::string &text)
{
    require(span.begin <= span.end && span.end <= text.size());
    require(dateline::nextBorder(text, span.begin) == span.begin && dateline::nextBorder(text, span.end) == span.end);
}

void requireSound(const dateline::Article &article)
{
    require(!article.text.empty() && dateline::isValidUtf8(article.text));
    for (const std::string *words : {&article.title, &article.byline, &article.outlet, &article.url, &article.name})
        require(dateline::isValidUtf8(*words));
    std::uint32_t end = 0;
    for (const dateline::Block &block : article.blocks) {
        requireInside(block.span, article.text);
        require(block.span.begin >= end);
        end = block.span.end;
    }
    for (const dateline::ByteSpan span : article.markup)
        requireInside(span, article.text);
    for (const dateline::StyledSpan &style : article.styles)
        requireInside(style.span, article.text);
    requireInside(article.titleSpan, article.text);
}

void readOne(dateline::RawArticle raw)
{
    if (raw.part.empty())
        raw.part = "part";
#ifdef DATELINE_FUZZ_PAGES // in this process, where what goes wrong is seen
    auto pages = dateline::pagesOfPdf(raw.bytes);
    const auto article = pages ? dateline::articleOfPages(std::move(*pages)) : pages.error();
#else
    const auto article = dateline::articleOf(std::move(raw));
#endif
    if (article)
        requireSound(*article);
    else
        require(article.error().code != dateline::ErrorCode::Internal && !dateline::describe(article.error()).empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    constexpr FileFormat format = FileFormat::DATELINE_FUZZ_FORMAT;
    std::string bytes(reinterpret_cast<const char *>(data), size);
    if (!dateline::holdsMany(format)) {
        dateline::RawArticle raw;
        raw.format = format;
        raw.bytes = std::move(bytes);
        readOne(std::move(raw));
        return 0;
    }
    const auto source = dateline::sourceOf(format, dateline::bytesOf(std::move(bytes)));
    constexpr int mostArticles = 100;
    for (int i = 0; i < mostArticles; ++i) {
        auto article = source->next();
        if (!article)
            break;
        if (*article)
            readOne(std::move(**article));
    }
    return 0;
}
