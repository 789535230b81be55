// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/language_pack.h"
#include "core/model/correction.h"
#include "core/model/event.h"
#include "core/model/timeline.h"
#include "core/model/timeline_update.h"
#include "core/pipeline/library_analysis.h"
#include "core/store/project_store.h"
#include "core/timeline/copy_families.h"
#include "core/timeline/event_merger.h"

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline {

/// What a project holds in memory of its library: all articles without their texts and mentions, the corrections, and
/// the snapshot of the merged events. It follows the store: change the store first, then this.
///
/// Opening reads the snapshot as it was saved; what merging remembers comes with the first change. All of that is
/// derived: what is out of date or cannot be read is made again.
class LibraryState {
public:
    LibraryState(ProjectStore &store, LanguagePacks packs) : m_store(store), m_packs(std::move(packs)) {}

    /// Reads everything; analyses again what other rules analysed, merges again what is out of date.
    Status load();

    const LanguagePacks &packs() const { return m_packs; }
    const ArticleRecord *record(ArticleId id) const;
    const ArticleRecord *recordOfPath(const std::string &path) const;
    /// Any article with that content.
    const ArticleRecord *recordOfHash(const std::string &hash) const;
    std::vector<ArticleId> articlesWithHash(const std::string &hash) const;
    std::size_t size() const { return m_records.size(); }
    template <typename Visit> void forEach(const Visit &visit) const
    {
        for (const auto &[id, record] : m_records)
            visit(record);
    }
    /// Of an article with that content; empty when the user said nothing.
    const UserSettings &settings(const std::string &hash) const;
    const SettingsByHash &allSettings() const { return m_settings; }
    /// The user changed something in articles with that content, or about them.
    bool isCorrected(const std::string &hash) const;

    void put(ArticleRecord record);
    /// An article that was not there before, with the places of its mentions as they were found.
    void add(ArticleRecord record, std::span<const MentionPlace> places);
    void erase(ArticleId id);
    Status reloadCorrections();

    /// Merges again what changed since the last call, writes what became different, makes a new snapshot.
    Status mergeChanges();
    /// The mentions of an event as they were found, with their articles; empty when there is no such event.
    std::vector<std::pair<ArticleId, Mention>> mentionsOf(EventId id) const;

    /// All events, by id, merged anew: with their mentions they take too much memory to be kept.
    Result<std::vector<Event>> events() const;
    std::shared_ptr<const Timeline> timeline() const { return m_timeline; }
    /// Saves the snapshot for the next opening, unless that was done.
    Status saveTimeline();

private:
    class DecodedMentions;
    using CorrectionsByHash = std::map<std::string, std::vector<Correction>>; ///< by content hash

    void remember(ArticleRecord record);
    void forget(ArticleId id);
    Status analyseOutdated();
    Status analyseUnreadable();
    Result<PlacedMentions> mentionsIn(ArticleId id) const;
    Result<std::vector<MergeItem>> itemsOf(const ArticleRecord &record, const std::vector<Mention> &mentions) const;
    Result<std::vector<MentionPlace>> placesOf(const ArticleRecord &record) const;

    Result<bool> restoreTimeline();
    bool restoreMerger();
    void noteForCopies(const SettingsByHash &saidBefore, const CorrectionsByHash &correctedBefore);
    std::vector<ArticleId> findCopiesAgain();
    void noteMentions(const ArticleRecord &record, bool isNew = false);
    void startAnew();
    Status tryMerge();
    std::vector<MergeItem> itemsToMerge(ArticleId id);
    Status mergeAndWrite();
    Status writeChanges(const EventMerger::Changes &changes, const TimelineUpdate &shown);
    std::vector<ArticleSummary> summaries() const;

    ProjectStore &m_store;
    LanguagePacks m_packs;
    std::map<ArticleId, ArticleRecord> m_records;
    std::unordered_map<std::string, ArticleId> m_byPath;
    std::unordered_multimap<std::string, ArticleId> m_byHash;
    std::vector<Correction> m_corrections;
    CorrectionsByHash m_passageCorrections;
    SettingsByHash m_settings;
    CopyFamilies m_copies; ///< mentions of copies are not merged
    EventMerger m_merger;
    bool m_mergerRestored = false; ///< else it is empty, and what it remembers lies in the library
    bool m_clearFirst = false;     ///< the library holds events of an earlier state
    bool m_startAnew = true;       ///< nothing that is remembered or stored of events counts
    Status m_readFailure;          ///< the first article that could not be read while its mentions were wanted
    std::unordered_map<ArticleId, std::vector<std::uint32_t>> m_blocksOf; ///< of the mentions merged just now
    std::map<ArticleId, std::string> m_unwritten; ///< packed mentions that a library for reading only cannot take
    bool m_timelineSaved = false;
    std::shared_ptr<const Timeline> m_timeline = Timeline::build({}, {});
};

/// What the store keeps of an article once it is written.
ArticleRecord recordOf(ArticleId id, const PreparedArticle &prepared);

} // namespace dateline
