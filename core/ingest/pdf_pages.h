// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/page_layout.h"

#include <string>
#include <vector>

namespace dateline {

inline constexpr int maximumPdfPages = 5000;

struct PrintedDocument {
    std::string title; ///< as the file's properties tell it
    std::vector<PrintedPage> pages;
};

/// What stands where in a PDF. Poppler does it, which may crash on a file that was made to break it: see readPdf() for
/// how it is called. Errors: FormatBroken, FileUnreadable (a password is needed), FileTooLarge.
Result<PrintedDocument> pagesOfPdf(const std::string &bytes);

} // namespace dateline
