// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <set>
#include <simdjson.h>

using namespace dateline::testing;
namespace json = simdjson::dom;

namespace {

constexpr const char *article =
    "Rebels take Marea\n\n12 June 2014\n\n"
    "Rebel fighters captured the town of Marea on Tuesday, killing at least 12 soldiers, the army said. "
    "\u201cWe will return,\u201d General Omar Haddad told reporters in Aleppo on Wednesday. "
    "Talks are planned for 20 June.\n";

/// The lines of a run as JSON objects; keeps what they point to.
class Lines {
public:
    explicit Lines(const Run &run) : m_parsers(run.lines().size())
    {
        std::size_t at = 0;
        for (const std::string &line : run.lines())
            objects.push_back(m_parsers[at++].parse(line).get_object().value());
    }

    std::vector<json::object> objects;

private:
    std::vector<json::parser> m_parsers;
};

std::string text(const json::object &object, const char *key)
{
    return std::string(object[key].get_string().value());
}

/// The bytes of `source` that an object's "begin" and "end" name.
std::string slice(const std::string &source, const json::object &object)
{
    const std::size_t begin = object["begin"].get_uint64().value();
    return source.substr(begin, object["end"].get_uint64().value() - begin);
}

} // namespace

TEST_CASE("extract prints an article's line, its events and its timexes", "[cli]")
{
    const TemporaryFolder folder;
    const std::string file = folder.write("marea.txt", article).string();
    const Run run = runDateline({"extract", "--timexes", file});
    CHECK(run.exitCode == 0);
    CHECK(run.err.empty());
    const Lines read(run);
    const std::vector<json::object> &lines = read.objects;
    REQUIRE(lines.size() >= 4);
    CHECK(text(lines[0], "kind") == "article");
    CHECK(text(lines[0], "title") == "Rebels take Marea");
    CHECK(text(lines[0], "published") == "2014-06-12");
    CHECK(text(lines[0], "published_from") == "date line");
    CHECK(text(lines[0], "lang") == "en");
    CHECK(lines[0]["suggested"].is_null());

    const std::string source = article;
    std::set<std::string> kinds, days;
    for (const json::object &line : lines) {
        kinds.insert(text(line, "kind"));
        CHECK(text(line, "doc") == "marea.txt");
        if (text(line, "kind") == "timex") {
            CHECK(slice(source, line) == text(line, "text"));
            CHECK_FALSE(text(line, "value").empty());
        }
        if (text(line, "kind") != "event")
            continue;
        for (const char *part : {"sentence", "trigger"})
            CHECK(slice(source, line[part].get_object()) == text(line[part].get_object(), "text"));
        for (const char *part : {"actors", "places"})
            for (const json::element entry : line[part].get_array())
                CHECK(slice(source, entry.get_object()) == text(entry.get_object(), "text"));
        CHECK_FALSE(text(line, "reason").empty());
        const double score = line["score"].get_double().value();
        CHECK((score >= 0 && score <= 1));
        if (line["start"].error() == simdjson::SUCCESS)
            days.insert(text(line, "start"));
    }
    CHECK(kinds == std::set<std::string>{"article", "event", "timex"});
    CHECK(days.count("2014-06-10") == 1);
}

TEST_CASE("extract leaves events out when only timexes are asked for", "[cli]")
{
    const TemporaryFolder folder;
    const Run run = runDateline({"extract", "--only", "timexes", folder.write("a.txt", article).string()});
    CHECK(run.out.find("\"kind\":\"timex\"") != std::string::npos);
    CHECK(run.out.find("\"kind\":\"event\"") == std::string::npos);
}

TEST_CASE("A publication date from the user counts only where the article has none", "[cli]")
{
    const TemporaryFolder folder;
    const std::string dated = folder.write("dated.txt", article).string();
    const std::string undated =
        folder.write("undated.txt", "Envoys met in Geneva on Monday and signed a ceasefire there.\n").string();
    const Run run = runDateline({"extract", "--published", "2015-06-02", dated, undated});
    CHECK(run.exitCode == 0);
    CHECK(run.out.find("\"published\":\"2014-06-12\",\"published_from\":\"date line\"") != std::string::npos);
    CHECK(run.out.find("\"published\":\"2015-06-02\",\"published_from\":\"user\"") != std::string::npos);
    CHECK(run.out.find("\"start\":\"2015-06-01\"") != std::string::npos);
    CHECK(runDateline({"extract", undated}).out.find("\"start\"") == std::string::npos);
}

TEST_CASE("extract reads JSON lines", "[cli]")
{
    const std::string input = "{\"id\":\"a\",\"text\":\"Troops shelled the town on "
                              "Friday.\",\"published\":\"2012-09-29\",\"title\":\"War in May\"}\n"
                              "\n"
                              "{\"id\":\"b\",\"text\":\"Nothing.\",\"published\":\"2012-09-29T10:00:00Z\",\"url\":"
                              "\"https://example.org/b\"}\n";
    const Run run = runDateline({"extract", "--jsonl"}, input);
    CHECK(run.exitCode == 0);
    CHECK(run.out.find(
              "\"doc\":\"a\",\"title\":\"War in May\",\"published\":\"2012-09-29\",\"published_from\":\"metadata\"")
          != std::string::npos);
    CHECK(run.out.find("\"start\":\"2012-09-28\"") != std::string::npos);
    CHECK(run.out.find("\"doc\":\"b\"") != std::string::npos);
}

