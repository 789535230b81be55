// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/document_builder.h"
#include "core/text/pos_tagger.h"
#include "tests/support/catch.h"

#include <random>

using namespace dateline;

namespace {

const LanguagePack &english()
{
    static const auto pack = LanguagePack::load(ResourceRoots::standard(), "en");
    REQUIRE(pack);
    return **pack;
}

Document documentOf(std::string text)
{
    Article article;
    article.text = std::move(text);
    return buildDocument(article, english());
}

/// "word/TAG word/TAG …"
std::string tagged(const std::string &text)
{
    const Document document = documentOf(text);
    std::string line;
    for (const Token &token : document.tokens)
        line += (line.empty() ? "" : " ") + std::string(document.textOf(token)) + "/" + std::string(toName(token.tag));
    return line;
}

} // namespace

TEST_CASE("parts of speech: plain news sentences")
{
    CHECK(tagged("The army shelled two villages near the border.")
          == "The/DT army/NN shelled/VBD two/CD villages/NNS near/IN the/DT border/NN ./punct");
    CHECK(tagged("Officials said they would not attend the talks.")
          == "Officials/NNS said/VBD they/PRP would/MD not/RB attend/VB the/DT talks/NNS ./punct");
}

TEST_CASE("parts of speech: the same word as noun, verb and modal")
{
    CHECK(tagged("They may march on the capital.").starts_with("They/PRP may/MD march/VB"));
    CHECK(tagged("The march ended at noon.").starts_with("The/DT march/NN ended/VBD"));
    CHECK(tagged("The attack was stopped.").starts_with("The/DT attack/NN was/VBD stopped/VBN"));
    CHECK(tagged("Rebels attack the base.").starts_with("Rebels/NNS attack/VBP"));
}

TEST_CASE("parts of speech: random bytes always get tags")
{
    std::mt19937 random(5);
    for (int round = 0; round < 50; ++round) {
        std::string text(random() % 400, ' ');
        for (char &c : text)
            c = static_cast<char>(32 + random() % 95);
        for (const Token &token : documentOf(text).tokens)
            CHECK(token.tag != PosTag::None);
    }
}

TEST_CASE("parts of speech: a language without a model stays untagged")
{
    Document document = documentOf("The army left.");
    for (Token &token : document.tokens)
        token.tag = PosTag::None;
    tagPartsOfSpeech(document, PosModel());
    for (const Token &token : document.tokens)
        CHECK(token.tag == PosTag::None);
}
