// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exported_source.h"
#include "core/pipeline/project.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace dateline {

/// The articles that exporters ask for, each read from the library once as long as their texts fit into memory.
/// Use it from the reader's thread, no longer than the reader lives.
class ExportedArticles {
public:
    /// `timeline` knows which articles are copies of others; nullptr: none are told.
    ExportedArticles(const ProjectReader &reader, std::shared_ptr<const Timeline> timeline)
        : m_reader(reader), m_timeline(std::move(timeline))
    {
    }

    /// nullptr when the library cannot give the article; failure() then says why.
    const ExportedArticle *find(ArticleId id);
    /// find() as exporters take it.
    ArticleLookup lookup();

    /// The first article that could not be read.
    const std::optional<Error> &failure() const { return m_failure; }

private:
    void addCopies(ExportedArticle &article);

    const ProjectReader &m_reader;
    std::shared_ptr<const Timeline> m_timeline;
    std::map<ArticleId, ExportedArticle> m_articles;
    std::size_t m_bytes = 0;
    std::optional<Error> m_failure;
};

} // namespace dateline
