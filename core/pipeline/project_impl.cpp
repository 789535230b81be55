// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project_impl.h"

#include "core/base/utf8.h"
#include "core/pipeline/importer.h"
#include "core/timeline/corrections.h"

#include <algorithm>
#include <tuple>

namespace dateline {

namespace {

constexpr std::size_t longestTitle = 1000;

Error noArticle(const std::filesystem::path &file, ArticleId id)
{
    return {ErrorCode::BadArgument, file.string(), {}, "There is no article " + std::to_string(id), {}};
}

Error withAdvice(Error error)
{
    if (error.code == ErrorCode::LibraryDamaged)
        error.done = "\"dateline salvage\" puts what can still be read into a new library.";
    return error;
}

Result<std::string> titleValue(const std::string &title)
{
    const std::string_view words = trimmed(title);
    if (words.empty() || words.size() > longestTitle || !isValidUtf8(words))
        return Error{ErrorCode::BadArgument, {}, {}, "A title has 1 to 1000 bytes", {}};
    return std::string(words);
}

Result<std::string> dateValue(const DateInterval &date)
{
    if (!date.closed() || !isValid(*date.first) || !isValid(*date.last) || *date.last < *date.first)
        return Error{ErrorCode::BadArgument, {}, {}, "There is no such period", {}};
    return toIso(*date.first) + '/' + toIso(*date.last);
}

using CorrectedValues = std::vector<std::pair<CorrectionKind, std::string>>;

Result<CorrectedValues> valuesOf(const EventChanges &changes)
{
    CorrectedValues values;
    if (changes.rejected)
        values.emplace_back(CorrectionKind::EventRejected, *changes.rejected ? "1" : "0");
    if (changes.type)
        values.emplace_back(CorrectionKind::EventType, toName(*changes.type));
    if (changes.date) {
        auto date = dateValue(*changes.date);
        if (!date)
            return date.error();
        values.emplace_back(CorrectionKind::EventDate, std::move(*date));
    }
    if (changes.title) {
        auto title = titleValue(*changes.title);
        if (!title)
            return title.error();
        values.emplace_back(CorrectionKind::EventTitle, std::move(*title));
    }
    return values;
}

/// By start, undated last, then by id.
auto chronologically(const Event &event)
{
    const std::optional<CivilDate> start = event.interval.first ? event.interval.first : event.interval.last;
    return std::tuple(!start.has_value(), start.value_or(CivilDate{}), event.id);
}

} // namespace

Result<std::unique_ptr<Project>> Project::open(const std::filesystem::path &file, LanguagePacks packs, bool create)
{
    auto store = ProjectStore::open(file, create);
    if (!store)
        return withAdvice(store.error());
    auto project = std::make_unique<ProjectImpl>(std::move(*store), std::move(packs));
    if (const Status done = project->load(); !done)
        return withAdvice(done.error());
    return std::unique_ptr<Project>(std::move(project));
}

ProjectImpl::ProjectImpl(std::unique_ptr<ProjectStore> store, LanguagePacks packs)
    : m_store(std::move(store)), m_state(*m_store, std::move(packs))
{
}

ProjectImpl::~ProjectImpl()
{
    // When this fails the next opening reads the events instead.
    (void)m_state.saveTimeline();
}

Result<ImportReport> ProjectImpl::addPaths(std::span<const std::filesystem::path> paths, const ProgressSink &progress,
                                           const CancelToken &cancel, const SnapshotSink &snapshots, unsigned jobs,
                                           ImportCause cause)
{
    if (readOnly())
        return *readOnlyBecause();
    return Importer(*m_store, m_state, snapshots, cause).run(paths, progress, cancel, jobs);
}

Result<ArticleId> ProjectImpl::addArticle(Article article)
{
    if (readOnly())
        return *readOnlyBecause();
    const SnapshotSink nobody;
    return Importer(*m_store, m_state, nobody).add(std::move(article));
}

Status ProjectImpl::removeArticle(ArticleId article)
{
    if (!m_state.record(article))
        return noArticle(file(), article);
    Status done = m_store->begin(Durability::Correction);
    if (done)
        done = m_store->removeArticle(article);
    if (done)
        done = m_store->commit();
    if (!done) {
        m_store->rollback();
        return done;
    }
    m_state.erase(article);
    return m_state.mergeChanges();
}

Result<std::vector<std::filesystem::path>> ProjectImpl::watchedFolders() const
{
    const auto folders = m_store->watchedFolders();
    if (!folders)
        return folders.error();
    return std::vector<std::filesystem::path>(folders->begin(), folders->end());
}

Status ProjectImpl::setWatched(const std::filesystem::path &folder, bool watched)
{
    std::filesystem::path path = libraryPath(folder);
    if (!path.has_filename() && path.has_relative_path()) // "articles/" is "articles"
        path = path.parent_path();
    Status done = m_store->begin(Durability::Correction);
    if (done)
        done = m_store->setWatched(path.string(), watched);
    if (done)
        return m_store->commit();
    m_store->rollback();
    return done;
}

Result<TableColumns> ProjectImpl::tableColumns(const std::filesystem::path &file) const
{
    const auto said = m_store->tableColumns();
    if (!said)
        return said.error();
    const auto found = said->find(libraryPath(file).string());
    return found == said->end() ? Result<TableColumns>(TableColumns()) : TableColumns::fromText(found->second);
}

Status ProjectImpl::setTableColumns(const std::filesystem::path &file, const TableColumns &columns)
{
    Status done = m_store->begin(Durability::Correction);
    if (done)
        done = m_store->setTableColumns(libraryPath(file).string(), columns.toText());
    if (done)
        return m_store->commit();
    m_store->rollback();
    return done;
}

Result<Correction> ProjectImpl::dateOf(ArticleId article, std::optional<CivilDate> date) const
{
    const ArticleRecord *record = m_state.record(article);
    if (!record)
        return noArticle(file(), article);
    if (date && !isValid(*date))
        return Error{ErrorCode::BadArgument, {}, {}, "There is no such day", {}};
    Correction correction;
    correction.kind = CorrectionKind::ArticlePublished;
    correction.contentHash = record->contentHash;
    correction.value = date ? toIso(*date) : std::string();
    return correction;
}

Status ProjectImpl::setPublished(ArticleId article, std::optional<CivilDate> date)
{
    const auto correction = dateOf(article, date);
    return correction ? correct(std::span(&*correction, 1)) : Status(correction.error());
}

Status ProjectImpl::setPublished(std::span<const std::pair<ArticleId, CivilDate>> dates)
{
    std::vector<Correction> corrections;
    for (const auto &[article, date] : dates) {
        auto correction = dateOf(article, date);
        if (!correction)
            return correction.error();
        corrections.push_back(std::move(*correction));
    }
    return corrections.empty() ? Status() : correct(corrections);
}

Status ProjectImpl::setTitle(ArticleId article, const std::string &title)
{
    const ArticleRecord *record = m_state.record(article);
    if (!record)
        return noArticle(file(), article);
    const auto words = titleValue(title);
    if (!words)
        return words.error();
    Correction correction;
    correction.kind = CorrectionKind::ArticleTitle;
    correction.contentHash = record->contentHash;
    correction.value = *words;
    return correct(std::span(&correction, 1));
}

Status ProjectImpl::setStandsAlone(std::span<const ArticleId> articles, bool alone)
{
    std::vector<Correction> corrections;
    for (const ArticleId article : articles) {
        const ArticleRecord *record = m_state.record(article);
        if (!record)
            return noArticle(file(), article);
        corrections.push_back({0, CorrectionKind::ArticleStandsAlone, record->contentHash, {}, alone ? "1" : "0"});
    }
    return corrections.empty() ? Status() : correct(corrections);
}

Status ProjectImpl::correctEvent(EventId id, const EventChanges &changes)
{
    const auto mentions = m_state.mentionsOf(id);
    if (mentions.empty())
        return Error{ErrorCode::BadArgument, file().string(), {}, "There is no event " + toHex(id), {}};
    const auto values = valuesOf(changes);
    if (!values)
        return values.error();
    std::vector<Correction> corrections;
    for (const auto &[teller, mention] : mentions) {
        const auto article = m_store->article(teller);
        if (!article)
            return article.error();
        const PassageKey passage = passageKeyOf(article->text, mention.trigger);
        for (const auto &[kind, value] : *values)
            corrections.push_back({0, kind, article->contentHash, passage, value});
    }
    return corrections.empty() ? Status() : correct(corrections);
}

Status ProjectImpl::correct(std::span<const Correction> corrections)
{
    Status done = m_store->begin(Durability::Correction);
    if (done)
        done = m_store->addCorrections(corrections);
    if (done)
        return applyCorrections(corrections);
    m_store->rollback();
    return done;
}

/// With a transaction open in which corrections were made or taken back: draws the conclusions and commits.
Status ProjectImpl::applyCorrections(std::span<const Correction> corrections)
{
    std::vector<ArticleRecord> changed;
    Status done = m_state.reloadCorrections();
    for (const Correction &correction : corrections)
        if (done && correction.kind == CorrectionKind::ArticlePublished)
            done = analyseAgain(correction.contentHash, changed);
    if (done)
        done = m_store->commit();
    if (!done) {
        m_store->rollback();
        // The first failure is the one to tell; memory goes back to what the file says.
        if (const Status back = m_state.reloadCorrections(); !back)
            return back;
        return done;
    }
    for (ArticleRecord &record : changed)
        m_state.put(std::move(record));
    return m_state.mergeChanges();
}

Status ProjectImpl::analyseAgain(const std::string &contentHash, std::vector<ArticleRecord> &records)
{
    for (const ArticleId id : m_state.articlesWithHash(contentHash)) {
        auto article = m_store->article(id);
        if (!article)
            return article.error();
        auto prepared = analyseForLibrary(std::move(*article), m_state.settings(contentHash), m_state.packs());
        if (!prepared)
            return prepared.error();
        if (const Status done = m_store->putAnalysis(id, prepared->prepared); !done)
            return done;
        records.push_back(recordOf(id, prepared->prepared));
    }
    return {};
}

bool ProjectImpl::canUndo() const
{
    const auto can = m_store->canUndo();
    return !readOnly() && can && *can;
}

bool ProjectImpl::canRedo() const
{
    const auto can = m_store->canRedo();
    return !readOnly() && can && *can;
}

Status ProjectImpl::undo()
{
    return switchCorrection(true);
}

Status ProjectImpl::redo()
{
    return switchCorrection(false);
}

Status ProjectImpl::switchCorrection(bool undo)
{
    if (const Status begun = m_store->begin(Durability::Correction); !begun)
        return begun;
    const auto switched = undo ? m_store->undoCorrection() : m_store->redoCorrection();
    if (switched && !switched->empty())
        return applyCorrections(*switched);
    m_store->rollback();
    return switched ? Status() : Status(switched.error());
}

Result<std::vector<Event>> ProjectImpl::events() const
{
    auto events = m_state.events();
    if (!events)
        return events;
    std::erase_if(*events, [](const Event &event) { return event.rejected; });
    std::sort(events->begin(), events->end(),
              [](const Event &a, const Event &b) { return chronologically(a) < chronologically(b); });
    return events;
}

} // namespace dateline
