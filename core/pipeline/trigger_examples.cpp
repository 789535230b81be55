// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/trigger_examples.h"

#include "core/ingest/article_reader.h"
#include "core/lexicon/table_reader.h"
#include "core/pipeline/analyzer.h"

#include <algorithm>

namespace dateline {

namespace {

/// Examples are read as articles of this day.
constexpr CivilDate readOn{2020, 6, 17};

std::vector<Mention> mentionsIn(const std::string &sentence, const LanguagePack &pack)
{
    auto article = articleFromText(sentence, "example");
    if (!article)
        return {};
    article->language = pack.code();
    article->published = Published{readOn, PublishedFrom::Metadata, {}, {}};
    const LanguagePacks packs{{pack.code(), std::shared_ptr<const LanguagePack>(&pack, [](const LanguagePack *) {})}};
    return analyse(std::move(*article), packs).analysis.mentions;
}

std::string foundIn(const std::vector<Mention> &mentions)
{
    std::string found;
    for (const Mention &mention : mentions)
        found += (found.empty() ? "" : ", ") + std::string(toName(mention.type)) + " " + mention.code + " by "
                 + mention.ruleId;
    return found.empty() ? "nothing" : found;
}

bool isTold(const TriggerExample &example, const std::vector<Mention> &mentions)
{
    if (!example.event)
        return !mentions.empty();
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention &mention) {
        return mention.type == example.type && mention.code == example.code;
    });
}

} // namespace

std::vector<Error> checkTriggerExamples(const LanguagePack &pack)
{
    std::vector<Error> errors;
    for (const TriggerExample &example : pack.events().examples()) {
        const std::vector<Mention> mentions = mentionsIn(example.sentence, pack);
        if (isTold(example, mentions) == example.expect)
            continue;
        const std::string wish = example.expect ? "tells no event of this type and code, but "
                                                : "must tell no event of this type and code, but tells ";
        errors.push_back(
            resourceError(example.file, example.line, 1, "“" + example.sentence + "” " + wish + foundIn(mentions)));
    }
    return errors;
}

} // namespace dateline
