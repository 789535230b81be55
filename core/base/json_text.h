// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// Writes compact JSON (RFC 8259) to the end of a string, in the order of the calls; commas and colons come by
/// themselves. Strings must be valid UTF-8 and are escaped as little as the standard allows. Numbers do not depend on
/// the locale.
///
///     JsonText json(line);
///     json.beginObject().key("kind").string("article").endObject();
///
/// The caller keeps objects and arrays balanced.
class JsonText {
public:
    /// `out` must outlive the writer.
    explicit JsonText(std::string &out) : m_out(out) {}

    JsonText &beginObject() { return open('{'); }
    JsonText &endObject() { return close('}'); }
    JsonText &beginArray() { return open('['); }
    JsonText &endArray() { return close(']'); }

    /// `name` is written as it is: plain ASCII without quotes or backslashes.
    JsonText &key(std::string_view name);
    JsonText &string(std::string_view text);
    /// Rounded to `decimals` (0 to 15) without trailing zeros; what is not finite becomes null.
    JsonText &number(double value, int decimals);
    template <std::integral Integer> JsonText &integer(Integer value)
    {
        return integer64(static_cast<std::int64_t>(value));
    }
    JsonText &boolean(bool value);
    JsonText &null();

private:
    JsonText &open(char bracket);
    JsonText &close(char bracket);
    JsonText &integer64(std::int64_t value);
    void separate();

    std::string &m_out;
    bool m_needsComma = false;
};

/// Appends `text` with quotation marks, escaped.
void appendJsonString(std::string &out, std::string_view text);

} // namespace dateline
