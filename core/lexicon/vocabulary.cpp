// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/vocabulary.h"

#include "core/base/octets.h"
#include "core/base/utf8.h"

namespace dateline {

Vocabulary::Key Vocabulary::keyOf(std::string_view folded)
{
    const std::uint64_t head = octets::loadSome(folded.data(), folded.size());
    std::uint64_t rest = 0;
    for (std::size_t at = octets::size; at < folded.size(); at += octets::size)
        rest = joined(rest, octets::loadSome(folded.data() + at, folded.size() - at), at);
    return keyOfLetters(head, folded.size(), rest);
}

/// Whether an ASCII word is that one when its letters are in lower case.
bool Vocabulary::isFolded(std::string_view written, std::string_view folded)
{
    if (written.size() != folded.size())
        return false;
    for (std::size_t at = 0; at < written.size(); at += octets::size) {
        const std::uint64_t bytes = octets::loadSome(written.data() + at, written.size() - at);
        if (octets::lowered(bytes) != octets::loadSome(folded.data() + at, folded.size() - at))
            return false;
    }
    return true;
}

Vocabulary::Vocabulary() : m_spans(1), m_slots(1024) {}

std::size_t Vocabulary::slotOf(std::string_view word, const Key &key) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = key.hash & mask;; at = (at + 1) & mask) {
        const Slot &slot = m_slots[at];
        if (slot.word == 0 || (slot.head == key.head && slot.tag == tagOf(key.hash) && text(slot.word) == word))
            return at;
    }
}

WordId Vocabulary::add(std::string_view word)
{
    if (word.empty())
        return 0;
    if (2 * size() >= m_slots.size())
        grow();
    const Key key = keyOf(word);
    Slot &slot = m_slots[slotOf(word, key)];
    if (slot.word == 0) {
        slot = {key.head, tagOf(key.hash), static_cast<WordId>(size())};
        const auto begin = static_cast<std::uint32_t>(m_bytes.size());
        m_bytes += word;
        m_spans.push_back({begin, static_cast<std::uint32_t>(m_bytes.size())});
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
            m_slots[slotOf(word, keyOf(word))] = slot;
        }
}

WordId Vocabulary::find(std::string_view word) const
{
    return m_slots[slotOf(word, keyOf(word))].word;
}

WordId Vocabulary::findAsWritten(std::string_view word) const
{
    std::uint64_t head = octets::loadSome(word.data(), word.size());
    std::uint64_t all = head, rest = 0;
    head = octets::lowered(head);
    for (std::size_t at = octets::size; at < word.size(); at += octets::size) {
        const std::uint64_t bytes = octets::loadSome(word.data() + at, word.size() - at);
        all |= bytes;
        rest = joined(rest, octets::lowered(bytes), at);
    }
    if ((all & octets::tops) != 0)
        return find(foldCase(word));
    return findAsWritten(keyOfLetters(head, word.size(), rest), word);
}

} // namespace dateline
