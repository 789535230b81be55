// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/repo/source_tree.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace dateline::repo {

namespace fs = std::filesystem;

namespace {

constexpr std::array skippedFolders{".git", "build", ".cache", ".vscode", ".idea"};
constexpr std::array skippedEndings{".png", ".jpg", ".qm", ".gz", ".bin", ".dateline", ".user"};

bool isSkippedFolder(const fs::path &path)
{
    return std::find(skippedFolders.begin(), skippedFolders.end(), path.filename().string()) != skippedFolders.end();
}

bool isSkippedFile(const fs::path &path)
{
    const std::string name = path.filename().string();
    return name == ".git" // a file in a linked working tree
           || std::any_of(skippedEndings.begin(), skippedEndings.end(),
                          [&](std::string_view ending) { return endsWith(name, ending); });
}

std::string readBytes(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

std::string SourceFile::folder() const
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

std::string SourceFile::name() const
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::vector<SourceFile> readProject(const std::string &root)
{
    std::vector<SourceFile> files;
    for (fs::recursive_directory_iterator at(root), end; at != end; ++at) {
        if (at->is_directory() && isSkippedFolder(at->path()))
            at.disable_recursion_pending();
        else if (at->is_regular_file() && !isSkippedFile(at->path()))
            files.push_back({fs::relative(at->path(), root).generic_string(), readBytes(at->path())});
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return files;
}

std::vector<Include> includesOf(const SourceFile &file)
{
    std::vector<Include> includes;
    int number = 0;
    for (const std::string &line : linesOf(file.text)) {
        ++number;
        std::string_view rest = trimmed(line);
        if (!startsWith(rest, "#"))
            continue;
        rest = trimmed(rest.substr(1));
        if (!startsWith(rest, "include"))
            continue;
        rest = trimmed(rest.substr(7));
        if (rest.empty() || (rest[0] != '"' && rest[0] != '<'))
            continue;
        const bool quoted = rest[0] == '"';
        const auto close = rest.find(quoted ? '"' : '>', 1);
        if (close != std::string_view::npos)
            includes.push_back({number, quoted, std::string(rest.substr(1, close - 1))});
    }
    return includes;
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool isCpp(const SourceFile &file)
{
    return endsWith(file.path, ".cpp") || endsWith(file.path, ".h");
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace dateline::repo
