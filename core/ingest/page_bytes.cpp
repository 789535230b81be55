// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/page_bytes.h"

#include "core/base/plain_bytes.h"
#include "core/base/utf8.h"

#include <cmath>

namespace dateline {

namespace {

void writePage(PlainWriter &out, const PrintedPage &page)
{
    out.value(page.width);
    out.value(page.height);
    out.value(static_cast<std::uint64_t>(page.lines.size()));
    for (const PrintedLine &line : page.lines) {
        out.text(line.text);
        for (const double length : {line.left, line.top, line.right, line.bottom, line.size})
            out.value(length);
    }
}

void readPage(PlainReader &in, PrintedPage &page)
{
    const auto length = [&] {
        const auto read = in.value<double>();
        if (!std::isfinite(read))
            in.fail();
        return read;
    };
    page.width = length();
    page.height = length();
    for (auto left = in.value<std::uint64_t>(); left > 0 && in.good(); --left) {
        PrintedLine &line = page.lines.emplace_back();
        line.text = in.text();
        for (double *one : {&line.left, &line.top, &line.right, &line.bottom, &line.size})
            *one = length();
        if (!isValidUtf8(line.text))
            in.fail();
    }
}

} // namespace

std::string bytesOfPages(const Result<PrintedDocument> &printed)
{
    PlainWriter out;
    out.value(static_cast<std::uint8_t>(printed.ok()));
    if (!printed) {
        out.value(printed.error().code);
        out.text(printed.error().detail);
        return out.take();
    }
    out.text(printed->title);
    out.value(static_cast<std::uint64_t>(printed->pages.size()));
    for (const PrintedPage &page : printed->pages)
        writePage(out, page);
    return out.take();
}

std::optional<Result<PrintedDocument>> pagesFromBytes(std::string_view bytes)
{
    PlainReader in(bytes);
    if (in.value<std::uint8_t>() == 0) {
        const auto code = in.value<ErrorCode>();
        std::string detail = in.text();
        const bool ours =
            code == ErrorCode::FormatBroken || code == ErrorCode::FileUnreadable || code == ErrorCode::FileTooLarge;
        if (!in.finished() || !ours || !isValidUtf8(detail))
            return std::nullopt;
        return Result<PrintedDocument>(Error{code, {}, {}, std::move(detail), {}});
    }
    PrintedDocument printed;
    printed.title = in.text();
    const auto count = in.value<std::uint64_t>();
    for (std::uint64_t page = 0; page < count && page < maximumPdfPages && in.good(); ++page)
        readPage(in, printed.pages.emplace_back());
    if (!in.finished() || !isValidUtf8(printed.title))
        return std::nullopt;
    return Result<PrintedDocument>(std::move(printed));
}

} // namespace dateline
