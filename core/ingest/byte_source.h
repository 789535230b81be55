// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// Bytes that come one after the other, from a file, from memory, or out of an archive. Use each from one thread.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Fills up to `size` bytes; 0 at the end.
    virtual Result<std::size_t> read(char *buffer, std::size_t size) = 0;
};

/// Errors: FileMissing, FileUnreadable.
Result<std::unique_ptr<ByteSource>> openBytes(const std::filesystem::path &path);
std::unique_ptr<ByteSource> bytesOf(std::string bytes);

/// All of it. Errors: FileTooLarge with more than `limit` bytes, and those of the source.
Result<std::string> readAll(ByteSource &source, std::size_t limit);

/// Looks ahead and cuts a source into lines, with bounded memory.
class ByteReader {
public:
    explicit ByteReader(std::unique_ptr<ByteSource> source) : m_source(std::move(source)) {}

    /// What comes next, without taking it: at least `size` bytes unless the source ends before.
    std::string_view peek(std::size_t size);
    /// Takes up to `size` bytes.
    std::string take(std::size_t size);
    /// Drops up to `size` bytes; how many there were.
    std::uint64_t skip(std::uint64_t size);
    /// The next line with its end, cut after `limit` bytes; nullopt at the end.
    std::optional<std::string> line(std::size_t limit);
    /// The next byte or -1 at the end.
    int get()
    {
        if (m_at == m_buffer.size() && !fill(1))
            return -1;
        return static_cast<unsigned char>(m_buffer[m_at++]);
    }
    bool atEnd() { return peek(1).empty(); }
    /// Why the source ended before its end.
    const std::optional<Error> &failure() const { return m_failure; }
    /// Bytes taken so far.
    std::uint64_t position() const { return m_before + m_at; }

private:
    bool fill(std::size_t size);

    std::unique_ptr<ByteSource> m_source;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::uint64_t m_before = 0;
    bool m_ended = false;
    std::optional<Error> m_failure;
};

/// What the reader has not given out yet.
std::unique_ptr<ByteSource> restOf(ByteReader reader);

} // namespace dateline
