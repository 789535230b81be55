// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/pdf_pages.h"
#include "core/model/article.h"

#include <string>

namespace dateline {

/// Reads a PDF: columns one after the other, hyphenated words joined, paragraphs across columns and pages joined,
/// running headers, footers and page numbers left out; larger type makes headings. The file's own dates are no
/// publication date. Pages are read in a process of its own (core/ingest/pdf_process): a file that crashes it or keeps
/// it busy for a minute is one that cannot be read, and no more.
///
/// Errors: FormatBroken, FileUnreadable (a password is needed), FileBinary (scanned pages without text), FileTooLarge,
/// ResourceMissing (that program is not there).
Result<Article> readPdf(const std::string &bytes);

/// The second half of it.
Result<Article> articleOfPages(PrintedDocument printed);

} // namespace dateline
