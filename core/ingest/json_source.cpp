// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of any size: values are cut out of the stream one by one and parsed one by one.
#include "core/base/utf8.h"
#include "core/ingest/article_fields.h"
#include "core/ingest/raw_sources.h"

#include <simdjson.h>

#include <deque>
#include <utility>

namespace dateline {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr int mostLevels = 3; ///< objects around a list of articles

Error broken(std::string where, std::string detail)
{
    return Error{ErrorCode::FormatBroken, {}, std::move(where), std::move(detail), {}};
}

/// A text, a number, the "name" of an object, or a list of these.
std::string textOf(const element &value)
{
    std::string_view text;
    std::int64_t number = 0;
    object named;
    array many;
    if (!value.get(text))
        return std::string(text);
    if (!value.get(number))
        return std::to_string(number);
    if (!value.get(named)) {
        for (const char *key : {"name", "title", "value", "uri"})
            if (std::string_view found; !named.at_key(key).get(found))
                return std::string(found);
        return {};
    }
    std::string texts;
    if (!value.get(many))
        for (const element one : many)
            if (!one.is_array() && texts.size() < 1000)
                if (const std::string each = textOf(one); !each.empty())
                    texts += (texts.empty() ? "" : ", ") + each;
    return texts;
}

Error tooLarge(const char *what, std::size_t limit, std::string where)
{
    const std::string most =
        limit < (1u << 20) ? std::to_string(limit) + " bytes" : std::to_string(limit >> 20) + " MB";
    return {ErrorCode::FileTooLarge, {}, std::move(where), std::string(what) + " is over " + most, {}};
}

/// Cuts the next top-level value out of a stream; of a list at the top its elements one by one.
class ValueCutter {
public:
    ValueCutter(ByteReader &bytes, std::size_t longest) : m_bytes(bytes), m_longest(longest) {}

    /// nullopt at the end. A value over the limit is dropped and comes as an error.
    std::optional<Result<std::string>> next()
    {
        for (int c = m_bytes.get(); c >= 0; c = m_bytes.get()) {
            const char sign = static_cast<char>(c);
            if (sign == '{')
                return cutObject();
            if (sign == '"')
                skipString();
            // Everything else at the top parts values or is none that could be an article.
        }
        return std::nullopt;
    }

private:
    Result<std::string> cutObject()
    {
        std::string value = "{";
        int depth = 1;
        bool tooLong = false;
        for (bool quoted = false, escaped = false; depth > 0;) {
            const int c = m_bytes.get();
            if (c < 0)
                return broken("byte " + std::to_string(m_bytes.position()), "It ends in the middle of an object");
            const char sign = static_cast<char>(c);
            if (!tooLong && value.size() >= m_longest) {
                tooLong = true;
                std::string().swap(value);
            }
            if (!tooLong)
                value += sign;
            if (escaped) {
                escaped = false;
            } else if (quoted) {
                escaped = sign == '\\';
                quoted = sign != '"';
            } else if (sign == '"') {
                quoted = true;
            } else {
                depth += sign == '{' || sign == '[' ? 1 : sign == '}' || sign == ']' ? -1 : 0;
            }
        }
        if (tooLong)
            return tooLarge("One object of it", m_longest, "byte " + std::to_string(m_bytes.position()));
        return value;
    }

    void skipString()
    {
        for (int c = m_bytes.get(); c >= 0 && c != '"'; c = m_bytes.get())
            if (c == '\\')
                m_bytes.get();
    }

    ByteReader &m_bytes;
    std::size_t m_longest;
};

class JsonSource : public RawArticleSource {
public:
    JsonSource(std::unique_ptr<ByteSource> bytes, bool lines, std::size_t longest)
        : m_bytes(std::move(bytes)), m_cutter(m_bytes, longest), m_lines(lines), m_longest(longest)
    {
    }

