// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_lines.h"

#include <cstring>

#include <simdjson.h>

namespace dateline::cli {

namespace {

constexpr std::size_t chunkBytes = 1u << 20;

Error broken(std::string detail)
{
    return Error{ErrorCode::FormatBroken, {}, {}, std::move(detail), {}};
}

/// A text member; absent when missing or null.
Result<std::optional<std::string>> textMember(const simdjson::dom::object &object, std::string_view key)
{
    simdjson::dom::element member;
    if (object.at_key(key).get(member) || member.is_null())
        return std::optional<std::string>();
    std::string_view text;
    if (!member.get(text))
        return std::optional(std::string(text));
    std::int64_t number = 0;
    if (key == "id" && !member.get(number))
        return std::optional(std::to_string(number));
    return broken("\"" + std::string(key) + "\" is not a text");
}

Result<JsonArticle> readMembers(const simdjson::dom::object &object)
{
    auto id = textMember(object, "id");
    auto text = textMember(object, "text");
    auto published = textMember(object, "published");
    auto title = textMember(object, "title");
    auto language = textMember(object, "lang");
    auto url = textMember(object, "url");
    for (const auto *member : {&id, &text, &published, &title, &language, &url})
        if (!*member)
            return member->error();
    if (!*id)
        return broken("\"id\" is missing");
    if (!*text)
        return broken("\"text\" is missing");
    return JsonArticle{std::move(**id),   std::move(**text),    std::move(*published),
                       std::move(*title), std::move(*language), std::move(*url)};
}

} // namespace

bool LineReader::fill()
{
    m_buffer.erase(0, m_at);
    m_at = 0;
    const std::size_t kept = m_buffer.size();
    m_buffer.resize(kept + chunkBytes);
    const std::size_t got = std::fread(m_buffer.data() + kept, 1, chunkBytes, m_stream);
    m_buffer.resize(kept + got);
    return got > 0;
}

// The parser reads past the end, and would copy a line that has no room there.
std::string LineReader::lineOf(std::size_t bytes) const
{
    std::string line;
    line.reserve(bytes + simdjson::SIMDJSON_PADDING);
    line.append(m_buffer, m_at, bytes);
    return line;
}

std::optional<NumberedLine> LineReader::next()
{
    std::size_t searched = m_at;
    bool tooLong = false;
    while (true) {
        const std::size_t end = m_buffer.find('\n', searched);
        if (end != std::string::npos) {
            NumberedLine line{++m_number, tooLong ? std::string() : lineOf(end - m_at), tooLong};
            m_at = end + 1;
            return line;
        }
        if (m_buffer.size() - m_at > m_limit) {
            tooLong = true;
            m_at = m_buffer.size();
        }
        searched = m_buffer.size() - m_at;
        if (fill())
            continue;
        if (m_at == m_buffer.size() && !tooLong)
            return std::nullopt;
        NumberedLine line{++m_number, tooLong ? std::string() : lineOf(m_buffer.size() - m_at), tooLong};
        m_at = m_buffer.size();
        return line;
    }
}

Result<JsonArticle> parseJsonArticle(const std::string &line)
{
    thread_local simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (const auto failure = parser.parse(line).get(root))
        return broken(simdjson::error_message(failure));
    simdjson::dom::object object;
    if (root.get(object))
        return broken("The line is not a JSON object");
    return readMembers(object);
}

} // namespace dateline::cli
