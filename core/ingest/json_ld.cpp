// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json_ld.h"

#include "core/base/utf8.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <vector>

namespace dateline {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t longestScript = 16u << 20;
constexpr std::size_t mostObjects = 10'000;

bool isArticleType(std::string_view type)
{
    static constexpr std::array<std::string_view, 14> types{"NewsArticle",
                                                            "Article",
                                                            "ReportageNewsArticle",
                                                            "AnalysisNewsArticle",
                                                            "OpinionNewsArticle",
                                                            "BackgroundNewsArticle",
                                                            "ReviewNewsArticle",
                                                            "AskPublicNewsArticle",
                                                            "BlogPosting",
                                                            "LiveBlogPosting",
                                                            "Report",
                                                            "SocialMediaPosting",
                                                            "ScholarlyArticle",
                                                            "SatiricalArticle"};
    return std::find(types.begin(), types.end(), type.substr(type.rfind('/') + 1)) != types.end();
}

std::string textOf(const object &from, std::string_view key)
{
    element value;
    std::string_view text;
    if (from.at_key(key).get(value))
        return {};
    array many;
    if (!value.get(many) && many.size() > 0)
        value = many.at(0);
    return value.get(text) ? std::string() : std::string(trimmed(text));
}

/// The name of a person or organisation: a text, an object with "name", or a list of either.
std::string nameOf(const object &from, std::string_view key)
{
    element value;
    if (from.at_key(key).get(value))
        return {};
    std::vector<element> each;
    array many;
    if (value.get(many))
        each.push_back(value);
    else
        each.assign(many.begin(), many.end());
    std::string names;
    for (const element &one : each) {
        std::string_view text;
        object named;
        std::string name = !one.get(text)    ? std::string(trimmed(text))
                           : !one.get(named) ? textOf(named, "name")
                                             : std::string();
        if (!name.empty() && !name.starts_with("http"))
            names += (names.empty() ? "" : ", ") + name;
    }
    return names;
}

bool isArticle(const object &from)
{
    element type;
    if (from.at_key("@type").get(type))
        return false;
    std::string_view text;
    if (!type.get(text))
        return isArticleType(text);
    array many;
    if (type.get(many))
        return false;
    return std::any_of(many.begin(), many.end(), [](const element &one) {
        std::string_view name;
        return !one.get(name) && isArticleType(name);
    });
}

std::string addressOf(const object &from)
{
    for (const std::string_view key : {"mainEntityOfPage", "url"}) {
        object page;
        std::string address = from.at_key(key).get(page) ? textOf(from, key) : textOf(page, "@id");
        if (address.starts_with("http"))
            return address;
    }
    return {};
}

void takeArticle(const object &from, LinkedData &data)
{
    const auto take = [](std::string &to, std::string value) {
        if (to.empty())
            to = std::move(value);
    };
    take(data.headline, textOf(from, "headline"));
    if (data.headline.empty())
        take(data.headline, textOf(from, "name"));
    take(data.author, nameOf(from, "author"));
    take(data.publisher, nameOf(from, "publisher"));
    take(data.published, textOf(from, "datePublished"));
    take(data.url, addressOf(from));
    take(data.language, textOf(from, "inLanguage"));
    take(data.body, textOf(from, "articleBody"));
}

/// Members that lead to the page's own article, and none that leads to others.
void follow(const object &from, std::vector<element> &waiting)
{
    for (const std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
        element value;
        if (!from.at_key(key).get(value) && (value.is_array() || value.is_object()))
            waiting.push_back(value);
    }
}

// Written into a page by hand or by a template, so with comments around it or with line breaks inside texts.
std::string repaired(std::string_view script)
{
    script = trimmed(script);
    for (const std::string_view open : {"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["})
        if (script.starts_with(open))
            script = trimmed(script.substr(open.size()));
    for (const std::string_view close : {"-->", "//]]>", "/*]]>*/", "]]>", ";"})
        if (script.ends_with(close))
            script = trimmed(script.substr(0, script.size() - close.size()));
    std::string json(script);
    std::replace_if(
        json.begin(), json.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return json;
}

} // namespace

void readLinkedData(std::string_view script, LinkedData &data)
{
    if (script.size() > longestScript)
        return;
    simdjson::dom::parser parser;
    element root;
    if (parser.parse(repaired(script)).get(root))
        return;
    std::vector<element> waiting{root};
    std::vector<object> others;
    for (std::size_t seen = 0; seen < waiting.size() && seen < mostObjects; ++seen) {
        const element at = waiting[seen];
        array many;
        object one;
        if (!at.get(many)) {
            waiting.insert(waiting.end(), many.begin(), many.end());
        } else if (!at.get(one)) {
            follow(one, waiting);
            isArticle(one) ? takeArticle(one, data) : others.push_back(one);
        }
    }
    for (const object &other : others) {
        const std::string type = textOf(other, "@type");
        if (data.publisher.empty() && (type == "NewsMediaOrganization" || type == "Organization"))
            data.publisher = textOf(other, "name");
        if (type == "WebPage" && data.published.empty())
            data.published = textOf(other, "datePublished");
    }
}

} // namespace dateline
