// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of articles (RFC 4180 and its relatives with semicolon or tab), one row an article, streamed.
#include "core/base/utf8.h"
#include "core/ingest/article_fields.h"
#include "core/ingest/encoding.h"
#include "core/ingest/raw_sources.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t mostColumns = 2000;
constexpr std::size_t wideTextLimit = 512u << 20; ///< UTF-16 is decoded as a whole
constexpr std::size_t lookAhead = 1u << 16;

class CsvSource : public RawArticleSource {
public:
    CsvSource(std::unique_ptr<ByteSource> bytes, std::size_t longest, TableColumns columns)
        : m_bytes(std::move(bytes)), m_longest(longest), m_columns(std::move(columns))
    {
    }

    /// The rows as they are, as far as they go.
    Result<std::vector<std::vector<std::string>>> rows(std::size_t most)
    {
        std::vector<std::vector<std::string>> found;
        if (auto problem = begin())
            return *problem;
        std::vector<std::string> cells;
        for (std::string bytes; found.size() < most && readRow(cells, bytes);)
            if (!m_tooLong && !isBlank(cells))
                found.push_back(cells);
        if (m_bytes.failure())
            return *m_bytes.failure();
        return found;
    }

    std::optional<Result<RawArticle>> next() override
    {
        if (m_ended)
            return std::nullopt;
        std::vector<std::string> cells;
        std::string bytes;
        if (m_meanings.empty()) {
            if (auto problem = readFirstRow(cells, bytes))
                return stop(std::move(*problem));
            if (!m_columns.hasHeader())
                return article(cells, bytes);
        }
        do {
            if (!readRow(cells, bytes))
                return m_bytes.failure() ? std::optional<Result<RawArticle>>(stop(*m_bytes.failure())) : std::nullopt;
        } while (!m_tooLong && isBlank(cells));
        return article(cells, bytes);
    }

private:
    Error stop(Error error)
    {
        m_ended = true;
        return error;
    }

    static bool isBlank(const std::vector<std::string> &cells)
    {
        return cells.size() == 1 && trimmed(cells.front()).empty();
    }

    std::optional<Error> begin()
    {
        const std::string_view start = m_bytes.peek(lookAhead);
        if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"))
            if (auto problem = decodeWhole())
                return problem;
        if (m_bytes.peek(3).starts_with("\xEF\xBB\xBF"))
            m_bytes.skip(3);
        m_separator = likelySeparator(m_bytes.peek(lookAhead));
        return std::nullopt;
    }

    std::optional<Error> readFirstRow(std::vector<std::string> &cells, std::string &bytes)
    {
        if (auto problem = begin())
            return problem;
        do {
            if (!readRow(cells, bytes)) {
                if (m_bytes.failure())
                    return *m_bytes.failure();
                break;
            }
        } while (!m_tooLong && isBlank(cells)); // as rows() shows them
        std::vector<std::string> names = cells;
        for (std::string &name : names)
            if (!isValidUtf8(name))
                if (auto decoded = decodeText(name))
                    name = std::move(decoded->text);
        for (const std::string &name : names)
            m_named.push_back(m_columns.hasHeader() ? meaningOf(name) : std::nullopt);
        auto meanings = m_columns.meaningsIn(names);
        if (!meanings)
            return meanings.error();
        m_meanings = std::move(*meanings);
        return std::nullopt;
    }

    std::optional<Error> decodeWhole()
    {
        std::string all = m_bytes.take(wideTextLimit);
        if (!m_bytes.atEnd())
            return Error{ErrorCode::FileTooLarge, {}, {}, "A table in UTF-16 may have up to 512 MB", {}};
        auto decoded = decodeText(std::move(all));
        if (!decoded)
            return decoded.error();
        m_bytes = ByteReader(bytesOf(std::move(decoded->text)));
        return std::nullopt;
    }

