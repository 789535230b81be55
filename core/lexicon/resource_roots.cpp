// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/resource_roots.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace dateline {

namespace fs = std::filesystem;

ResourceRoots ResourceRoots::standard()
{
    std::vector<fs::path> folders;
    if (const char *given = std::getenv("DATELINE_RESOURCES"); given && *given)
        folders.emplace_back(given);
    if (const char *data = std::getenv("XDG_DATA_HOME"); data && *data)
        folders.push_back(fs::path(data) / "dateline" / "own");
    else if (const char *home = std::getenv("HOME"); home && *home)
        folders.push_back(fs::path(home) / ".local" / "share" / "dateline" / "own");
    std::error_code failure;
    const fs::path program = fs::read_symlink("/proc/self/exe", failure);
    if (!failure) {
        folders.push_back(program.parent_path() / "resources");
        folders.push_back(program.parent_path().parent_path() / "share" / "dateline");
    }
    folders.emplace_back(DATELINE_SOURCE_RESOURCES);
    folders.emplace_back(DATELINE_INSTALLED_RESOURCES);
    return ResourceRoots(std::move(folders));
}

Result<fs::path> ResourceRoots::find(std::string_view relative) const
{
    std::error_code failure;
    for (const fs::path &folder : m_folders)
        if (fs::path candidate = folder / relative; fs::exists(candidate, failure))
            return candidate;
    return Error{
        ErrorCode::ResourceMissing, std::string(relative), {}, {}, "Reinstall Dateline or set DATELINE_RESOURCES."};
}

Result<std::string> ResourceRoots::read(std::string_view relative) const
{
    constexpr std::uintmax_t limit = 64u << 20;
    auto path = find(relative);
    if (!path)
        return path.error();
    std::error_code failure;
    const std::uintmax_t size = fs::file_size(*path, failure);
    if (size > limit || failure)
        return Error{ErrorCode::ResourceBroken, path->string(), {}, "It is larger than 64 MB", {}};
    std::ifstream file(*path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (size > 0 && !file.read(bytes.data(), static_cast<std::streamsize>(size)))
        return Error{ErrorCode::FileUnreadable, path->string(), {}, {}, {}};
    return bytes;
}

std::vector<std::string> ResourceRoots::languages() const
{
    std::vector<std::string> codes;
    std::error_code failure;
    for (const fs::path &folder : m_folders)
        for (const auto &entry : fs::directory_iterator(folder / "lang", failure))
            if (entry.is_directory(failure) && entry.path().filename() != "common")
                codes.push_back(entry.path().filename().string());
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

} // namespace dateline
