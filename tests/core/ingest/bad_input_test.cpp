// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ingest/article_helpers.h"

#include <sys/stat.h>
#include <unistd.h>

#include <random>

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

namespace {

Error errorOf(const fs::path &path)
{
    const auto article = readArticle(path);
    REQUIRE_FALSE(article);
    CHECK(article.error().file == path.string());
    CHECK_FALSE(article.error().done.empty());
    return article.error();
}

} // namespace

TEST_CASE("an empty file is refused")
{
    const ScratchFolder folder;
    CHECK(errorOf(folder.write("a.txt", "")).code == ErrorCode::FileEmpty);
    CHECK(errorOf(folder.write("b.txt", " \r\n\t\n")).code == ErrorCode::FileEmpty);
    CHECK(errorOf(folder.write("c.txt", "\xEF\xBB\xBF")).code == ErrorCode::FileEmpty);
}

TEST_CASE("a binary file is refused")
{
    const ScratchFolder folder;
    CHECK(errorOf(folder.write("a.txt", std::string("GIF89a\0\1\2 text", 14))).code == ErrorCode::FileBinary);
    std::mt19937 random(5);
    std::string noise;
    for (int i = 0; i < 4000; ++i)
        noise += static_cast<char>(1 + random() % 255);
    CHECK(errorOf(folder.write("b.txt", noise)).code == ErrorCode::FileBinary);
}

TEST_CASE("a file over 64 MB is refused unread")
{
    const ScratchFolder folder;
    const fs::path file = folder.write("a.txt", "text");
    fs::resize_file(file, maximumArticleBytes + 1);
    CHECK(errorOf(file).code == ErrorCode::FileTooLarge);
}

TEST_CASE("a file that vanished is reported")
{
    const ScratchFolder folder;
    CHECK(errorOf(folder.path() / "gone.txt").code == ErrorCode::FileMissing);
}

TEST_CASE("an unreadable file is reported")
{
    const ScratchFolder folder;
    const fs::path file = folder.write("a.txt", "text");
    fs::permissions(file, fs::perms::none);
    if (::geteuid() != 0)
        CHECK(errorOf(file).code == ErrorCode::FileUnreadable);
    CHECK(errorOf(folder.path()).code == ErrorCode::FileUnreadable);
    const fs::path pipe = folder.path() / "pipe.txt";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(errorOf(pipe).code == ErrorCode::FileUnreadable);
}

TEST_CASE("a broken byte order mark is a broken encoding")
{
    const ScratchFolder folder;
    CHECK(errorOf(folder.write("a.txt", "\xEF\xBB\xBFtext \xC3\x28 more")).code == ErrorCode::BadEncoding);
    CHECK(errorOf(folder.write("b.txt", std::string("\xFF\xFEt\0e", 5))).code == ErrorCode::BadEncoding);
}

TEST_CASE("malformed text at hand is refused with the place")
{
    const auto article = articleFromText("fine \xFF not", "id7");
    REQUIRE_FALSE(article);
    CHECK(article.error().code == ErrorCode::BadEncoding);
    CHECK(article.error().where == "byte 5");
    CHECK(article.error().file == "id7");
}

TEST_CASE("every message says what, where and what was done")
{
    const ScratchFolder folder;
    const fs::path file = folder.write("a.txt", "");
    CHECK(describe(errorOf(file)) == file.string() + " is empty. The file was skipped.");
}

TEST_CASE("random bytes are read or refused, never more")
{
    const ScratchFolder folder;
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        std::string bytes;
        for (std::size_t i = random() % 300; i > 0; --i)
            bytes += static_cast<char>(random() % 3 == 0 ? random() : 32 + random() % 90);
        const auto article = readArticle(folder.write("a.txt", bytes));
        if (article)
            CHECK_FALSE(article->text.empty());
    }
}