TEST_CASE("A bad line is named and skipped, the others are read", "[cli]")
{
    const std::string input = "{\"id\":\"a\",\"text\":\"Troops shelled the town.\"}\n"
                              "{\"id\":\"b\"\n"
                              "{\"id\":\"c\",\"text\":\"\xff\"}\n"
                              "[1]\n"
                              "{\"id\":\"d\",\"text\":\"x\",\"published\":\"soon\"}\n"
                              "{\"id\":\"e\",\"text\":\"The town was quiet.\"}\n";
    const Run run = runDateline({"extract", "--jsonl"}, input);
    CHECK(run.exitCode == 3);
    for (const char *place : {"line 2", "line 3", "line 4", "line 5"})
        CHECK(run.err.find(place) != std::string::npos);
    CHECK(run.out.find("\"doc\":\"a\"") != std::string::npos);
    CHECK(run.out.find("\"doc\":\"e\"") != std::string::npos);
}

TEST_CASE("A file that cannot be read is named and skipped", "[cli]")
{
    const TemporaryFolder folder;
    const std::string good = folder.write("good.txt", article).string();
    const Run run =
        runDateline({"extract", (folder / "gone.txt").string(), good, folder.write("empty.txt", "").string()});
    CHECK(run.exitCode == 3);
    CHECK(run.err.find("gone.txt") != std::string::npos);
    CHECK(run.err.find("empty.txt") != std::string::npos);
    CHECK(run.out.find("\"doc\":\"good.txt\"") != std::string::npos);
}

TEST_CASE("extract prints the same whatever the threads, the locale and the time zone", "[cli]")
{
    std::string input;
    for (int i = 0; i < 40; ++i)
        input += "{\"id\":\"" + std::to_string(i) + "\",\"published\":\"2014-06-12\",\"text\":\"On "
                 + std::to_string(1 + i % 28)
                 + " May, troops shelled the town of Marea; yesterday envoys met in Geneva.\"}\n";
    const std::string expected = runDateline({"extract", "--jsonl", "--timexes", "--jobs", "1"}, input).out;
    REQUIRE(expected.size() > 1000);
    for (const char *jobs : {"2", "8"})
        CHECK(runDateline({"extract", "--jsonl", "--timexes", "--jobs", jobs}, input).out == expected);
    for (const char *variable :
         {"TZ=Pacific/Kiritimati", "TZ=America/Anchorage", "LC_ALL=tr_TR.UTF-8", "LC_ALL=ar_EG.UTF-8", "LC_ALL=C"})
        CHECK(runDateline({"extract", "--jsonl", "--timexes"}, input, {variable}).out == expected);
}

TEST_CASE("text prints what offsets count in", "[cli]")
{
    const TemporaryFolder folder;
    const Run run = runDateline({"text", folder.write("a.txt", article).string()});
    CHECK(run.exitCode == 0);
    CHECK(run.out == article);
    CHECK(runDateline({"text", (folder / "gone.txt").string()}).exitCode == 1);
}

TEST_CASE("names of files and articles cannot write on the terminal or turn the writing around", "[cli]")
{
    const TemporaryFolder folder;
    const Run gone = runDateline({"extract", (folder / "a\x1B[2J\u202Efdp.txt").string()});
    CHECK(gone.err.find('\x1B') == std::string::npos);
    CHECK(gone.err.find("\u202E") == std::string::npos);
    CHECK(gone.err.find("a\uFFFD[2J\uFFFDfdp.txt") != std::string::npos);
    const Run text =
        runDateline({"text", folder.write("b.jsonl", "{\"id\":\"x\u202Ey\",\"text\":\"They left.\"}\n").string()});
    CHECK(text.out.find("==> b.jsonl#x\uFFFDy <==") == 0);
}

TEST_CASE("text prints each article of a file of many under its name", "[cli]")
{
    const TemporaryFolder folder;
    const std::string file = folder
                                 .write("all.jsonl", "{\"id\":\"a1\",\"text\":\"Envoys met in Geneva.\"}\n"
                                                     "{\"id\":\"a2\",\"text\":\"\"}\n"
                                                     "{\"id\":\"a3\",\"text\":\"They went home on Monday.\"}\n")
                                 .string();
    const Run run = runDateline({"text", file});
    CHECK(run.out
          == "==> all.jsonl#a1 <==\nEnvoys met in Geneva.\n\n==> all.jsonl#a3 <==\nThey went home on Monday.\n\n");
    CHECK(run.exitCode == 3);
    CHECK(run.err.find("line 2") != std::string::npos);
}
