// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/library_state.h"

#include "core/pipeline/ordered_jobs.h"

#include <algorithm>
#include <set>

namespace dateline {

namespace {

/// Articles of older rules that are analysed and written in one transaction.
constexpr std::size_t reanalysisBatch = 500;

bool isAboutPassage(const Correction &correction)
{
    return !correction.passage.quote.empty();
}

} // namespace

ArticleRecord recordOf(ArticleId id, const PreparedArticle &prepared)
{
    const Article &article = prepared.article;
    return {id,   article.path,     article.name, article.contentHash, article.title, article.outlet,
            true, prepared.findings};
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

void LibraryState::remember(ArticleRecord record)
{
    forget(record.id);
    if (!record.path.empty())
        m_byPath[record.path] = record.id;
    m_byHash.emplace(record.contentHash, record.id);
    const ArticleId id = record.id;
    m_copies.note(id, m_records.insert_or_assign(id, std::move(record)).first->second.findings.sketch);
}

void LibraryState::forget(ArticleId id)
{
    const auto found = m_records.find(id);
    if (found == m_records.end())
        return;
    m_byPath.erase(found->second.path);
    const auto [first, last] = m_byHash.equal_range(found->second.contentHash);
    const auto entry = std::find_if(first, last, [&](const auto &pair) { return pair.second == id; });
    if (entry != last)
        m_byHash.erase(entry);
    m_copies.note(id, found->second.findings.sketch);
    m_records.erase(found);
}

void LibraryState::put(ArticleRecord record)
{
    const bool merging = restoreMerger();
    const ArticleId id = record.id;
    remember(std::move(record));
    if (merging)
        noteMentions(m_records.at(id));
}

void LibraryState::add(ArticleRecord record, std::span<const MentionPlace> places)
{
    const bool merging = restoreMerger();
    const ArticleId id = record.id;
    const bool corrected = m_passageCorrections.contains(record.contentHash);
    remember(std::move(record));
    if (merging && corrected)
        noteMentions(m_records.at(id), true);
    else if (merging)
        m_merger.add(id, places);
}

void LibraryState::erase(ArticleId id)
{
    if (restoreMerger())
        m_merger.erase(id);
    forget(id);
}

/// Articles of which another one may be a copy now, or no longer.
void LibraryState::noteForCopies(const SettingsByHash &saidBefore, const CorrectionsByHash &correctedBefore)
{
    std::set<std::string> changed;
    const auto standsAlone = [](const SettingsByHash &said, const std::string &hash) {
        const auto found = said.find(hash);
        return found != said.end() && found->second.standsAlone;
    };
    for (const SettingsByHash *said : {&saidBefore, &std::as_const(m_settings)})
        for (const auto &[hash, settings] : *said)
            if (standsAlone(saidBefore, hash) != standsAlone(m_settings, hash))
                changed.insert(hash);
    for (const CorrectionsByHash *corrected : {&correctedBefore, &std::as_const(m_passageCorrections)})
        for (const auto &[hash, list] : *corrected)
            if (correctedBefore.contains(hash) != m_passageCorrections.contains(hash))
                changed.insert(hash);
    for (const std::string &hash : changed)
        for (const ArticleId id : articlesWithHash(hash))
            m_copies.note(id, m_records.at(id).findings.sketch);
}

Status LibraryState::reloadCorrections()
{
    auto corrections = m_store.corrections();
    if (!corrections)
        return corrections.error();
    m_corrections = std::move(*corrections);
    const SettingsByHash saidBefore = std::exchange(m_settings, settingsFrom(m_corrections));
    CorrectionsByHash before;
    before.swap(m_passageCorrections);
    for (const Correction &correction : m_corrections)
        if (isAboutPassage(correction))
            m_passageCorrections[correction.contentHash].push_back(correction);
    const auto noteChanged = [&](const auto &mine, const auto &other) {
        for (const auto &[hash, list] : mine)
            if (const auto same = other.find(hash); same == other.end() || same->second != list)
                for (const ArticleId id : articlesWithHash(hash))
                    if (restoreMerger())
                        noteMentions(m_records.at(id));
    };
    noteChanged(before, m_passageCorrections);
    noteChanged(m_passageCorrections, before);
    noteForCopies(saidBefore, before);
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
        remember(std::move(record));
    if (const Status done = analyseOutdated(); !done)
        return done;
    (void)findCopiesAgain(); // what is stored was merged with the same
    const auto restored = restoreTimeline();
    if (!restored)
        return restored.error();
    m_startAnew = !*restored;
    return m_startAnew ? mergeChanges() : Status();
}

/// What was found in articles is read when it is wanted; this asks for all of it.
Status LibraryState::analyseUnreadable()
{
    for (auto &[id, record] : m_records)
        record.analysed = record.analysed && mentionsIn(id).ok();
    return analyseOutdated();
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
    using Prepared = std::pair<ArticleId, Result<LibraryArticle>>;
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
            failure = m_store.putAnalysis(id, made->prepared);
        if (failure && !writes)
            m_unwritten.insert_or_assign(id, made->prepared.mentionsBlob);
        if (failure)
            remember(recordOf(id, made->prepared));
        if (failure && writes && ++inBatch == reanalysisBatch) {
            inBatch = 0;
            failure = m_store.commit();
        }
        return failure.ok();
    };
    OrderedJobs<Article, Prepared>::run(
        {threadCount(0)}, {next, [](const Article &article) { return 4 * article.text.size(); }, work, take});
    if (failure && inBatch > 0)
        failure = m_store.commit();
    if (!failure)
        m_store.rollback();
    m_startAnew = true;
    return failure;
}

} // namespace dateline
