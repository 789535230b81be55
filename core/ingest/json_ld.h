// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// What a page's JSON-LD (schema.org) says of its article; empty where it says nothing.
struct LinkedData {
    std::string headline;
    std::string author; ///< several joined by ", "
    std::string publisher;
    std::string published; ///< a timestamp as written
    std::string url;
    std::string language;
    std::string body; ///< articleBody
};

/// Reads one script of type application/ld+json and fills what `data` lacks. Objects that are no article (lists of
/// other articles, breadcrumbs, organisations) count only where they name the publisher. Broken JSON changes nothing.
void readLinkedData(std::string_view script, LinkedData &data);

} // namespace dateline
