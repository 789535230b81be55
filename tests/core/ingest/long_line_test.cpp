// SPDX-License-Identifier: GPL-3.0-or-later
// One line as long as one likes, between two articles: memory stays bounded, and it costs only itself.
#include "core/ingest/raw_sources.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <limits>
#include <string>

using namespace dateline;

namespace {

constexpr std::size_t limit = 1u << 20;
/// Of the endless line; DATELINE_LONG_LINE_MB in the environment makes it longer.
std::uint64_t lineBytes()
{
    const char *asked = std::getenv("DATELINE_LONG_LINE_MB");
    return (asked ? std::strtoull(asked, nullptr, 10) : 24) << 20;
}

/// Bytes that are made while they are read: a start, very many of one letter, an end.
class MadeBytes : public ByteSource {
public:
    MadeBytes(std::string start, std::uint64_t letters, std::string end)
        : m_start(std::move(start)), m_letters(letters), m_end(std::move(end))
    {
    }

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        if (!m_start.empty())
            return taken(m_start, buffer, size);
        if (m_letters == 0)
            return taken(m_end, buffer, size);
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(size, m_letters));
        std::memset(buffer, 'a', count);
        m_letters -= count;
        return count;
    }

private:
    static std::size_t taken(std::string &text, char *buffer, std::size_t size)
    {
        const std::size_t count = std::min(size, text.size());
        std::memcpy(buffer, text.data(), count);
        text.erase(0, count);
        return count;
    }

    std::string m_start;
    std::uint64_t m_letters;
    std::string m_end;
};

/// Megabytes that the process has in memory now; 0 where the system does not tell.
double residentMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        double kilobytes = 0;
        if (word == "VmRSS:" && status >> kilobytes)
            return kilobytes / 1024;
        status.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }
    return 0;
}

struct Outcome {
    std::size_t articles = 0;
    std::vector<Error> errors;
    double grown = 0; ///< megabytes, the most at the end of any article
};

Outcome readAllOf(std::unique_ptr<RawArticleSource> source)
{
    Outcome outcome;
    const double before = residentMegabytes();
    while (const auto raw = source->next()) {
        if (*raw)
            ++outcome.articles;
        else
            outcome.errors.push_back(raw->error());
        outcome.grown = std::max(outcome.grown, residentMegabytes() - before);
    }
    return outcome;
}

std::unique_ptr<ByteSource> made(std::string start, std::string end)
{
    return std::make_unique<MadeBytes>(std::move(start), lineBytes(), std::move(end));
}

void checkOneLost(const Outcome &outcome, const char *words)
{
    CHECK(outcome.articles == 2);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors.front().code == ErrorCode::FileTooLarge);
    CHECK(outcome.errors.front().detail.find(words) != std::string::npos);
    CHECK_FALSE(outcome.errors.front().where.empty());
    CHECK(outcome.grown < 64);
}

const std::string before = R"({"id": "1", "text": "Shells fell on Homs on 3 May 2012."})";
const std::string after = R"({"id": "2", "text": "Envoys met in Geneva on 4 May 2012."})";

} // namespace

TEST_CASE("a line of JSON lines that never seems to end costs only itself")
{
    checkOneLost(readAllOf(jsonSource(made(before + "\n{\"text\": \"", "\"}\n" + after + "\n"), true, limit)),
                 "A line is over 1 MB");
}

TEST_CASE("an object of JSON that never seems to end costs only itself")
{
    checkOneLost(readAllOf(jsonSource(made("[" + before + ", {\"text\": \"", "\"}, " + after + "]"), false, limit)),
                 "One object of it is over 1 MB");
}

TEST_CASE("a row of a table that never seems to end costs only itself")
{
    const std::string first = "id,text\n1,Shells fell on Homs on 3 May 2012.\n", last = "2,Envoys met in Geneva.\n";
    const bool quoted = GENERATE(false, true);
    checkOneLost(readAllOf(csvSource(made(first + (quoted ? "7,\"" : "7,"), (quoted ? "\"\n" : "\n") + last), limit)),
                 "A row may have up to 1 MB");
}

TEST_CASE("a file of nothing but one line that ends with the file is told, and no more")
{
    const auto json = readAllOf(jsonSource(made("{\"text\": \"", ""), true, limit));
    CHECK(json.articles == 0);
    CHECK(json.errors.size() == 1);
    const auto object = readAllOf(jsonSource(made("{\"text\": \"", ""), false, limit));
    CHECK(object.articles == 0);
    CHECK(object.errors.size() == 1);
    const auto table = readAllOf(csvSource(made("id,text\n1,\"", ""), limit));
    CHECK(table.articles == 0);
    CHECK(table.errors.size() == 1);
}
