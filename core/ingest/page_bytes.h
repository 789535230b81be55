// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/pdf_pages.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// A printed document, or why there is none, on its way from one process to another.

std::string bytesOfPages(const Result<PrintedDocument> &printed);

/// nullopt for anything but what bytesOfPages writes.
std::optional<Result<PrintedDocument>> pagesFromBytes(std::string_view bytes);

} // namespace dateline
