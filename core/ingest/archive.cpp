// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/archive.h"

#include "core/base/utf8.h"
#include "core/ingest/raw_sources.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t largestDocument = 256u << 20;

Error broken(archive *from)
{
    const char *words = archive_error_string(from);
    return Error{ErrorCode::FormatBroken, {}, {}, words ? repairUtf8(words) : "The archive is broken", {}};
}

class EntryBytes : public ByteSource {
public:
    explicit EntryBytes(std::shared_ptr<ArchiveReader> archive) : m_archive(std::move(archive)) {}
    Result<std::size_t> read(char *buffer, std::size_t size) override { return m_archive->read(buffer, size); }

private:
    std::shared_ptr<ArchiveReader> m_archive;
};

/// Unpacks on the first read.
class GzipBytes : public ByteSource {
public:
    explicit GzipBytes(std::unique_ptr<ByteSource> bytes) : m_archive(std::move(bytes), ArchiveReader::Kind::Gzip) {}

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        if (!std::exchange(m_opened, true)) {
            const auto entry = m_archive.nextEntry();
            if (!entry)
                return std::size_t(0);
            if (!*entry)
                return entry->error();
        }
        return m_archive.read(buffer, size);
    }

private:
    ArchiveReader m_archive;
    bool m_opened = false;
};

} // namespace

struct ArchiveReader::State {
    std::unique_ptr<ByteSource> bytes;
    std::string whole;
    std::array<char, 1u << 16> buffer{};
    archive *handle = nullptr;
    std::optional<Error> failure; ///< of the bytes
    bool opened = false;
    std::size_t entries = 0;
    std::uint64_t unpacked = 0;

    static la_ssize_t readBytes(archive *, void *context, const void **block)
    {
        State &state = *static_cast<State *>(context);
        const auto count = state.bytes->read(state.buffer.data(), state.buffer.size());
        *block = state.buffer.data();
        if (count)
            return static_cast<la_ssize_t>(*count);
        state.failure = count.error();
        return ARCHIVE_FATAL;
    }

    bool open()
    {
        opened = true;
        if (bytes)
            return archive_read_open(handle, this, nullptr, &State::readBytes, nullptr) == ARCHIVE_OK;
        return archive_read_open_memory(handle, whole.data(), whole.size()) == ARCHIVE_OK;
    }

    Error problem() const { return failure ? *failure : broken(handle); }
};

ArchiveReader::ArchiveReader(std::unique_ptr<ByteSource> bytes, Kind kind) : m_state(std::make_unique<State>())
{
    m_state->bytes = std::move(bytes);
    m_state->handle = archive_read_new();
    if (kind == Kind::Zip) {
        archive_read_support_format_zip(m_state->handle);
    } else {
        archive_read_support_filter_gzip(m_state->handle);
        archive_read_support_format_raw(m_state->handle);
    }
}

ArchiveReader::ArchiveReader(std::string bytes, Kind kind) : ArchiveReader(std::unique_ptr<ByteSource>(), kind)
{
    m_state->whole = std::move(bytes);
}

ArchiveReader::~ArchiveReader()
{
    archive_read_free(m_state->handle);
}

std::optional<Result<ArchiveReader::Entry>> ArchiveReader::nextEntry()
{
    if (!m_state->opened && !m_state->open())
        return m_state->problem();
    if (++m_state->entries > maximumArchiveEntries)
        return Error{ErrorCode::FileTooLarge, {}, {}, "An archive may hold up to a million files", {}};
    archive_entry *entry = nullptr;
    const int outcome = archive_read_next_header(m_state->handle, &entry);
    if (outcome == ARCHIVE_EOF)
        return std::nullopt;
    if (outcome < ARCHIVE_WARN)
        return m_state->problem();
    Entry found;
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    found.name = repairUtf8(name ? name : "");
    if (archive_entry_filetype(entry) == AE_IFDIR && !found.name.ends_with('/'))
        found.name += '/';
    found.encrypted = archive_entry_is_data_encrypted(entry) != 0;
    return found;
}

Result<std::size_t> ArchiveReader::read(char *buffer, std::size_t size)
{
    const la_ssize_t count = archive_read_data(m_state->handle, buffer, size);
    if (count < 0)
        return m_state->problem();
    m_state->unpacked += static_cast<std::uint64_t>(count);
    const auto packed = static_cast<std::uint64_t>(std::max<la_int64_t>(1, archive_filter_bytes(m_state->handle, -1)));
    if (m_state->unpacked > unpackedFloor && m_state->unpacked / packed > maximumUnpackRatio)
        return Error{ErrorCode::FileTooLarge,
                     {},
                     {},
                     "It unpacks to over 200 times its size, as only archives made to do harm do",
                     {}};
    return static_cast<std::size_t>(count);
}

std::unique_ptr<ByteSource> entryBytes(std::shared_ptr<ArchiveReader> archive)
{
    return std::make_unique<EntryBytes>(std::move(archive));
}

std::unique_ptr<ByteSource> unpackedBytes(std::unique_ptr<ByteSource> bytes)
{
    ByteReader reader(std::move(bytes));
    const bool packed = reader.peek(2).starts_with("\x1F\x8B");
    auto all = restOf(std::move(reader));
    if (packed)
        return std::make_unique<GzipBytes>(std::move(all));
    return all;
}

Result<std::map<std::string, std::string>> documentParts(std::string bytes,
                                                         const std::function<bool(const std::string &name)> &wanted)
{
    const auto archive = std::make_shared<ArchiveReader>(std::move(bytes), ArchiveReader::Kind::Zip);
    std::map<std::string, std::string> parts;
    std::size_t left = largestDocument;
    while (const auto entry = archive->nextEntry()) {
        if (!*entry)
            return entry->error();
        if ((*entry)->encrypted)
            return Error{ErrorCode::FormatBroken, {}, {}, "It is encrypted", {}};
        if (!wanted((*entry)->name))
            continue;
        const auto source = entryBytes(archive);
        auto content = readAll(*source, left);
        if (!content)
            return content.error();
        left -= content->size();
        parts.emplace((*entry)->name, std::move(*content));
    }
    return parts;
}

} // namespace dateline
