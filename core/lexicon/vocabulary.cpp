// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/vocabulary.h"

#include "core/base/utf8.h"

#include <array>

namespace dateline {

Vocabulary::Vocabulary() : m_words(1), m_slots(1024, 0), m_tags(1024, 0) {}

// FNV-1a, 64 bits (Fowler, Noll, Vo): short words, no seed, the same on every machine.
std::uint64_t Vocabulary::hashOf(std::string_view word)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash ^ (hash >> 29);
}

std::size_t Vocabulary::slotOf(std::string_view word, std::uint64_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0 && (m_tags[slot] != tag || m_words[m_slots[slot]] != word))
        slot = (slot + 1) & mask;
    return slot;
}

WordId Vocabulary::add(std::string_view word)
{
    if (word.empty())
        return 0;
    if (2 * m_words.size() >= m_slots.size())
        grow();
    const std::uint64_t hash = hashOf(word);
    const std::size_t slot = slotOf(word, hash);
    if (m_slots[slot] == 0) {
        m_slots[slot] = static_cast<WordId>(m_words.size());
        m_tags[slot] = static_cast<std::uint32_t>(hash >> 32);
        m_words.emplace_back(word);
    }
    return m_slots[slot];
}

void Vocabulary::grow()
{
    m_slots.assign(2 * m_slots.size(), 0);
    m_tags.assign(m_slots.size(), 0);
    for (std::size_t id = 1; id < m_words.size(); ++id) {
        const std::uint64_t hash = hashOf(m_words[id]);
        const std::size_t slot = slotOf(m_words[id], hash);
        m_slots[slot] = static_cast<WordId>(id);
        m_tags[slot] = static_cast<std::uint32_t>(hash >> 32);
    }
}

WordId Vocabulary::find(std::string_view word) const
{
    return m_slots[slotOf(word, hashOf(word))];
}

WordId Vocabulary::findAsWritten(std::string_view word) const
{
    std::array<char, 48> folded;
    if (word.size() > folded.size())
        return find(foldCase(word));
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        if (static_cast<unsigned char>(c) >= 0x80)
            return find(foldCase(word));
        folded[i] = isAsciiUpper(c) ? static_cast<char>(c + 32) : c;
    }
    return find({folded.data(), word.size()});
}

} // namespace dateline
