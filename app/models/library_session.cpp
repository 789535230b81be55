// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/library_session_private.h"

#include "app/models/text.h"
#include "app/models/work_lane.h"
#include "core/pipeline/typed_date.h"

#include <utility>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QStringList watchedIn(const Project &project)
{
    QStringList folders;
    // What cannot be read here is told with the next change.
    if (const auto found = project.watchedFolders())
        for (const std::filesystem::path &folder : *found)
            folders << fromPath(folder);
    return folders;
}

/// Reading articles takes every core it gets: threads of the writing lane, and those that they start, leave the window
/// and its answers the right of way.
void stepBack()
{
#ifdef Q_OS_LINUX
    constexpr int politeness = 5;
    (void)::setpriority(PRIO_PROCESS, 0, politeness); // of this thread alone; without it all is only slower
#endif
}

} // namespace

LibrarySession::LibrarySession(LibraryBackend backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
    , m_writer(std::make_shared<Writer>())
    , m_reader(std::make_shared<Reader>())
    , m_latest(std::make_shared<LatestTickets>())
    , m_writing(std::make_unique<WorkLane>(u"library writer"_s))
    , m_reading(std::make_unique<WorkLane>(u"library reader"_s))
{
    m_writing->post(stepBack);
}

LibrarySession::~LibrarySession()
{
    cancelImports();
    cancelExport();
    cancelSuggestions();
    cancelSearch();
    m_exporting.reset();
    m_suggesting.reset();
    // The reader first: the writer folds the journal back when nobody else has the file open.
    m_reading->post([reader = m_reader] { reader->library.reset(); });
    m_reading.reset();
    m_writing->post([writer = m_writer] { writer->project.reset(); });
    m_writing.reset();
}

void LibrarySession::answerLater(quint64 generation, std::function<void()> answer)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation, answer = std::move(answer)] {
            if (generation == m_generation)
                answer();
        },
        Qt::QueuedConnection);
}

void LibrarySession::open(const QString &file, bool create)
{
    cancelImports();
    cancelExport();
    cancelSuggestions();
    cancelSearch();
    m_imports.clear();
    m_pausedPaths.clear();
    m_pausedWatched.clear();
    m_info.reset();
    m_watched.clear();
    const quint64 generation = ++m_generation;
    m_reading->post([reader = m_reader] { reader->library.reset(); });
    m_writing->post([this, writer = m_writer, file, create, generation] {
        writer->project.reset();
        const auto fail = [&](const Error &error) {
            answerLater(generation, [this, file, error] { emit openFailed(file, error); });
        };
        if (!writer->packs) {
            Result<LanguagePacks> packs = m_backend.loadPacks();
            if (!packs)
                return fail(packs.error());
            writer->packs = std::make_shared<const LanguagePacks>(std::move(*packs));
        }
        Result<std::unique_ptr<Project>> project = m_backend.openProject(toPath(file), *writer->packs, create);
        if (!project)
            return fail(project.error());
        writer->project = std::move(*project);
        answerLater(generation,
                    [this, file, readOnly = writer->project->readOnly(), timeline = writer->project->timeline(),
                     packs = writer->packs, undoState = writer->undoState(), watched = watchedIn(*writer->project)] {
                        m_watched = watched;
                        finishOpening(file, readOnly, timeline, packs, undoState);
                    });
    });
}

void LibrarySession::finishOpening(const QString &file, bool readOnly, std::shared_ptr<const Timeline> timeline,
                                   std::shared_ptr<const LanguagePacks> packs, UndoState undoState)
{
    m_packs = std::move(packs);
    m_info = LibraryInfo{file, readOnly};
    m_reading->post([this, reader = m_reader, file, generation = m_generation] {
        Result<std::unique_ptr<ProjectReader>> library = m_backend.openReader(toPath(file));
        if (library)
            reader->library = std::move(*library);
        else
            answerLater(generation, [this, error = library.error()] { emit failed(error); });
    });
    emit opened(*m_info);
    takeSnapshot(std::move(timeline), undoState);
}

void LibrarySession::takeSnapshot(std::shared_ptr<const Timeline> timeline, UndoState undoState)
{
    m_undoState = undoState;
    emit undoStateChanged();
    emit snapshotReady(std::move(timeline));
}

