// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/document_builder.h"
#include "core/text/pos_features.h"
#include "core/text/pos_tagger.h"
#include "tests/support/catch.h"

#include <random>
#include <utility>

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

TEST_CASE("parts of speech: sums made beforehand and any machine's code decide as all the features do")
{
    const PosModel &model = english().partsOfSpeech();
    const Document document = documentOf("The US-led coalition's jets struck don’t-know targets near Al-Bab on 3 May, "
                                         "killing 12 Zzyzxers; “We won't leave,” O'Brien said.\n\nEL PAÍS: no.");
    PosFeatures features;
    for (const Sentence &sentence : document.sentences) {
        features.prepare(document, model, sentence.firstToken, sentence.endToken);
        for (std::size_t i = 0; i < sentence.endToken - sentence.firstToken; ++i)
            for (std::size_t tag = 0; tag < posTagCount; ++tag) {
                const auto before = static_cast<PosTag>(tag), beforeThat = static_cast<PosTag>((tag * 7) % posTagCount);
                PosInputs all;
                for (const std::uint32_t feature : features.rows(i, before, beforeThat))
                    all.add(feature);
                const PosInputs summed = features.inputs(i, before, beforeThat, model);
                CHECK(summed.featureCount < all.featureCount);
                for (const std::uint32_t impossible : {0u, 0x00FFF000u}) {
                    CHECK(model.best(summed, impossible) == model.bestAnywhere(all, impossible));
                    CHECK(model.bestAnywhere(summed, impossible) == model.best(all, impossible));
                }
            }
    }
}

TEST_CASE("parts of speech: sentences that take turns are tagged as each would be alone")
{
    const PosModel &model = english().partsOfSpeech();
    std::string text;
    for (int i = 0; i < 23; ++i) {
        text += "The march on Homs may resume";
        for (int more = 0; more < (i * 5) % 7; ++more)
            text += ", a report on their strike plans said";
        text += i % 4 == 0 ? ".\n\n" : i % 3 == 0 ? "?\n\nNo.\n\n" : ". ";
    }
    const Document together = documentOf(text);
    REQUIRE(together.sentences.size() > 20);
    PosFeatures features;
    for (const Sentence &sentence : together.sentences) {
        features.prepare(together, model, sentence.firstToken, sentence.endToken);
        PosTag before = PosTag::None, beforeThat = PosTag::None;
        for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i) {
            const Token &token = together.tokens[i];
            PosTag alone = model.fixedTag(token.word);
            if (alone == PosTag::None)
                alone = model.best(features.inputs(i - sentence.firstToken, before, beforeThat, model),
                                   model.impossibleTags(token.word));
            CHECK(token.tag == alone);
            beforeThat = std::exchange(before, alone);
        }
    }
}
