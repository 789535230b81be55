// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/error_wording.h"

#include "app/models/text.h"

#include <QCoreApplication>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct ErrorWording {
    Q_DECLARE_TR_FUNCTIONS(dateline::ErrorWording)
};

QString sentenceOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileMissing: return ErrorWording::tr("{file} is not there (any more).");
    case ErrorCode::FileUnreadable: return ErrorWording::tr("{file} cannot be read.");
    case ErrorCode::FileEmpty: return ErrorWording::tr("{file} is empty.");
    case ErrorCode::FileTooLarge: return ErrorWording::tr("{file} is too large.");
    case ErrorCode::FileBinary: return ErrorWording::tr("{file} holds no text.");
    case ErrorCode::BadEncoding: return ErrorWording::tr("The character encoding of {file} is not known or is broken.");
    case ErrorCode::FormatUnknown: return ErrorWording::tr("{file} is in no format that can be read.");
    case ErrorCode::FormatBroken: return ErrorWording::tr("{file} is damaged.");
    case ErrorCode::FolderLoop: return ErrorWording::tr("The folder {file} contains itself through a link.");
    case ErrorCode::FolderTooLarge: return ErrorWording::tr("The folder {file} holds too many files.");
    case ErrorCode::ResourceMissing: return ErrorWording::tr("The program's data file {file} is missing.");
    case ErrorCode::ResourceBroken: return ErrorWording::tr("The data file {file} has a mistake.");
    case ErrorCode::LibraryMissing: return ErrorWording::tr("There is no library at {file}.");
    case ErrorCode::LibraryReadOnly: return ErrorWording::tr("The library {file} cannot be written to.");
    case ErrorCode::LibraryDamaged: return ErrorWording::tr("The library {file} is damaged.");
    case ErrorCode::LibraryTooNew:
        return ErrorWording::tr("The library {file} was made by a newer version of Dateline.");
    case ErrorCode::LibraryForeign: return ErrorWording::tr("{file} is not a Dateline library.");
    case ErrorCode::LibraryBusy: return ErrorWording::tr("The library {file} is in use by another window.");
    case ErrorCode::DiskFull: return ErrorWording::tr("There is no space left to write {file}.");
    case ErrorCode::WriteFailed: return ErrorWording::tr("{file} could not be written.");
    case ErrorCode::BadArgument: return ErrorWording::tr("That does not work: {detail}.");
    case ErrorCode::Cancelled: return ErrorWording::tr("Cancelled.");
    case ErrorCode::Internal: return ErrorWording::tr("Something unexpected happened: {detail}.");
    }
    return {};
}

} // namespace

QString errorWords(const Error &error)
{
    const QString file = toQString(error.file), detail = toQString(error.detail);
    QString text = sentenceOf(error.code);
    const bool detailInSentence = text.contains(u"{detail}"_s);
    text.replace(u"{detail}"_s, detail);
    text.replace(u"{file}"_s, file.isEmpty() ? ErrorWording::tr("The file") : file);
    if (!error.where.empty())
        text += u" ("_s + toQString(error.where) + u')';
    if (!detail.isEmpty() && !detailInSentence)
        text += u' ' + detail + (detail.endsWith(u'.') ? QString() : u"."_s);
    if (!error.done.empty())
        text += u' ' + toQString(error.done);
    return text;
}

} // namespace dateline
