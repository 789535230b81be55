// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/copy_families.h"

#include <algorithm>

namespace dateline {

namespace {

/// More changes than this, and all articles are compared again.
constexpr std::size_t mostNoted = 1000;

} // namespace

/// Keys that are asked for millions of times and hardly ever there.
class CopyFamilies::Keys {
public:
    void add(std::span<const std::uint64_t> keys)
    {
        for (const std::uint64_t key : keys) {
            m_filter[key % m_filter.size()] = true;
            m_keys.insert(key);
        }
    }
    bool meet(const TextSketch &sketch) const
    {
        const MeetingKeys keys = meetingKeys(sketch);
        return std::any_of(keys.begin(), keys.end(), [this](std::uint64_t key) {
            return key != 0 && m_filter[key % m_filter.size()] && m_keys.contains(key);
        });
    }

private:
    std::vector<bool> m_filter = std::vector<bool>(1U << 18);
    std::unordered_set<std::uint64_t> m_keys;
};

void CopyFamilies::note(ArticleId article, const TextSketch &sketch)
{
    if (m_anew)
        return;
    m_noted.insert(article);
    const MeetingKeys keys = meetingKeys(sketch);
    m_keys.insert(m_keys.end(), keys.begin(), keys.end());
    m_anew = m_noted.size() > mostNoted;
}

/// Those that meet one of the noted now or met it before, and all of their families.
std::unordered_set<ArticleId> CopyFamilies::affected(std::span<const CopyCandidate> articles) const
{
    std::unordered_set<ArticleId> met = m_noted, families;
    Keys keys;
    keys.add(m_keys);
    for (const CopyCandidate &article : articles)
        if (article.sketch && keys.meet(*article.sketch))
            met.insert(article.id);
    for (const ArticleId id : met)
        if (const auto family = m_found.families.find(id); family != m_found.families.end())
            families.insert(family->second);
    for (const auto &[id, family] : m_found.families)
        if (families.contains(family))
            met.insert(id);
    return met;
}

// What is found of the affected depends on them and on whom they meet, since nobody else shares a family with them:
// neither before, nor by what has come.
void CopyFamilies::find(std::span<const CopyCandidate> articles)
{
    if (m_anew) {
        m_found = findCopiesAndFamilies(articles);
        m_anew = false;
    } else if (!m_noted.empty()) {
        const std::unordered_set<ArticleId> again = affected(articles);
        Keys keys;
        for (const CopyCandidate &article : articles)
            if (article.sketch && again.contains(article.id))
                keys.add(meetingKeys(*article.sketch));
        std::vector<CopyCandidate> compared;
        for (const CopyCandidate &article : articles)
            if (again.contains(article.id) || (article.sketch && keys.meet(*article.sketch)))
                compared.push_back(article);
        const CopiesFound found = findCopiesAndFamilies(compared);
        for (const ArticleId id : again) {
            m_found.copies.erase(id);
            m_found.families.erase(id);
            if (const auto copy = found.copies.find(id); copy != found.copies.end())
                m_found.copies.insert(*copy);
            if (const auto family = found.families.find(id); family != found.families.end())
                m_found.families.insert(*family);
        }
    }
    m_noted.clear();
    m_keys.clear();
}

} // namespace dateline
