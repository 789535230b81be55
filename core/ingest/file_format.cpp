// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/file_format.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace dateline {

namespace {

struct Ending {
    std::string_view ending;
    FileFormat format;
};

constexpr std::array<Ending, 31> endings{{
    {"", FileFormat::Text},
    {".txt", FileFormat::Text},
    {".text", FileFormat::Text},
    {".md", FileFormat::Text},
    {".markdown", FileFormat::Text},
    {".html", FileFormat::Html},
    {".htm", FileFormat::Html},
    {".xhtml", FileFormat::Html},
    {".shtml", FileFormat::Html},
    {".mhtml", FileFormat::Mhtml},
    {".mht", FileFormat::Mhtml},
    {".eml", FileFormat::Mail},
    {".mbox", FileFormat::Mailbox},
    {".docx", FileFormat::Docx},
    {".odt", FileFormat::OpenDocument},
    {".epub", FileFormat::Epub},
    {".rtf", FileFormat::Rtf},
    {".pdf", FileFormat::Pdf},
    {".rss", FileFormat::Feed},
    {".atom", FileFormat::Feed},
    {".xml", FileFormat::Feed},
    {".json", FileFormat::Json},
    {".jsonl", FileFormat::JsonLines},
    {".ndjson", FileFormat::JsonLines},
    {".csv", FileFormat::Csv},
    {".tsv", FileFormat::Csv},
    {".tab", FileFormat::Csv},
    {".zip", FileFormat::Zip},
    {".warc", FileFormat::Warc},
    {".warc.gz", FileFormat::Warc},
    {".jsonl.gz", FileFormat::JsonLines},
}};

struct Signature {
    std::string_view bytes;
    FileFormat format;
};

constexpr std::array<Signature, 17> signatures{{
    {"%PDF-", FileFormat::Pdf},
    {"{\\rtf", FileFormat::Rtf},
    {"WARC/", FileFormat::Warc},
    {{"\x89PNG", 4}, FileFormat::Unknown},
    {"GIF8", FileFormat::Unknown},
    {{"\xFF\xD8\xFF", 3}, FileFormat::Unknown},
    {{"\xD0\xCF\x11\xE0", 4}, FileFormat::Unknown},
    {{"7z\xBC\xAF", 4}, FileFormat::Unknown},
    {"Rar!", FileFormat::Unknown},
    {{"\x7F"
      "ELF",
      4},
     FileFormat::Unknown},
    {"SQLite format 3", FileFormat::Unknown},
    {"OggS", FileFormat::Unknown},
    {"ID3", FileFormat::Unknown},
    {{"BZh9", 4}, FileFormat::Unknown},
    {{"\xFD"
      "7zXZ",
      5},
     FileFormat::Unknown},
    {"RIFF", FileFormat::Unknown},
    {"wOFF", FileFormat::Unknown},
}};

std::optional<FileFormat> byEnding(std::string_view foldedName)
{
    const std::size_t folder = foldedName.rfind('/');
    foldedName = foldedName.substr(folder == std::string_view::npos ? 0 : folder + 1);
    std::optional<FileFormat> found;
    std::size_t length = 0;
    for (const Ending &known : endings) {
        const bool fits =
            known.ending.empty() ? foldedName.find('.') == std::string_view::npos : foldedName.ends_with(known.ending);
        if (fits && (!found || known.ending.size() > length)) {
            found = known.format;
            length = known.ending.size();
        }
    }
    return found;
}

/// A ZIP archive that is a document says so in its first entry, or has an ending that does.
FileFormat zipped(std::optional<FileFormat> named, std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, 200);
    if (head.find("application/epub+zip") != std::string_view::npos)
        return FileFormat::Epub;
    if (head.find("application/vnd.oasis.opendocument.text") != std::string_view::npos)
        return FileFormat::OpenDocument;
    if (named == FileFormat::Docx || named == FileFormat::OpenDocument || named == FileFormat::Epub)
        return *named;
    return bytes.find("word/document.xml") != std::string_view::npos ? FileFormat::Docx : FileFormat::Zip;
}

std::optional<FileFormat> byMarkup(std::string_view start, std::string_view folded)
{
    if (start.empty() || start.front() != '<')
        return std::nullopt;
    const auto holds = [&](std::string_view sign) { return folded.find(sign) != std::string::npos; };
    if (holds("<!doctype html") || holds("<html") || holds("<head") || holds("<body"))
        return FileFormat::Html;
    if (holds("<rss") || holds("<feed") || holds("<rdf:rdf"))
        return FileFormat::Feed;
    return std::nullopt;
}

} // namespace

FileFormat formatOf(std::string_view name, std::string_view firstBytes)
{
    const std::string foldedName = foldCase(name);
    const std::optional<FileFormat> named = byEnding(foldedName);
    for (const Signature &signature : signatures)
        if (firstBytes.starts_with(signature.bytes))
            return signature.format;
    if (firstBytes.starts_with("PK\x03\x04") || firstBytes.starts_with("PK\x05\x06"))
        return zipped(named, firstBytes);
    if (firstBytes.starts_with("\x1F\x8B"))
        return named == FileFormat::Warc || named == FileFormat::JsonLines ? *named : FileFormat::Unknown;
    std::string_view start = firstBytes;
    if (start.starts_with("\xEF\xBB\xBF"))
        start.remove_prefix(3);
    start = trimmed(start);
    const std::string folded = foldCase(start.substr(0, formatBytes));
    if (named == FileFormat::Mailbox && !start.starts_with("From "))
        return FileFormat::Mail;
    if (const auto markup = byMarkup(start, folded);
        markup && (!named || named == FileFormat::Text || named == FileFormat::Feed))
        return *markup;
    if (named == FileFormat::Json && start.starts_with('{') && start.find("\n{") != std::string_view::npos)
        return FileFormat::JsonLines;
    return named.value_or(FileFormat::Text);
}

bool hasReadableEnding(std::string_view name)
{
    return byEnding(foldCase(name)).has_value();
}

bool holdsMany(FileFormat format)
{
    switch (format) {
    case FileFormat::Mailbox:
    case FileFormat::Feed:
    case FileFormat::Json:
    case FileFormat::JsonLines:
    case FileFormat::Csv:
    case FileFormat::Zip:
    case FileFormat::Warc: return true;
    default: return false;
    }
}

} // namespace dateline
