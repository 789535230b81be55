// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/rich_block.h"
#include "core/ingest/xml_events.h"

#include <map>
#include <string>

namespace dateline {

/// The properties of a document in Dublin Core, as docProps/core.xml, meta.xml and the package of a book have them.
/// The day on which a file was made is no publication date: only dc:date of books counts (`dateCounts`).
ArticleMetadata documentProperties(const std::string &xml, bool dateCounts);

} // namespace dateline
