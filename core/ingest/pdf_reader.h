// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <string>

namespace dateline {

inline constexpr int maximumPdfPages = 5000;

/// Reads a PDF: columns one after the other, hyphenated words joined, paragraphs across columns and pages joined,
/// running headers, footers and page numbers left out; larger type makes headings. The file's own dates are no
/// publication date. Errors: FormatBroken, FileUnreadable (a password is needed), FileBinary (scanned pages without
/// text), FileTooLarge.
Result<Article> readPdf(const std::string &bytes);

} // namespace dateline
