// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/pdf_pages.h"

#include "core/base/plain_bytes.h"
#include "core/base/utf8.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <climits>
#include <memory>

namespace dateline {

namespace {

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

void silence()
{
    static const bool silent = (poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr), true);
    (void)silent;
}

} // namespace

Result<PrintedDocument> pagesOfPdf(const std::string &bytes)
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
    PrintedDocument printed;
    printed.title = utf8Of(document->info_key("Title"));
    for (int i = 0; i < document->pages(); ++i)
        if (const std::unique_ptr<poppler::page> page(document->create_page(i)); page)
            printed.pages.push_back(printedPage(*page));
    return printed;
}

} // namespace dateline
