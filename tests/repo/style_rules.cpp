// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/repo/style_rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace dateline::repo {

namespace {

constexpr std::size_t longestFile = 450;

// In two parts, so that this file does not hold them itself.
const std::array forbidden{std::string("TO") + "DO", std::string("FIX") + "ME", std::string("/wo") + "rk/",
                           std::string("/ho") + "me/", std::string("/ro") + "ot/"};

bool isOurs(const SourceFile &file)
{
    return startsWith(file.path, "core/") || startsWith(file.path, "app/") || startsWith(file.path, "tests/");
}

/// "core/text" + "../base/x.cpp" is not resolved: lists name files at or below their own folder.
std::string joined(const std::string &folder, const std::string &name)
{
    return folder.empty() ? name : folder + "/" + name;
}

/// Words of a CMake file that name C++ sources, as paths from the root.
std::vector<std::string> listedSources(const SourceFile &list)
{
    std::vector<std::string> sources;
    for (const std::string &line : linesOf(list.text)) {
        if (startsWith(trimmed(line), "configure_file("))
            continue; // names what is made in the build folder
        std::string word;
        for (const char c : line.substr(0, line.find('#')) + " ") {
            if (c != ' ' && c != '\t' && c != '(' && c != ')' && c != '"') {
                word += c;
                continue;
            }
            constexpr std::string_view root = "${PROJECT_SOURCE_DIR}/";
            if (endsWith(word, ".cpp") && startsWith(word, root))
                sources.push_back(word.substr(root.size()));
            else if (endsWith(word, ".cpp") && word.find('$') == std::string::npos)
                sources.push_back(joined(list.folder(), word));
            word.clear();
        }
    }
    return sources;
}

bool carriesLicence(const SourceFile &file)
{
    static constexpr std::array endings{".cpp",          ".h",   ".cmake", "CMakeLists.txt", ".tsv", ".rules",
                                        ".sql",          ".sh",  ".py",    ".xml",           ".svg", ".desktop",
                                        ".clang-format", ".qss", ".qrc",   "SOURCES.md"};
    if (startsWith(file.path, "tests/golden/") && endsWith(file.path, ".tsv"))
        return false;
    return file.path == "dev" || file.path == ".ci/run" || file.path == ".clang-tidy"
           || std::any_of(endings.begin(), endings.end(), [&](auto ending) { return endsWith(file.path, ending); });
}

bool isSnakeCase(const std::string &name)
{
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; });
}

/// The string in NAME("…") or NAME(word at the start of a line, each with its line.
std::vector<std::string> argumentsOf(const SourceFile &file, std::string_view call)
{
    std::vector<std::string> arguments;
    for (const std::string &line : linesOf(file.text)) {
        std::string_view rest = trimmed(line);
        if (!startsWith(rest, call))
            continue;
        rest.remove_prefix(call.size());
        const bool quoted = startsWith(rest, "\"");
        if (quoted)
            rest.remove_prefix(1);
        arguments.emplace_back(rest.substr(0, quoted ? rest.find('"') : rest.find_first_of(" )")));
    }
    return arguments;
}

} // namespace

Findings buildListFaults(const std::vector<SourceFile> &files)
{
    std::set<std::string> existing;
    std::set<std::string> listed;
    Findings findings;
    for (const SourceFile &file : files)
        existing.insert(file.path);
    for (const SourceFile &file : files) {
        if (file.name() != "CMakeLists.txt")
            continue;
        for (const std::string &source : listedSources(file)) {
            listed.insert(source);
            if (!existing.count(source))
                findings.push_back(file.path + ": lists " + source + ", which does not exist");
        }
    }
    for (const SourceFile &file : files)
        if (isOurs(file) && endsWith(file.path, ".cpp") && !listed.count(file.path))
            findings.push_back(file.path + ": no CMakeLists.txt lists it");
    return findings;
}

Findings licenceFaults(const std::vector<SourceFile> &files)
{
    Findings findings;
    for (const SourceFile &file : files) {
        const std::string_view head = std::string_view(file.text).substr(0, 400);
        if (carriesLicence(file) && head.find("SPDX-License-Identifier: ") == std::string_view::npos)
            findings.push_back(file.path + ": no SPDX-License-Identifier at its top");
    }
    return findings;
}

Findings shapeFaults(const std::vector<SourceFile> &files)
{
    Findings findings;
    for (const SourceFile &file : files) {
        if (!isCpp(file) || !isOurs(file))
            continue;
        const std::size_t length = linesOf(file.text).size();
        if (length > longestFile)
            findings.push_back(file.path + ": " + std::to_string(length) + " lines; split it at "
                               + std::to_string(longestFile));
        if (!isSnakeCase(file.name()))
            findings.push_back(file.path + ": file names are snake_case");
        if (endsWith(file.path, ".h") && file.text.find("#pragma once") == std::string::npos)
            findings.push_back(file.path + ": no #pragma once");
    }
    return findings;
}

Findings forbiddenWords(const std::vector<SourceFile> &files)
{
    Findings findings;
    for (const SourceFile &file : files) {
        int number = 0;
        for (const std::string &line : linesOf(file.text)) {
            ++number;
            for (const std::string &word : forbidden)
                if (line.find(word) != std::string::npos)
                    findings.push_back(file.path + ":" + std::to_string(number) + ": " + word);
        }
    }
    return findings;
}

Findings duplicateTestNames(const std::vector<SourceFile> &files)
{
    Findings findings;
    std::map<std::string, std::string> seen;
    const auto note = [&](const std::string &scope, const std::string &name, const SourceFile &file) {
        const auto [first, isNew] = seen.emplace(scope + "\n" + name, file.path);
        if (!isNew)
            findings.push_back(file.path + ": \"" + name + "\" is already the name of a test in " + first->second);
    };
    for (const SourceFile &file : files) {
        if (!startsWith(file.path, "tests/"))
            continue;
        for (const std::string &name : argumentsOf(file, "TEST_CASE("))
            note(file.folder(), name, file);
        if (file.name() == "CMakeLists.txt")
            for (const std::string &name : argumentsOf(file, "dateline_test("))
                note("ctest", name, file);
    }
    return findings;
}

} // namespace dateline::repo
