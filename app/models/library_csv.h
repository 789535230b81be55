// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/export/csv_exporter.h"
#include "core/pipeline/project.h"

#include <QString>

#include <functional>
#include <memory>
#include <span>
#include <string>

namespace dateline {

/// The events of these ids as CSV, in the given order; `timeline` tells which articles are copies of others. Ids that
/// are gone are left out. Blocks; use it from the reader's thread. Errors: Cancelled, and those of the reader.
Result<std::string> csvOf(const ProjectReader &reader, std::shared_ptr<const Timeline> timeline,
                          std::span<const EventId> events, const CsvOptions &options, const CancelToken &cancel,
                          const std::function<void(std::size_t done)> &progress = {});

/// Writes through a temporary file beside it, so that a full disk leaves what was there.
Status writeFile(const QString &file, const std::string &bytes);

} // namespace dateline
