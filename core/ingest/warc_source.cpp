// SPDX-License-Identifier: GPL-3.0-or-later
// Web archives (ISO 28500): pages as a crawler got them, with the headers of HTTP, or the text made of them.
#include "core/base/utf8.h"
#include "core/ingest/article_reader.h"
#include "core/ingest/mime.h"
#include "core/ingest/raw_sources.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t longestHeader = 1u << 16;

std::uint64_t numberOf(std::string_view text)
{
    std::uint64_t number = 0;
    text = trimmed(text);
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// "Transfer-Encoding: chunked": pieces with their length in hexadecimal digits before each. Anything else as it is.
std::string withoutChunks(std::string_view body)
{
    std::string whole;
    for (std::string_view rest = body;;) {
        std::uint64_t size = 0;
        const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
        const std::size_t line = rest.find('\n');
        if (failure != std::errc() || line == std::string_view::npos || size > rest.size() - line - 1)
            return whole.empty() ? std::string(body) : whole;
        if (size == 0)
            return whole;
        whole += rest.substr(line + 1, static_cast<std::size_t>(size));
        rest.remove_prefix(line + 1 + static_cast<std::size_t>(size));
        rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
    }
}

class WarcSource : public RawArticleSource {
public:
    explicit WarcSource(std::unique_ptr<ByteSource> bytes) : m_bytes(std::move(bytes)) {}

    std::optional<Result<RawArticle>> next() override
    {
        while (!m_ended) {
            auto header = nextHeader();
            if (!header)
                break;
            ++m_number;
            if (!*header)
                return stop(header->error());
            const std::vector<MimePart> parts = mimeParts(**header);
            if (auto article = readRecord(parts.front()))
                return article;
        }
        if (m_bytes.failure() && !std::exchange(m_ended, true))
            return *m_bytes.failure();
        return std::nullopt;
    }

private:
    Error stop(Error error)
    {
        m_ended = true;
        error.where = "record " + std::to_string(m_number);
        return error;
    }

    /// The fields of the next record.
    std::optional<Result<std::string>> nextHeader()
    {
        auto line = m_bytes.line(longestHeader);
        while (line && trimmed(*line).empty())
            line = m_bytes.line(longestHeader);
        if (!line)
            return std::nullopt;
        if (!line->starts_with("WARC/"))
            return Error{ErrorCode::FormatBroken,
                         {},
                         {},
                         "A record does not begin where the one before ends",
                         "What stands before it was read."};
        std::string header;
        for (line = m_bytes.line(longestHeader); line && !trimmed(*line).empty(); line = m_bytes.line(longestHeader)) {
            header += *line;
            if (header.size() > longestHeader)
                return Error{ErrorCode::FormatBroken, {}, {}, "A record's header is too long", {}};
        }
        return header;
    }

    std::optional<Result<RawArticle>> readRecord(const MimePart &header)
    {
        const std::uint64_t length = numberOf(header.field("content-length"));
        const std::string type = foldCase(header.field("warc-type"));
        if (type != "response" && type != "resource" && type != "conversion") {
            m_bytes.skip(length);
            return std::nullopt;
        }
        if (length > maximumArticleBytes) {
            m_bytes.skip(length);
            return isPage(header.type()) ? std::optional<Result<RawArticle>>(tooLarge()) : std::nullopt;
        }
        const std::string content = m_bytes.take(static_cast<std::size_t>(length));
        if (content.size() < length)
            return stop(Error{ErrorCode::FormatBroken,
                              {},
                              {},
                              "The file ends in the middle of a record",
                              "What stands before it was read."});
        return header.type() == "application/http" ? readResponse(header, content) : readBody(header, header, content);
    }

    Error tooLarge() const
    {
        return Error{
            ErrorCode::FileTooLarge, {}, "record " + std::to_string(m_number), "An article may have up to 64 MB", {}};
    }

    static bool isPage(std::string_view type)
    {
        return type == "text/html" || type == "application/xhtml+xml" || type == "text/plain"
               || type == "application/pdf";
    }

    std::optional<Result<RawArticle>> readResponse(const MimePart &header, std::string_view content)
    {
        const std::size_t line = content.find('\n');
        const std::string_view status = content.substr(0, line);
        if (line == std::string_view::npos || status.find(" 200") == std::string_view::npos)
            return std::nullopt;
        const std::vector<MimePart> parts = mimeParts(content.substr(line + 1));
        const MimePart &response = parts.front();
        std::string body(response.body);
        if (foldCase(response.field("transfer-encoding")).find("chunked") != std::string::npos)
            body = withoutChunks(body);
        if (body.starts_with("\x1F\x8B")) {
            auto unpacked = readAll(*unpackedBytes(bytesOf(std::move(body))), maximumArticleBytes);
            if (!unpacked)
                return unpacked.error();
            body = std::move(*unpacked);
        }
        return readBody(header, response, std::move(body));
    }

    std::optional<Result<RawArticle>> readBody(const MimePart &header, const MimePart &about, std::string body)
    {
        const std::string type = about.type();
        if (!isPage(type) || trimmed(body).empty())
            return std::nullopt;
        RawArticle raw;
        raw.format = type == "text/plain"        ? FileFormat::Text
                     : type == "application/pdf" ? FileFormat::Pdf
                                                 : FileFormat::Html;
        raw.encoding = about.parameter("charset");
        raw.metadata.url = repairUtf8(header.field("warc-target-uri"));
        if (raw.metadata.url.starts_with('<') && raw.metadata.url.ends_with('>'))
            raw.metadata.url = raw.metadata.url.substr(1, raw.metadata.url.size() - 2);
        const std::string_view id = header.field("warc-record-id");
        raw.part = partOf(raw.metadata.url.empty() ? id : std::string_view(raw.metadata.url), body);
        raw.bytes = std::move(body);
        return raw;
    }

    ByteReader m_bytes;
    std::size_t m_number = 0;
    bool m_ended = false;
};

} // namespace

std::unique_ptr<RawArticleSource> warcSource(std::unique_ptr<ByteSource> bytes)
{
    return std::make_unique<WarcSource>(std::move(bytes));
}

} // namespace dateline
