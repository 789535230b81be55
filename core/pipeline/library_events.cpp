// SPDX-License-Identifier: GPL-3.0-or-later
// The events of a library's state: how they follow its articles and corrections.
#include "core/pipeline/library_state.h"

#include "core/timeline/timeline_builder.h"

#include <exception>

namespace dateline {

namespace {

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

/// The mentions of an article with the user's corrections in force.
Result<std::vector<MergeItem>> LibraryState::itemsOf(const ArticleRecord &record) const
{
    const PlacedMentions decoded = decodeMentions(record.mentions).value_or(PlacedMentions{});
    AnalysedArticle article{record.id, record.contentHash, record.outlet, {}, decoded.mentions};
    const auto own = m_passageCorrections.find(record.contentHash);
    if (own == m_passageCorrections.end())
        return mergeItems(article, {});
    const auto asRead = m_store.article(record.id);
    if (!asRead)
        return asRead.error();
    article.text = asRead->text;
    return mergeItems(article, own->second);
}

std::vector<MentionPlace> LibraryState::placesOf(const ArticleRecord &record)
{
    std::vector<MentionPlace> places;
    if (m_passageCorrections.contains(record.contentHash)) {
        const auto items = itemsOf(record);
        if (!items) {
            if (m_readFailure)
                m_readFailure = items.error();
            return places;
        }
        for (const MergeItem &item : *items)
            places.push_back(placeOf(item.mention, record.id, item.mentionIndex, record.contentHash));
        return places;
    }
    const PlacedMentions decoded = decodeMentions(record.mentions).value_or(PlacedMentions{});
    for (std::uint32_t i = 0; i < decoded.mentions.size(); ++i)
        places.push_back(placeOf(decoded.mentions[i], record.id, i, record.contentHash));
    return places;
}

void LibraryState::noteMentions(const ArticleRecord &record)
{
    m_merger.put(record.id, placesOf(record));
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
    std::unordered_map<ArticleId, std::vector<MentionPlace>> places;
    const auto placeOfMention = [&](ArticleId id, std::uint32_t index) {
        auto known = places.find(id);
        if (known == places.end())
            known = places.emplace(id, placesOf(m_records.at(id))).first;
        return known->second.at(index);
    };
    if (!m_merger.restore(**stored, placeOfMention))
        return false;
    remember({std::move(**stored), {}});
    return true;
}

Result<std::vector<Event>> LibraryState::events() const
{
    try {
        DecodedMentions mentions(m_records);
        std::map<ArticleId, Article> withText;
        std::vector<AnalysedArticle> articles;
        articles.reserve(m_records.size());
        for (const auto &[id, record] : m_records) {
            articles.push_back({id, record.contentHash, record.outlet, {}, mentions.of(id).mentions});
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
    const auto written = m_written.find(id);
    if (written == m_written.end())
        return found;
    DecodedMentions mentions(m_records);
    for (const auto &[article, index] : written->second.sources)
        if (const Mention *mention = mentions.find(article, index))
            found.emplace_back(article, *mention);
    return found;
}

Status LibraryState::writeChanges(const EventMerger::Changes &changes)
{
    DecodedMentions mentions(m_records);
    std::vector<ProjectStore::EventChange> rows;
    const auto before = [&](EventId id) {
        const auto known = m_written.find(id);
        return known == m_written.end() ? nullptr : &known->second;
    };
    for (const EventId id : changes.gone)
        if (const auto *old = before(id))
            rows.push_back({old, nullptr, {}});
    for (const Event &event : changes.put) {
        const auto *old = before(event.id);
        if (old && old->fingerprint == fingerprint(event))
            continue;
        ProjectStore::EventChange row{old, &event, {}};
        for (const EventSource &source : event.sources)
            row.blocks.push_back(mentions.of(source.article).blocks.at(source.mentionIndex));
        rows.push_back(std::move(row));
    }
    Status done = m_store.begin(Durability::Import);
    // Nothing in memory to compare with: whatever the tables hold is unknown.
    if (done && m_written.empty())
        done = m_store.clearEvents();
    if (done)
        done = m_store.writeEvents(rows);
    if (done)
        return m_store.commit();
    m_store.rollback();
    return done;
}

/// Forgets all events, so that the next merge makes and writes all of them.
void LibraryState::startAnew()
{
    m_startAnew = false;
    m_merger = EventMerger();
    m_written.clear();
    m_eventCounts.clear();
    m_timeline = Timeline::build({}, {});
    for (const auto &[id, record] : m_records)
        noteMentions(record);
}

EventMerger::Changes LibraryState::mergedAgain()
{
    return m_merger.update([this](ArticleId id) {
        auto items = itemsOf(m_records.at(id));
        if (items)
            return std::move(*items);
        throw std::runtime_error(items.error().detail.empty() ? "An article could not be read" : items.error().detail);
    });
}

Status LibraryState::mergeChanges()
{
    if (m_startAnew)
        startAnew();
    m_startAnew = true; // until all is done
    Status failure = std::exchange(m_readFailure, Status());
    if (!failure)
        return failure;
    try {
        const EventMerger::Changes changes = mergedAgain();
        if (!m_store.readOnlyBecause())
            failure = writeChanges(changes);
        if (!failure)
            return failure;
        remember(changes);
    } catch (const std::exception &problem) {
        return Error{ErrorCode::Internal, m_store.file().string(), {}, problem.what(), {}};
    }
    m_startAnew = false;
    return {};
}

void LibraryState::count(const ProjectStore::WrittenEvent &event, int by)
{
    if (event.rejected)
        return;
    std::vector<ArticleId> tellers;
    for (const auto &[article, index] : event.sources)
        tellers.push_back(article);
    std::sort(tellers.begin(), tellers.end());
    tellers.erase(std::unique(tellers.begin(), tellers.end()), tellers.end());
    for (const ArticleId id : tellers)
        m_eventCounts[id] += by;
}

/// Makes a new snapshot, and keeps of the events what tells later which of them changed.
void LibraryState::remember(const EventMerger::Changes &changes)
{
    const auto forget = [this](EventId id) {
        const auto known = m_written.find(id);
        if (known == m_written.end())
            return;
        count(known->second, -1);
        m_written.erase(known);
    };
    for (const EventId id : changes.gone)
        forget(id);
    for (const Event &event : changes.put) {
        forget(event.id);
        count(m_written.emplace(event.id, ProjectStore::written(event)).first->second, 1);
    }
    m_timeline = Timeline::updated(*m_timeline, changes.gone, changes.put, summaries());
}

std::vector<ArticleSummary> LibraryState::summaries() const
{
    std::vector<ArticleSummary> summaries;
    summaries.reserve(m_records.size());
    for (const auto &[id, record] : m_records) {
        summaries.push_back(summaryOf(record, settings(record.contentHash)));
        if (const auto count = m_eventCounts.find(id); count != m_eventCounts.end())
            summaries.back().events = static_cast<std::uint32_t>(count->second);
    }
    return summaries;
}

} // namespace dateline
