// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/story_dates.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

namespace {

/// Beyond so many sentences a story has gone elsewhere.
constexpr std::uint32_t farthest = 12;
/// So many days before publication, the one day that an article tells is still its news, not its background.
constexpr DayNumber newsLasts = 7;
/// Letters of a trigger that its noun and its verb share in most languages ("kidnapped", "kidnapping").
constexpr std::size_t stemLength = 5;

struct Telling {
    std::size_t index = 0;
    std::uint32_t sentence = 0;
};

bool tellsDay(const Mention &mention)
{
    return mention.basis == DateBasis::Explicit && mention.status == EventStatus::Happened
           && mention.granularity <= Granularity::Day && mention.interval.closed();
}

bool wantsDay(const Mention &mention)
{
    return mention.basis == DateBasis::Publication
           && (mention.status == EventStatus::Happened || mention.status == EventStatus::Ongoing);
}

bool contradict(const Mention &a, const Mention &b)
{
    if (a.figures.killed && b.figures.killed && a.figures.killed->value != b.figures.killed->value)
        return true;
    const auto known = [&](const Place &place) {
        return std::any_of(b.places.begin(), b.places.end(),
                           [&](const Place &other) { return other.name == place.name; });
    };
    return !a.places.empty() && !b.places.empty() && std::none_of(a.places.begin(), a.places.end(), known);
}

class Sharing {
public:
    Sharing(const Document &document, std::span<Mention> mentions)
        : m_document(document), m_mentions(mentions), m_nearest(mentions.size())
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_mentions.size(); ++i)
            visit(i);
        m_last.clear();
        for (std::size_t i = m_mentions.size(); i-- > 0;)
            visit(i);
        for (std::size_t i = 0; i < m_mentions.size(); ++i)
            if (m_nearest[i])
                take(m_mentions[i], m_mentions[m_nearest[i]->index]);
        for (const EventType type : {EventType::Offensive, EventType::Unrest, EventType::Humanitarian})
            shareOnlyDay(type);
    }

private:
    /// The words by which two mentions are told to be of one story.
    std::array<std::string, 2> keysOf(const Mention &mention) const
    {
        const std::string type(toName(mention.type));
        const std::string_view words = m_document.textOf(mention.trigger);
        // Of "car bomb" the last word, of "blew up" the first.
        const std::string_view word =
            mention.ruleId.starts_with("noun") ? words.substr(words.rfind(' ') + 1) : words.substr(0, words.find(' '));
        return {type + " " + mention.code,
                type + "~" + foldCase(word.substr(0, previousBorder(word, std::min(stemLength, word.size()))))};
    }

    void visit(std::size_t index)
    {
        const Mention &mention = m_mentions[index];
        if (mention.type == EventType::Statement)
            return;
        const std::uint32_t sentence = m_document.sentenceOf(m_document.tokenAt(mention.trigger.begin));
        if (tellsDay(mention)) {
            for (const std::string &key : keysOf(mention))
                m_last[key] = {index, sentence};
        } else if (wantsDay(mention)) {
            for (const std::string &key : keysOf(mention))
                if (const auto found = m_last.find(key); found != m_last.end())
                    consider(index, sentence, found->second);
        }
    }

    /// Where all deeds of a type that are dated are of one day before the article's own, what follows goes on about it.
    void shareOnlyDay(EventType type)
    {
        if (!m_document.published)
            return;
        const DayNumber published = toDayNumber(*m_document.published);
        std::vector<std::size_t> tellings;
        for (std::size_t i = 0; i < m_mentions.size(); ++i) {
            if (m_mentions[i].type != type || !tellsDay(m_mentions[i]))
                continue;
            const DayNumber lag = published - toDayNumber(*m_mentions[i].interval.first);
            if (lag < 0 || lag > newsLasts || m_mentions[i].interval.first != m_mentions[i].interval.last)
                continue;
            if (lag == 0 || (!tellings.empty() && m_mentions[tellings.front()].interval != m_mentions[i].interval))
                return;
            tellings.push_back(i);
        }
        if (tellings.empty())
            return;
        // What comes before the day is told may be of a later one.
        for (Mention &mention : m_mentions.subspan(tellings.front() + 1)) {
            const auto clashes = [&](std::size_t telling) { return contradict(mention, m_mentions[telling]); };
            if (mention.type == type && mention.status == EventStatus::Happened && wantsDay(mention)
                && std::none_of(tellings.begin(), tellings.end(), clashes))
                take(mention, m_mentions[tellings.front()]);
        }
    }

    void consider(std::size_t index, std::uint32_t sentence, const Telling &telling)
    {
        const auto distance = [&](const Telling &other) {
            return other.sentence > sentence ? other.sentence - sentence : sentence - other.sentence;
        };
        if (distance(telling) > farthest || contradict(m_mentions[index], m_mentions[telling.index]))
            return;
        if (!m_nearest[index] || distance(telling) < distance(*m_nearest[index]))
            m_nearest[index] = telling;
    }

    void take(Mention &mention, const Mention &from) const
    {
        mention.interval = from.interval;
        mention.granularity = from.granularity;
        mention.openStart = from.openStart;
        mention.openEnd = from.openEnd;
        mention.approximate = from.approximate;
        mention.dateWords = from.dateWords;
        mention.dateValue = from.dateValue;
        mention.basis = DateBasis::Inherited;
        mention.reason = Reason{
            ReasonCode::InheritedNarrative, std::string(m_document.textOf(from.dateWords)), {}, {}, from.interval};
    }

    const Document &m_document;
    std::span<Mention> m_mentions;
    std::vector<std::optional<Telling>> m_nearest; ///< by mention: the one that tells its day
    std::map<std::string, Telling> m_last;
};

} // namespace

void shareStoryDates(const Document &document, std::span<Mention> mentions)
{
    Sharing(document, mentions).run();
}

} // namespace dateline
