// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/vocabulary.h"
#include "core/model/document.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// The words of a name or phrase as the tokenizer would cut them; hyphens and the full stops of abbreviations are left
/// out, since a gazetteer matches "Al-Nusra" and "Al Nusra" alike.
std::vector<std::string_view> phraseWords(std::string_view phrase);

/// Where an entry ends and which one it is; endToken 0 when nothing matches.
struct GazetteerMatch {
    std::uint32_t endToken = 0;
    std::uint32_t entry = 0;

    explicit operator bool() const { return endToken != 0; }
};

/// Finds many names of several words in one pass over the tokens. Entries are numbers whose meaning the owner knows.
/// Filled while a language pack loads; const use is safe for concurrent use by multiple threads.
class Gazetteer {
public:
    /// How strictly the letters' case counts: AsWritten wants at least the capitals of the phrase, Any wants nothing.
    enum class Case : std::uint8_t { AsWritten, Any };

    /// What becomes of a phrase that is there already, with the same capitals.
    enum class Known : std::uint8_t { Keep, Replace };

    /// Adds a phrase of at most 15 words; longer ones are left out.
    void add(std::string_view phrase, std::uint32_t entry, Case wanted, Vocabulary &words, Known known = Known::Keep);

    /// The longest entry that starts at `token` and ends at or before `end`.
    GazetteerMatch longestAt(const Document &document, std::uint32_t token, std::uint32_t end) const
    {
        const WordId word = document.tokens[token].word;
        return word < m_roots.size() && m_roots[word] != 0 ? walk(document, token, end) : GazetteerMatch{};
    }

    std::size_t size() const { return m_terminals.size(); }

private:
    /// One phrase that ends at a node; `capitals` holds two bits a word: 0 any, 1 capitalised, 2 all capitals.
    struct Terminal {
        std::uint32_t entry;
        std::uint32_t capitals;
        std::uint32_t next; ///< another phrase of the same words, 0 for none; numbered from 1
    };
    struct Edge {
        std::uint64_t key; ///< node and word; 0 is free
        std::uint32_t target;
    };

    GazetteerMatch walk(const Document &document, std::uint32_t token, std::uint32_t end) const;
    std::uint32_t childOf(std::uint32_t node, WordId word) const;
    std::uint32_t addChild(std::uint32_t node, WordId word);
    std::size_t slotOf(std::uint64_t key) const;
    void grow();

    std::vector<std::uint32_t> m_roots;    ///< by word: node, 0 for none
    std::vector<std::uint32_t> m_nodes{0}; ///< by node: its first terminal, 0 for none
    std::vector<Terminal> m_terminals;
    std::vector<Edge> m_edges = std::vector<Edge>(1024, Edge{0, 0}); ///< open addressing, a power of two
    std::size_t m_edgeCount = 0;
};

} // namespace dateline
