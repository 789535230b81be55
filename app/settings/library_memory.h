// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/bookmark.h"
#include "app/settings/saved_search.h"

#include <QString>

#include <vector>

namespace dateline {

/// What the user keeps about one library beside the library itself, by its file. Damaged values are left out.
/// GUI thread only.
class LibraryMemory {
public:
    static std::vector<SavedSearch> searches(const QString &library);
    static void setSearches(const QString &library, const std::vector<SavedSearch> &searches);
    static std::vector<Bookmark> bookmarks(const QString &library);
    static void setBookmarks(const QString &library, const std::vector<Bookmark> &bookmarks);
};

} // namespace dateline
