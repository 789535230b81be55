// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The case-folded words that a language pack knows, numbered from 1 in order of first mention. Filled while the
/// pack loads, then frozen. Const use is safe for concurrent use by multiple threads.
class Vocabulary {
public:
    Vocabulary();

    /// The id of `word` (already case-folded, see foldCase), adding it when new.
    WordId add(std::string_view word);
    /// The id of a case-folded word, 0 when unknown.
    WordId find(std::string_view word) const;
    /// The id of a word as written; ASCII is folded on the fly.
    WordId findAsWritten(std::string_view word) const;

    /// Valid until a word is added.
    std::string_view text(WordId id) const
    {
        return std::string_view(m_bytes).substr(m_ends[id] - m_sizes[id], m_sizes[id]);
    }
    std::size_t size() const { return m_ends.size(); }

private:
    /// Where a word is looked for; all that a miss needs lies in one cache line.
    struct Slot {
        std::uint32_t tag = 0;             ///< upper half of the hash
        WordId word = 0;                   ///< 0: free
        std::uint32_t begin = 0, size = 0; ///< in m_bytes
    };

    void grow();
    std::size_t slotOf(std::string_view word, std::uint64_t hash) const;

    std::string m_bytes;                        ///< all words, one after the other
    std::vector<std::uint32_t> m_ends, m_sizes; ///< by WordId; [0] is the unknown word, empty
    std::vector<Slot> m_slots;                  ///< open addressing, a power of two
};

} // namespace dateline
