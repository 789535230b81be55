// SPDX-License-Identifier: GPL-3.0-or-later
// ZIP archives, compressed streams and web archives.
#include "core/ingest/archive.h"
#include "core/ingest/raw_sources.h"
#include "tests/core/ingest/many_articles.h"
#include "tests/core/ingest/packed_files.h"

#include <vector>

using namespace dateline;
using namespace dateline::test;

namespace {

const std::string sentence =
    "The tower above the harbour was lit again on Friday after nine dark years, its keeper said with some pride.";

std::string warcRecord(const std::string &type, const std::string &contentType, const std::string &body,
                       const std::string &id = "1")
{
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id
           + ">\r\nWARC-Target-URI: https://tower.example/" + id + "\r\nContent-Type: " + contentType
           + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body + "\r\n\r\n";
}

} // namespace

TEST_CASE("files of an archive are read as they would be outside")
{
    const Found found = readAllOf(
        "a.zip", zipOf({{"2014-05-06 tower.txt", sentence},
                        {"pages/one.html", "<html><body><h1>Tower lit</h1><p>" + sentence + "</p></body></html>"},
                        {"feed/all.jsonl", "{\"id\":\"x\",\"text\":\"" + sentence + "\"}\n{\"id\":\"y\",\"text\":\""
                                               + sentence + " Twice.\"}\n"},
                        {"__MACOSX/a.txt", "no"},
                        {".hidden.txt", "no"},
                        {"picture.png", "no"}}));
    REQUIRE(found.articles.size() == 4);
    CHECK(found.errors.empty());
    CHECK(found.articles[0].path.ends_with("a.zip//2014-05-06 tower.txt"));
    CHECK(found.articles[1].title == "Tower lit");
    CHECK(found.articles[2].path.ends_with("a.zip//feed/all.jsonl//x"));
    CHECK(found.articles[3].text == sentence + " Twice.");
}

TEST_CASE("names in an archive are labels, whatever they say")
{
    const ScratchFolder folder;
    const Found found =
        readAllOf("a.zip", zipOf({{"../../outside.txt", sentence}, {"/etc/absolute.txt", sentence + " Two."}}));
    CHECK(found.articles.size() == 2);
    CHECK_FALSE(std::filesystem::exists(folder.path().parent_path() / "outside.txt"));
}

TEST_CASE("an archive in an archive is opened, a deeper one is not")
{
    const std::string inner = zipOf({{"a.txt", sentence}});
    CHECK(readAllOf("a.zip", zipOf({{"inner.zip", inner}})).articles.size() == 1);
    const Found deeper = readAllOf("a.zip", zipOf({{"middle.zip", zipOf({{"inner.zip", inner}})}}));
    CHECK(deeper.articles.empty());
    REQUIRE(deeper.errors.size() == 1);
    CHECK(deeper.errors[0].code == ErrorCode::FormatUnknown);
}

TEST_CASE("an archive that unpacks to far too much is given up")
{
    const Found found = readAllOf("a.zip", zipOf({{"a.jsonl", std::string(150u << 20, '\n')}}));
    CHECK(found.articles.empty());
    REQUIRE_FALSE(found.errors.empty());
    CHECK(found.errors[0].code == ErrorCode::FileTooLarge);
}

TEST_CASE("an archive cut off or damaged is read up to there")
{
    const std::string whole = zipOf({{"a.txt", sentence}, {"b.txt", sentence + " Two."}});
    for (const std::size_t size : {std::size_t(3), std::size_t(10), whole.size() / 3, whole.size() / 2}) {
        const Found found = readAllOf("a.zip", whole.substr(0, size));
        CHECK(found.articles.size() <= 2);
    }
    std::string damaged = whole;
    for (std::size_t i = 45; i < damaged.size() && i < 90; ++i)
        damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
    CHECK(readAllOf("a.zip", damaged).articles.size() <= 2);
}

TEST_CASE("pages of a web archive are articles, packed or not")
{
    const std::string page = "<html><head><title>Tower lit</title></head><body><p>" + sentence + "</p></body></html>";
    const std::string warc =
        warcRecord("warcinfo", "application/warc-fields", "software: test\r\n", "0")
        + warcRecord("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n", "q")
        + warcRecord("response", "application/http; msgtype=response",
                     "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page, "1")
        + warcRecord("response", "application/http; msgtype=response",
                     "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page, "2")
        + warcRecord("response", "application/http; msgtype=response",
                     "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nabc", "3")
        + warcRecord("response", "application/http; msgtype=response",
                     "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzipOf(page), "4")
        + warcRecord("conversion", "text/plain", sentence + " Plain.", "5");
    for (const std::string &bytes : {warc, gzipOf(warc)}) {
        const Found found = readAllOf("a.warc.gz", bytes);
        REQUIRE(found.articles.size() == 3);
        CHECK(found.articles[0].text == sentence);
        CHECK(found.articles[0].url == "https://tower.example/1");
        CHECK(found.articles[0].outlet == "tower.example");
        CHECK(found.articles[1].text == sentence);
        CHECK(found.articles[2].text == sentence + " Plain.");
    }
    const Found cut = readAllOf("a.warc", warc.substr(0, warc.size() - 60));
    CHECK(cut.articles.size() == 2);
    CHECK(cut.errors.size() == 1);
}

TEST_CASE("of two articles with one id both are kept when they differ")
{
    const Found found =
        readAllOf("a.jsonl", "{\"id\":\"x\",\"text\":\"" + sentence + "\"}\n{\"id\":\"x\",\"text\":\"" + sentence
                                 + " Two.\"}\n"
                                   "{\"id\":\"x\",\"text\":\""
                                 + sentence + "\"}\n{\"id\":\"x\",\"text\":\"" + sentence + "\"}\n");
    REQUIRE(found.articles.size() == 3);
    CHECK(found.articles[0].path != found.articles[1].path);
}
