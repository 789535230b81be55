// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "tests/core/ingest/article_helpers.h"

using namespace dateline;
using namespace dateline::test;

namespace {

Article readBytes(const std::string &bytes)
{
    const ScratchFolder folder;
    auto article = readArticle(folder.write("a.txt", bytes));
    if (!article)
        FAIL(describe(article.error()));
    return *article;
}

std::string wide(std::string_view ascii, int bytes, bool littleEndian)
{
    std::string text;
    for (const char c : ascii) {
        std::string unit(static_cast<std::size_t>(bytes), '\0');
        unit[littleEndian ? 0 : static_cast<std::size_t>(bytes) - 1] = c;
        text += unit;
    }
    return text;
}

} // namespace

TEST_CASE("plain UTF-8 is kept byte for byte")
{
    const std::string text = "Café “open”\r\nuntil 5 May.\n";
    const Article article = readBytes(text);
    CHECK(article.text == text);
    CHECK(article.encoding == "UTF-8");
    CHECK(article.contentHash.size() == 40);
    CHECK(article.name == "a.txt");
}

TEST_CASE("byte order marks decide")
{
    CHECK(readBytes("\xEF\xBB\xBFText.").text == "Text.");
    CHECK(readBytes("\xFF\xFE" + wide("Text.", 2, true)).text == "Text.");
    CHECK(readBytes("\xFE\xFF" + wide("Text.", 2, false)).text == "Text.");
    CHECK(readBytes(std::string("\xFF\xFE\0\0", 4) + wide("Text.", 4, true)).text == "Text.");
    CHECK(readBytes(std::string("\0\0\xFE\xFF", 4) + wide("Text.", 4, false)).encoding == "UTF-32BE");
}

TEST_CASE("eight-bit encodings are detected")
{
    const Article western =
        readBytes("The caf\xE9 in Homs was \x93open\x94 until the 5th, he said. It wasn\x92t closed before.");
    CHECK(western.text == "The café in Homs was “open” until the 5th, he said. It wasn’t closed before.");
    const Article russian = readBytes(
        "\xCF\xE5\xF0\xE5\xE3\xEE\xE2\xEE\xF0\xFB \xED\xE0\xF7\xE0\xEB\xE8\xF1\xFC \xE2 \xEF\xFF\xF2\xED\xE8\xF6\xF3. "
        "\xCC\xE8\xED\xE8\xF1\xF2\xF0 \xED\xE5 \xEF\xF0\xE8\xE5\xF5\xE0\xEB.");
    CHECK(russian.text == "Переговоры начались в пятницу. Министр не приехал.");
    CHECK(isValidUtf8(russian.text));
}

TEST_CASE("names with a known ending or none are readable")
{
    for (const char *name :
         {"a.txt", "A.TXT", "a.text", "a.md", "a.markdown", "README", "a.html", "b.MHT", "c.pdf", "d.warc.gz"})
        CHECK(isReadableName(name));
    for (const char *name : {"a.dateline", "a.jpg", "a.txt.gz", "a.exe"})
        CHECK_FALSE(isReadableName(name));
}
