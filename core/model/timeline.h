// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/analysis.h"
#include "core/model/event.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Position of an event in a Timeline.
using RowIndex = std::uint32_t;
inline constexpr RowIndex noRow = 0xFFFFFFFF;

/// Number of a name (actor, place) or outlet in a Timeline's tables.
using NameId = std::uint32_t;

/// Stand-ins for open ends in the columns.
inline constexpr DayNumber openPast = std::numeric_limits<DayNumber>::min();
inline constexpr DayNumber openFuture = std::numeric_limits<DayNumber>::max();

enum RowFlag : std::uint8_t {
    RowApproximate = 1,
    RowOpenStart = 2,
    RowOpenEnd = 4,
    RowDisputed = 8,   ///< sources disagree
    RowCorrected = 16, ///< the user changed it
    RowClaimed = 32,   ///< told only as somebody's claim
};

/// A number as the sources tell it, from the lowest to the highest; -1 in both: not told.
struct ToldNumber {
    std::int32_t low = -1;
    std::int32_t high = -1;

    bool told() const { return low >= 0; }
};

/// One event as the timeline shows it. `start` and `end` are inclusive days that can be drawn: an open end is
/// replaced by the other end (see the flags).
struct TimelineRow {
    EventId id = 0;
    DayNumber start = 0;
    DayNumber end = 0;
    EventType type = EventType::Statement;
    EventStatus status = EventStatus::Happened;
    Granularity granularity = Granularity::Day;
    DateBasis basis = DateBasis::None;
    std::uint8_t flags = 0;
    std::uint16_t sources = 1;
    float salience = 0;
    std::int32_t killed = -1; ///< -1: not told
    std::int32_t injured = -1;
    ToldNumber killedTold; ///< by all sources together
    ToldNumber injuredTold;
    std::string_view title;
    std::span<const NameId> actors;
    std::span<const Role> roles; ///< of the actors, in their order
    std::span<const NameId> places;
    std::span<const ArticleId> articles;
};

/// An event that cannot be drawn: no date, or waiting for its article's publication date.
struct UndatedEvent {
    EventId id = 0;
    EventType type = EventType::Statement;
    ArticleId article = 0;
    bool needsPublication = false;
    std::string title;
};

/// What the window needs to know of an article without asking the library.
struct ArticleSummary {
    ArticleId id = 0;
    std::string title;
    std::string outlet;
    std::string path;
    std::optional<CivilDate> published;
    std::optional<DateSuggestion> suggestion;
    std::string language;
    bool languageAnalysed = true;
    std::uint32_t events = 0;
    ArticleId copyOf = 0; ///< the article that this one prints again; its events are those of that one. 0: none
};

/// An immutable snapshot of all events: columns sorted by start, then longer first, then id, so that binary search
/// finds what a range shows. Safe for concurrent use by multiple threads; share it as shared_ptr<const Timeline>.
class Timeline {
public:
    /// Sorts and packs events (rejected ones are left out). `articles` in the order to be listed; outlets whose names
    /// differ only in case get one spelling.
    static std::shared_ptr<const Timeline> build(std::span<const Event> events, std::vector<ArticleSummary> articles);
    /// What `build` would make if of the events of `before` those of `gone` had not been there and those of `put` had
    /// come or taken the place of the ones with their ids. Of many changes: TimelineUpdate.
    static std::shared_ptr<const Timeline> updated(const Timeline &before, std::span<const EventId> gone,
                                                   std::span<const Event> put, std::vector<ArticleSummary> articles);

    /// All but the articles, of which only the numbers of their events are kept: for `fromBytes` on the same kind of
    /// machine.
    std::string toBytes() const;
    /// The same, piece by piece.
    void writeBytes(const std::function<void(std::string_view)> &sink) const;
    /// nullptr for bytes that `toBytes` did not write, or not with these articles, which are as for `build`. Bytes are
    /// not trusted.
    static std::shared_ptr<const Timeline> fromBytes(std::string_view bytes, std::vector<ArticleSummary> articles);

    RowIndex size() const { return static_cast<RowIndex>(m_starts.size()); }
    TimelineRow row(RowIndex index) const;

    std::span<const DayNumber> starts() const { return m_starts; }
    std::span<const DayNumber> ends() const { return m_ends; }
    std::span<const EventType> types() const { return m_types; }
    std::span<const float> saliences() const { return m_saliences; }
    std::string_view title(RowIndex index) const;

    /// noRow when there is none (undated, rejected, unknown). O(log n).
    RowIndex find(EventId id) const;
    /// Length in days of the longest event; a range [a, b] shows only rows with start in [a - longest + 1, b].
    DayNumber longest() const { return m_longest; }
    /// First and last day of all events; {0, -1} when there are none.
    std::pair<DayNumber, DayNumber> extent() const;

    std::string_view name(NameId id) const { return m_names[id]; }
    std::span<const std::string> names() const { return m_names; }
    /// The id of an actor's or place's name, or nullopt when no event has it.
    std::optional<NameId> findName(std::string_view name) const;

    std::span<const ArticleSummary> articles() const { return m_articles; }
    const ArticleSummary *article(ArticleId id) const;
    /// The articles that print this one again, in the order of the articles.
    std::vector<const ArticleSummary *> copiesOf(ArticleId id) const;
    /// How many articles are no copies of others.
    std::size_t originals() const { return m_articles.size() - m_copies.size(); }
    std::span<const UndatedEvent> undated() const { return m_undated; }

private:
    struct Figures32 {
        std::int32_t killed = -1;
        std::int32_t injured = -1;
        ToldNumber killedTold;
        ToldNumber injuredTold;
    };

    friend class TimelineUpdate;

    void append(const Event &event);
    void appendEnds();
    void orderIds();
    void orderArticles();
    bool isWhole();
    bool takeArticles(std::vector<ArticleSummary> &articles, const std::vector<ArticleId> &tellers,
                      const std::vector<std::uint32_t> &told);
    static Figures32 figuresOf(const Event &event);
    void appendNames(const Event &event);
    NameId intern(const std::string &name);

    std::vector<EventId> m_ids;
    std::vector<DayNumber> m_starts;
    std::vector<DayNumber> m_ends;
    std::vector<EventType> m_types;
    std::vector<EventStatus> m_statuses;
    std::vector<Granularity> m_granularities;
    std::vector<DateBasis> m_bases;
    std::vector<std::uint8_t> m_flags;
    std::vector<std::uint16_t> m_sources;
    std::vector<float> m_saliences;
    std::vector<Figures32> m_figures;
    std::vector<std::uint32_t> m_titleEnds; ///< of row i: pool bytes [end(i-1), end(i))
    std::string m_titlePool;
    std::vector<std::uint32_t> m_actorEnds;
    std::vector<std::uint32_t> m_placeEnds;
    std::vector<std::uint32_t> m_articleEnds;
    std::vector<NameId> m_actors;
    std::vector<Role> m_roles; ///< parallel to m_actors
    std::vector<NameId> m_places;
    std::vector<ArticleId> m_articleIds;
    std::vector<std::string> m_names; ///< sorted; those of the rows
    std::vector<RowIndex> m_byId;     ///< rows ordered by id
    std::vector<ArticleSummary> m_articles;
    std::vector<RowIndex> m_articleOrder; ///< m_articles positions ordered by id
    std::vector<RowIndex> m_copies;       ///< positions of copies, ordered by what they are copies of
    std::vector<UndatedEvent> m_undated;
    DayNumber m_longest = 1;
    DayNumber m_lastEnd = -1;
};

} // namespace dateline
