// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/pdf_reader.h"

#include "core/base/child_process.h"
#include "core/base/utf8.h"
#include "core/ingest/draft.h"
#include "core/ingest/page_bytes.h"
#include "core/ingest/page_layout.h"
#include "core/ingest/rich_block.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <vector>

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t fewestLetters = 20; ///< less than that in all pages is no text

/// What programs put into the title when nobody gave one.
bool isUsableTitle(std::string_view title)
{
    const std::string folded = foldCase(title);
    return title.find(' ') != std::string_view::npos && !folded.starts_with("microsoft")
           && !folded.starts_with("untitled") && folded.find(".doc") == std::string::npos
           && folded.find(".indd") == std::string::npos && folded.find(".qxd") == std::string::npos
           && folded.find(".pdf") == std::string::npos;
}

ArticleMetadata metadataOf(const PrintedDocument &document)
{
    ArticleMetadata metadata;
    metadata.title = tidy(document.title);
    if (!isUsableTitle(metadata.title) || metadata.title.size() > 400)
        metadata.title.clear();
    return metadata;
}

std::size_t lettersIn(const std::vector<PrintedPage> &pages)
{
    std::size_t letters = 0;
    for (const PrintedPage &page : pages)
        for (const PrintedLine &line : page.lines)
            letters += static_cast<std::size_t>(std::count_if(line.text.begin(), line.text.end(), [](char c) {
                return isAsciiAlpha(c) || static_cast<unsigned char>(c) >= 0x80;
            }));
    return letters;
}

/// The program that reads pages: beside this one, else where it was installed, else where it was built.
fs::path pdfProgram()
{
    static const fs::path found = [] {
        std::error_code failure;
        const fs::path beside = fs::read_symlink("/proc/self/exe", failure).parent_path() / DATELINE_PDF_PROGRAM;
        const std::array places = {beside, fs::path(DATELINE_INSTALLED_PROGRAMS) / DATELINE_PDF_PROGRAM,
                                   fs::path(DATELINE_BUILT_PROGRAMS) / DATELINE_PDF_PROGRAM};
        for (const fs::path &place : places)
            if (fs::is_regular_file(place, failure))
                return place;
        return beside;
    }();
    return found;
}

Result<PrintedDocument> pagesOf(const std::string &bytes)
{
    const auto output = runChild(pdfProgram(), {}, bytes, {});
    if (!output && output.error().code == ErrorCode::FormatBroken)
        return Error{ErrorCode::FormatBroken, {}, {}, "It breaks the PDF reader: " + output.error().detail, {}};
    if (!output)
        return output.error();
    auto pages = pagesFromBytes(*output);
    return pages ? std::move(*pages) : Error{ErrorCode::FormatBroken, {}, {}, "It breaks the PDF reader", {}};
}

} // namespace

Result<Article> readPdf(const std::string &bytes)
{
    auto printed = pagesOf(bytes);
    return printed ? articleOfPages(std::move(*printed)) : printed.error();
}

Result<Article> articleOfPages(PrintedDocument printed)
{
    std::vector<PrintedPage> &pages = printed.pages;
    if (lettersIn(pages) < fewestLetters)
        return Error{ErrorCode::FileBinary,
                     {},
                     {},
                     "Its " + std::to_string(pages.size())
                         + " page(s) are pictures without text; they need text recognition first",
                     {}};
    dropRunningLines(pages);
    auto article = articleFromBlocks(paragraphsOf(pages), metadataOf(printed), ArticleHead::InText);
    if (article)
        article->encoding = "PDF";
    return article;
}

} // namespace dateline
