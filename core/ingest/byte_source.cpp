// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t chunkBytes = 1u << 18;

Error systemError(const std::filesystem::path &path, int number)
{
    const bool missing = number == ENOENT || number == ENOTDIR || number == ESTALE;
    return Error{missing ? ErrorCode::FileMissing : ErrorCode::FileUnreadable,
                 path.string(),
                 {},
                 missing ? std::string() : std::system_category().message(number),
                 {}};
}

class FileBytes : public ByteSource {
public:
    FileBytes(std::filesystem::path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    ~FileBytes() override { ::close(m_descriptor); }
    FileBytes(const FileBytes &) = delete;
    FileBytes &operator=(const FileBytes &) = delete;

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        for (;;) {
            const ssize_t count = ::read(m_descriptor, buffer, size);
            if (count >= 0)
                return static_cast<std::size_t>(count);
            if (errno != EINTR)
                return systemError(m_path, errno);
        }
    }

private:
    std::filesystem::path m_path;
    int m_descriptor;
};

class MemoryBytes : public ByteSource {
public:
    explicit MemoryBytes(std::string bytes) : m_bytes(std::move(bytes)) {}

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        const std::size_t count = std::min(size, m_bytes.size() - m_at);
        std::copy_n(m_bytes.data() + m_at, count, buffer);
        m_at += count;
        return count;
    }

private:
    std::string m_bytes;
    std::size_t m_at = 0;
};

class RestBytes : public ByteSource {
public:
    explicit RestBytes(ByteReader reader) : m_reader(std::move(reader)) {}

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        const std::string taken = m_reader.take(std::min(size, chunkBytes));
        if (taken.empty() && m_reader.failure())
            return *m_reader.failure();
        std::copy(taken.begin(), taken.end(), buffer);
        return taken.size();
    }

private:
    ByteReader m_reader;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openBytes(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return systemError(path, errno);
    auto file = std::make_unique<FileBytes>(path, descriptor);
    struct stat facts {};
    if (::fstat(descriptor, &facts) != 0)
        return systemError(path, errno);
    if (!S_ISREG(facts.st_mode))
        return Error{ErrorCode::FileUnreadable, path.string(), {}, "It is no ordinary file", {}};
    return std::unique_ptr<ByteSource>(std::move(file));
}

std::unique_ptr<ByteSource> bytesOf(std::string bytes)
{
    return std::make_unique<MemoryBytes>(std::move(bytes));
}

std::unique_ptr<ByteSource> restOf(ByteReader reader)
{
    return std::make_unique<RestBytes>(std::move(reader));
}

Result<std::string> readAll(ByteSource &source, std::size_t limit)
{
    std::string all;
    std::string chunk(chunkBytes, '\0');
    for (;;) {
        const auto count = source.read(chunk.data(), chunk.size());
        if (!count)
            return count.error();
        if (*count == 0)
            return all;
        if (all.size() + *count > limit)
            return Error{ErrorCode::FileTooLarge,
                         {},
                         {},
                         "At most " + std::to_string(limit >> 20) + " MB are read as one article",
                         {}};
        all.append(chunk.data(), *count);
    }
}

bool ByteReader::fill(std::size_t size)
{
    if (m_at > chunkBytes || m_at == m_buffer.size()) {
        m_buffer.erase(0, m_at);
        m_before += m_at;
        m_at = 0;
    }
    while (m_buffer.size() - m_at < size && !m_ended) {
        const std::size_t kept = m_buffer.size();
        m_buffer.resize(kept + chunkBytes);
        const auto count = m_source->read(m_buffer.data() + kept, chunkBytes);
        m_buffer.resize(kept + (count ? *count : 0));
        m_ended = !count || *count == 0;
        if (!count)
            m_failure = count.error();
    }
    return m_buffer.size() - m_at >= size;
}

std::string_view ByteReader::peek(std::size_t size)
{
    fill(size);
    return std::string_view(m_buffer).substr(m_at);
}

std::string ByteReader::take(std::size_t size)
{
    fill(size);
    std::string taken = m_buffer.substr(m_at, size);
    m_at += taken.size();
    return taken;
}

std::uint64_t ByteReader::skip(std::uint64_t size)
{
    std::uint64_t skipped = 0;
    while (skipped < size && (m_at < m_buffer.size() || fill(1))) {
        const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(size - skipped, m_buffer.size() - m_at));
        m_at += step;
        skipped += step;
    }
    return skipped;
}

std::optional<std::string> ByteReader::line(std::size_t limit)
{
    std::size_t searched = 0;
    for (std::size_t wanted = 1;; wanted = std::min(limit, m_buffer.size() - m_at + 1)) {
        const bool there = fill(wanted);
        const std::string_view rest = std::string_view(m_buffer).substr(m_at);
        if (rest.empty())
            return std::nullopt;
        const std::size_t end = rest.find('\n', std::min(searched, rest.size()));
        if (end != std::string_view::npos)
            return take(std::min(end + 1, limit));
        if (!there || rest.size() >= limit)
            return take(std::min(rest.size(), limit));
        searched = rest.size();
    }
}

} // namespace dateline
