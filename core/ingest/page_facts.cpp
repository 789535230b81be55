// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "core/ingest/page_metadata.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline {

namespace {

constexpr std::size_t longestValue = 2000;

/// Position in a list of names, best first.
template <std::size_t N>
std::optional<std::size_t> rankOf(std::string_view name, const std::array<std::string_view, N> &names)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

constexpr std::array<std::string_view, 11> titleNames{
    "og:title", "headline",      "hdl",           "dc.title",       "dcterms.title", "citation_title",
    "title",    "twitter:title", "parsely-title", "sailthru.title", "article_title"};
constexpr std::array<std::string_view, 12> authorNames{"author",          "byl",
                                                       "article:author",  "og:article:author",
                                                       "dc.creator",      "dcterms.creator",
                                                       "citation_author", "parsely-author",
                                                       "sailthru.author", "authors",
                                                       "dc.contributor",  "cxenseparse:author"};
constexpr std::array<std::string_view, 10> siteNames{
    "og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title",
    "publisher",    "source",       "application-name",  "copyright",
    "dc.source",    "cre"};
constexpr std::array<std::string_view, 35> dateNames{"article:published_time",
                                                     "og:article:published_time",
                                                     "og:published_time",
                                                     "datepublished",
                                                     "article:published",
                                                     "article.published",
                                                     "dc.date.issued",
                                                     "dcterms.issued",
                                                     "dcterms.created",
                                                     "dc.date.created",
                                                     "dc.date",
                                                     "dcterms.date",
                                                     "citation_publication_date",
                                                     "citation_date",
                                                     "citation_online_date",
                                                     "pubdate",
                                                     "publishdate",
                                                     "publish-date",
                                                     "publish_date",
                                                     "publication_date",
                                                     "publication-date",
                                                     "published_date",
                                                     "published-date",
                                                     "published_time",
                                                     "parsely-pub-date",
                                                     "sailthru.date",
                                                     "cxenseparse:recs:publishtime",
                                                     "ptime",
                                                     "og:pubdate",
                                                     "article_date_original",
                                                     "displaydate",
                                                     "originalpublicationdate",
                                                     "bt:pubdate",
                                                     "date",
                                                     "dc.coverage.temporal"};

std::string cleaned(std::string_view value)
{
    RichBlockWriter writer;
    writer.text(value.substr(0, longestValue));
    return writer.take().text;
}

/// Keeps the value of the best-ranked name.
class BestValue {
public:
    void offer(std::size_t rank, std::string value)
    {
        if (!value.empty() && rank < m_rank) {
            m_rank = rank;
            m_value = std::move(value);
        }
    }
    const std::string &value() const { return m_value; }

private:
    std::size_t m_rank = SIZE_MAX;
    std::string m_value;
};

class FactReader {
public:
    explicit FactReader(const HtmlTree &tree) : m_tree(tree) {}

    PageFacts read()
    {
        for (std::uint32_t i = 1; i < m_tree.nodes.size(); ++i)
            take(i);
        m_facts.metaTitle = m_title.value();
        m_facts.author = m_author.value();
        m_facts.site = m_site.value();
        m_facts.url = m_url.value();
        std::stable_sort(m_dates.begin(), m_dates.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        for (auto &[rank, value] : m_dates)
            m_facts.published.push_back(std::move(value));
        m_facts.order = order();
        return std::move(m_facts);
    }

private:
    void take(std::uint32_t i)
    {
        const HtmlNode &node = m_tree.nodes[i];
        if (node.name == "meta")
            takeMeta(node);
        else if (node.name == "title" && m_facts.pageTitle.empty())
            m_facts.pageTitle = m_tree.textOf(i);
        else if (node.name == "script" && node.attribute("type").find("ld+json") != std::string_view::npos)
            readLinkedData(scriptOf(i), m_facts.linked);
        else if (node.name == "link" && foldCase(node.attribute("rel")) == "canonical")
            offerUrl(0, node.attribute("href"));
        else if (node.name == "#comment")
            takeSavedFrom(node.text);
        else if (node.name == "html")
            takeLanguage(node);
    }

    void takeMeta(const HtmlNode &node)
    {
        const std::string value = cleaned(node.attribute("content"));
        for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
            const std::string name = foldCase(trimmed(node.attribute(key)));
            if (name.empty())
                continue;
            if (const auto rank = rankOf(name, titleNames))
                m_title.offer(*rank, value);
            if (const auto rank = rankOf(name, authorNames); rank && !value.starts_with("http"))
                m_author.offer(*rank, value);
            if (const auto rank = rankOf(name, siteNames))
                m_site.offer(*rank, value);
            if (const auto rank = rankOf(name, dateNames))
                m_dates.emplace_back(*rank, value);
            if (name == "og:url" || name == "dc.identifier")
                offerUrl(name == "og:url" ? 1 : 3, value);
            if (name == "og:locale" || name == "content-language" || name == "dc.language")
                m_locale.offer(name == "og:locale" ? 0 : 1, value);
        }
    }

    std::string_view scriptOf(std::uint32_t i) const
    {
        return i + 1 < m_tree.nodes[i].end ? std::string_view(m_tree.nodes[i + 1].text) : std::string_view();
    }

    void offerUrl(std::size_t rank, std::string_view url)
    {
        url = trimmed(url);
        if (url.size() <= longestValue && (url.starts_with("http://") || url.starts_with("https://")))
            m_url.offer(rank, std::string(url));
    }

    // "saved from url=(0042)https://…": what browsers write into the pages they save.
    void takeSavedFrom(std::string_view comment)
    {
        const std::string_view sign = "saved from url=";
        const std::size_t at = comment.find(sign);
        const std::size_t address = at == std::string_view::npos ? at : comment.find("http", at + sign.size());
        if (address != std::string_view::npos)
            offerUrl(2, comment.substr(address,
                                       std::min(comment.find_first_of(" \t\r\n", address), comment.size()) - address));
    }

    void takeLanguage(const HtmlNode &node)
    {
        const std::string_view language =
            trimmed(node.has("lang") ? node.attribute("lang") : node.attribute("xml:lang"));
        if (language.size() >= 2 && language.size() <= 20)
            m_facts.language = foldCase(language);
    }

    // "en-US" puts the month first, everybody else the day.
    DayOrder order() const
    {
        std::string locale = m_facts.language.find('-') != std::string::npos || m_locale.value().empty()
                                 ? m_facts.language
                                 : foldCase(m_locale.value());
        std::replace(locale.begin(), locale.end(), '_', '-');
        if (locale.starts_with("en-us"))
            return DayOrder::MonthFirst;
        const bool known = locale.size() > 2 || (locale.size() == 2 && locale != "en");
        return known ? DayOrder::DayFirst : DayOrder::Unknown;
    }

    const HtmlTree &m_tree;
    PageFacts m_facts;
    BestValue m_title, m_author, m_site, m_url, m_locale;
    std::vector<std::pair<std::size_t, std::string>> m_dates;
};

} // namespace

const std::string &PageFacts::title() const
{
    return !linked.headline.empty() ? linked.headline : !metaTitle.empty() ? metaTitle : pageTitle;
}

PageFacts pageFacts(const HtmlTree &tree)
{
    return FactReader(tree).read();
}

} // namespace dateline
