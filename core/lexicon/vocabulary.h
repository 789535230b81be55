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

    /// What a word is looked for by. Making it first and looking later lets memory come meanwhile (`expect`).
    struct Key {
        std::uint64_t head = 0; ///< its first eight bytes, folded
        std::uint64_t hash = 0; ///< the highest bit is set for words of more than eight bytes
    };
    /// Of a word of ASCII letters, read eight at a time: `head` are the first ones in lower case, `rest` joins the
    /// others.
    static Key keyOfLetters(std::uint64_t head, std::size_t size, std::uint64_t rest = 0)
    {
        return {head, mixed(head, size, rest) >> 1 | std::uint64_t(size > sizeof head) << 63};
    }
    /// Joins the up to eight letters that begin at `at`, in lower case.
    static std::uint64_t joined(std::uint64_t rest, std::uint64_t folded, std::size_t at)
    {
        return mixed(folded, at, rest);
    }
    /// The id of the ASCII word `written` by its key.
    WordId findAsWritten(const Key &key, std::string_view written) const
    {
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t at = key.hash & mask;; at = (at + 1) & mask) {
            const Slot &slot = m_slots[at];
            if (slot.word == 0
                || (slot.head == key.head && slot.tag == tagOf(key.hash)
                    && (written.size() <= sizeof key.head || isFolded(written, text(slot.word)))))
                return slot.word;
        }
    }
    /// Asks for the memory in which a word will be looked for.
    void expect(const Key &key) const { __builtin_prefetch(&m_slots[key.hash & (m_slots.size() - 1)]); }

    /// Valid until a word is added.
    std::string_view text(WordId id) const { return slice(m_bytes, m_spans[id]); }
    std::size_t size() const { return m_spans.size(); }

private:
    /// Where a word is looked for. A word of up to eight bytes is all in `head`, so that neither a hit nor a miss looks
    /// anywhere else; the tag tells the longer ones apart, nearly always.
    struct Slot {
        std::uint64_t head = 0;
        std::uint32_t tag = 0; ///< of the hash
        WordId word = 0;       ///< 0: free
    };

    /// Spreads a word's bytes over all bits (the multiplier and shifts of SplitMix64, public domain).
    static std::uint64_t mixed(std::uint64_t head, std::size_t size, std::uint64_t rest = 0)
    {
        std::uint64_t hash = (head ^ (size << 58) ^ rest) * 0xBF58476D1CE4E5B9ULL;
        hash ^= hash >> 29;
        hash *= 0x94D049BB133111EBULL;
        return hash ^ (hash >> 32);
    }
    static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
    static Key keyOf(std::string_view folded);
    static bool isFolded(std::string_view written, std::string_view folded);
    void grow();
    std::size_t slotOf(std::string_view word, const Key &key) const;

    std::string m_bytes;           ///< all words, one after the other
    std::vector<ByteSpan> m_spans; ///< by WordId; [0] is the unknown word, empty
    std::vector<Slot> m_slots;     ///< open addressing, a power of two
};

} // namespace dateline