    std::optional<Result<RawArticle>> next() override
    {
        while (m_ready.empty()) {
            auto value = m_lines ? nextLine() : m_cutter.next();
            ++m_number;
            if (!value)
                return m_bytes.failure() && !std::exchange(m_failed, true)
                           ? std::optional<Result<RawArticle>>(*m_bytes.failure())
                           : std::nullopt;
            if (!*value)
                return at(value->error());
            parse(**value);
        }
        Result<RawArticle> ready = std::move(m_ready.front());
        m_ready.pop_front();
        return ready;
    }

private:
    std::optional<Result<std::string>> nextLine()
    {
        while (auto line = m_bytes.line(m_longest)) {
            ++m_line;
            if (line->size() >= m_longest) {
                line.reset();
                for (int c = m_bytes.get(); c >= 0 && c != '\n';)
                    c = m_bytes.get();
                return tooLarge("A line", m_longest, {});
            }
            if (!trimmed(*line).empty())
                return *line;
        }
        return std::nullopt;
    }

    Error at(Error error) const
    {
        if (error.where.empty())
            error.where = m_lines ? "line " + std::to_string(m_line) : "object " + std::to_string(m_number);
        return error;
    }

    void parse(const std::string &value)
    {
        element root;
        if (const auto failure = m_parser.parse(value).get(root)) {
            m_ready.push_back(at(broken({}, simdjson::error_message(failure))));
            return;
        }
        object record;
        if (root.get(record)) {
            m_ready.push_back(at(broken({}, "It is not a JSON object")));
            return;
        }
        FieldCollector fields;
        addFields(record, fields);
        if (m_lines || fields.hasBody() || !takeLists(record, 0))
            take(fields, value);
    }

    void take(const FieldCollector &fields, std::string_view bytes)
    {
        auto article = fields.article(bytes);
        m_ready.push_back(article ? std::move(article) : Result<RawArticle>(at(article.error())));
    }

    static void addFields(const object &record, FieldCollector &fields)
    {
        for (const auto &[key, value] : record) {
            object inner;
            // Some interfaces keep the words one level below ("fields", "attributes").
            if ((key == "fields" || key == "attributes" || key == "_source" || key == "data") && !value.get(inner)) {
                for (const auto &[innerKey, innerValue] : inner)
                    fields.add(innerKey, textOf(innerValue));
            } else {
                fields.add(key, textOf(value));
            }
        }
    }

    /// {"articles": [{…}, …]}, {"response": {"results": […]}}: true when there was such a list.
    bool takeLists(const object &from, int level)
    {
        if (level == mostLevels)
            return false;
        bool found = false;
        for (const auto &[key, value] : from) {
            array many;
            object inner;
            if (!value.get(inner) && key != "fields" && key != "attributes" && key != "_source") {
                found = takeLists(inner, level + 1) || found;
            } else if (!value.get(many) && isListOfArticles(many)) {
                found = true;
                for (const element one : many)
                    takeElement(one);
            }
        }
        return found;
    }

    void takeElement(const element &one)
    {
        object record;
        if (one.get(record))
            return;
        FieldCollector fields;
        addFields(record, fields);
        take(fields, simdjson::minify(one));
    }

    static bool isListOfArticles(const array &many)
    {
        for (const element one : many) {
            object record;
            FieldCollector fields;
            if (one.get(record))
                return false;
            addFields(record, fields);
            return fields.hasText();
        }
        return false;
    }

    ByteReader m_bytes;
    ValueCutter m_cutter;
    bool m_lines;
    std::size_t m_longest;
    bool m_failed = false;
    std::size_t m_line = 0;
    std::size_t m_number = 0;
    simdjson::dom::parser m_parser;
    std::deque<Result<RawArticle>> m_ready;
};

} // namespace

std::unique_ptr<RawArticleSource> jsonSource(std::unique_ptr<ByteSource> bytes, bool lines, std::size_t longest)
{
    return std::make_unique<JsonSource>(std::move(bytes), lines, longest);
}

} // namespace dateline
