// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/article_fields.h"

#include "core/base/utf8.h"
#include "core/ingest/draft.h"
#include "core/ingest/html_reader.h"
#include "core/ingest/timestamps.h"

#include <algorithm>

namespace dateline {

namespace {

struct KnownName {
    std::string_view name; ///< lower-case letters and digits only
    ArticleField field;
};

/// Best first within each field.
constexpr std::array<KnownName, 69> knownNames{{
    {"text", ArticleField::Text},
    {"maintext", ArticleField::Text},
    {"fulltext", ArticleField::Text},
    {"articletext", ArticleField::Text},
    {"articlebody", ArticleField::Text},
    {"bodytext", ArticleField::Text},
    {"body", ArticleField::Text},
    {"contenttext", ArticleField::Text},
    {"contenthtml", ArticleField::Text},
    {"content", ArticleField::Text},
    {"article", ArticleField::Text},
    {"story", ArticleField::Text},
    {"rawtext", ArticleField::Text},
    {"html", ArticleField::Text},
    {"description", ArticleField::Text},
    {"summary", ArticleField::Text},
    {"abstract", ArticleField::Text},
    {"title", ArticleField::Title},
    {"headline", ArticleField::Title},
    {"webtitle", ArticleField::Title},
    {"titlerss", ArticleField::Title},
    {"titlepage", ArticleField::Title},
    {"subject", ArticleField::Title},
    {"heading", ArticleField::Title},
    {"published", ArticleField::Published},
    {"datepublished", ArticleField::Published},
    {"datepublish", ArticleField::Published},
    {"publishedat", ArticleField::Published},
    {"publishdate", ArticleField::Published},
    {"publisheddate", ArticleField::Published},
    {"publicationdate", ArticleField::Published},
    {"webpublicationdate", ArticleField::Published},
    {"pubdate", ArticleField::Published},
    {"firstpublished", ArticleField::Published},
    {"publishedtime", ArticleField::Published},
    {"seendate", ArticleField::Published},
    {"date", ArticleField::Published},
    {"pubtime", ArticleField::Published},
    {"day", ArticleField::Published},
    {"datetime", ArticleField::Published},
    {"created", ArticleField::Published},
    {"createdat", ArticleField::Published},
    {"timestamp", ArticleField::Published},
    {"url", ArticleField::Url},
    {"link", ArticleField::Url},
    {"weburl", ArticleField::Url},
    {"canonicalurl", ArticleField::Url},
    {"sourceurl", ArticleField::Url},
    {"articleurl", ArticleField::Url},
    {"uri", ArticleField::Url},
    {"outlet", ArticleField::Outlet},
    {"publisher", ArticleField::Outlet},
    {"publication", ArticleField::Outlet},
    {"sitename", ArticleField::Outlet},
    {"source", ArticleField::Outlet},
    {"sourcename", ArticleField::Outlet},
    {"newspaper", ArticleField::Outlet},
    {"sourcedomain", ArticleField::Outlet},
    {"domain", ArticleField::Outlet},
    {"site", ArticleField::Outlet},
    {"byline", ArticleField::Byline},
    {"author", ArticleField::Byline},
    {"authors", ArticleField::Byline},
    {"creator", ArticleField::Byline},
    {"lang", ArticleField::Language},
    {"language", ArticleField::Language},
    {"id", ArticleField::Id},
    {"guid", ArticleField::Id},
    {"uuid", ArticleField::Id},
}};

constexpr std::uint8_t firstDescription = 14; ///< from here on the text fields are no more than a summary

std::string reduced(std::string_view name)
{
    std::string letters;
    for (const char c : name.substr(0, 80)) {
        if (isAsciiUpper(c))
            letters += static_cast<char>(c + ('a' - 'A'));
        else if (isAsciiAlpha(c) || isAsciiDigit(c))
            letters += c;
    }
    return letters;
}

// "en", "en-GB", "English": only codes are known here.
bool isLanguageCode(std::string_view language)
{
    return language.size() >= 2 && language.size() <= 12
           && (language.size() < 4 || language[2] == '-' || language[2] == '_');
}

} // namespace

std::optional<FieldMeaning> meaningOf(std::string_view fieldName)
{
    const std::string name = reduced(fieldName);
    const auto found =
        std::find_if(knownNames.begin(), knownNames.end(), [&](const KnownName &known) { return known.name == name; });
    if (found == knownNames.end())
        return std::nullopt;
    return FieldMeaning{found->field, static_cast<std::uint8_t>(found - knownNames.begin())};
}

void FieldCollector::add(std::string_view fieldName, std::string value)
{
    if (const auto meaning = meaningOf(fieldName))
        add(*meaning, std::move(value));
}

void FieldCollector::add(FieldMeaning meaning, std::string value)
{
    if (trimmed(value).empty())
        return;
    const auto at = static_cast<std::size_t>(meaning.field);
    if (!m_values[at].empty() && m_ranks[at] <= meaning.rank)
        return;
    m_values[at] = std::move(value);
    m_ranks[at] = meaning.rank;
}

bool FieldCollector::hasBody() const
{
    return hasText() && m_ranks[static_cast<std::size_t>(ArticleField::Text)] < firstDescription;
}

Result<RawArticle> FieldCollector::article(std::string_view bytes) const
{
    if (!hasText())
        return Error{ErrorCode::FormatBroken,
                     {},
                     {},
                     "No field of it is an article's text (\"text\", \"body\", \"content\", …)",
                     {}};
    const Result<ArticleCues> &cues = ArticleCues::standard();
    if (!cues)
        return cues.error();
    RawArticle raw;
    raw.bytes = value(ArticleField::Text);
    raw.fragment = looksLikeHtml(raw.bytes);
    raw.format = raw.fragment ? FileFormat::Html : FileFormat::Text;
    raw.metadata.title = tidy(value(ArticleField::Title));
    raw.metadata.byline = tidy(value(ArticleField::Byline));
    raw.metadata.outlet = tidy(value(ArticleField::Outlet));
    raw.metadata.url = tidy(value(ArticleField::Url));
    if (isLanguageCode(value(ArticleField::Language)))
        raw.metadata.language = foldCase(value(ArticleField::Language));
    const std::string &published = value(ArticleField::Published);
    if (const auto day = dayOfTimestamp(published, *cues))
        raw.metadata.published = Published{*day, PublishedFrom::Metadata, tidy(published), {}};
    const std::string &id = value(ArticleField::Id);
    raw.part = partOf(id.empty() ? raw.metadata.url : id, bytes);
    return raw;
}

} // namespace dateline
