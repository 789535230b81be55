// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/repo/doc_rules.h"

#include <cctype>
#include <filesystem>

namespace dateline::repo {

namespace {

bool isNameCharacter(char c)
{
    return std::islower(static_cast<unsigned char>(c)) || std::isdigit(static_cast<unsigned char>(c)) || c == '-';
}

std::string nameAt(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && isNameCharacter(text[length]))
        ++length;
    return std::string(text.substr(0, length));
}

std::size_t headingRank(std::string_view line)
{
    const auto rank = line.find_first_not_of('#');
    return rank != std::string_view::npos && rank > 0 && line[rank] == ' ' ? rank : 0;
}

/// What stands between the first pair of backticks.
std::string codeSpan(std::string_view line)
{
    const auto open = line.find('`');
    const auto close = open == std::string_view::npos ? open : line.find('`', open + 1);
    return close == std::string_view::npos ? std::string() : std::string(line.substr(open + 1, close - open - 1));
}

NameSet caseLabels(std::string_view script)
{
    NameSet labels;
    for (const std::string &line : linesOf(script)) {
        const auto close = line.find(')');
        if (line.empty() || !isNameCharacter(line[0]) || close == std::string::npos)
            continue;
        for (std::size_t at = 0; at < close; ++at)
            if (isNameCharacter(line[at])) {
                const std::string name = nameAt(std::string_view(line).substr(at, close - at));
                labels.insert(name);
                at += name.size();
            }
    }
    return labels;
}

} // namespace

NameSet optionsInHelp(std::string_view help)
{
    NameSet options;
    for (const std::string &line : linesOf(help)) {
        const std::string_view text = trimmed(line);
        if (!startsWith(text, "-"))
            continue;
        // "-o,--output FILE REQUIRED   what it is for": the names stand before the first blank.
        const std::string_view names = text.substr(0, text.find(' '));
        for (std::size_t at = names.find("--"); at != std::string_view::npos; at = names.find("--", at + 2))
            options.insert(nameAt(names.substr(at)));
    }
    return options;
}

NameSet commandsInHelp(std::string_view help)
{
    NameSet commands;
    bool below = false;
    for (const std::string &line : linesOf(help)) {
        if (!line.empty() && line[0] != ' ')
            below = line == "Subcommands:" || line == "Commands:";
        else if (below && startsWith(line, "  ") && line.size() > 2 && isNameCharacter(line[2]))
            commands.insert(nameAt(std::string_view(line).substr(2)));
    }
    return commands;
}

std::string section(std::string_view markdown, std::string_view heading)
{
    std::string body;
    bool inside = false;
    for (const std::string &line : linesOf(markdown)) {
        if (inside && headingRank(line) > 0 && headingRank(line) <= headingRank(heading))
            break;
        if (inside)
            body += line + "\n";
        inside = inside || line == heading;
    }
    return body;
}

NameSet namesInTables(std::string_view markdown)
{
    NameSet names;
    for (const std::string &line : linesOf(markdown)) {
        if (!startsWith(line, "| `"))
            continue;
        const std::string code = codeSpan(line);
        names.insert(code.substr(0, code.find(' ')));
    }
    return names;
}

NameSet commandsInHeadings(std::string_view markdown)
{
    NameSet commands;
    for (const std::string &line : linesOf(markdown)) {
        const std::string code = headingRank(line) > 0 ? codeSpan(line) : std::string();
        if (startsWith(code, "dateline "))
            commands.insert(nameAt(std::string_view(code).substr(9)));
    }
    return commands;
}

Findings unknownDevCommands(const std::string &path, std::string_view text, std::string_view devScript)
{
    const NameSet known = caseLabels(devScript);
    Findings findings;
    constexpr std::string_view call = "./dev ";
    for (std::size_t at = text.find(call); at != std::string_view::npos; at = text.find(call, at + 1)) {
        const std::string name = nameAt(text.substr(at + call.size()));
        if (!name.empty() && !known.count(name))
            findings.push_back(path + ": ./dev has no command " + name);
    }
    return findings;
}

Findings deadLinks(const std::string &root, const std::vector<SourceFile> &files)
{
    Findings findings;
    for (const SourceFile &file : files) {
        const bool isDoc = startsWith(file.path, "docs/") || file.folder().empty();
        if (!isDoc || !endsWith(file.path, ".md"))
            continue;
        for (std::size_t at = file.text.find("]("); at != std::string::npos; at = file.text.find("](", at + 2)) {
            std::string target = file.text.substr(at + 2, file.text.find(')', at) - at - 2);
            target = target.substr(0, target.find('#'));
            if (target.empty() || target.find("://") != std::string::npos)
                continue;
            if (!std::filesystem::exists(std::filesystem::path(root) / file.folder() / target))
                findings.push_back(file.path + ": links to " + target + ", which does not exist");
        }
    }
    return findings;
}

Findings differences(const NameSet &a, const std::string &inA, const NameSet &b, const std::string &inB)
{
    Findings findings;
    for (const std::string &name : a)
        if (!b.count(name))
            findings.push_back(name + " is " + inA + " but not " + inB);
    for (const std::string &name : b)
        if (!a.count(name))
            findings.push_back(name + " is " + inB + " but not " + inA);
    return findings;
}

} // namespace dateline::repo
