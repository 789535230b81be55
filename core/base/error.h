// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// What went wrong. Each code has one English message (see `messageTemplate`) that the window translates.
enum class ErrorCode {
    FileMissing,
    FileUnreadable,
    FileEmpty,
    FileTooLarge,
    FileBinary,
    BadEncoding,
    FormatUnknown,
    FormatBroken,
    FolderLoop,
    FolderTooLarge,
    ResourceMissing,
    ResourceBroken,
    LibraryMissing,
    LibraryReadOnly,
    LibraryDamaged,
    LibraryTooNew,
    LibraryForeign,
    LibraryBusy,
    DiskFull,
    WriteFailed,
    BadArgument,
    Cancelled,
    Internal,
};

/// An error as a value, complete enough to show to a person: what was wrong, where, and what was done instead.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string file;   ///< path as the user knows it; empty when no file is concerned
    std::string where;  ///< place in the file ("line 12, column 4", "row 7"); may be empty
    std::string detail; ///< the offending part or the system's own words; may be empty
    std::string done;   ///< what was done instead ("The file was skipped."); may be empty

    friend bool operator==(const Error &, const Error &) = default;
};

/// The English sentence of a code, with {file}, {where} and {detail} to be filled in.
/// Returned views live as long as the program.
std::string_view messageTemplate(ErrorCode code);

/// The whole English message: sentence, place, detail and what was done.
std::string describe(const Error &error);

} // namespace dateline
