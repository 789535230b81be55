// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/library_backend.h"

namespace dateline {

LibraryBackend LibraryBackend::standard()
{
    return {[] { return loadLanguagePacks(ResourceRoots::standard()); }, &Project::open, &ProjectReader::open};
}

} // namespace dateline
