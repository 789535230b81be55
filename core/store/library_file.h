// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/library_lock.h"
#include "core/store/migrations.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace dateline {

/// A library that was found to be ours and of this version.
struct OpenedLibrary {
    std::unique_ptr<LibraryLock> lock; ///< of the writer; released after the database is closed
    std::unique_ptr<Database> database;
    std::optional<Error> readOnlyBecause; ///< why a library that was to be written is open for reading only
};

/// Opens a library to write (Write, Create) or beside its writer (Read).
///
/// - To write what another process writes (LibraryBusy) or what cannot be written (LibraryReadOnly) gives a library
///   for reading only, and says so.
/// - An older schema is first copied to "name.dateline.schema<N>.bak", then upgraded.
///
/// Throws StoreFailure: LibraryMissing, LibraryForeign, LibraryTooNew, LibraryDamaged, FileUnreadable, DiskFull.
OpenedLibrary openLibrary(const std::filesystem::path &file, OpenMode mode,
                          std::span<const SchemaStep> steps = schemaSteps());

} // namespace dateline
