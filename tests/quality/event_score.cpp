// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/event_score.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace dateline::test {

namespace {

/// How far from the key a trigger may stand, in bytes.
constexpr std::uint32_t reach = 250;

struct Answer {
    std::tuple<bool, bool, bool, bool, std::uint32_t> rank; ///< smaller is better
    std::size_t gold = 0;
    const Mention *mention = nullptr;
};

bool dateIsRight(const GoldEvent &gold, const Mention &mention)
{
    const auto &first = mention.interval.first, &last = mention.interval.last;
    if (!first || !last)
        return !gold.start && !gold.earliest;
    if (gold.start)
        return *first == *gold.start && std::find(gold.ends.begin(), gold.ends.end(), *last) != gold.ends.end();
    if (gold.earliest)
        return *gold.earliest <= *first && (gold.near ? *first : *last) <= *gold.latest;
    return true;
}

/// Whole words of `wanted` in `name`, letters' case aside.
bool holdsWords(std::string_view name, std::string_view wanted)
{
    const std::string in = " " + foldCase(name) + " ";
    return in.find(" " + foldCase(wanted) + " ") != std::string::npos;
}

bool hasActor(const GoldEvent &gold, const Mention &mention, std::string_view text)
{
    const auto fits = [&](std::string_view name) { return holdsWords(name, gold.actor); };
    return std::any_of(mention.actors.begin(), mention.actors.end(),
                       [&](const Actor &a) { return fits(a.name) || fits(text.substr(a.span.begin, a.span.size())); })
           || fits(mention.attribution) || (mention.speech && fits(mention.speech->name));
}

bool hasPlace(const GoldEvent &gold, const Mention &mention)
{
    return std::any_of(mention.places.begin(), mention.places.end(),
                       [&](const Place &p) { return holdsWords(p.name, gold.place); });
}

bool statusIsRight(const GoldEvent &gold, const Mention &mention)
{
    if (gold.statuses.empty())
        return mention.status == EventStatus::Happened || mention.status == EventStatus::Ongoing;
    return std::find(gold.statuses.begin(), gold.statuses.end(), mention.status) != gold.statuses.end();
}

class Scorer {
public:
    Scorer(std::span<const GoldEvent> gold, const std::map<std::string, ReadArticle> &articles)
        : m_gold(gold), m_articles(articles)
    {
    }

    EventScore run()
    {
        for (std::size_t i = 0; i < m_gold.size(); ++i)
            collect(i);
        std::stable_sort(m_answers.begin(), m_answers.end(),
                         [](const Answer &a, const Answer &b) { return a.rank < b.rank; });
        std::map<std::size_t, const Mention *> answered;
        std::set<const Mention *> used;
        for (const Answer &answer : m_answers)
            if (!answered.contains(answer.gold) && !used.contains(answer.mention)) {
                answered[answer.gold] = answer.mention;
                used.insert(answer.mention);
            }
        for (std::size_t i = 0; i < m_gold.size(); ++i)
            if (!m_gold[i].optional)
                judge(m_gold[i], answered.contains(i) ? answered[i] : nullptr);
        for (const auto &[name, article] : m_articles)
            for (const Mention &mention : article.mentions) {
                m_score.precision.count(used.contains(&mention));
                if (!used.contains(&mention))
                    fault("false", name, article.text.substr(mention.sentence.begin, mention.sentence.size()), mention,
                          article.text);
            }
        return std::move(m_score);
    }

private:
    void collect(std::size_t index)
    {
        const GoldEvent &gold = m_gold[index];
        const auto found = m_articles.find(gold.doc);
        const std::size_t at = found == m_articles.end() ? std::string::npos : found->second.text.find(gold.key);
        if (at == std::string::npos) {
            m_score.faults.push_back("no such words: " + gold.doc + ": " + gold.key);
            return;
        }
        const auto begin = static_cast<std::uint32_t>(at), end = static_cast<std::uint32_t>(at + gold.key.size());
        for (const Mention &mention : found->second.mentions) {
            const std::uint32_t trigger = mention.trigger.begin;
            const bool near = begin <= trigger + reach && trigger <= end + reach;
            const bool sameSentence = mention.sentence.begin < end && begin < mention.sentence.end;
            if (!near || !sameSentence
                || std::find(gold.types.begin(), gold.types.end(), mention.type) == gold.types.end())
                continue;
            const std::uint32_t far = begin <= trigger && trigger < end
                                          ? 0
                                          : std::min(trigger > begin ? trigger - begin : begin - trigger,
                                                     trigger > end ? trigger - end : end - trigger);
            const bool noActor = !gold.actor.empty() && !hasActor(gold, mention, found->second.text);
            m_answers.push_back({{gold.optional, far > 0, !dateIsRight(gold, mention), noActor, far}, index, &mention});
        }
    }

    void judge(const GoldEvent &gold, const Mention *mention)
    {
        m_score.recall.count(mention != nullptr);
        if (!mention) {
            m_score.faults.push_back("missed " + gold.doc + ": " + gold.key);
            return;
        }
        const std::string &text = m_articles.at(gold.doc).text;
        const auto check = [&](Share &share, bool right, const char *what) {
            share.count(right);
            if (!right)
                fault(what, gold.doc, gold.key, *mention, text);
        };
        check(m_score.dates, dateIsRight(gold, *mention), "date");
        if (gold.fixed())
            m_score.fixedDates.count(dateIsRight(gold, *mention));
        if (!gold.actor.empty())
            check(m_score.actors, hasActor(gold, *mention, text), "actor");
        if (!gold.place.empty())
            check(m_score.places, hasPlace(gold, *mention), "place");
        check(m_score.statuses, statusIsRight(gold, *mention), "status");
        if (gold.killed)
            check(m_score.killed, mention->figures.killed && mention->figures.killed->value == *gold.killed, "killed");
    }

    void fault(std::string_view what, const std::string &doc, const std::string &words, const Mention &mention,
               const std::string &text)
    {
        const auto &first = mention.interval.first;
        m_score.faults.push_back(
            std::string(what) + " " + doc + ": " + words + " <- " + std::string(toName(mention.type)) + " "
            + text.substr(mention.trigger.begin, mention.trigger.size()) + " " + (first ? toIso(*first) : "undated"));
    }

    std::span<const GoldEvent> m_gold;
    const std::map<std::string, ReadArticle> &m_articles;
    std::vector<Answer> m_answers;
    EventScore m_score;
};

} // namespace

double EventScore::f1() const
{
    const double sum = precision.value() + recall.value();
    return sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum;
}

EventScore scoreEvents(std::span<const GoldEvent> gold, const std::map<std::string, ReadArticle> &articles)
{
    return Scorer(gold, articles).run();
}

} // namespace dateline::test
