// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/article_field.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// "text", "title", "date", "url", "outlet", "author", "language", "id".
std::string_view toName(ArticleField field);
std::optional<ArticleField> articleFieldFromName(std::string_view name);

/// What the columns of one table mean, where somebody said it. A column goes by its name in the first row, in any case,
/// or by its number, "#1" the first.
class TableColumns {
public:
    /// Written as `title=Headline,text=Body,date=#4`: names with commas, quotes or spaces at an end stand in double
    /// quotes, doubled within. `header=no`: the first row is an article too. BadArgument for anything else.
    static Result<TableColumns> fromText(std::string_view text);
    std::string toText() const;

    bool empty() const { return m_columns.empty(); }
    /// The field of a column that was said before is replaced; an empty column takes it back.
    void set(ArticleField field, std::string column);
    void setHeader(bool there) { m_header = there; }
    /// The first row tells the names of the columns.
    bool hasHeader() const { return m_header; }

    /// For each column: what was said counts; other columns keep the meaning of their names for fields of which nothing
    /// was said. FormatUnknown when there is no such column, or none that holds the text.
    Result<std::vector<std::optional<FieldMeaning>>> meaningsIn(const std::vector<std::string> &firstRow) const;

    friend bool operator==(const TableColumns &, const TableColumns &) = default;

private:
    std::vector<std::pair<ArticleField, std::string>> m_columns; ///< by field
    bool m_header = true;
};

/// The beginning of a table, to be shown.
struct TablePreview {
    std::vector<std::vector<std::string>> rows; ///< UTF-8, long cells cut; all of as many cells as the first
    /// What the names in the first row mean by themselves, column by column.
    std::vector<std::optional<ArticleField>> known;
    bool recognised = false; ///< one of them is the text
};

/// Whether the file is one, by its name.
bool isTable(const std::filesystem::path &file);
/// Errors: FormatUnknown for other files, and those of reading it.
Result<TablePreview> previewTable(const std::filesystem::path &file, std::size_t rows);

} // namespace dateline
