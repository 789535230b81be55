// SPDX-License-Identifier: GPL-3.0-or-later
// The events of a library's state: how they follow its articles and corrections.
#include "core/pipeline/library_state.h"

#include "core/base/free_memory.h"
#include "core/store/library_rows.h"
#include "core/timeline/copy_finder.h"
#include "core/timeline/timeline_builder.h"

#include <algorithm>
#include <exception>
#include <limits>
#include <stdexcept>

namespace dateline {

namespace {

/// Mentions and events that merging has in memory at once, at some kilobytes each.
constexpr std::size_t mostMergedAtOnce = 10'000;

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

} // namespace

/// Mentions as they are asked for, each article's read once.
class LibraryState::DecodedMentions {
public:
    explicit DecodedMentions(const LibraryState &state) : m_state(state) {}

    /// nullptr when there is none; valid as long as this lives.
    const Mention *find(ArticleId id, std::uint32_t index)
    {
        auto known = m_decoded.find(id);
        if (known == m_decoded.end()) {
            auto found = m_state.m_records.contains(id) ? m_state.mentionsIn(id) : PlacedMentions{};
            known = m_decoded.emplace(id, found ? std::move(found->mentions) : std::vector<Mention>()).first;
        }
        const bool there = index < known->second.size();
        m_complete = m_complete && there;
        return there ? &known->second[index] : nullptr;
    }
    /// Nothing that was asked for was missing.
    bool complete() const { return m_complete; }

private:
    const LibraryState &m_state;
    std::unordered_map<ArticleId, std::vector<Mention>> m_decoded;
    bool m_complete = true;
};

Result<PlacedMentions> LibraryState::mentionsIn(ArticleId id) const
{
    const auto unwritten = m_unwritten.find(id);
    if (unwritten == m_unwritten.end())
        return m_store.mentions(id);
    return unpackedMentions(unwritten->second).value_or(PlacedMentions{});
}

/// The mentions of an article with the user's corrections in force.
Result<std::vector<MergeItem>> LibraryState::itemsOf(const ArticleRecord &record,
                                                     const std::vector<Mention> &mentions) const
{
    AnalysedArticle article{record.id, record.contentHash, record.outlet, {}, mentions};
    const auto own = m_passageCorrections.find(record.contentHash);
    if (own == m_passageCorrections.end())
        return mergeItems(article, {});
    const auto asRead = m_store.article(record.id);
    if (!asRead)
        return asRead.error();
    article.text = asRead->text;
    return mergeItems(article, own->second);
}

Result<std::vector<MentionPlace>> LibraryState::placesOf(const ArticleRecord &record) const
{
    std::vector<MentionPlace> places;
    const auto found = mentionsIn(record.id);
    if (!found)
        return found.error();
    if (m_passageCorrections.contains(record.contentHash)) {
        const auto items = itemsOf(record, found->mentions);
        if (!items)
            return items.error();
        for (const MergeItem &item : *items)
            places.push_back(placeOf(item.mention, record.id, item.mentionIndex, record.contentHash));
        return places;
    }
    for (std::uint32_t i = 0; i < found->mentions.size(); ++i)
        places.push_back(placeOf(found->mentions[i], record.id, i, record.contentHash));
    return places;
}

/// The articles that became copies, or are none any more.
std::vector<ArticleId> LibraryState::findCopiesAgain()
{
    if (!m_copies.stale())
        return {};
    std::vector<CopyCandidate> candidates;
    candidates.reserve(m_records.size());
    for (const auto &[id, record] : m_records) {
        if (settings(record.contentHash).standsAlone)
            continue;
        CopyCandidate candidate{id, record.contentHash, &record.findings.sketch, {}, false};
        if (record.findings.published)
            candidate.published = record.findings.published->date;
        candidate.corrected = m_passageCorrections.contains(record.contentHash);
        candidates.push_back(candidate);
    }
    const std::map<ArticleId, ArticleId> before = m_copies.copies();
    m_copies.find(candidates);
    std::vector<ArticleId> changed;
    const auto addMissing = [&](const auto &these, const auto &those) {
        for (const auto &[copy, whole] : these)
            if (!those.contains(copy) && m_records.contains(copy))
                changed.push_back(copy);
    };
    addMissing(before, m_copies.copies());
    addMissing(m_copies.copies(), before);
    return changed;
}

void LibraryState::noteMentions(const ArticleRecord &record, bool isNew)
{
    if (!isNew)
        m_merger.erase(record.id);
    if (m_copies.copies().contains(record.id))
        return;
    const auto places = placesOf(record);
    if (places)
        m_merger.add(record.id, *places);
    else if (m_readFailure)
        m_readFailure = places.error();
}

/// The snapshot as it was saved, else of the events as they were written; false when they are out of date.
Result<bool> LibraryState::restoreTimeline()
{
    const auto bytes = m_store.timeline();
    if (!bytes)
        return bytes.error();
    if (*bytes)
        if (auto saved = Timeline::fromBytes(**bytes, summaries())) {
            m_timeline = std::move(saved);
            m_timelineSaved = true;
            return true;
        }
    DecodedMentions mentions(*this);
    const auto stored =
        m_store.events([&](ArticleId article, std::uint32_t index) { return mentions.find(article, index); });
    if (!stored)
        return stored.error();
    if (!*stored || !mentions.complete())
        return false;
    const Timeline nothing;
    TimelineUpdate update(nothing);
    update.apply({}, **stored);
    m_timeline = update.finish(summaries(), true);
    return true;
}

/// False when everything is to be merged anew.
bool LibraryState::restoreMerger()
{
    if (m_startAnew || m_mergerRestored)
        return !m_startAnew;
    m_mergerRestored = true;
    bool fits = true;
    const Status read = m_store.forEachMergeRow([&](const MergeRow &row) {
        // Days beyond what a date can be are nobody's.
        constexpr std::int64_t farthestDay = std::numeric_limits<std::int32_t>::max() / 2;
        fits = row.type >= 0 && row.type <= static_cast<std::int64_t>(EventType::Humanitarian)
               && (!row.dated || (row.value > -farthestDay && row.value < farthestDay))
               && m_merger.restore({static_cast<EventType>(row.type), row.dated, row.value}, row.data);
        return fits;
    });
    m_startAnew = !read || !fits;
    return !m_startAnew;
}

Result<std::vector<Event>> LibraryState::events() const
{
    try {
        std::map<ArticleId, PlacedMentions> mentions;
        std::map<ArticleId, Article> withText;
        std::vector<AnalysedArticle> articles;
        articles.reserve(m_records.size());
        for (const auto &[id, record] : m_records) {
            if (m_copies.copies().contains(id))
                continue;
            auto found = mentionsIn(id);
            if (!found)
                return found.error();
            const PlacedMentions &own = mentions.emplace(id, std::move(*found)).first->second;
            articles.push_back({id, record.contentHash, record.outlet, {}, own.mentions});
            if (!m_passageCorrections.contains(record.contentHash))
                continue;
            auto article = m_store.article(id);
            if (!article)
                return article.error();
            articles.back().text = withText.emplace(id, std::move(*article)).first->second.text;
        }
        return buildEvents(articles, m_corrections);
    } catch (const std::exception &failure) {
        return Error{ErrorCode::Internal, m_store.file().string(), {}, failure.what(), {}};
    }
}

std::vector<std::pair<ArticleId, Mention>> LibraryState::mentionsOf(EventId id) const
{
    std::vector<std::pair<ArticleId, Mention>> found;
    const auto sources = m_store.sourcesOf(id);
    if (!sources)
        return found;
    DecodedMentions mentions(*this);
    for (const auto &[article, index] : *sources)
        if (const Mention *mention = mentions.find(article, index))
            found.emplace_back(article, *mention);
    return found;
}

Status LibraryState::writeChanges(const EventMerger::Changes &changes, const TimelineUpdate &shown)
{
    std::vector<ProjectStore::EventChange> events;
    for (const EventId id : changes.gone)
        events.push_back({id, nullptr, {}});
    for (const Event &event : changes.put) {
        ProjectStore::EventChange change{event.id, &event, {}};
        for (const EventSource &source : event.sources)
            change.blocks.push_back(m_blocksOf.at(source.article).at(source.mentionIndex));
        events.push_back(std::move(change));
    }
    std::vector<MergeRow> rows;
    for (const auto &[key, bytes] : changes.blocks)
        rows.push_back({static_cast<std::int64_t>(key.type), key.dated, key.value, bytes});
    // Rejected events keep their titles in the library.
    return m_store.writeEvents(
        events, [&](EventId id) { return shown.titleOf(id); }, rows);
}

/// Forgets all events, so that all are merged and written again.
void LibraryState::startAnew()
{
    m_startAnew = false;
    m_mergerRestored = true;
    m_clearFirst = true;
    m_merger = EventMerger();
    m_timeline = Timeline::build({}, {});
    for (const auto &[id, record] : m_records)
        noteMentions(record, true);
}

std::vector<MergeItem> LibraryState::itemsToMerge(ArticleId id)
{
    auto placed = mentionsIn(id);
    auto items = placed ? itemsOf(m_records.at(id), placed->mentions) : placed.error();
    if (!items)
        throw std::runtime_error("What was found in an article cannot be read");
    m_blocksOf.insert_or_assign(id, std::move(placed->blocks));
    return std::move(*items);
}

/// One transaction, however many pieces: after a crash all of it is there or none.
Status LibraryState::mergeAndWrite()
{
    const bool writes = !m_store.readOnlyBecause();
    TimelineUpdate shown(*m_timeline);
    Status failure = writes ? m_store.begin(Durability::Import) : Status();
    if (failure && writes && m_clearFirst)
        failure = m_store.clearEvents();
    std::size_t put = 0;
    const auto take = [&](const EventMerger::Changes &changes) {
        put += changes.put.size();
        if (failure && writes)
            failure = writeChanges(changes, shown);
        if (!failure)
            throw std::runtime_error("Events cannot be written");
        shown.apply(changes.gone, changes.put);
        m_blocksOf.clear();
    };
    try {
        if (failure)
            m_merger.update([this](ArticleId id) { return itemsToMerge(id); }, take, mostMergedAtOnce);
        if (failure && writes)
            failure = m_store.commit();
    } catch (const std::exception &problem) {
        if (failure)
            failure = Error{ErrorCode::Internal, m_store.file().string(), {}, problem.what(), {}};
    }
    if (!failure) {
        m_store.rollback();
        return failure;
    }
    const bool much = put > mostMergedAtOnce;
    if (much)
        giveBackFreeMemory();
    m_timeline = shown.finish(summaries(), true);
    m_timelineSaved = false;
    if (much)
        giveBackFreeMemory();
    return failure;
}

Status LibraryState::mergeChanges()
{
    const Status done = tryMerge();
    const bool derived =
        !done && (done.error().code == ErrorCode::Internal || done.error().code == ErrorCode::LibraryDamaged);
    if (!derived)
        return done;
    // Whatever of it cannot be read, or does not fit, is made again.
    if (const Status made = analyseUnreadable(); !made)
        return made;
    return tryMerge();
}

Status LibraryState::tryMerge()
{
    const std::vector<ArticleId> changed = findCopiesAgain();
    if (!restoreMerger())
        startAnew();
    else
        for (const ArticleId id : changed)
            noteMentions(m_records.at(id));
    m_startAnew = true; // until all is done
    Status failure = std::exchange(m_readFailure, Status());
    if (!failure)
        return failure;
    m_blocksOf.clear();
    failure = mergeAndWrite();
    if (!failure)
        return failure;
    m_clearFirst = false;
    m_startAnew = false;
    return {};
}

Status LibraryState::saveTimeline()
{
    if (m_timelineSaved || m_startAnew || m_store.readOnlyBecause())
        return {};
    const Status done = m_store.saveTimeline([this](const auto &sink) { m_timeline->writeBytes(sink); });
    m_timelineSaved = done.ok();
    return done;
}

std::vector<ArticleSummary> LibraryState::summaries() const
{
    std::vector<ArticleSummary> summaries;
    summaries.reserve(m_records.size());
    for (const auto &[id, record] : m_records) {
        summaries.push_back(summaryOf(record, settings(record.contentHash)));
        if (const auto copy = m_copies.copies().find(id); copy != m_copies.copies().end())
            summaries.back().copyOf = copy->second;
    }
    return summaries;
}

} // namespace dateline
