// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/copy_finder.h"

#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline {

/// What `findCopies` finds, while articles come, change and go: only articles that may be like those that did are
/// compared again. One thread at a time.
class CopyFamilies {
public:
    /// Before an article comes or after it came, before and after anything about it changes, before it goes.
    void note(ArticleId article, const TextSketch &sketch);
    /// Something was noted since the last `find`.
    bool stale() const { return m_anew || !m_noted.empty(); }

    /// `articles` as they are now, all of them.
    void find(std::span<const CopyCandidate> articles);
    /// Of each copy, what it prints again.
    const std::map<ArticleId, ArticleId> &copies() const { return m_found.copies; }

private:
    class Keys;

    std::unordered_set<ArticleId> affected(std::span<const CopyCandidate> articles) const;

    CopiesFound m_found;
    bool m_anew = true;
    std::unordered_set<ArticleId> m_noted;
    std::vector<std::uint64_t> m_keys; ///< by which those that were noted meet others
};

} // namespace dateline
