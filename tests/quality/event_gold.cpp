// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/event_gold.h"

#include "tests/support/catch.h"

#include <simdjson.h>

namespace dateline::test {

namespace {

using simdjson::dom::element;

std::vector<std::string> stringsOf(const element &value)
{
    std::vector<std::string> strings;
    if (value.is_array())
        for (const element item : value.get_array())
            strings.emplace_back(std::string_view(item));
    else
        strings.emplace_back(std::string_view(value));
    return strings;
}

CivilDate dateOf(std::string_view text)
{
    const auto date = fromIso(text);
    INFO(text);
    REQUIRE(date.has_value());
    return *date;
}

void readDates(const element &line, GoldEvent &gold)
{
    element value;
    if (line["start"].get(value) == simdjson::SUCCESS) {
        gold.start = dateOf(value);
        for (const std::string &end : stringsOf(line["end"]))
            gold.ends.push_back(dateOf(end));
    }
    for (const char *name : {"near", "within"}) {
        if (line[name].get(value) != simdjson::SUCCESS)
            continue;
        gold.near = std::string_view(name) == "near";
        gold.earliest = dateOf(value.at(0));
        gold.latest = dateOf(value.at(1));
    }
}

GoldEvent goldOf(const element &line)
{
    GoldEvent gold;
    gold.doc = std::string_view(line["doc"]);
    gold.key = std::string_view(line["key"]);
    for (const std::string &name : stringsOf(line["type"]))
        gold.types.push_back(eventTypeFromName(name).value());
    readDates(line, gold);
    element value;
    if (line["actor"].get(value) == simdjson::SUCCESS)
        gold.actor = std::string_view(value);
    if (line["place"].get(value) == simdjson::SUCCESS)
        gold.place = std::string_view(value);
    if (line["status"].get(value) == simdjson::SUCCESS)
        for (const std::string &name : stringsOf(value))
            gold.statuses.push_back(eventStatusFromName(name).value());
    if (line["killed"].get(value) == simdjson::SUCCESS)
        gold.killed = std::int64_t(value);
    if (line["optional"].get(value) == simdjson::SUCCESS)
        gold.optional = bool(value);
    return gold;
}

} // namespace

std::vector<GoldEvent> readGold(const std::filesystem::path &file)
{
    simdjson::dom::parser parser;
    simdjson::dom::document_stream lines;
    INFO(file);
    REQUIRE(parser.load_many(file.string()).get(lines) == simdjson::SUCCESS);
    std::vector<GoldEvent> gold;
    for (const element line : lines)
        gold.push_back(goldOf(line));
    return gold;
}

} // namespace dateline::test
