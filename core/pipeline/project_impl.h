// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/library_state.h"
#include "core/pipeline/project.h"
#include "core/store/project_store.h"

namespace dateline {

/// The one implementation of Project; see there.
class ProjectImpl : public Project {
public:
    ProjectImpl(std::unique_ptr<ProjectStore> store, LanguagePacks packs);
    ~ProjectImpl() override;
    Status load() { return m_state.load(); }

    const std::filesystem::path &file() const override { return m_store->file(); }
    bool readOnly() const override { return m_store->readOnlyBecause().has_value(); }
    std::optional<Error> readOnlyBecause() const override { return m_store->readOnlyBecause(); }
    std::shared_ptr<const Timeline> timeline() const override { return m_state.timeline(); }

    Result<ImportReport> addPaths(std::span<const std::filesystem::path> paths, const ProgressSink &progress,
                                  const CancelToken &cancel, const SnapshotSink &snapshots, unsigned jobs,
                                  ImportCause cause) override;
    Result<ArticleId> addArticle(Article article) override;
    Status removeArticle(ArticleId article) override;

    Result<std::vector<std::filesystem::path>> watchedFolders() const override;
    Status setWatched(const std::filesystem::path &folder, bool watched) override;

    Result<TableColumns> tableColumns(const std::filesystem::path &file) const override;
    Status setTableColumns(const std::filesystem::path &file, const TableColumns &columns) override;

    Status setPublished(ArticleId article, std::optional<CivilDate> date) override;
    Status setPublished(std::span<const std::pair<ArticleId, CivilDate>> dates) override;
    Status setTitle(ArticleId article, const std::string &title) override;
    Status setStandsAlone(std::span<const ArticleId> articles, bool alone) override;
    Status correctEvent(EventId event, const EventChanges &changes) override;
    bool canUndo() const override;
    bool canRedo() const override;
    Status undo() override;
    Status redo() override;

    Result<std::vector<Event>> events() const override;

private:
    Result<Correction> dateOf(ArticleId article, std::optional<CivilDate> date) const;
    Status correct(std::span<const Correction> corrections);
    Status switchCorrection(bool undo);
    Status applyCorrections(std::span<const Correction> corrections);
    Status analyseAgain(const std::string &contentHash, std::vector<ArticleRecord> &records);

    std::unique_ptr<ProjectStore> m_store;
    LibraryState m_state;
};

} // namespace dateline
