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

    std::string_view text(WordId id) const { return m_words[id]; }
    std::size_t size() const { return m_words.size(); }

private:
    static std::uint64_t hashOf(std::string_view word);
    void grow();
    std::size_t slotOf(std::string_view word, std::uint64_t hash) const;

    std::vector<std::string> m_words; ///< [0] is the unknown word, empty
    std::vector<WordId> m_slots;      ///< open addressing, a power of two, 0 is free
    std::vector<std::uint32_t> m_tags; ///< upper half of each slot's hash
};

} // namespace dateline
