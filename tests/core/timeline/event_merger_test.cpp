// SPDX-License-Identifier: GPL-3.0-or-later
// What is merged bit by bit must be what all at once would be.
#include "core/timeline/event_merger.h"
#include "core/timeline/timeline_builder.h"
#include "tests/support/catch.h"

#include <map>
#include <random>

using namespace dateline;

namespace {

const std::string text = "Shells fell on the quarter; crews dug through the rubble until dawn.";

/// A library of made-up articles that is changed at random and merged both ways.
class MadeLibrary {
public:
    explicit MadeLibrary(unsigned seed) : m_random(seed) {}

    void changeSomething()
    {
        const int what = upTo(9);
        if (what < 5 || m_articles.empty())
            putArticle(static_cast<ArticleId>(1 + upTo(30)));
        else if (what < 7)
            eraseArticle();
        else
            correct();
    }

    void update() { take(m_merger.update(reader())); }
    /// With so few mentions in memory that it comes in many pieces.
    void updateInPieces()
    {
        m_merger.update(
            reader(), [this](const EventMerger::Changes &changes) { take(changes); },
            static_cast<std::size_t>(1 + upTo(7)));
    }

    void take(const EventMerger::Changes &changes)
    {
        for (const EventId id : changes.gone)
            REQUIRE(m_events.erase(id) == 1);
        for (const Event &event : changes.put)
            m_events.insert_or_assign(event.id, event);
        for (const auto &[key, bytes] : changes.blocks) {
            if (bytes.empty())
                m_kept.erase(key);
            else
                m_kept.insert_or_assign(key, bytes);
        }
    }

    /// As when the library is closed and opened again.
    void reopen()
    {
        m_merger = EventMerger();
        for (const auto &[key, bytes] : m_kept)
            REQUIRE(m_merger.restore(key, bytes));
        const EventMerger::Changes changes = m_merger.update(reader());
        REQUIRE(changes.put.empty());
        REQUIRE(changes.blocks.empty());
        REQUIRE(changes.gone.empty());
    }

    std::vector<Event> mergedInParts() const
    {
        std::vector<Event> events;
        for (const auto &[id, event] : m_events)
            events.push_back(event);
        return events;
    }

    std::vector<Event> mergedAtOnce() const
    {
        std::vector<AnalysedArticle> articles;
        for (const auto &[id, article] : m_articles)
            articles.push_back({id, article.hash, "Outlet", text, article.mentions});
        return buildEvents(articles, m_corrections);
    }

private:
    struct MadeArticle {
        std::string hash;
        std::vector<Mention> mentions;
    };

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

    Mention madeMention(std::uint32_t at)
    {
        static const char *const titles[] = {"Shelling kills five in the old quarter",
                                             "Shelling kills five people in old quarter", "Army shells market",
                                             "Talks begin in the capital"};
        static const char *const places[] = {"Mirfa", "Dorun", "Kelsa"};
        Mention mention;
        mention.type = upTo(3) > 0 ? EventType::Offensive : EventType::Meeting;
        mention.code = "ASSAULT";
        mention.title = titles[upTo(3)];
        mention.trigger = {at * 7, at * 7 + 6};
        mention.sentence = {0, static_cast<std::uint32_t>(text.size())};
        if (upTo(4) > 0)
            mention.places.push_back({{0, 4}, places[upTo(2)], {}});
        mention.score = upTo(9) / 10.0;
        if (upTo(5) == 0)
            return mention;
        const DayNumber day = 15000 + upTo(9);
        mention.interval = DateInterval::day(toCivilDate(day));
        mention.basis = upTo(1) ? DateBasis::Explicit : DateBasis::Publication;
        if (upTo(7) == 0) {
            mention.interval.last = toCivilDate(day + 20);
            mention.granularity = Granularity::Month;
        }
        return mention;
    }

    void putArticle(ArticleId id)
    {
        MadeArticle article;
        article.hash = "hash" + std::to_string(upTo(12) == 0 ? 0 : ++m_lastHash); // now and then the same bytes again
        const bool known = article.hash == "hash0" && !m_same.empty();
        const int count = upTo(5);
        for (int i = 0; i < count; ++i)
            article.mentions.push_back(madeMention(static_cast<std::uint32_t>(i)));
        if (known)
            article.mentions = m_same;
        else if (article.hash == "hash0")
            m_same = article.mentions;
        m_articles.insert_or_assign(id, article);
        m_merger.put(id, places(id));
    }

    void eraseArticle()
    {
        const auto at = std::next(m_articles.begin(), upTo(static_cast<int>(m_articles.size()) - 1));
        m_merger.erase(at->first);
        m_articles.erase(at);
    }

