// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::cli {

/// One line of a stream and its number, counted from 1.
struct NumberedLine {
    std::size_t number = 0;
    std::string text;
    bool tooLong = false; ///< longer than the limit; the text was dropped
};

/// Reads lines from a stream with bounded memory.
class LineReader {
public:
    /// Longest line that is kept: an article of 64 MB, fully escaped, with room for the rest.
    static constexpr std::size_t maximumLine = 512u << 20;

    explicit LineReader(std::FILE *stream, std::size_t limit = maximumLine) : m_stream(stream), m_limit(limit) {}

    /// The next line without its end, nullopt at the end of the stream.
    std::optional<NumberedLine> next();
    /// The stream ended because it could not be read.
    bool failed() const { return std::ferror(m_stream) != 0; }

private:
    bool fill();
    std::string lineOf(std::size_t bytes) const;

    std::FILE *m_stream;
    std::size_t m_limit;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::size_t m_number = 0;
};

/// An article as a line of `extract --jsonl` gives it.
struct JsonArticle {
    std::string id;
    std::string text;
    std::optional<std::string> published;
    std::optional<std::string> title;
    std::optional<std::string> language;
    std::optional<std::string> url;
};

/// Parses {"id","text","published"?,"title"?,"lang"?,"url"?}; other keys are ignored, null counts as absent, a number
/// may serve as id. The error's detail says what is wrong. Safe for concurrent use by multiple threads.
Result<JsonArticle> parseJsonArticle(const std::string &line);

} // namespace dateline::cli
