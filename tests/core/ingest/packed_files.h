// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

namespace dateline::test {

/// A ZIP archive with these files, in order.
inline std::string zipOf(const std::vector<std::pair<std::string, std::string>> &files, bool gzip = false)
{
    std::size_t room = 1u << 16;
    for (const auto &[name, bytes] : files)
        room += bytes.size() + name.size() * 2 + 512;
    std::string packed(room, '\0');
    std::size_t used = 0;
    archive *writer = archive_write_new();
    if (gzip) {
        archive_write_add_filter_gzip(writer);
        archive_write_set_format_raw(writer);
    } else {
        archive_write_set_format_zip(writer);
    }
    archive_write_open_memory(writer, packed.data(), packed.size(), &used);
    for (const auto &[name, bytes] : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, bytes.data(), bytes.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    packed.resize(used);
    return packed;
}

inline std::string gzipOf(const std::string &bytes)
{
    return zipOf({{"a", bytes}}, true);
}

} // namespace dateline::test
