// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exported_source.h"
#include "core/pipeline/project.h"

#include <cstddef>
#include <map>
#include <optional>

namespace dateline {

/// The articles that exporters ask for, each read from the library once as long as their texts fit into memory.
/// Use it from the reader's thread, no longer than the reader lives.
class ExportedArticles {
public:
    explicit ExportedArticles(const ProjectReader &reader) : m_reader(reader) {}

    /// nullptr when the library cannot give the article; failure() then says why.
    const ExportedArticle *find(ArticleId id);
    /// find() as exporters take it.
    ArticleLookup lookup();

    /// The first article that could not be read.
    const std::optional<Error> &failure() const { return m_failure; }

private:
    const ProjectReader &m_reader;
    std::map<ArticleId, ExportedArticle> m_articles;
    std::size_t m_bytes = 0;
    std::optional<Error> m_failure;
};

} // namespace dateline
