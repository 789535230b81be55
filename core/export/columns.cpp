// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/columns.h"

#include "core/export/edtf.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace dateline {

namespace {

std::string iso(const std::optional<CivilDate> &date)
{
    return date ? toIso(*date) : std::string();
}

template <typename Named> std::string joined(const std::vector<Named> &list)
{
    std::string names;
    for (const Named &item : list)
        names += (names.empty() ? "" : "; ") + item.name;
    return names;
}

std::string number(const std::optional<Figure> &figure)
{
    return figure ? std::to_string(figure->value) : std::string();
}

/// By outlet, else address, else file; each once.
std::string printersOf(const ExportRow &row)
{
    std::vector<std::string> printers;
    for (const PrintedAgain &copy : row.article.copies) {
        const std::string &printer = !copy.outlet.empty() ? copy.outlet : !copy.url.empty() ? copy.url : copy.path;
        if (std::find(printers.begin(), printers.end(), printer) == printers.end())
            printers.push_back(printer);
    }
    std::string list;
    for (const std::string &printer : printers)
        list += (list.empty() ? "" : "; ") + printer;
    return list;
}

std::string quote(const ExportRow &row)
{
    const auto &speech = row.source.mention.speech;
    return speech && speech->direct ? shownText(row.article, speech->content) : std::string();
}

// Dates and status are those of the event; words, reasons, figures and passages those of the source in the row, so
// that sources which disagree stand side by side.
constexpr std::array columns = {
    Column{"id", [](const ExportRow &r) { return toHex(r.event.id); }},
    Column{"type", [](const ExportRow &r) { return std::string(toName(r.event.type)); }},
    Column{"start", [](const ExportRow &r) { return iso(r.event.interval.first); }},
    Column{"end", [](const ExportRow &r) { return iso(r.event.interval.last); }},
    Column{"granularity",
           [](const ExportRow &r) {
               return r.event.interval.known() ? std::string(toName(r.event.granularity)) : std::string();
           }},
    Column{"date_edtf", [](const ExportRow &r) { return toEdtf(r.event); }},
    Column{"date_basis", [](const ExportRow &r) { return std::string(toName(r.event.basis)); }},
    Column{"date_text", [](const ExportRow &r) { return shownText(r.article, r.source.mention.dateWords); }},
    Column{"date_reason", [](const ExportRow &r) { return reasonText(r.source.mention.reason); }},
    Column{"status", [](const ExportRow &r) { return std::string(toName(r.event.status)); }},
    Column{"title", [](const ExportRow &r) { return r.event.title; }},
    Column{"actors", [](const ExportRow &r) { return joined(r.event.actors); }},
    Column{"places", [](const ExportRow &r) { return joined(r.event.places); }},
    Column{"killed", [](const ExportRow &r) { return number(r.source.mention.figures.killed); }},
    Column{"injured", [](const ExportRow &r) { return number(r.source.mention.figures.injured); }},
    Column{"attribution", [](const ExportRow &r) { return r.source.mention.attribution; }},
    Column{"speaker",
           [](const ExportRow &r) { return r.source.mention.speech ? r.source.mention.speech->name : std::string(); }},
    Column{"quote", quote},
    Column{"sources_count", [](const ExportRow &r) { return std::to_string(r.event.sources.size()); }},
    Column{"article", [](const ExportRow &r) { return r.article.title; }},
    Column{"outlet", [](const ExportRow &r) { return r.article.outlet; }},
    Column{"published", [](const ExportRow &r) { return iso(r.article.published); }},
    Column{"url", [](const ExportRow &r) { return r.article.url; }},
    Column{"file", [](const ExportRow &r) { return r.article.path; }},
    Column{"passage", [](const ExportRow &r) { return shownText(r.article, r.source.mention.sentence); }},
    Column{"passage_begin", [](const ExportRow &r) { return std::to_string(r.source.mention.sentence.begin); }},
    Column{"passage_end", [](const ExportRow &r) { return std::to_string(r.source.mention.sentence.end); }},
    Column{"score", [](const ExportRow &r) { return fmt::format("{:.2f}", r.source.mention.score); }},
    Column{"displaced", [](const ExportRow &r) { return number(r.source.mention.figures.displaced); }},
    Column{"arrested", [](const ExportRow &r) { return number(r.source.mention.figures.arrested); }},
    Column{"code", [](const ExportRow &r) { return r.event.code; }},
    Column{"reviewed", [](const ExportRow &r) { return std::string(r.event.corrected ? "yes" : "no"); }},
    Column{"also_printed_by", printersOf},
};

} // namespace

std::span<const Column> exportColumns()
{
    return columns;
}

} // namespace dateline