    void correct()
    {
        const auto at = std::next(m_articles.begin(), upTo(static_cast<int>(m_articles.size()) - 1));
        if (at->second.mentions.empty())
            return;
        const Mention &mention =
            at->second.mentions[static_cast<std::size_t>(upTo(static_cast<int>(at->second.mentions.size()) - 1))];
        Correction correction;
        correction.contentHash = at->second.hash;
        correction.passage = {text.substr(mention.trigger.begin, mention.trigger.size()), {}, {}, mention.trigger};
        switch (upTo(2)) {
        case 0:
            correction.kind = CorrectionKind::EventDate;
            correction.value = toIso(toCivilDate(15000 + upTo(9)));
            break;
        case 1:
            correction.kind = CorrectionKind::EventType;
            correction.value = upTo(1) ? "meeting" : "offensive";
            break;
        default: correction.kind = CorrectionKind::EventRejected; correction.value = upTo(1) ? "1" : "0";
        }
        m_corrections.push_back(correction);
        for (const auto &[id, article] : m_articles)
            if (article.hash == correction.contentHash)
                m_merger.put(id, places(id));
    }

    std::vector<MergeItem> itemsOf(ArticleId id) const
    {
        const MadeArticle &article = m_articles.at(id);
        std::vector<Correction> own;
        for (const Correction &correction : m_corrections)
            if (correction.contentHash == article.hash)
                own.push_back(correction);
        return mergeItems({id, article.hash, "Outlet", text, article.mentions}, own);
    }

    EventMerger::ItemsOf reader() const
    {
        return [this](ArticleId id) { return itemsOf(id); };
    }

    std::vector<MentionPlace> places(ArticleId id) const
    {
        std::vector<MentionPlace> result;
        for (const MergeItem &item : itemsOf(id))
            result.push_back(placeOf(item.mention, id, item.mentionIndex, m_articles.at(id).hash));
        return result;
    }

    std::mt19937 m_random;
    std::map<ArticleId, MadeArticle> m_articles;
    std::vector<Correction> m_corrections;
    std::vector<Mention> m_same; ///< of the articles with hash0
    int m_lastHash = 0;
    EventMerger m_merger;
    std::map<MergeBlock, std::string> m_kept; ///< as a library would keep it
    std::map<EventId, Event> m_events;
};

} // namespace

TEST_CASE("merging bit by bit: the same events as all at once")
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        MadeLibrary library(seed);
        for (int round = 0; round < 25; ++round) {
            for (int change = 0; change <= round % 4; ++change)
                library.changeSomething();
            library.update();
            INFO("seed " << seed << ", round " << round);
            REQUIRE(library.mergedInParts() == library.mergedAtOnce());
            if (round % 6 == 5)
                library.reopen();
        }
    }
}

TEST_CASE("merging piece by piece: the same events as all at once")
{
    for (unsigned seed = 101; seed <= 180; ++seed) {
        MadeLibrary library(seed);
        for (int round = 0; round < 25; ++round) {
            for (int change = 0; change <= 3 * (round % 4); ++change)
                library.changeSomething();
            library.updateInPieces();
            INFO("seed " << seed << ", round " << round);
            REQUIRE(library.mergedInParts() == library.mergedAtOnce());
            if (round % 6 == 5)
                library.reopen();
        }
    }
}

TEST_CASE("merging bit by bit: what did not change is not made again")
{
    EventMerger merger;
    std::vector<Mention> mentions(2);
    for (int i = 0; i < 2; ++i) {
        mentions[i].title = i ? "Bridge opened" : "Bridge closed";
        mentions[i].interval = DateInterval::day({2014, 5, static_cast<std::uint8_t>(10 + 10 * i)});
        mentions[i].basis = DateBasis::Explicit;
    }
    const auto items = [&](ArticleId id) {
        return mergeItems(
            {id, id == 1 ? "one" : "two", "", {}, std::span(mentions).subspan(static_cast<std::size_t>(id - 1), 1)},
            {});
    };
    for (const ArticleId id : {1, 2})
        merger.put(id,
                   std::vector{placeOf(mentions[static_cast<std::size_t>(id - 1)], id, 0, id == 1 ? "one" : "two")});
    CHECK(merger.update(items).put.size() == 2);
    CHECK(merger.update(items).put.empty());
    merger.erase(2);
    std::vector<ArticleId> read;
    const auto changes = merger.update([&](ArticleId id) {
        read.push_back(id);
        return items(id);
    });
    CHECK(changes.gone.size() == 1);
    CHECK(changes.put.empty());
    CHECK(read.empty());
}
