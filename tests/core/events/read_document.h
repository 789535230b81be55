// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/quote_finder.h"
#include "core/text/document_builder.h"
#include "tests/support/english_pack.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::test {

/// The names and quotations of an English text.
struct ReadDocument {
    Document document;
    std::vector<NameMention> names;
    std::vector<Quotation> quotations;

    explicit ReadDocument(std::string text)
    {
        Article article;
        article.text = std::move(text);
        document = buildDocument(article, englishPack());
        names = findNames(document, englishPack());
        quotations = findQuotations(document, names, englishPack());
    }

    std::string words(ByteSpan span) const { return std::string(document.textOf(span)); }

    /// "speaker: content" for each quotation, by where the content begins.
    std::vector<std::string> said() const
    {
        std::vector<std::string> lines;
        for (const Quotation &quotation : quotations)
            lines.push_back(quotation.name + ": " + words(quotation.content));
        return lines;
    }

    /// The mention whose span begins with `text`; a failed test when there is none.
    const NameMention &name(std::string_view text) const
    {
        for (const NameMention &mention : names)
            if (document.textOf(mention.span) == text)
                return mention;
        INFO("no mention \"" << text << "\" in: " << document.text);
        REQUIRE(false);
        return names.front();
    }

    /// Canonical names in text order.
    std::vector<std::string> canonical() const
    {
        std::vector<std::string> all;
        for (const NameMention &mention : names)
            all.push_back(mention.name);
        return all;
    }
};

using Lines = std::vector<std::string>;

} // namespace dateline::test
