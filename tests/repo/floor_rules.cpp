// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/repo/floor_rules.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace dateline::repo {

namespace {

using Names = std::set<std::string, std::less<>>;

const Names verbs{"ingest", "text", "temporal", "dating", "events", "timeline", "store", "stats", "export"};
const Names readersOfText{"base", "ingest", "text", "lexicon", "temporal", "events"};
const Names seenByApp{"pipeline", "stats", "export", "store", "model", "base"};

/// "text" for core/text/…, empty outside core.
std::string roomOf(std::string_view path)
{
    if (!startsWith(path, "core/"))
        return {};
    path.remove_prefix(5);
    return std::string(path.substr(0, path.find('/')));
}

bool roomMayInclude(const std::string &room, const std::string &other)
{
    if (room == other || room == "pipeline")
        return true;
    if (room == "base")
        return false;
    if (room == "model")
        return other == "base";
    if (room == "lexicon")
        return other == "model" || other == "base";
    return verbs.count(room) && (other == "lexicon" || other == "model" || other == "base");
}

bool isQt(std::string_view header)
{
    return startsWith(header, "Qt")
           || (header.size() > 1 && header[0] == 'Q' && std::isupper(static_cast<unsigned char>(header[1])));
}

/// Why the include is wrong; empty when it is right.
std::string fault(const SourceFile &file, const Include &include, const Names &headers)
{
    const std::string room = roomOf(file.path);
    const std::string &target = include.target;
    if (!room.empty() && isQt(target))
        return "core knows no Qt";
    if (target == "sqlite3.h" && room != "store")
        return "only core/store knows SQLite";
    if (startsWith(target, "unicode/") && !readersOfText.count(room))
        return "ICU stays in the rooms that read text";
    if (!include.quoted)
        return {};
    if (!headers.count(target))
        return "no such header, seen from the root";
    const std::string other = roomOf(target);
    if (!room.empty()) {
        if (other.empty())
            return "core includes nothing but core";
        return roomMayInclude(room, other) ? "" : "core/" + room + " may not include core/" + other;
    }
    if (!other.empty() && !seenByApp.count(other) && target != "core/text/offset_map.h")
        return "app may not include core/" + other;
    if (startsWith(target, "tests/"))
        return "the program includes no tests";
    return {};
}

} // namespace

Findings floorViolations(const std::vector<SourceFile> &files)
{
    Names headers;
    for (const SourceFile &file : files)
        if (endsWith(file.path, ".h"))
            headers.insert(file.path);
    Findings findings;
    for (const SourceFile &file : files) {
        if (!isCpp(file) || !(startsWith(file.path, "core/") || startsWith(file.path, "app/")))
            continue;
        for (const Include &include : includesOf(file)) {
            const bool generated = include.quoted && endsWith(include.target, ".moc");
            const std::string reason = generated ? std::string() : fault(file, include, headers);
            if (!reason.empty())
                findings.push_back(file.path + ":" + std::to_string(include.line) + ": " + include.target + ": "
                                   + reason);
        }
    }
    return findings;
}

} // namespace dateline::repo
