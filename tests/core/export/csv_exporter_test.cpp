// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/columns.h"
#include "core/export/csv_exporter.h"
#include "tests/support/catch.h"

#include <map>

using namespace dateline;

namespace {

/// A strict reader of RFC 4180, so that what is written is judged by the standard and not by its own writer.
std::vector<std::vector<std::string>> parseCsv(const std::string &text)
{
    std::vector<std::vector<std::string>> rows(1);
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '"' && i + 1 < text.size() && text[i + 1] == '"')
                cell += text[++i];
            else if (c == '"')
                quoted = false;
            else
                cell += c;
        } else if (c == '"') {
            REQUIRE(cell.empty());
            quoted = true;
        } else if (c == ',') {
            rows.back().push_back(std::exchange(cell, {}));
        } else if (c == '\r') {
            REQUIRE(text[++i] == '\n');
            rows.back().push_back(std::exchange(cell, {}));
            rows.emplace_back();
        } else {
            REQUIRE(c != '\n');
            cell += c;
        }
    }
    REQUIRE(rows.back().empty());
    rows.pop_back();
    return rows;
}

ExportedArticle article()
{
    ExportedArticle made;
    made.id = 1;
    made.title = "Truce, \"at last\"";
    made.outlet = "The Post";
    made.path = "/articles/truce.txt";
    made.published = CivilDate{2016, 2, 28};
    made.text = "**Both** sides signed\na truce, \"for good\", on Saturday.";
    made.markup = {{0, 2}, {6, 8}};
    return made;
}

Event truce()
{
    Event event;
    event.id = 0xABC;
    event.type = EventType::Agreement;
    event.title = "=HYPERLINK(\"x\")";
    event.interval = DateInterval::day({2016, 2, 27});
    event.basis = DateBasis::Explicit;
    EventSource source;
    source.article = 1;
    source.mention.sentence = {0, 55};
    source.mention.dateWords = {46, 54};
    source.mention.reason = {ReasonCode::WeekdayBefore, "Saturday", "Saturday", CivilDate{2016, 2, 28}, {}};
    source.mention.figures.killed = Figure{3, FigureMode::Exact};
    source.mention.score = 0.5;
    event.sources = {source, source};
    return event;
}

std::vector<std::map<std::string, std::string>> table(const std::string &csv)
{
    const auto rows = parseCsv(csv);
    std::vector<std::map<std::string, std::string>> named;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        REQUIRE(rows[row].size() == rows[0].size());
        named.emplace_back();
        for (std::size_t column = 0; column < rows[0].size(); ++column)
            named.back()[rows[0][column]] = rows[row][column];
    }
    return named;
}

} // namespace

TEST_CASE("csv: one row an event and source, read back by the standard")
{
    const ExportedArticle known = article();
    const std::vector<Event> events{truce()};
    const auto rows = table(toCsv(events, [&](ArticleId id) { return id == 1 ? &known : nullptr; }));
    REQUIRE(rows.size() == 2);
    auto row = rows[0];
    CHECK(row["id"] == "0000000000000abc");
    CHECK(row["type"] == "agreement");
    CHECK(row["start"] == "2016-02-27");
    CHECK(row["date_edtf"] == "2016-02-27");
    CHECK(row["date_text"] == "Saturday");
    CHECK(row["date_reason"] == "“Saturday”: the Saturday before publication on Sunday 28 February 2016");
    CHECK(row["article"] == "Truce, \"at last\"");
    CHECK(row["passage"] == "Both sides signed a truce, \"for good\", on Saturday.");
    CHECK(row["passage_begin"] == "0");
    CHECK(row["killed"] == "3");
    CHECK(row["injured"].empty());
    CHECK(row["score"] == "0.50");
    CHECK(row["sources_count"] == "2");
    CHECK(row["reviewed"] == "no");
}

TEST_CASE("csv: a cell is never a formula")
{
    const ExportedArticle known = article();
    const std::vector<Event> events{truce()};
    auto rows = table(toCsv(events, [&](ArticleId) { return &known; }));
    CHECK(rows[0]["title"] == "'=HYPERLINK(\"x\")");
    CHECK(harmlessCell("+1") == "'+1");
    CHECK(harmlessCell("-0043-03-15") == "'-0043-03-15");
    CHECK(harmlessCell("@SUM(A1)") == "'@SUM(A1)");
    CHECK(harmlessCell("\tx") == "'\tx");
    CHECK(harmlessCell("  =1+1") == "'  =1+1");
    CHECK(harmlessCell("＝1+1") == "'＝1+1");
    CHECK(harmlessCell("plain = fine") == "plain = fine");
    CHECK(harmlessCell("").empty());
}

TEST_CASE("csv: a source whose article is unknown keeps its row")
{
    const std::vector<Event> events{truce()};
    auto rows = table(toCsv(events, [](ArticleId) -> const ExportedArticle * { return nullptr; }));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["passage"].empty());
}

TEST_CASE("csv: a byte order mark on request only")
{
    const std::vector<Event> none;
    const ArticleLookup nobody = [](ArticleId) -> const ExportedArticle * { return nullptr; };
    CHECK(toCsv(none, nobody).starts_with("id,type,start,end,granularity,date_edtf,date_basis,"));
    CHECK(toCsv(none, nobody, {true}).starts_with("\xEF\xBB\xBFid,"));
}

TEST_CASE("csv: column names are distinct")
{
    std::map<std::string_view, int> seen;
    for (const Column &column : exportColumns())
        CHECK(++seen[column.name] == 1);
}
