// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace dateline::cli {

/// Writes to `file`, or to standard output for "-". A file is written beside its place, flushed to the disk and
/// renamed, so that an existing one is replaced whole or not at all. Errors: WriteFailed, DiskFull.
Status writeOutput(const std::string &file, std::string_view bytes);

} // namespace dateline::cli
