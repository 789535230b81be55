// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csv_exporter.h"

#include "core/base/utf8.h"
#include "core/export/columns.h"

namespace dateline {

namespace {

/// Signs that begin a formula, also full-width ones, which some spreadsheets fold.
bool beginsFormula(char32_t c)
{
    switch (c) {
    case U'=':
    case U'+':
    case U'-':
    case U'@':
    case U'\t':
    case U'\r':
    case U'\n':
    case 0xFF1D:
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
    case 0x2212: return true;
    default: return false;
    }
}

void appendCell(std::string &out, const std::string &text)
{
    const std::string cell = harmlessCell(text);
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

void appendRow(std::string &out, const ExportRow &row)
{
    bool first = true;
    for (const Column &column : exportColumns()) {
        if (!first)
            out += ',';
        first = false;
        appendCell(out, column.cell(row));
    }
    out += "\r\n";
}

void appendHeader(std::string &out)
{
    bool first = true;
    for (const Column &column : exportColumns()) {
        if (!first)
            out += ',';
        first = false;
        out += column.name;
    }
    out += "\r\n";
}

} // namespace

std::string harmlessCell(std::string_view text)
{
    const std::string_view visible = trimmed(text);
    const bool risky = (!text.empty() && beginsFormula(decodeUtf8(text, 0).value))
                       || (!visible.empty() && beginsFormula(decodeUtf8(visible, 0).value));
    return (risky ? "'" : "") + std::string(text);
}

std::string toCsv(std::span<const Event> events, const ArticleLookup &articles, const CsvOptions &options)
{
    std::string out = options.byteOrderMark ? "\xEF\xBB\xBF" : "";
    appendHeader(out);
    const ExportedArticle unknown;
    for (const Event &event : events) {
        for (const EventSource &source : event.sources) {
            const ExportedArticle *article = articles(source.article);
            appendRow(out, {event, source, article ? *article : unknown});
        }
    }
    return out;
}

} // namespace dateline
