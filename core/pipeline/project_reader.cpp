// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/library_analysis.h"
#include "core/pipeline/library_dating.h"
#include "core/pipeline/project.h"
#include "core/store/library_reader.h"

namespace dateline {

namespace {

class ProjectReaderImpl : public ProjectReader {
public:
    explicit ProjectReaderImpl(std::unique_ptr<LibraryReader> library) : m_library(std::move(library)) {}

    Result<Event> event(EventId id) const override { return m_library->event(id); }

    Result<std::vector<Event>> rejectedEvents(std::size_t limit) const override
    {
        return m_library->rejectedEvents(limit);
    }

    Result<ArticleView> article(ArticleId id) const override
    {
        auto found = m_library->article(id);
        if (!found)
            return found.error();
        ArticleView view;
        view.article = std::move(found->article);
        view.mentionEvents = std::move(found->mentionEvents);
        if (found->analysis) {
            applyFindings(view.article, found->analysis->findings);
            view.analysis = std::move(found->analysis->analysis);
        }
        return view;
    }

    Result<std::vector<LibrarySuggestion>> suggestDates(const LanguagePacks &packs, const CancelToken &cancel,
                                                        unsigned jobs) const override
    {
        return LibraryDating(*m_library, packs, jobs).suggest(cancel);
    }

    Result<std::vector<SearchHit>> search(const std::string &query, std::size_t limit) const override
    {
        auto found = m_library->search(query, limit);
        if (!found)
            return found.error();
        std::vector<SearchHit> hits;
        for (FoundPassage &passage : *found)
            hits.push_back({passage.article, passage.span, std::move(passage.excerpt)});
        return hits;
    }

    Result<EventSet> searchEvents(const std::string &query, const CancelToken &cancel) const override
    {
        return m_library->searchEvents(query, cancel);
    }

    Status prepareSearch() const override { return m_library->prepareSearch(); }

private:
    std::unique_ptr<LibraryReader> m_library;
};

} // namespace

Result<std::unique_ptr<ProjectReader>> ProjectReader::open(const std::filesystem::path &file)
{
    auto library = LibraryReader::open(file);
    if (!library)
        return library.error();
    return std::unique_ptr<ProjectReader>(std::make_unique<ProjectReaderImpl>(std::move(*library)));
}

} // namespace dateline
