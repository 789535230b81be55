// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/salvage.h"

#include "core/pipeline/library_analysis.h"
#include "core/pipeline/ordered_jobs.h"
#include "core/pipeline/project.h"
#include "core/store/damaged_library.h"
#include "core/store/project_store.h"

namespace dateline {

namespace {

constexpr std::size_t batchArticles = 500;

/// Moves what is readable into the new library.
class Salvager {
public:
    Salvager(DamagedLibrary &damaged, ProjectStore &target, const LanguagePacks &packs)
        : m_damaged(damaged), m_target(target), m_packs(packs)
    {
    }

    Result<SalvageReport> run(const ProgressSink &progress, const CancelToken &cancel, unsigned jobs)
    {
        m_failure = moveCorrections();
        if (m_failure)
            moveArticles(progress, cancel, jobs);
        if (m_failure && m_inBatch > 0)
            m_failure = m_target.commit();
        if (!m_failure) {
            m_target.rollback();
            return m_failure.error();
        }
        m_report.cancelled = cancel.cancelled();
        return std::move(m_report);
    }

private:
    using Read = DamagedLibrary::FoundArticle;
    using Prepared = Result<PreparedArticle>;

    Status moveCorrections()
    {
        DamagedLibrary::Corrections found = m_damaged.corrections();
        m_report.lost = std::move(found.lost);
        m_settings = settingsFrom(found.readable);
        Status done = m_target.begin(Durability::Correction);
        for (const Correction &correction : found.readable)
            if (done)
                done = m_target.addCorrection(correction);
        for (const std::string &folder : m_damaged.watchedFolders())
            if (done)
                done = m_target.setWatched(folder, true);
        for (const auto &[path, columns] : m_damaged.tableColumns())
            if (done)
                done = m_target.setTableColumns(path, columns);
        m_report.corrections = found.readable.size();
        return done ? m_target.commit() : done;
    }

    Prepared prepare(Read found) const
    {
        if (found.lost)
            return std::move(*found.lost);
        const auto said = m_settings.find(found.article.contentHash);
        auto analysed = analyseForLibrary(std::move(found.article),
                                          said == m_settings.end() ? UserSettings{} : said->second, m_packs);
        return analysed ? Prepared(std::move(analysed->prepared)) : Prepared(analysed.error());
    }

    Status add(const PreparedArticle &prepared)
    {
        if (m_inBatch == 0)
            if (const Status done = m_target.begin(Durability::Import); !done)
                return done;
        ++m_inBatch;
        const auto added = m_target.addArticle(prepared);
        if (!added && added.error().code != ErrorCode::Internal)
            return added.error();
        if (added)
            ++m_report.articles;
        else // a damaged library may hold one path twice
            m_report.lost.push_back(
                {ErrorCode::LibraryDamaged, prepared.article.path, {}, added.error().detail, "It was left out."});
        if (m_inBatch < batchArticles)
            return {};
        m_inBatch = 0;
        return m_target.commit();
    }

    void moveArticles(const ProgressSink &progress, const CancelToken &cancel, unsigned jobs)
    {
        using Jobs = OrderedJobs<Read, Prepared>;
        Jobs::Steps steps;
        steps.next = [&]() -> std::optional<Read> {
            return cancel.cancelled() ? std::nullopt : m_damaged.nextArticle();
        };
        steps.weigh = [](const Read &found) { return 4 * found.article.text.size(); };
        steps.work = [this](Read article) { return prepare(std::move(article)); };
        steps.take = [&](const Prepared &prepared) {
            if (prepared)
                m_failure = add(*prepared);
            else
                m_report.lost.push_back(prepared.error());
            if (progress)
                progress({m_report.articles, 0, prepared ? prepared->article.path : std::string()});
            return m_failure.ok();
        };
        Jobs::run({threadCount(jobs)}, steps);
    }

    DamagedLibrary &m_damaged;
    ProjectStore &m_target;
    const LanguagePacks &m_packs;
    SettingsByHash m_settings;
    SalvageReport m_report;
    Status m_failure;
    std::size_t m_inBatch = 0;
};

} // namespace

Result<SalvageReport> salvageLibrary(const std::filesystem::path &damaged, const std::filesystem::path &target,
                                     const LanguagePacks &packs, const ProgressSink &progress,
                                     const CancelToken &cancel, unsigned jobs)
{
    std::error_code failure;
    if (std::filesystem::exists(target, failure))
        return Error{ErrorCode::BadArgument, {}, {}, target.string() + " exists already; name a new library", {}};
    const auto source = DamagedLibrary::open(damaged);
    if (!source)
        return source.error();
    Result<SalvageReport> report = [&]() -> Result<SalvageReport> {
        const auto store = ProjectStore::open(target, true);
        if (!store)
            return store.error();
        return Salvager(**source, **store, packs).run(progress, cancel, jobs);
    }();
    if (!report)
        return report;
    if (const auto merged = Project::open(target, packs, false); !merged)
        return merged.error();
    return report;
}

} // namespace dateline
