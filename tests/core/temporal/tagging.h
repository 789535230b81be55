// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/temporal/tagger.h"
#include "core/text/document_builder.h"
#include "tests/support/english_pack.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::test {

/// Saturday.
inline constexpr CivilDate printed{2012, 9, 29};

struct TaggedText {
    Document document;
    std::vector<Timex> timexes;

    std::string words(std::size_t i) const { return std::string(document.textOf(timexes[i].span)); }
    /// "Friday = 2012-09-28; two days = P2D"
    std::string all() const
    {
        std::string result;
        for (std::size_t i = 0; i < timexes.size(); ++i)
            result += (i ? "; " : "") + words(i) + " = " + timexes[i].value;
        return result;
    }
};

inline TaggedText tagText(std::string text, std::optional<CivilDate> published = printed,
                          const TaggerOptions &options = {})
{
    Article article;
    article.text = std::move(text);
    if (published)
        article.published = Published{*published, PublishedFrom::User, {}, {}};
    TaggedText result{buildDocument(article, englishPack()), {}};
    result.timexes = tagTimexes(result.document, englishPack(), options);
    return result;
}

inline std::string valuesIn(std::string text, std::optional<CivilDate> published = printed,
                            const TaggerOptions &options = {})
{
    return tagText(std::move(text), published, options).all();
}

} // namespace dateline::test
