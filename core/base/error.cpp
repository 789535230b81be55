// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace dateline {

std::string_view messageTemplate(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileMissing: return "{file} is not there (any more).";
    case ErrorCode::FileUnreadable: return "{file} cannot be read.";
    case ErrorCode::FileEmpty: return "{file} is empty.";
    case ErrorCode::FileTooLarge: return "{file} is too large.";
    case ErrorCode::FileBinary: return "{file} holds no text.";
    case ErrorCode::BadEncoding: return "The character encoding of {file} is not known or is broken.";
    case ErrorCode::FormatUnknown: return "{file} is in no format that can be read.";
    case ErrorCode::FormatBroken: return "{file} is damaged.";
    case ErrorCode::FolderLoop: return "The folder {file} contains itself through a link.";
    case ErrorCode::FolderTooLarge: return "The folder {file} holds too many files.";
    case ErrorCode::ResourceMissing: return "The program's data file {file} is missing.";
    case ErrorCode::ResourceBroken: return "The data file {file} has a mistake.";
    case ErrorCode::LibraryMissing: return "There is no library at {file}.";
    case ErrorCode::LibraryReadOnly: return "The library {file} cannot be written to.";
    case ErrorCode::LibraryDamaged: return "The library {file} is damaged.";
    case ErrorCode::LibraryTooNew: return "The library {file} was made by a newer version of Dateline.";
    case ErrorCode::LibraryForeign: return "{file} is not a Dateline library.";
    case ErrorCode::LibraryBusy: return "The library {file} is in use by another window.";
    case ErrorCode::DiskFull: return "There is no space left to write {file}.";
    case ErrorCode::WriteFailed: return "{file} could not be written.";
    case ErrorCode::BadArgument: return "That does not work: {detail}.";
    case ErrorCode::Cancelled: return "Cancelled.";
    case ErrorCode::Internal: return "Something unexpected happened: {detail}.";
    }
    return "";
}

namespace {

void replaceAll(std::string &text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

} // namespace

std::string describe(const Error &error)
{
    std::string text(messageTemplate(error.code));
    const bool detailInSentence = text.find("{detail}") != std::string::npos;
    replaceAll(text, "{file}", error.file.empty() ? "The file" : error.file);
    replaceAll(text, "{detail}", error.detail);
    if (!error.where.empty())
        text += " (" + error.where + ")";
    if (!error.detail.empty() && !detailInSentence)
        text += " " + error.detail + (error.detail.ends_with('.') ? "" : ".");
    if (!error.done.empty())
        text += " " + error.done;
    return text;
}

} // namespace dateline
