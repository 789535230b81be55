// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ingest/page_corpus.h"

#include "core/base/utf8.h"
#include "core/model/civil_date.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>

namespace dateline::test {

namespace {

const std::string folder = DATELINE_SOURCE_DIR "/tests/core/ingest/pages/";

std::string contentOf(const std::string &name)
{
    std::ifstream file(folder + name, std::ios::binary);
    if (!file)
        throw std::runtime_error("no " + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> linesOf(const std::string &name)
{
    std::vector<std::string> lines;
    std::istringstream text(contentOf(name));
    for (std::string line; std::getline(text, line);)
        if (!line.starts_with('#'))
            lines.push_back(line);
    return lines;
}

struct Story {
    std::string title, author, day;
    std::vector<std::string> paragraphs;
};

std::vector<Story> stories()
{
    std::vector<Story> all(1);
    for (const std::string &line : linesOf("stories.txt")) {
        if (line.empty()) {
            all.emplace_back();
            continue;
        }
        const std::string key = line.substr(0, line.find('\t'));
        const std::string value = line.substr(line.find('\t') + 1);
        if (key == "title")
            all.back().title = value;
        else if (key == "author")
            all.back().author = value;
        else if (key == "day")
            all.back().day = value;
        else
            all.back().paragraphs.push_back(value);
    }
    return all;
}

std::string two(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::map<std::string, std::string> dateForms(const std::string &iso)
{
    static constexpr std::array<const char *, 12> months{"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};
    static constexpr std::array<const char *, 7> days{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
    const CivilDate date = *fromIso(iso);
    const std::string year = std::to_string(date.year);
    const std::string month = months[static_cast<std::size_t>(date.month - 1)];
    const std::string weekday = days[static_cast<std::size_t>(isoWeekday(toDayNumber(date)) - 1)];
    const std::string day = std::to_string(date.day);
    return {{"iso", iso},
            {"compact", year + two(date.month) + two(date.day)},
            {"slash", year + "/" + two(date.month) + "/" + two(date.day)},
            {"path", year + "/" + two(date.month) + "/" + two(date.day)},
            {"dots", two(date.day) + "." + two(date.month) + "." + year},
            {"us", month + " " + day + ", " + year},
            {"uk", day + " " + month + " " + year},
            {"long", day + " " + month + " " + year},
            {"short", month.substr(0, 3) + " " + day + ", " + year},
            {"wday", weekday + ", " + month + " " + day + ", " + year},
            {"rfc", weekday.substr(0, 3) + ", " + day + " " + month.substr(0, 3) + " " + year + " 09:00:00 +0000"}};
}

std::string joined(const std::vector<std::string> &paragraphs, std::size_t first, std::size_t end,
                   const std::string &open, const std::string &close)
{
    std::string text;
    for (std::size_t i = first; i < std::min(end, paragraphs.size()); ++i)
        text += open + paragraphs[i] + close;
    return text;
}

std::string escapedForJson(std::string text)
{
    for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2))
        text.insert(at, 1, '\\');
    return text;
}

// A link around some words of each paragraph, as sites do for their own topics.
std::string linked(const std::vector<std::string> &paragraphs)
{
    std::string text;
    for (std::string paragraph : paragraphs) {
        const std::size_t begin = paragraph.find(' ');
        const std::size_t end = paragraph.find(' ', begin + 12);
        if (end != std::string::npos)
            paragraph = paragraph.substr(0, begin + 1) + "<a href=\"/t\">"
                        + paragraph.substr(begin + 1, end - begin - 1) + "</a>" + paragraph.substr(end);
        text += "<p class=\"para\">" + paragraph + "</p>";
    }
    return text;
}

std::map<std::string, std::string> valuesOf(const Story &story, const std::vector<std::string> &fillers)
{
    const std::vector<std::string> &p = story.paragraphs;
    const std::size_t all = p.size();
    std::map<std::string, std::string> values = dateForms(story.day);
    values["title"] = story.title;
    values["author"] = story.author;
    values["p"] = joined(p, 0, all, "<p>", "</p>\n");
    values["ptag"] = joined(p, 0, all, "<p>", "\n");
    values["br"] = joined(p, 0, all, "", "<br /><br />\n");
    values["br1"] = joined(p, 0, all, "", "<br>\n");
    values["plain"] = joined(p, 0, all, "", "\n\n");
    values["li"] = joined(p, 0, all, "<li>", "</li>\n");
    values["divs"] = joined(p, 0, all, "<div><span>", "</span></div>\n");
    values["divp"] = joined(p, 0, all, "<div class=\"block\"><p class=\"css-x\">", "</p></div>\n");
    values["p1"] = p.front();
    values["pfrom2"] = joined(p, 1, all, "<p>", "</p>\n");
    values["divpfrom2"] = joined(p, 1, all, "<div class=\"zn-body__paragraph\">", "</div>\n");
    values["phalf1"] = joined(p, 0, all / 2, "<p>", "</p>\n");
    values["phalf2"] = joined(p, all / 2, all, "<p>", "</p>\n");
    values["linked"] = linked(p);
    values["body"] = escapedForJson(joined(p, 0, all, "", "\\n\\n"));
    for (std::size_t i = 0; i < fillers.size(); ++i)
        values["f" + std::to_string(i + 1)] = fillers[i];
    return values;
}

std::string filled(const std::string &page, const std::map<std::string, std::string> &values)
{
    std::string html;
    for (std::size_t at = 0;;) {
        const std::size_t open = page.find("{{", at);
        html += page.substr(at, open - at);
        if (open == std::string::npos)
            return html;
        const std::size_t close = page.find("}}", open);
        html += values.at(page.substr(open + 2, close - open - 2));
        at = close + 2;
    }
}

std::vector<std::string> tokensOf(const std::string &text)
{
    std::vector<std::string> tokens(1);
    for (const char c : foldCase(text)) {
        if (isAsciiAlpha(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80)
            tokens.back() += c;
        else if (!tokens.back().empty())
            tokens.emplace_back();
    }
    if (tokens.back().empty())
        tokens.pop_back();
    std::sort(tokens.begin(), tokens.end());
    return tokens;
}

} // namespace

std::vector<CorpusPage> corpusPages()
{
    const std::vector<Story> all = stories();
    const std::vector<std::string> fillers = linesOf("fillers.txt");
    std::vector<CorpusPage> pages;
    for (const std::string &line : linesOf("pages.tsv")) {
        std::istringstream fields(line);
        std::string name, number, fact;
        fields >> name >> number;
        const Story &story = all.at(std::stoul(number) - 1);
        CorpusPage page{name,
                        filled(contentOf(name), valuesOf(story, fillers)),
                        story.title,
                        {},
                        story.day,
                        false,
                        story.paragraphs};
        while (fields >> fact) {
            page.tellsOutlet = page.tellsOutlet || fact == "outlet";
            if (fact == "author")
                page.author = story.author;
        }
        pages.push_back(std::move(page));
    }
    return pages;
}

double tokenF1(const std::string &found, const std::string &wanted)
{
    const std::vector<std::string> a = tokensOf(found);
    const std::vector<std::string> b = tokensOf(wanted);
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return a.empty() || b.empty() ? 0
                                  : 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

} // namespace dateline::test
