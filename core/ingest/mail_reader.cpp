// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/mail_reader.h"

#include "core/base/utf8.h"
#include "core/ingest/byte_source.h"
#include "core/ingest/draft.h"
#include "core/ingest/encoding.h"
#include "core/ingest/html_reader.h"
#include "core/ingest/mime.h"
#include "core/ingest/raw_sources.h"
#include "core/ingest/rich_block.h"
#include "core/ingest/timestamps.h"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t longestMail = 64u << 20;

/// "Ana Ruiz <ana@example.org>" without the address; the address where there is no name.
std::string senderName(std::string_view from)
{
    const std::string decoded = decodedHeader(from);
    const std::size_t address = decoded.find('<');
    std::string name = tidy(std::string_view(decoded).substr(0, address));
    if (name.size() >= 2 && name.front() == '"' && name.back() == '"')
        name = tidy(std::string_view(name).substr(1, name.size() - 2));
    if (!name.empty() || address == std::string::npos)
        return name;
    return tidy(std::string_view(decoded).substr(address + 1, decoded.find('>', address) - address - 1));
}

ArticleMetadata mailMetadata(const MimePart &message, const ArticleCues &cues)
{
    ArticleMetadata metadata;
    metadata.title = tidy(decodedHeader(message.field("subject")));
    metadata.byline = senderName(message.field("from"));
    metadata.outlet = senderName(message.field("list-id").substr(0, message.field("list-id").find('<')));
    if (const auto day = dayOfTimestamp(message.field("date"), cues))
        metadata.published = Published{*day, PublishedFrom::Metadata, repairUtf8(tidy(message.field("date"))), {}};
    return metadata;
}

/// Quoted lines ("> …") of an answer are another's words; what follows "-- " is a signature.
std::string withoutQuotes(std::string_view text)
{
    std::string kept;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line == "-- ")
            break;
        if (!line.starts_with('>'))
            kept.append(line).append("\n");
    }
    return trimmed(kept).empty() ? std::string() : kept;
}

Result<std::vector<RichBlock>> blocksOfPart(const MimePart &part)
{
    auto decoded = decodeText(part.decodedBody(), part.parameter("charset"));
    if (!decoded)
        return decoded.error();
    if (part.type() == "text/html")
        return blocksOfHtml(decoded->text);
    const std::string own = withoutQuotes(decoded->text);
    return blocksOfPlainText(own.empty() ? decoded->text : own);
}

const MimePart *firstOf(const std::vector<MimePart> &parts, std::string_view type)
{
    const auto found = std::find_if(parts.begin() + 1, parts.end(), [&](const MimePart &part) {
        return part.type() == type && !part.isAttachment() && !trimmed(part.body).empty();
    });
    return found == parts.end() ? nullptr : &*found;
}

class MailboxSource : public RawArticleSource {
public:
    explicit MailboxSource(std::unique_ptr<ByteSource> bytes) : m_bytes(std::move(bytes)) {}

    std::optional<Result<RawArticle>> next() override
    {
        while (auto mail = nextMail()) {
            ++m_number;
            if (mail->size() > longestMail)
                return Error{
                    ErrorCode::FileTooLarge, {}, "mail " + std::to_string(m_number), "A mail may have up to 64 MB", {}};
            if (trimmed(*mail).empty())
                continue;
            RawArticle raw;
            raw.format = FileFormat::Mail;
            const std::vector<MimePart> parts = mimeParts(*mail);
            raw.part = partOf(parts.front().field("message-id"), *mail);
            raw.bytes = std::move(*mail);
            return raw;
        }
        return m_bytes.failure() && !std::exchange(m_failed, true)
                   ? std::optional<Result<RawArticle>>(*m_bytes.failure())
                   : std::nullopt;
    }

private:
    /// From behind one line "From …" to the next that follows an empty line.
    std::optional<std::string> nextMail()
    {
        constexpr std::size_t longestLine = 1u << 20;
        std::string mail;
        bool any = false;
        bool afterEmpty = true;
        while (auto line = m_bytes.line(longestLine)) {
            const bool starts = afterEmpty && line->starts_with("From ");
            if (starts && any)
                return mail;
            any = true;
            afterEmpty = *line == "\n" || *line == "\r\n";
            if (starts)
                continue;
            const std::size_t quotes = line->find_first_not_of('>');
            if (quotes > 0 && quotes != std::string::npos && line->compare(quotes, 5, "From ") == 0)
                line->erase(0, 1);
            if (mail.size() <= longestMail)
                mail += *line;
        }
        return any ? std::optional(std::move(mail)) : std::nullopt;
    }

    ByteReader m_bytes;
    std::size_t m_number = 0;
    bool m_failed = false;
};

} // namespace

Result<Article> readMail(const std::string &bytes)
{
    const Result<ArticleCues> &cues = ArticleCues::standard();
    if (!cues)
        return cues.error();
    const std::vector<MimePart> parts = mimeParts(bytes);
    const MimePart *text = firstOf(parts, "text/plain");
    if (!text)
        text = firstOf(parts, "text/html");
    if (!text)
        return Error{ErrorCode::FileEmpty, {}, {}, "The mail has no text", {}};
    auto blocks = blocksOfPart(*text);
    if (!blocks)
        return blocks.error();
    auto article = articleFromBlocks(std::move(*blocks), mailMetadata(parts.front(), *cues), ArticleHead::Apart);
    if (article)
        article->encoding = text->parameter("charset").empty() ? "UTF-8" : text->parameter("charset");
    return article;
}

Result<Article> readMhtml(const std::string &bytes)
{
    const std::vector<MimePart> parts = mimeParts(bytes);
    const MimePart *page = firstOf(parts, "text/html");
    if (!page)
        return Error{ErrorCode::FormatBroken, {}, {}, "There is no page in it", {}};
    for (const std::string_view place :
         {parts.front().field("snapshot-content-location"), page->field("content-location")})
        if (place.starts_with("http"))
            return readHtml(page->decodedBody(), page->parameter("charset"), repairUtf8(place));
    return readHtml(page->decodedBody(), page->parameter("charset"));
}

std::unique_ptr<RawArticleSource> mailboxSource(std::unique_ptr<ByteSource> bytes)
{
    return std::make_unique<MailboxSource>(std::move(bytes));
}

} // namespace dateline
