// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_columns.h"

#include "core/base/utf8.h"
#include "core/ingest/article_fields.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline {

namespace {

struct NamedField {
    std::string_view name;
    ArticleField field;
};
constexpr std::array<NamedField, articleFieldCount> fieldNames{{
    {"text", ArticleField::Text},
    {"title", ArticleField::Title},
    {"date", ArticleField::Published},
    {"url", ArticleField::Url},
    {"outlet", ArticleField::Outlet},
    {"author", ArticleField::Byline},
    {"language", ArticleField::Language},
    {"id", ArticleField::Id},
}};

constexpr std::size_t longestColumn = 500;

Error mistake(std::string detail)
{
    return {ErrorCode::BadArgument, {}, {}, std::move(detail), {}};
}

bool needsQuotes(std::string_view column)
{
    return column.find_first_of(",\"\n\r") != std::string_view::npos || trimmed(column) != column;
}

/// The next value up to a comma; nullopt when its quotes do not fit.
std::optional<std::string> takeValue(std::string_view &rest)
{
    std::string value;
    if (!rest.starts_with('"')) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        value = trimmed(rest.substr(0, end));
        rest.remove_prefix(end);
        return value;
    }
    for (rest.remove_prefix(1); !rest.empty();) {
        const char sign = rest.front();
        rest.remove_prefix(1);
        if (sign != '"') {
            value += sign;
        } else if (rest.starts_with('"')) {
            value += sign;
            rest.remove_prefix(1);
        } else {
            return rest.empty() || rest.front() == ',' ? std::optional(value) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// "#3" is 2.
std::optional<std::size_t> numberOf(std::string_view column)
{
    std::size_t number = 0;
    if (!column.starts_with('#'))
        return std::nullopt;
    const auto [end, failure] = std::from_chars(column.data() + 1, column.data() + column.size(), number);
    if (failure != std::errc() || end != column.data() + column.size() || number == 0)
        return std::nullopt;
    return number - 1;
}

std::optional<std::size_t> columnIn(const std::vector<std::string> &firstRow, const std::string &column, bool header)
{
    if (header)
        for (std::size_t i = 0; i < firstRow.size(); ++i)
            if (foldCase(trimmed(firstRow[i])) == foldCase(trimmed(column)))
                return i;
    const auto number = numberOf(column);
    return number && *number < firstRow.size() ? number : std::nullopt;
}

} // namespace

std::string_view toName(ArticleField field)
{
    const auto found =
        std::find_if(fieldNames.begin(), fieldNames.end(), [&](const NamedField &each) { return each.field == field; });
    return found->name;
}

std::optional<ArticleField> articleFieldFromName(std::string_view name)
{
    const auto found =
        std::find_if(fieldNames.begin(), fieldNames.end(), [&](const NamedField &each) { return each.name == name; });
    return found == fieldNames.end() ? std::nullopt : std::optional(found->field);
}

Result<TableColumns> TableColumns::fromText(std::string_view text)
{
    TableColumns columns;
    std::string_view rest = trimmed(text);
    while (!rest.empty()) {
        const std::size_t equals = rest.find('=');
        if (equals == std::string_view::npos)
            return mistake("\"" + std::string(rest) + "\": a column is written as title=Headline");
        const std::string name(trimmed(rest.substr(0, equals)));
        rest.remove_prefix(equals + 1);
        const auto value = takeValue(rest);
        if (!value || value->empty() || value->size() > longestColumn || !isValidUtf8(*value))
            return mistake("\"" + name + "=\" has no column");
        if (name == "header" && (*value == "no" || *value == "yes"))
            columns.m_header = *value == "yes";
        else if (const auto field = articleFieldFromName(name))
            columns.set(*field, *value);
        else
            return mistake("\"" + name
                           + "\" is no field: there are text, title, date, url, outlet, author, language and id");
        if (rest.starts_with(','))
            rest.remove_prefix(1);
        rest = trimmed(rest);
    }
    return columns;
}

std::string TableColumns::toText() const
{
    std::string text;
    for (const auto &[field, column] : m_columns) {
        text += text.empty() ? "" : ",";
        text += toName(field);
        text += '=';
        if (!needsQuotes(column)) {
            text += column;
            continue;
        }
        text += '"';
        for (const char sign : column)
            text += sign == '"' ? std::string(2, '"') : std::string(1, sign);
        text += '"';
    }
    if (!m_header)
        text += text.empty() ? "header=no" : ",header=no";
    return text;
}

void TableColumns::set(ArticleField field, std::string column)
{
    std::erase_if(m_columns, [&](const auto &each) { return each.first == field; });
    if (column.empty())
        return;
    m_columns.emplace_back(field, std::move(column));
    std::sort(m_columns.begin(), m_columns.end());
}

Result<std::vector<std::optional<FieldMeaning>>>
TableColumns::meaningsIn(const std::vector<std::string> &firstRow) const
{
    std::vector<std::optional<FieldMeaning>> meanings(firstRow.size());
    const auto isSaid = [this](ArticleField field) {
        return std::any_of(m_columns.begin(), m_columns.end(), [&](const auto &each) { return each.first == field; });
    };
    for (std::size_t i = 0; m_header && i < firstRow.size(); ++i)
        if (const auto meaning = meaningOf(firstRow[i]); meaning && !isSaid(meaning->field))
            meanings[i] = meaning;
    std::vector<bool> said(firstRow.size());
    for (const auto &[field, column] : m_columns) {
        const auto at = columnIn(firstRow, column, m_header);
        if (!at)
            return Error{ErrorCode::FormatUnknown, {}, "row 1", "There is no column \"" + column + "\"", {}};
        if (said[*at])
            return Error{
                ErrorCode::FormatUnknown, {}, "row 1", "The column \"" + column + "\" was named for two things", {}};
        said[*at] = true;
        meanings[*at] = FieldMeaning{field, 0};
    }
    const bool text = std::any_of(meanings.begin(), meanings.end(),
                                  [](const auto &meaning) { return meaning && meaning->field == ArticleField::Text; });
    if (text)
        return meanings;
    return Error{ErrorCode::FormatUnknown,
                 {},
                 "row 1",
                 "Its first row names no column with the articles' text (\"text\", \"body\", \"content\", …)",
                 {}};
}

} // namespace dateline