    /// The sign that stands most often in the first line outside quotes.
    static char likelySeparator(std::string_view start)
    {
        const std::string_view signs = ",;\t|";
        std::array<std::size_t, 4> counts{};
        bool quoted = false;
        for (const char c : start) {
            if (c == '"')
                quoted = !quoted;
            else if (c == '\n' && !quoted)
                break;
            else if (const std::size_t at = signs.find(c); at != std::string_view::npos && !quoted)
                ++counts[at];
        }
        return signs[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
    }

    /// False at the end. A quote opens a quoted cell only at its beginning, as spreadsheets have it.
    bool readRow(std::vector<std::string> &cells, std::string &bytes)
    {
        cells.assign(1, {});
        bytes.clear();
        m_tooLong = false;
        int c = m_bytes.get();
        if (c < 0)
            return false;
        ++m_row;
        bool quoted = false;
        for (; c >= 0; c = m_bytes.get()) {
            const char sign = static_cast<char>(c);
            if (!m_tooLong && (bytes.size() >= m_longest || cells.size() > mostColumns)) {
                m_tooLong = true;
                cells = {{}};
                std::string().swap(bytes);
            }
            if (!m_tooLong)
                bytes += sign;
            if (quoted) {
                quoted = sign != '"' || takeDoubled(cells.back(), bytes);
                if (sign != '"')
                    put(cells.back(), sign);
            } else if (sign == '\n') {
                break;
            } else if (sign == '"' && cells.back().empty()) {
                quoted = true;
            } else if (sign == m_separator) {
                if (!m_tooLong)
                    cells.emplace_back();
            } else if (sign != '\r') {
                put(cells.back(), sign);
            }
        }
        return true;
    }

    /// Behind a quote within a quoted cell: true when a second one follows, which stands for a quote.
    bool takeDoubled(std::string &cell, std::string &bytes)
    {
        if (!m_bytes.peek(1).starts_with('"'))
            return false;
        m_bytes.skip(1);
        put(cell, '"');
        if (!m_tooLong)
            bytes += '"';
        return true;
    }

    void put(std::string &cell, char sign) const
    {
        if (!m_tooLong)
            cell += sign;
    }

    /// What tells a row from the others by the names of the columns alone: whatever is said of them later, it stays the
    /// same article.
    std::string identityIn(const std::vector<std::string> &cells) const
    {
        for (const ArticleField field : {ArticleField::Id, ArticleField::Url})
            for (std::size_t i = 0; i < std::min(cells.size(), m_named.size()); ++i)
                if (m_named[i] && m_named[i]->field == field && !cells[i].empty())
                    return cells[i];
        return {};
    }

    Result<RawArticle> article(std::vector<std::string> &cells, const std::string &bytes) const
    {
        const std::string where = "row " + std::to_string(m_row);
        if (m_tooLong)
            return Error{ErrorCode::FileTooLarge,
                         {},
                         where,
                         "A row may have up to " + std::to_string(m_longest >> 20) + " MB and "
                             + std::to_string(mostColumns) + " columns",
                         {}};
        FieldCollector fields;
        const std::string identity = identityIn(cells);
        for (std::size_t i = 0; i < std::min(cells.size(), m_meanings.size()); ++i) {
            if (!m_meanings[i] || cells[i].empty())
                continue;
            auto decoded = decodeText(std::move(cells[i]));
            if (!decoded)
                return Error{
                    decoded.error().code, {}, where + ", column " + std::to_string(i + 1), decoded.error().detail, {}};
            fields.add(*m_meanings[i], std::move(decoded->text));
        }
        auto found = fields.article(bytes);
        if (found && !m_columns.empty())
            found->part = partOf(identity, bytes);
        if (found)
            return found;
        Error error = found.error();
        error.where = where;
        return error;
    }

    ByteReader m_bytes;
    std::size_t m_longest;
    TableColumns m_columns;
    std::vector<std::optional<FieldMeaning>> m_meanings; ///< of each column; empty before the first row was read
    std::vector<std::optional<FieldMeaning>> m_named;    ///< the same, as the first row names them
    char m_separator = ',';
    std::size_t m_row = 0;
    bool m_tooLong = false;
    bool m_ended = false;
};

} // namespace

std::unique_ptr<RawArticleSource> csvSource(std::unique_ptr<ByteSource> bytes, std::size_t longest,
                                            TableColumns columns)
{
    return std::make_unique<CsvSource>(std::move(bytes), longest, std::move(columns));
}

bool isTable(const std::filesystem::path &file)
{
    return formatOf(file.filename().string(), {}) == FileFormat::Csv;
}

Result<TablePreview> previewTable(const std::filesystem::path &file, std::size_t rows)
{
    constexpr std::size_t longestShown = 300;
    constexpr std::size_t longestShownRow = 1u << 20;
    if (!isTable(file))
        return Error{ErrorCode::FormatUnknown, file.string(), {}, "It is no table", {}};
    auto bytes = openBytes(file);
    if (!bytes)
        return bytes.error();
    auto found = CsvSource(std::move(*bytes), longestShownRow, {}).rows(rows);
    if (!found) {
        Error error = found.error();
        error.file = file.string();
        return error;
    }
    TablePreview preview{std::move(*found), {}, false};
    if (preview.rows.empty())
        return Error{ErrorCode::FileEmpty, file.string(), {}, {}, {}};
    for (std::vector<std::string> &row : preview.rows) {
        row.resize(preview.rows.front().size());
        for (std::string &cell : row) {
            if (auto decoded = decodeText(std::move(cell)))
                cell = std::move(decoded->text);
            else
                cell.clear();
            if (cell.size() > longestShown)
                cell = cell.substr(0, previousBorder(cell, longestShown)) + "…";
        }
    }
    for (const std::string &name : preview.rows.front()) {
        const auto meaning = meaningOf(name);
        preview.known.push_back(meaning ? std::optional(meaning->field) : std::nullopt);
        preview.recognised = preview.recognised || (meaning && meaning->field == ArticleField::Text);
    }
    return preview;
}

} // namespace dateline
