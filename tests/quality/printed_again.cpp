// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/printed_again.h"

#include <fmt/format.h>

namespace dateline::test {

namespace {

std::vector<std::string> partsOf(const std::string &text, std::string_view border)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(border, at), text.size());
        if (end > at)
            parts.push_back(text.substr(at, end - at));
        at = end + border.size();
    }
    return parts;
}

std::string joined(const std::vector<std::string> &parts, std::string_view border)
{
    std::string text;
    for (const std::string &part : parts)
        text.append(text.empty() ? "" : border).append(part);
    return text;
}

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// One word in `every` is left out.
std::string thinned(const std::string &text, std::size_t every)
{
    std::vector<std::string> words = partsOf(text, " "), kept;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (i % every != every / 2 || words[i].find('\n') != std::string::npos)
            kept.push_back(words[i]);
    return joined(kept, " ");
}

std::string houseStyle(std::string text)
{
    for (const auto &[what, by] : {std::pair{" said", " told reporters"},
                                   {"Monday", "yesterday"},
                                   {"Tuesday", "yesterday"},
                                   {"Friday", "at the end of the week"},
                                   {"\"", "”"},
                                   {" percent", " per cent"},
                                   {" about ", " around "},
                                   {"government", "authorities"}})
        text = replaced(std::move(text), what, by);
    return text;
}

std::string withoutEnd(const std::string &text)
{
    std::vector<std::string> paragraphs = partsOf(text, "\n\n");
    paragraphs.resize(paragraphs.size() - paragraphs.size() / 3);
    return joined(paragraphs, "\n\n");
}

std::string withNewTitle(const std::string &text, std::string_view title)
{
    std::vector<std::string> paragraphs = partsOf(text, "\n\n");
    paragraphs.front() = title;
    return joined(paragraphs, "\n\n");
}

} // namespace

std::vector<Reprint> reprintsOf(const std::string &text)
{
    const std::string lead = "The following report reached our desk this morning and is printed with small cuts.\n\n";
    return {
        {"other address", text + "\n\nShare this article\n\nAll rights reserved."},
        {"other title", withNewTitle(text, "From the wires: what our readers should know")},
        {"house style", houseStyle(text)},
        {"one word in thirty left out", thinned(text, 30)},
        {"the end cut", withoutEnd(text)},
        {"the end cut, house style, a new lead", withNewTitle(lead + houseStyle(withoutEnd(text)), "Desk report")},
        {"a paragraph of its own",
         text
             + "\n\nOur own correspondent adds that shops along the coast road stayed shut until the evening, "
               "although nobody there could say who had asked for it."},
    };
}

std::string followUp(const std::string &earlier, const std::string &later)
{
    const std::vector<std::string> old = partsOf(earlier, "\n\n"), fresh = partsOf(later, "\n\n");
    std::vector<std::string> paragraphs(fresh.begin(),
                                        fresh.begin() + static_cast<std::ptrdiff_t>((fresh.size() + 1) / 2));
    paragraphs.insert(paragraphs.end(), old.begin() + 1,
                      old.begin() + static_cast<std::ptrdiff_t>((old.size() + 1) / 2));
    return joined(paragraphs, "\n\n");
}

std::vector<std::vector<std::string>> bulletins()
{
    std::vector<std::vector<std::string>> series(3);
    const std::vector<std::string> towns{"Marea", "Tal Ahmar", "Sarmin", "Old Wells", "Ras Harim"};
    for (int day = 0; day < 5; ++day) {
        const auto town = [&](int more) { return towns[static_cast<std::size_t>(day + more) % towns.size()]; };
        series[0].push_back(fmt::format(
            "Daily bulletin of the monitors, number {}\n\n{} March 2014\n\nIn the last 24 hours our monitors counted "
            "{} "
            "shells on {} and {} on {}. Hospitals reported {} dead and {} wounded, most of them in {}. The road "
            "between "
            "{} and the border was open for {} hours. Water was handed out to {} families. The monitors call upon all "
            "sides to keep to the truce of 27 February and to let aid pass. They will publish their next bulletin "
            "tomorrow at the same hour.",
            40 + day, 3 + day, 11 + 3 * day, town(0), 5 + 2 * day, town(1), 2 + day, 17 - 2 * day, town(0), town(2),
            9 - day, 310 + 45 * day));
        series[1].push_back(fmt::format(
            "Rates at the close\n\n{} June 2013\n\nThe pound closed at {}.{} to the dollar on the parallel market of "
            "the capital, against {}.{} on the day before. A sack of flour cost {} pounds in {} and {} in {}. Bread at "
            "the state bakeries stayed at its fixed price. Diesel could be had for {} pounds a litre where there was "
            "any. Traders told us that they expect little change before the end of the week, and that they would "
            "rather "
            "be paid in goods than in notes.",
            10 + day, 171 + 4 * day, 20 + day, 168 + 4 * day, 75 - day, 2400 + 130 * day, town(0), 2650 + 90 * day,
            town(3), 85 + 6 * day));
        series[2].push_back(fmt::format(
            "Convoys today\n\n{} October 2015\n\nConvoy {} of the joint mission left the depot at {}:{} with {} "
            "lorries "
            "for {}. It carried food for {} people, blankets and medicine. It was stopped for {} minutes at the last "
            "checkpoint before {} and unloaded before dark. All drivers are back at the depot. The mission thanks the "
            "elders of the town for their help and asks again that its lorries be searched once only, at a place that "
            "was agreed upon beforehand.",
            1 + day, 112 + day, 5 + day, 12 + 7 * day, 18 + 5 * day, town(1), 2200 + 450 * day, 35 + 20 * day,
            town(1)));
    }
    return series;
}

} // namespace dateline::test
