// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library_file.h"

#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// What the header of a file says.
struct Identity {
    std::int64_t application = 0;
    std::int64_t version = 0;
    bool empty = false; ///< no tables at all: a new library, or one whose making was interrupted
};

Identity identify(Database &database)
{
    Identity identity;
    identity.application = database.number("PRAGMA application_id");
    identity.version = database.number("PRAGMA user_version");
    identity.empty = database.number("SELECT count(*) FROM sqlite_schema") == 0;
    return identity;
}

[[noreturn]] void refuse(ErrorCode code, const fs::path &file, std::string detail = {})
{
    throw StoreFailure(Error{code, file.string(), {}, std::move(detail), "Nothing in it was changed."});
}

void checkPath(const fs::path &file, OpenMode mode)
{
    std::error_code failure;
    const fs::file_status status = fs::status(file, failure);
    if (fs::is_directory(status))
        refuse(ErrorCode::LibraryForeign, file, "It is a folder");
    if (fs::exists(status) && !fs::is_regular_file(status))
        refuse(ErrorCode::LibraryForeign, file);
    if (!fs::exists(status)
        && (mode != OpenMode::Create || !fs::is_directory(fs::absolute(file).parent_path(), failure)))
        throw StoreFailure(Error{ErrorCode::LibraryMissing, file.string(), {}, {}, {}});
}

void checkIdentity(const Identity &identity, const fs::path &file, std::span<const SchemaStep> steps)
{
    if (identity.application != libraryApplicationId)
        refuse(ErrorCode::LibraryForeign, file);
    if (identity.version > static_cast<std::int64_t>(steps.size()))
        refuse(ErrorCode::LibraryTooNew, file,
               "Its schema has number " + std::to_string(identity.version) + ", this program knows those up to "
                   + std::to_string(steps.size()));
}

/// A connection on which the first read went well.
std::unique_ptr<Database> tryRead(const fs::path &file, OpenMode mode)
{
    auto database = std::make_unique<Database>(file, mode);
    database->number("SELECT count(*) FROM sqlite_schema");
    return database;
}

/// In a folder where nothing can be written SQLite cannot make the files that it shares between connections; without
/// changes that wait in a log, the file can be read as it is.
std::unique_ptr<Database> openForReading(const fs::path &file)
{
    try {
        return tryRead(file, OpenMode::Read);
    } catch (const StoreFailure &) {
        std::error_code failure;
        const fs::path log = file.string() + "-wal";
        const bool folderWritable = access(fs::absolute(file).parent_path().c_str(), W_OK) == 0;
        if (folderWritable || (fs::exists(log, failure) && fs::file_size(log, failure) > 0))
            throw;
    }
    return tryRead(file, OpenMode::Immutable);
}

OpenedLibrary openReader(const fs::path &file, std::span<const SchemaStep> steps)
{
    OpenedLibrary library;
    library.database = openForReading(file);
    const Identity identity = identify(*library.database);
    checkIdentity(identity, file, steps);
    if (identity.version < static_cast<std::int64_t>(steps.size()))
        refuse(ErrorCode::LibraryReadOnly, file,
               "It was made by an older version and has to be brought up to date first");
    return library;
}

OpenedLibrary openReadOnly(const fs::path &file, std::span<const SchemaStep> steps, ErrorCode why, std::string detail)
{
    OpenedLibrary library = openReader(file, steps);
    library.readOnlyBecause = Error{why, file.string(), {}, std::move(detail), "It was opened for reading only."};
    return library;
}

/// What was written to a file, or which files a folder has, outlives a power cut.
void synchronise(const fs::path &path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || fsync(descriptor) != 0) {
        const std::string reason = std::strerror(errno);
        if (descriptor >= 0)
            close(descriptor);
        refuse(ErrorCode::WriteFailed, path, reason);
    }
    close(descriptor);
}

/// Keeps the library as it was before an upgrade; an earlier copy of the same version stays. The copy gets its name
/// once it is whole.
void copyAside(Database &database, std::int64_t version)
{
    const fs::path copy = database.file().string() + ".schema" + std::to_string(version) + ".bak";
    std::error_code failure;
    if (fs::exists(copy, failure))
        return;
    const std::string unfinished = copy.string() + ".part";
    fs::remove(unfinished, failure);
    database.prepare("VACUUM INTO ?").bind(1, unfinished).run();
    synchronise(unfinished);
    fs::rename(unfinished, copy, failure);
    if (failure)
        refuse(ErrorCode::WriteFailed, copy, failure.message());
    synchronise(fs::absolute(copy).parent_path());
}

void bringUpToDate(Database &database, const Identity &identity, OpenMode mode, std::span<const SchemaStep> steps)
{
    const bool fresh = identity.application == 0 && identity.version == 0 && identity.empty;
    if (fresh && mode == OpenMode::Create) {
        // Articles and analyses take some kilobytes each: large pages leave less space unused.
        database.run("PRAGMA page_size=16384");
        migrate(database, 0, steps);
        return;
    }
    checkIdentity(identity, database.file(), steps);
    if (identity.version == static_cast<std::int64_t>(steps.size()))
        return;
    copyAside(database, identity.version);
    migrate(database, identity.version, steps);
}

void prepareForWriting(Database &database)
{
    // A short log file keeps reopening after a crash fast.
    database.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA journal_size_limit=33554432;");
}

} // namespace

OpenedLibrary openLibrary(const fs::path &file, OpenMode mode, std::span<const SchemaStep> steps)
{
    checkPath(file, mode);
    if (mode == OpenMode::Read || mode == OpenMode::Immutable)
        return openReader(file, steps);

    std::error_code failure;
    const bool exists = fs::exists(file, failure);
    if (exists && access(file.c_str(), W_OK) != 0)
        return openReadOnly(file, steps, ErrorCode::LibraryReadOnly, std::strerror(errno));
    OpenedLibrary library;
    library.lock = std::make_unique<LibraryLock>();
    switch (library.lock->acquire(file)) {
    case LibraryLock::Outcome::Held: break;
    case LibraryLock::Outcome::HeldByOther: return openReadOnly(file, steps, ErrorCode::LibraryBusy, {});
    case LibraryLock::Outcome::NotPossible: {
        const std::string reason = std::strerror(errno);
        if (!exists)
            throw StoreFailure(
                Error{errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::WriteFailed, file.string(), {}, reason, {}});
        return openReadOnly(file, steps, ErrorCode::LibraryReadOnly, reason);
    }
    }
    library.database = std::make_unique<Database>(file, mode);
    bringUpToDate(*library.database, identify(*library.database), mode, steps);
    prepareForWriting(*library.database);
    return library;
}

} // namespace dateline
