// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_text.h"

#include "core/base/octets.h"

#include <array>
#include <charconv>
#include <cmath>

namespace dateline {

namespace {

constexpr auto escaped = [] {
    std::array<bool, 256> result{};
    for (unsigned c = 0; c < 0x20; ++c)
        result[c] = true;
    result['"'] = result['\\'] = true;
    return result;
}();

bool needsEscape(char c)
{
    return escaped[static_cast<unsigned char>(c)];
}

/// Whether any of eight bytes does.
bool needsEscape(std::uint64_t bytes)
{
    return (octets::inRange(bytes, '\0', '\x1F') | octets::inRange(bytes, '"', '"')
            | octets::inRange(bytes, '\\', '\\'))
           != 0;
}

void appendEscaped(std::string &out, char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default:
        out += "\\u00";
        out.push_back(hex[static_cast<unsigned char>(c) >> 4]);
        out.push_back(hex[c & 15]);
    }
}

} // namespace

void appendJsonString(std::string &out, std::string_view text)
{
    out.push_back('"');
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (text.size() - i >= octets::size && !needsEscape(octets::load(text.data() + i)))
            i += octets::size;
        if (i == text.size())
            break;
        if (!needsEscape(text[i]))
            continue;
        out.append(text.substr(copied, i - copied));
        appendEscaped(out, text[i]);
        copied = i + 1;
    }
    out.append(text.substr(copied));
    out.push_back('"');
}

void JsonText::separate()
{
    if (m_needsComma)
        m_out.push_back(',');
    m_needsComma = true;
}

JsonText &JsonText::open(char bracket)
{
    separate();
    m_out.push_back(bracket);
    m_needsComma = false;
    return *this;
}

JsonText &JsonText::close(char bracket)
{
    m_out.push_back(bracket);
    m_needsComma = true;
    return *this;
}

JsonText &JsonText::key(std::string_view name)
{
    separate();
    m_out.push_back('"');
    m_out.append(name);
    m_out.append("\":");
    m_needsComma = false;
    return *this;
}

JsonText &JsonText::string(std::string_view text)
{
    separate();
    appendJsonString(m_out, text);
    return *this;
}

JsonText &JsonText::number(double value, int decimals)
{
    if (!std::isfinite(value))
        return null();
    separate();
    char digits[400]; // the longest double has 309 digits before the point
    const auto [end, failure] =
        std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals);
    std::string_view text(digits, static_cast<std::size_t>(end - digits));
    if (text.find('.') != std::string_view::npos) {
        while (text.ends_with('0'))
            text.remove_suffix(1);
        if (text.ends_with('.'))
            text.remove_suffix(1);
    }
    m_out.append(text == "-0" ? "0" : text);
    return *this;
}

JsonText &JsonText::integer64(std::int64_t value)
{
    separate();
    char digits[24];
    const auto [end, failure] = std::to_chars(digits, digits + sizeof digits, value);
    m_out.append(digits, end);
    return *this;
}

JsonText &JsonText::boolean(bool value)
{
    separate();
    m_out += value ? "true" : "false";
    return *this;
}

JsonText &JsonText::null()
{
    separate();
    m_out += "null";
    return *this;
}

} // namespace dateline