void LibrarySession::edit(std::function<Status(Project &)> change)
{
    m_writing->post([this, writer = m_writer, change = std::move(change), generation = m_generation] {
        const Status outcome = writer->project ? change(*writer->project) : Status(noLibraryOpen());
        if (!outcome)
            return answerLater(generation, [this, error = outcome.error()] { emit failed(error); });
        answerLater(generation, [this, timeline = writer->project->timeline(), undo = writer->undoState()] {
            takeSnapshot(timeline, undo);
        });
    });
}

void LibrarySession::setPublished(ArticleId article, std::optional<CivilDate> date)
{
    edit([=](Project &project) { return project.setPublished(article, date); });
}

void LibrarySession::setPublished(std::vector<std::pair<ArticleId, CivilDate>> dates)
{
    edit([dates = std::move(dates)](Project &project) { return project.setPublished(dates); });
}

void LibrarySession::setStandsAlone(std::vector<ArticleId> articles, bool alone)
{
    edit([articles = std::move(articles), alone](Project &project) { return project.setStandsAlone(articles, alone); });
}

void LibrarySession::setTitle(ArticleId article, const QString &title)
{
    edit([article, title = toUtf8(title)](Project &project) { return project.setTitle(article, title); });
}

void LibrarySession::removeArticle(ArticleId article)
{
    edit([=](Project &project) { return project.removeArticle(article); });
}

void LibrarySession::setWatched(const QString &folder, bool watched)
{
    m_writing->post([this, writer = m_writer, folder, watched, generation = m_generation] {
        const Status outcome =
            writer->project ? writer->project->setWatched(toPath(folder), watched) : Status(noLibraryOpen());
        if (!outcome)
            return answerLater(generation, [this, error = outcome.error()] { emit failed(error); });
        answerLater(generation, [this, folders = watchedIn(*writer->project)] {
            m_watched = folders;
            emit watchedFoldersChanged();
        });
    });
}

void LibrarySession::correctEvent(EventId event, const EventChanges &changes)
{
    edit([=](Project &project) { return project.correctEvent(event, changes); });
}

void LibrarySession::undo()
{
    edit([](Project &project) { return project.undo(); });
}

void LibrarySession::redo()
{
    edit([](Project &project) { return project.redo(); });
}

template <typename Answer> Ticket LibrarySession::request(RequestKind kind,
                                                          std::function<Result<Answer>(ProjectReader &)> ask,
                                                          std::function<void(Ticket, Answer)> deliver)
{
    const Ticket ticket = ++m_lastTicket;
    (*m_latest)[kind] = ticket;
    m_reading->post([=, this, reader = m_reader, latest = m_latest, generation = m_generation] {
        if ((*latest)[kind] != ticket || !reader->library)
            return;
        Result<Answer> answer = ask(*reader->library);
        answerLater(generation, [=, this, answer = std::move(answer)]() mutable {
            if ((*latest)[kind] != ticket)
                return;
            if (answer)
                deliver(ticket, std::move(*answer));
            else
                emit failed(answer.error());
        });
    });
    return ticket;
}

Ticket LibrarySession::requestEvent(EventId id)
{
    return request<Event>(
        EventRequest, [id](ProjectReader &library) { return library.event(id); },
        [this](Ticket ticket, Event event) {
            emit eventReady(ticket, std::make_shared<const Event>(std::move(event)));
        });
}

Ticket LibrarySession::requestArticle(ArticleId id)
{
    return request<ArticleView>(
        ArticleRequest, [id](ProjectReader &library) { return library.article(id); },
        [this](Ticket ticket, ArticleView view) {
            emit articleReady(ticket, std::make_shared<const ArticleView>(std::move(view)));
        });
}

Ticket LibrarySession::requestDifferences(ArticleId copy, ArticleId original)
{
    return request<std::vector<ToldDifference>>(
        DifferencesRequest,
        [=, packs = m_packs](ProjectReader &library) -> Result<std::vector<ToldDifference>> {
            const auto own = library.article(copy), theirs = library.article(original);
            if (!own || !theirs)
                return own ? theirs.error() : own.error();
            return compareCopy(theirs->article, own->article, packs ? *packs : LanguagePacks());
        },
        [this](Ticket ticket, const std::vector<ToldDifference> &found) { emit differencesReady(ticket, found); });
}

