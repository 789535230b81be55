// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/pdf_reader.h"

#include "core/base/utf8.h"
#include "core/ingest/draft.h"
#include "core/ingest/page_layout.h"
#include "core/ingest/rich_block.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <climits>
#include <memory>

namespace dateline {

namespace {

constexpr std::size_t fewestLetters = 20; ///< less than that in all pages is no text

std::string utf8Of(const poppler::ustring &text)
{
    const poppler::byte_array bytes = text.to_utf8();
    return repairUtf8(std::string_view(bytes.data(), bytes.size()));
}

/// The words of a page put together to lines: a word that stands right of the one before on the same height goes on
/// with it.
PrintedPage printedPage(const poppler::page &from)
{
    PrintedPage page;
    const poppler::rectf rectangle = from.page_rect();
    page.width = rectangle.width();
    page.height = rectangle.height();
    bool spaceBefore = false;
    for (const poppler::text_box &word : from.text_list(poppler::page::text_list_include_font)) {
        const poppler::rectf box = word.bbox();
        const double size = word.has_font_info() ? word.get_font_size() : box.height();
        PrintedLine *line = page.lines.empty() ? nullptr : &page.lines.back();
        const double overlap = line ? std::min(line->bottom, box.bottom()) - std::max(line->top, box.top()) : 0;
        const bool sameLine = line && overlap > 0.5 * std::min(line->bottom - line->top, box.height())
                              && box.left() >= line->right - size && box.left() - line->right < 3 * std::max(size, 1.0);
        if (!sameLine) {
            page.lines.push_back({utf8Of(word.text()), box.left(), box.top(), box.right(), box.bottom(), size});
        } else {
            line->text += (spaceBefore || box.left() - line->right > 0.15 * size ? " " : "") + utf8Of(word.text());
            line->right = std::max(line->right, box.right());
            line->top = std::min(line->top, box.top());
            line->bottom = std::max(line->bottom, box.bottom());
        }
        spaceBefore = word.has_space_after();
    }
    return page;
}

/// What programs put into the title when nobody gave one.
bool isUsableTitle(std::string_view title)
{
    const std::string folded = foldCase(title);
    return title.find(' ') != std::string_view::npos && !folded.starts_with("microsoft")
           && !folded.starts_with("untitled") && folded.find(".doc") == std::string::npos
           && folded.find(".indd") == std::string::npos && folded.find(".qxd") == std::string::npos
           && folded.find(".pdf") == std::string::npos;
}

ArticleMetadata metadataOf(const poppler::document &document)
{
    ArticleMetadata metadata;
    metadata.title = tidy(utf8Of(document.info_key("Title")));
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

void silence()
{
    static const bool silent = (poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr), true);
    (void)silent;
}

} // namespace

Result<Article> readPdf(const std::string &bytes)
{
    silence();
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        bytes.data(), static_cast<int>(std::min<std::size_t>(bytes.size(), INT_MAX))));
    if (!document)
        return Error{ErrorCode::FormatBroken, {}, {}, "It is no PDF that can be opened", {}};
    if (document->is_locked())
        return Error{ErrorCode::FileUnreadable, {}, {}, "A password is needed", {}};
    if (document->pages() > maximumPdfPages)
        return Error{ErrorCode::FileTooLarge, {}, {}, "A PDF may have up to 5000 pages", {}};
    std::vector<PrintedPage> pages;
    for (int i = 0; i < document->pages(); ++i)
        if (const std::unique_ptr<poppler::page> page(document->create_page(i)); page)
            pages.push_back(printedPage(*page));
    if (lettersIn(pages) < fewestLetters)
        return Error{ErrorCode::FileBinary,
                     {},
                     {},
                     "Its " + std::to_string(document->pages())
                         + " page(s) are pictures without text; they need text recognition first",
                     {}};
    dropRunningLines(pages);
    auto article = articleFromBlocks(paragraphsOf(pages), metadataOf(*document), ArticleHead::InText);
    if (article)
        article->encoding = "PDF";
    return article;
}

} // namespace dateline
