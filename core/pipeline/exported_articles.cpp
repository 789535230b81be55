// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/exported_articles.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t maximumBytes = 256u << 20; ///< of texts kept in memory

ExportedArticle exported(ArticleId id, Article article)
{
    ExportedArticle result;
    result.id = id;
    result.title = std::move(article.title);
    result.outlet = std::move(article.outlet);
    result.url = std::move(article.url);
    result.path = std::move(article.path);
    if (article.published)
        result.published = article.published->date;
    result.text = std::move(article.text);
    result.markup = std::move(article.markup);
    return result;
}

} // namespace

const ExportedArticle *ExportedArticles::find(ArticleId id)
{
    if (const auto known = m_articles.find(id); known != m_articles.end())
        return &known->second;
    auto view = m_reader.article(id);
    if (!view) {
        if (!m_failure)
            m_failure = view.error();
        return nullptr;
    }
    if (m_bytes > maximumBytes) {
        m_articles.clear();
        m_bytes = 0;
    }
    m_bytes += view->article.text.size();
    ExportedArticle &article = m_articles.insert_or_assign(id, exported(id, std::move(view->article))).first->second;
    addCopies(article);
    return &article;
}

void ExportedArticles::addCopies(ExportedArticle &article)
{
    if (!m_timeline)
        return;
    for (const ArticleSummary *summary : m_timeline->copiesOf(article.id)) {
        auto view = m_reader.article(summary->id);
        if (!view) {
            if (!m_failure)
                m_failure = view.error();
            continue;
        }
        const Article &copy = view->article;
        article.copies.push_back({copy.title, copy.outlet, copy.url, copy.path, summary->published});
    }
    std::sort(article.copies.begin(), article.copies.end(), [](const PrintedAgain &a, const PrintedAgain &b) {
        return std::tie(a.outlet, a.url, a.path, a.title) < std::tie(b.outlet, b.url, b.path, b.title);
    });
}

ArticleLookup ExportedArticles::lookup()
{
    return [this](ArticleId id) { return find(id); };
}

} // namespace dateline