Ticket LibrarySession::requestRejected()
{
    return request<std::vector<Event>>(
        RejectedRequest, [](ProjectReader &library) { return library.rejectedEvents(); },
        [this](Ticket ticket, const std::vector<Event> &events) { emit rejectedReady(ticket, events); });
}

Ticket LibrarySession::requestSearch(const QString &query)
{
    cancelSearch();
    m_searchCancel = CancelToken();
    return request<EventSet>(
        SearchRequest,
        [text = toUtf8(query), cancel = m_searchCancel](ProjectReader &library) {
            return library.searchEvents(text, cancel);
        },
        [this, query](Ticket ticket, EventSet events) {
            emit searchReady(ticket, {query, std::move(events)});
        });
}

void LibrarySession::cancelSearch()
{
    m_searchCancel.cancel();
    (*m_latest)[SearchRequest] = ++m_lastTicket;
}

void LibrarySession::prepareSearch()
{
    m_reading->post([reader = m_reader] {
        // What goes wrong here goes wrong again, and is told, when there is a search.
        if (reader->library)
            (void)reader->library->prepareSearch();
    });
}

Ticket LibrarySession::requestCsvPreview(std::shared_ptr<const Timeline> timeline, std::vector<EventId> events,
                                         CsvOptions options)
{
    return request<std::string>(
        PreviewRequest, [=](ProjectReader &library) { return csvOf(library, timeline, events, options, {}); },
        [this](Ticket ticket, const std::string &csv) { emit csvPreviewReady(ticket, toQString(csv)); });
}

void LibrarySession::requestSuggestions()
{
    cancelSuggestions();
    if (!m_info || !m_packs)
        return;
    if (!m_suggesting)
        m_suggesting = std::make_unique<WorkLane>(u"date finder"_s);
    m_suggestCancel = CancelToken();
    m_suggesting->post(
        [this, cancel = m_suggestCancel, library = m_info->file, packs = m_packs, generation = m_generation] {
            if (cancel.cancelled())
                return;
            const Result<std::unique_ptr<ProjectReader>> reader = m_backend.openReader(toPath(library));
            // One thread: the window goes on working meanwhile.
            auto found = reader ? (*reader)->suggestDates(*packs, cancel, 1)
                                : Result<std::vector<LibrarySuggestion>>(reader.error());
            answerLater(generation, [this, cancel, found = std::move(found)] {
                if (cancel.cancelled())
                    return;
                if (!found) {
                    emit failed(found.error());
                    return emit suggestionsFailed();
                }
                DateSuggestions suggestions;
                for (const LibrarySuggestion &suggestion : *found)
                    suggestions.emplace(suggestion.article, suggestion);
                emit suggestionsReady(std::make_shared<const DateSuggestions>(std::move(suggestions)));
            });
        });
}

void LibrarySession::cancelSuggestions()
{
    m_suggestCancel.cancel();
}

void LibrarySession::exportCsv(const QString &file, std::shared_ptr<const Timeline> timeline,
                               std::vector<EventId> events, CsvOptions options)
{
    if (!m_info)
        return emit failed(noLibraryOpen());
    if (!m_exporting)
        m_exporting = std::make_unique<WorkLane>(u"library exporter"_s);
    m_exportCancel = CancelToken();
    m_exporting->post([=, this, cancel = m_exportCancel, library = m_info->file, generation = m_generation] {
        const auto work = [&]() -> Status {
            const Result<std::unique_ptr<ProjectReader>> reader = m_backend.openReader(toPath(library));
            if (!reader)
                return reader.error();
            const auto progress = [&](std::size_t done) {
                answerLater(generation, [this, done, total = events.size()] { emit exportProgressed(done, total); });
            };
            const Result<std::string> csv = csvOf(**reader, timeline, events, options, cancel, progress);
            return csv ? writeFile(file, *csv) : Status(csv.error());
        };
        const Status outcome = work();
        answerLater(generation, [=, this] {
            if (outcome)
                emit exportFinished(file);
            else
                emit failed(outcome.error());
        });
    });
}

void LibrarySession::cancelExport()
{
    m_exportCancel.cancel();
}

std::optional<Timex> LibrarySession::readDate(const QString &text, std::optional<CivilDate> reference) const
{
    return m_packs ? readTypedDate(toUtf8(text), *m_packs, reference) : std::nullopt;
}

} // namespace dateline
