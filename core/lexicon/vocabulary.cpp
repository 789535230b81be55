// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/vocabulary.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

// FNV-1a, 64 bits (Fowler, Noll, Vo): short words, no seed, the same on every machine.
constexpr std::uint64_t hashStart = 14695981039346656037ULL;

constexpr std::uint64_t hashStep(std::uint64_t hash, char c)
{
    return (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
}

constexpr std::uint64_t hashEnd(std::uint64_t hash)
{
    return hash ^ (hash >> 29);
}

std::uint64_t hashOf(std::string_view word)
{
    std::uint64_t hash = hashStart;
    for (const char c : word)
        hash = hashStep(hash, c);
    return hashEnd(hash);
}

constexpr std::uint32_t tagOf(std::uint64_t hash)
{
    return static_cast<std::uint32_t>(hash >> 32);
}

} // namespace

Vocabulary::Vocabulary() : m_ends(1), m_sizes(1), m_slots(1024) {}

std::size_t Vocabulary::slotOf(std::string_view word, std::uint64_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot &slot = m_slots[at];
        if (slot.word == 0)
            return at;
        if (slot.tag == tagOf(hash) && slot.size == word.size()
            && std::equal(word.begin(), word.end(), m_bytes.data() + slot.begin))
            return at;
    }
}

WordId Vocabulary::add(std::string_view word)
{
    if (word.empty())
        return 0;
    if (2 * size() >= m_slots.size())
        grow();
    const std::uint64_t hash = hashOf(word);
    Slot &slot = m_slots[slotOf(word, hash)];
    if (slot.word == 0) {
        slot = {tagOf(hash), static_cast<WordId>(size()), static_cast<std::uint32_t>(m_bytes.size()),
                static_cast<std::uint32_t>(word.size())};
        m_bytes += word;
        m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
        m_sizes.push_back(slot.size);
    }
    return slot.word;
}

void Vocabulary::grow()
{
    std::vector<Slot> slots(2 * m_slots.size());
    slots.swap(m_slots);
    for (const Slot &slot : slots)
        if (slot.word != 0) {
            const std::string_view word = text(slot.word);
            m_slots[slotOf(word, hashOf(word))] = slot;
        }
}

WordId Vocabulary::find(std::string_view word) const
{
    return m_slots[slotOf(word, hashOf(word))].word;
}

WordId Vocabulary::findAsWritten(std::string_view word) const
{
    std::array<char, 48> folded;
    if (word.size() > folded.size())
        return find(foldCase(word));
    std::uint64_t hash = hashStart;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (static_cast<unsigned char>(word[i]) >= 0x80)
            return find(foldCase(word));
        folded[i] = toAsciiLower(word[i]);
        hash = hashStep(hash, folded[i]);
    }
    return m_slots[slotOf({folded.data(), word.size()}, hashEnd(hash))].word;
}

} // namespace dateline
