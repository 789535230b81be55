// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/article_reader.h"
#include "core/pipeline/analyzer.h"
#include "tests/support/english_pack.h"

#include <string>
#include <string_view>

namespace dateline::test {

/// A Wednesday; what the articles of these tests are published on.
inline constexpr CivilDate wednesday{2020, 6, 17};

/// What an English article tells.
struct Told {
    std::string text;
    std::vector<Mention> mentions;

    std::string_view words(ByteSpan span) const
    {
        return std::string_view(text).substr(span.begin, span.end - span.begin);
    }

    /// The mention whose trigger holds `word`, or nullptr.
    const Mention *find(std::string_view word) const
    {
        for (const Mention &mention : mentions)
            if (words(mention.trigger).find(word) != std::string_view::npos)
                return &mention;
        return nullptr;
    }

    /// As find, but its absence fails the test.
    const Mention &at(std::string_view word) const
    {
        const Mention *mention = find(word);
        INFO("no mention of " << word << " in: " << text);
        REQUIRE(mention != nullptr);
        return *mention;
    }
};

inline Told told(std::string text, std::optional<CivilDate> published = wednesday)
{
    auto article = articleFromText(text, "article");
    REQUIRE(article.ok());
    article->language = "en";
    if (published)
        article->published = Published{*published, PublishedFrom::Metadata, {}, {}};
    const LanguagePacks packs{{"en", std::shared_ptr<const LanguagePack>(&englishPack(), [](const LanguagePack *) {})}};
    return {std::move(text), analyse(std::move(*article), packs).analysis.mentions};
}

inline const Actor *actorNamed(const Mention &mention, std::string_view name)
{
    for (const Actor &actor : mention.actors)
        if (actor.name == name)
            return &actor;
    return nullptr;
}

inline bool hasPlace(const Mention &mention, std::string_view name)
{
    for (const Place &place : mention.places)
        if (place.name == name)
            return true;
    return false;
}

} // namespace dateline::test
