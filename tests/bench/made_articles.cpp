// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_articles.h"

#include "core/base/json_text.h"
#include "tests/bench/sample_texts.h"

#include <array>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <map>
#include <random>
#include <string_view>

namespace dateline::bench {

namespace {

constexpr std::size_t articleBytes = 5000;
constexpr std::size_t shortestSentence = 40;

constexpr std::array places = {"Aleppo",  "Homs",  "Hama",  "Idlib",  "Raqqa",  "Tripoli", "Benghazi", "Kabul",
                               "Herat",   "Mosul", "Basra", "Aden",   "Sanaa",  "Cairo",   "Tunis",    "Odesa",
                               "Nairobi", "Juba",  "Lagos", "Manila", "Lima",   "Quito",   "Bogota",   "Kampala",
                               "Geneva",  "Paris", "Oslo",  "Vienna", "Madrid", "Lisbon",  "Dublin",   "Warsaw"};
constexpr std::array replaced = {"Aleppo", "Homs",  "Houla", "Damascus", "Geneva", "Vienna", "Palmyra", "Raqqa",
                                 "Afrin",  "Douma", "Idlib", "Ghouta",   "Daraa",  "Astana", "Moscow",  "Ankara"};
constexpr std::array months = {"January", "February", "March",     "April",   "May",      "June",
                               "July",    "August",   "September", "October", "November", "December"};
constexpr std::array things = {"bread",  "diesel", "timber", "wheat",  "cotton", "gravel", "glass", "paper",
                               "fodder", "cement", "salt",   "copper", "rice",   "wool",   "tea",   "soap"};
constexpr std::array people = {"shopkeepers", "drivers", "teachers", "farmers",   "nurses",  "traders",
                               "students",    "porters", "bakers",   "fishermen", "tailors", "mechanics"};
/// % is a place, # a thing, @ people.
constexpr std::array quiet = {
    "The price of # in % is a matter of patience, and the @ there have more of it than most.",
    "Few @ in % own the rooms in which they store their #.",
    "A visitor to % sees # stacked along the road and @ who seem to be in no hurry.",
    "Nothing in the market of % is as dear to the @ as good #.",
    "Most of the # that % uses comes by a narrow road through the hills.",
    "The @ of % are known for their stories, which are long and rarely about #.",
    "In a good season there is enough # for everybody in %, the @ like to say.",
    "What @ think about # is of little interest beyond %.",
    "The streets of % smell of # and of the sea.",
    "There is a saying among the @ of % that # is never in the right place.",
    "Old photographs of % show @ beside carts full of #.",
    "Between the station of % and the river lie the yards in which @ keep their #.",
};

/// The same numbers on every machine, which the standard's distributions are not.
class Dice {
public:
    explicit Dice(std::size_t seed) : m_numbers(static_cast<std::mt19937::result_type>(seed)) {}
    std::size_t below(std::size_t count) { return m_numbers() % count; }
    template <typename List> const auto &oneOf(const List &list) { return list[below(list.size())]; }

private:
    std::mt19937 m_numbers;
};

bool isDigit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// Other places, years and small numbers; one place stays one place within the sentence.
std::string varied(std::string_view sentence, Dice &dice, const std::string &year)
{
    std::map<std::string_view, std::string_view> moved;
    std::string result;
    for (std::size_t at = 0; at < sentence.size();) {
        const bool wordStart = at == 0 || !std::isalnum(static_cast<unsigned char>(sentence[at - 1]));
        std::size_t digits = 0;
        while (at + digits < sentence.size() && isDigit(sentence[at + digits]))
            ++digits;
        if (wordStart && digits > 0) {
            const std::string_view number = sentence.substr(at, digits);
            const char after = at + digits < sentence.size() ? sentence[at + digits] : ' ';
            const bool plain = after == ' ' || after == '.' || after == ',';
            if (digits == 4 && (number.starts_with("19") || number.starts_with("20")))
                result += year;
            else if (digits <= 2 && plain)
                result += std::to_string(1 + dice.below(28));
            else
                result += number;
            at += digits;
            continue;
        }
        std::string_view name;
        for (const char *candidate : replaced)
            if (wordStart && sentence.substr(at).starts_with(candidate))
                name = candidate;
        if (!name.empty()) {
            const auto other = moved.try_emplace(name, dice.oneOf(places)).first->second;
            result += other;
            at += name.size();
            continue;
        }
        result += sentence[at++];
    }
    return result;
}

std::string quietSentence(Dice &dice)
{
    std::string result;
    for (const char c : std::string_view(dice.oneOf(quiet)))
        if (c == '%')
            result += dice.oneOf(places);
        else if (c == '#')
            result += dice.oneOf(things);
        else if (c == '@')
            result += dice.oneOf(people);
        else
            result += c;
    return result;
}

} // namespace

MadeArticles::MadeArticles()
{
    for (const std::string &text : sampleTexts()) {
        std::string sentence;
        const auto end = [&] {
            if (sentence.size() >= shortestSentence && std::isupper(static_cast<unsigned char>(sentence[0])))
                m_sentences.push_back(sentence);
            sentence.clear();
        };
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool sentenceEnds = at > 0 && text[at] == ' ' && text[at - 1] == '.';
            if (text[at] == '\n' || sentenceEnds)
                end();
            else
                sentence += text[at];
        }
        end();
    }
}

MadeArticles::Parts MadeArticles::parts(std::size_t number) const
{
    Dice dice(number);
    const std::string year = std::to_string(1950 + dice.below(70));
    const std::size_t month = dice.below(12), day = 1 + dice.below(28);
    Parts parts;
    parts.outlet = "The " + std::string(dice.oneOf(places)) + " Courier";
    parts.title = "On " + std::string(dice.oneOf(things)) + " and " + dice.oneOf(people) + " in " + dice.oneOf(places);
    parts.date = std::to_string(day) + ' ' + months[month] + ' ' + year;
    char iso[40];
    std::snprintf(iso, sizeof iso, "%s-%02zu-%02zu", year.c_str(), month + 1, day);
    parts.isoDate = iso;
    while (parts.text.size() < articleBytes) {
        for (std::size_t i = 0, count = 2 + dice.below(3); i < count; ++i) {
            parts.text += dice.below(2) ? varied(dice.oneOf(m_sentences), dice, year) : quietSentence(dice);
            parts.text += ' ';
        }
        parts.text.back() = '\n';
        parts.text += '\n';
    }
    return parts;
}

std::string MadeArticles::asText(std::size_t number) const
{
    const Parts made = parts(number);
    return made.outlet + "\n\n" + made.title + "\n\n" + made.date + "\n\n" + made.text;
}

std::string MadeArticles::asJsonLine(std::size_t number) const
{
    const Parts made = parts(number);
    std::string line = "{\"id\":\"article" + std::to_string(number) + "\",\"published\":\"" + made.isoDate;
    line += "\",\"outlet\":";
    appendJsonString(line, made.outlet);
    line += ",\"title\":";
    appendJsonString(line, made.title);
    line += ",\"text\":";
    appendJsonString(line, made.text);
    return line + "}\n";
}

} // namespace dateline::bench
