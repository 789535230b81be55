// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/mime.h"

#include "core/base/utf8.h"
#include "core/ingest/encoding.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t mostFields = 500;
constexpr std::size_t longestField = 1u << 16;

/// Takes the first line off `text`, without its end.
std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// Header fields up to the first empty line; what follows is the body.
MimePart parsedPart(std::string_view bytes, int depth)
{
    MimePart part;
    part.depth = depth;
    while (!bytes.empty()) {
        const std::string_view before = bytes;
        const std::string_view line = takeLine(bytes);
        if (line.empty())
            break;
        const bool continues = line.front() == ' ' || line.front() == '\t';
        const std::size_t colon = line.find(':');
        if (continues && !part.fields.empty()) {
            std::string &value = part.fields.back().second;
            if (value.size() < longestField)
                value += ' ' + std::string(trimmed(line));
        } else if (colon != std::string_view::npos && part.fields.size() < mostFields) {
            part.fields.emplace_back(foldCase(trimmed(line.substr(0, colon))),
                                     std::string(trimmed(line.substr(colon + 1, longestField))));
        } else if (colon == std::string_view::npos && !line.starts_with("From ") && !line.starts_with(">From ")) {
            bytes = before; // no header field: the body begins without an empty line
            break;
        }
    }
    part.body = bytes;
    return part;
}

/// The stretches between the lines "--boundary".
std::vector<std::string_view> partsBetween(std::string_view body, std::string_view boundary)
{
    std::vector<std::string_view> parts;
    std::size_t begin = std::string_view::npos;
    for (std::size_t at = 0; at < body.size() && parts.size() < maximumMimeParts;) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        const std::string_view line = trimmed(body.substr(at, end - at));
        if (line.starts_with("--") && line.substr(2).starts_with(boundary)) {
            const std::string_view rest = line.substr(2 + boundary.size());
            if (rest.empty() || rest == "--") {
                if (begin != std::string_view::npos)
                    parts.push_back(body.substr(begin, at - begin));
                begin = rest.empty() ? std::min(end + 1, body.size()) : std::string_view::npos;
            }
        }
        at = end + 1;
    }
    if (begin != std::string_view::npos && parts.size() < maximumMimeParts)
        parts.push_back(body.substr(begin)); // the closing line is missing
    return parts;
}

int hexDigit(char c)
{
    if (isAsciiDigit(c))
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int base64Value(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (isAsciiDigit(c))
        return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

} // namespace

std::string_view MimePart::field(std::string_view name) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const auto &field) { return field.first == name; });
    return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

std::string MimePart::type() const
{
    const std::string_view value = field("content-type");
    const std::string type = foldCase(trimmed(value.substr(0, value.find(';'))));
    return type.find('/') == std::string::npos ? "text/plain" : type;
}

std::string MimePart::parameter(std::string_view name) const
{
    std::string_view value = field("content-type");
    for (std::size_t semicolon = value.find(';'); semicolon != std::string_view::npos; semicolon = value.find(';')) {
        value = trimmed(value.substr(semicolon + 1));
        const std::size_t equals = value.find('=');
        if (equals == std::string_view::npos || foldCase(trimmed(value.substr(0, equals))) != name)
            continue;
        std::string_view found = trimmed(value.substr(equals + 1));
        if (found.starts_with('"')) {
            found.remove_prefix(1);
            return std::string(found.substr(0, found.find('"')));
        }
        return std::string(trimmed(found.substr(0, found.find_first_of("; "))));
    }
    return {};
}

bool MimePart::isAttachment() const
{
    return foldCase(field("content-disposition").substr(0, 10)) == "attachment";
}

std::string MimePart::decodedBody() const
{
    const std::string encoding = foldCase(trimmed(field("content-transfer-encoding")));
    if (encoding == "base64")
        return decodedBase64(body);
    return encoding == "quoted-printable" ? decodedQuotedPrintable(body) : std::string(body);
}

std::vector<MimePart> mimeParts(std::string_view bytes)
{
    std::vector<MimePart> parts{parsedPart(bytes, 0)};
    std::vector<MimePart> waiting{parts.front()};
    for (std::size_t opened = 0; !waiting.empty() && opened < maximumMimeParts; ++opened) {
        const MimePart part = std::move(waiting.back());
        waiting.pop_back();
        const std::string boundary = part.parameter("boundary");
        std::vector<std::string_view> inner;
        if (part.type().starts_with("multipart/") && !boundary.empty())
            inner = partsBetween(part.body, boundary);
        else if (part.type() == "message/rfc822")
            inner.push_back(part.body);
        else
            parts.push_back(part);
        if (part.depth < maximumMimeDepth)
            for (auto each = inner.rbegin(); each != inner.rend(); ++each)
                waiting.push_back(parsedPart(*each, part.depth + 1));
    }
    return parts;
}

std::string decodedBase64(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : text) {
        const int value = base64Value(c);
        if (value < 0)
            continue;
        buffer = (buffer << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(buffer >> bits & 0xFF);
        }
    }
    return bytes;
}

std::string decodedQuotedPrintable(std::string_view text, bool underscore)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (underscore && text[i] == '_') {
            bytes += ' ';
        } else if (text[i] != '=') {
            bytes += text[i];
        } else if (i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            bytes += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            // A soft line break, perhaps with blanks before the end of the line.
            const std::size_t end = text.find_first_not_of(" \t\r", i + 1);
            if (end != std::string_view::npos && text[end] == '\n')
                i = end;
            else if (end != std::string_view::npos)
                bytes += '=';
        }
    }
    return bytes;
}

std::string decodedHeader(std::string_view value)
{
    std::string text;
    while (!value.empty()) {
        const std::size_t open = value.find("=?");
        const std::size_t charset = open == std::string_view::npos ? open : value.find('?', open + 2);
        const std::size_t data = charset == std::string_view::npos ? charset : value.find('?', charset + 1);
        const std::size_t close = data == std::string_view::npos ? data : value.find("?=", data + 1);
        if (close == std::string_view::npos || data != charset + 2) {
            const std::size_t plain = open == std::string_view::npos ? value.size() : open + 2;
            text += value.substr(0, plain);
            value.remove_prefix(plain);
            continue;
        }
        // White space between two encoded words is none.
        const std::string_view between = value.substr(0, open);
        if (text.empty() || !trimmed(between).empty() || between.empty())
            text += between;
        const std::string_view encoded = value.substr(data + 1, close - data - 1);
        const bool base64 = value[charset + 1] == 'B' || value[charset + 1] == 'b';
        auto decoded = decodeText(base64 ? decodedBase64(encoded) : decodedQuotedPrintable(encoded, true),
                                  value.substr(open + 2, charset - open - 2));
        if (decoded)
            text += decoded->text;
        value.remove_prefix(close + 2);
    }
    return repairUtf8(text);
}

} // namespace dateline
