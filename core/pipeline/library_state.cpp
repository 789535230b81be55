// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/library_state.h"

#include "core/pipeline/ordered_jobs.h"
#include "core/timeline/timeline_builder.h"

#include <algorithm>
#include <exception>

namespace dateline {

namespace {

/// Articles of older rules that are analysed and written in one transaction.
constexpr std::size_t reanalysisBatch = 500;

bool isAboutPassage(const Correction &correction)
{
    return !correction.passage.quote.empty();
}

ArticleSummary summaryOf(const ArticleRecord &record, const UserSettings &settings)
{
    ArticleSummary summary;
    summary.id = record.id;
    summary.title = settings.title ? *settings.title : record.title.empty() ? record.name : record.title;
    summary.outlet = record.outlet;
    summary.path = record.path;
    if (record.findings.published)
        summary.published = record.findings.published->date;
    summary.suggestion = record.findings.suggestion;
    summary.language = record.findings.language;
    summary.languageAnalysed = record.findings.languageAnalysed;
    return summary;
}

/// Mentions of articles, decoded when they are asked for.
class DecodedMentions {
public:
    explicit DecodedMentions(const std::map<ArticleId, ArticleRecord> &records) : m_records(records) {}

    /// Of an article that is there; the reference stays valid.
    const PlacedMentions &of(ArticleId id)
    {
        auto known = m_decoded.find(id);
        if (known == m_decoded.end())
            known = m_decoded.emplace(id, decodeMentions(m_records.at(id).mentions).value_or(PlacedMentions{})).first;
        return known->second;
    }
    const Mention *find(ArticleId id, std::uint32_t index)
    {
        if (!m_records.contains(id))
            return nullptr;
        const std::vector<Mention> &mentions = of(id).mentions;
        return index < mentions.size() ? &mentions[index] : nullptr;
    }

private:
    const std::map<ArticleId, ArticleRecord> &m_records;
    std::unordered_map<ArticleId, PlacedMentions> m_decoded;
};

} // namespace

ArticleRecord recordOf(ArticleId id, const PreparedArticle &prepared)
{
    const Article &article = prepared.article;
    return {id,   article.path,      article.name,   article.contentHash, article.title, article.outlet,
            true, prepared.findings, prepared.mentionsBlob};
}

const ArticleRecord *LibraryState::record(ArticleId id) const
{
    const auto found = m_records.find(id);
    return found == m_records.end() ? nullptr : &found->second;
}

const ArticleRecord *LibraryState::recordOfPath(const std::string &path) const
{
    const auto found = m_byPath.find(path);
    return found == m_byPath.end() ? nullptr : record(found->second);
}

const ArticleRecord *LibraryState::recordOfHash(const std::string &hash) const
{
    const auto found = m_byHash.find(hash);
    return found == m_byHash.end() ? nullptr : record(found->second);
}

std::vector<ArticleId> LibraryState::articlesWithHash(const std::string &hash) const
{
    std::vector<ArticleId> ids;
    const auto [first, last] = m_byHash.equal_range(hash);
    for (auto at = first; at != last; ++at)
        ids.push_back(at->second);
    std::sort(ids.begin(), ids.end());
    return ids;
}

const UserSettings &LibraryState::settings(const std::string &hash) const
{
    static const UserSettings none;
    const auto found = m_settings.find(hash);
    return found == m_settings.end() ? none : found->second;
}

bool LibraryState::isCorrected(const std::string &hash) const
{
    return std::any_of(m_corrections.begin(), m_corrections.end(),
                       [&](const Correction &correction) { return correction.contentHash == hash; });
}

void LibraryState::put(ArticleRecord record)
{
    erase(record.id);
    if (!record.path.empty())
        m_byPath[record.path] = record.id;
    m_byHash.emplace(record.contentHash, record.id);
    m_records.insert_or_assign(record.id, std::move(record));
}

void LibraryState::erase(ArticleId id)
{
    const auto found = m_records.find(id);
    if (found == m_records.end())
        return;
    m_byPath.erase(found->second.path);
    const auto [first, last] = m_byHash.equal_range(found->second.contentHash);
    const auto entry = std::find_if(first, last, [&](const auto &pair) { return pair.second == id; });
    if (entry != last)
        m_byHash.erase(entry);
    m_records.erase(found);
}

Status LibraryState::reloadCorrections()
{
    auto corrections = m_store.corrections();
    if (!corrections)
        return corrections.error();
    m_corrections = std::move(*corrections);
    m_settings = settingsFrom(m_corrections);
    return {};
}

Status LibraryState::load()
{
    if (const Status done = reloadCorrections(); !done)
        return done;
    auto records = m_store.articles();
    if (!records)
        return records.error();
    for (ArticleRecord &record : *records)
        put(std::move(record));
    if (const Status done = analyseOutdated(); !done)
        return done;
    const auto restored = restoreEvents();
    if (!restored)
        return restored.error();
    return *restored ? Status() : rebuild();
}

Status LibraryState::analyseOutdated()
{
    std::vector<ArticleId> outdated;
    for (const auto &[id, record] : m_records)
        if (!record.analysed || (!record.findings.languageAnalysed && m_packs.contains(record.findings.language)))
            outdated.push_back(id);
    if (outdated.empty())
        return {};

    const bool writes = !m_store.readOnlyBecause();
    Status failure;
    std::size_t at = 0, inBatch = 0;
    const auto work = [&](Article article) {
        const ArticleId id = article.id;
        const UserSettings &said = settings(article.contentHash);
        return std::pair(id, analyseForLibrary(std::move(article), said, m_packs));
    };
    using Prepared = std::pair<ArticleId, Result<PreparedArticle>>;
    const auto next = [&]() -> std::optional<Article> {
        if (at >= outdated.size() || !failure)
            return std::nullopt;
        auto article = m_store.article(outdated[at++]);
        if (article)
            return std::move(*article);
        failure = article.error();
        return std::nullopt;
    };
    const auto take = [&](Prepared prepared) {
        const auto &[id, made] = prepared;
        failure = made ? Status() : Status(made.error());
        if (failure && writes && inBatch == 0)
            failure = m_store.begin(Durability::Import);
        if (failure && writes)
            failure = m_store.putAnalysis(id, *made);
        if (failure)
            put(recordOf(id, *made));
        if (failure && writes && ++inBatch == reanalysisBatch) {
            inBatch = 0;
            failure = m_store.commit();
        }
        return failure.ok();
    };
    OrderedJobs<Article, Prepared>::run({threadCount(0)}, {next, [](const Article &article) { return 4 * article.text.size(); }, work, take});
    if (failure && inBatch > 0)
        failure = m_store.commit();
    if (!failure)
        m_store.rollback();
    return failure;
}

/// The merged events as they were last written, joined with their mentions; false when they do not fit together.
Result<bool> LibraryState::restoreEvents()
{
    DecodedMentions mentions(m_records);
    bool fitting = true;
    const auto stored = m_store.events([&](ArticleId article, std::uint32_t index) {
        const Mention *mention = mentions.find(article, index);
        fitting = fitting && mention;
        return mention;
    });
    if (!stored)
        return stored.error();
    if (!*stored || !fitting)
        return false;
    remember(**stored);
    return true;
}

Result<std::map<ArticleId, Article>> LibraryState::articlesWithCorrectedPassages() const
{
    std::map<ArticleId, Article> articles;
    for (const Correction &correction : m_corrections) {
        if (!isAboutPassage(correction))
            continue;
        for (const ArticleId id : articlesWithHash(correction.contentHash)) {
            auto article = m_store.article(id);
            if (!article)
                return article.error();
            articles.insert_or_assign(id, std::move(*article));
        }
    }
    return articles;
}

Result<std::vector<Event>> LibraryState::events() const
{
    const auto withText = articlesWithCorrectedPassages();
    if (!withText)
        return withText.error();
    try {
        DecodedMentions mentions(m_records);
        std::vector<AnalysedArticle> articles;
        articles.reserve(m_records.size());
        for (const auto &[id, record] : m_records) {
            const auto text = withText->find(id);
            articles.push_back({id, record.contentHash, record.outlet,
                                text == withText->end() ? std::string_view() : std::string_view(text->second.text),
                                mentions.of(id).mentions});
        }
        return buildEvents(articles, m_corrections);
    } catch (const std::exception &failure) {
        return Error{ErrorCode::Internal, m_store.file().string(), {}, failure.what(), {}};
    }
}

Status LibraryState::writeChanges(const std::vector<Event> &events)
{
    DecodedMentions mentions(m_records);
    std::vector<ProjectStore::EventChange> changes;
    const auto put = [&](const ProjectStore::WrittenEvent *before, const Event &event) {
        ProjectStore::EventChange change{before, &event, {}};
        for (const EventSource &source : event.sources)
            change.blocks.push_back(mentions.of(source.article).blocks[source.mentionIndex]);
        changes.push_back(std::move(change));
    };
    auto old = m_written.begin();
    for (const Event &event : events) {
        for (; old != m_written.end() && old->id < event.id; ++old)
            changes.push_back({&*old, nullptr, {}});
        const bool known = old != m_written.end() && old->id == event.id;
        if (!known || old->fingerprint != fingerprint(event))
            put(known ? &*old : nullptr, event);
        if (known)
            ++old;
    }
    for (; old != m_written.end(); ++old)
        changes.push_back({&*old, nullptr, {}});

    Status done = m_store.begin(Durability::Import);
    // Nothing in memory to compare with: whatever the tables hold is unknown.
    if (done && m_written.empty())
        done = m_store.clearEvents();
    if (done)
        done = m_store.writeEvents(changes);
    if (done)
        return m_store.commit();
    m_store.rollback();
    return done;
}

Status LibraryState::rebuild()
{
    const auto merged = events();
    if (!merged)
        return merged.error();
    if (!m_store.readOnlyBecause())
        if (const Status done = writeChanges(*merged); !done)
            return done;
    remember(*merged);
    return {};
}

/// Makes a new snapshot, and keeps of the events what tells later which of them changed.
void LibraryState::remember(const std::vector<Event> &events)
{
    m_written.clear();
    m_written.reserve(events.size());
    std::map<ArticleId, std::uint32_t> eventCounts;
    for (const Event &event : events) {
        m_written.push_back(ProjectStore::written(event));
        std::vector<ArticleId> tellers;
        for (const EventSource &source : event.sources)
            tellers.push_back(source.article);
        std::sort(tellers.begin(), tellers.end());
        tellers.erase(std::unique(tellers.begin(), tellers.end()), tellers.end());
        for (const ArticleId id : tellers)
            eventCounts[id] += event.rejected ? 0 : 1;
    }
    std::vector<ArticleSummary> summaries;
    summaries.reserve(m_records.size());
    for (const auto &[id, record] : m_records) {
        summaries.push_back(summaryOf(record, settings(record.contentHash)));
        if (const auto count = eventCounts.find(id); count != eventCounts.end())
            summaries.back().events = count->second;
    }
    m_timeline = Timeline::build(events, std::move(summaries));
}

} // namespace dateline
