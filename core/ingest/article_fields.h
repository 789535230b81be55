// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/article_field.h"
#include "core/ingest/raw_article.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// By the names that exports, crawlers and news interfaces use: "maintext", "datePublished", "source_domain", … Case,
/// spaces, '-' and '_' do not matter. nullopt for names that mean nothing here.
std::optional<FieldMeaning> meaningOf(std::string_view fieldName);

/// Collects the fields of one record and makes an article of it.
class FieldCollector {
public:
    void add(std::string_view fieldName, std::string value);
    void add(FieldMeaning meaning, std::string value);
    /// A text that is more than a description.
    bool hasBody() const;
    bool hasText() const { return !m_values[static_cast<std::size_t>(ArticleField::Text)].empty(); }
    /// `bytes`: the record as it stands, for its identity. Text with HTML tags is read as HTML.
    /// Error: FormatBroken when there is no text.
    Result<RawArticle> article(std::string_view bytes) const;

private:
    const std::string &value(ArticleField field) const { return m_values[static_cast<std::size_t>(field)]; }

    std::array<std::string, articleFieldCount> m_values;
    std::array<std::uint8_t, articleFieldCount> m_ranks{};
};

} // namespace dateline
