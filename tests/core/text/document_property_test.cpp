// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "core/text/char_class.h"
#include "core/text/document_builder.h"
#include "tests/support/english_pack.h"

#include <random>
#include <string>

using namespace dateline;

namespace {

std::string randomText(std::mt19937 &random)
{
    static const std::vector<std::string> pieces{
        "a",      "B",      "U.S.", ".",  "...",  "'",    "’s",  "\"",  "“",   "”",     "3",    "1,000",       "2.5",
        "-",      "/",      " ",    "\n", "\n\n", "\r\n", "\t",  "é",   "Ж",   "ع",     "中",   "\u00AD",      "\u200D",
        "\u00A0", "\u0301", "😀",    "*",  "[",    "]",    "Jan", "Mr.", "The", "don't", "\x01", "\xEF\xBF\xBD"};
    std::string text;
    const std::size_t length = random() % 120;
    for (std::size_t i = 0; i < length; ++i)
        text += pieces[random() % pieces.size()];
    return text;
}

std::vector<ByteSpan> randomMarkup(std::mt19937 &random, const std::string &text)
{
    std::vector<ByteSpan> markup;
    std::size_t at = 0;
    while (random() % 3 != 0 && at < text.size()) {
        const std::size_t begin = nextBorder(text, at + random() % 9);
        const std::size_t end = nextBorder(text, begin + 1 + random() % 3);
        if (begin < end)
            markup.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        at = end + 1;
    }
    return markup;
}

bool isBlank(std::string_view text, std::size_t offset)
{
    const CharClass kind = classOf(decodeUtf8(text, offset).value);
    return kind == CharClass::Space || kind == CharClass::Joiner;
}

void checkTokens(const Document &document, const std::vector<ByteSpan> &markup)
{
    std::vector<int> owners(document.text.size(), 0);
    std::uint32_t last = 0;
    for (const Token &token : document.tokens) {
        REQUIRE(token.begin < token.end);
        REQUIRE(token.begin >= last);
        last = token.end;
        REQUIRE(previousBorder(document.text, token.begin) == token.begin);
        REQUIRE(previousBorder(document.text, token.end) == token.end);
        for (std::uint32_t i = token.begin; i < token.end; ++i)
            ++owners[i];
    }
    for (const ByteSpan gap : markup)
        for (std::uint32_t i = gap.begin; i < gap.end; ++i) {
            REQUIRE(owners[i] == 0);
            owners[i] = 1;
        }
    for (std::size_t i = 0; i < document.text.size(); i += decodeUtf8(document.text, i).bytes)
        if (!isBlank(document.text, i))
            REQUIRE(owners[i] == 1);
}

void checkSentences(const Document &document)
{
    std::uint32_t token = 0;
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const Sentence &sentence = document.sentences[i];
        REQUIRE(sentence.firstToken == token);
        REQUIRE(sentence.endToken > token);
        REQUIRE(sentence.span.begin == document.tokens[sentence.firstToken].begin);
        REQUIRE(sentence.span.end == document.tokens[sentence.endToken - 1].end);
        const Paragraph &paragraph = document.paragraphs.at(sentence.paragraph);
        REQUIRE(paragraph.firstSentence <= i);
        REQUIRE(i < paragraph.endSentence);
        token = sentence.endToken;
    }
    REQUIRE(token == document.tokens.size());
}

} // namespace

TEST_CASE("tokens and sentences of random texts keep their promises")
{
    std::mt19937 random(20120929);
    for (int round = 0; round < 3000; ++round) {
        Article article;
        article.text = randomText(random);
        article.markup = randomMarkup(random, article.text);
        CAPTURE(article.text);
        const Document document = buildDocument(article, test::englishPack());
        checkTokens(document, article.markup);
        checkSentences(document);
    }
}

TEST_CASE("random bytes never break the builder")
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        Article article;
        for (std::size_t i = random() % 200; i > 0; --i)
            article.text += static_cast<char>(random());
        checkSentences(buildDocument(article, test::englishPack()));
    }
}
