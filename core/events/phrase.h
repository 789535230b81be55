// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace dateline {

/// What a token does in its sentence.
enum class Tag : std::uint8_t {
    Other,
    Determiner,
    Possessive,
    Genitive,
    Number,
    Adjective,
    Noun,
    Name,
    Pronoun,
    Preposition,
    To,
    Modal,
    Be,
    Have,
    Do,
    Base,
    Third,
    Past,
    Participle,
    Gerund,
    Adverb,
    Negation,
    Conjunction,
    Subordinator,
    Relative,
    That,
    Comma,
    Stop,
    Open,
    Close,
    Quote,
    Hyphen,
    Time,
};

enum class PhraseKind : std::uint8_t {
    Noun,
    Verb,
    Preposition,
    Time,
    Adverb,
    Comma,
    Conjunction,
    Subordinator,
    Relative,
    That,
    Quote,
    Stop,
    Open,
    Close,
    Other,
};

enum class Tense : std::uint8_t { Present, Past, Perfect, PastPerfect, Future, Modal, Infinitive, Participle, Gerund };

inline constexpr std::uint32_t noToken = std::numeric_limits<std::uint32_t>::max();

/// A stretch of a sentence: tokens [first, end) of the document.
struct Phrase {
    PhraseKind kind = PhraseKind::Other;
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint32_t head = 0;       ///< noun: last noun; verb: the main verb; else first
    Tense tense = Tense::Present; ///< of verbs
    bool passive = false;
    bool progressive = false;
    bool negated = false;
    bool pronoun = false;          ///< noun phrase that is a pronoun
    std::uint32_t modal = noToken; ///< the modal verb, when there is one

    bool finite() const { return kind == PhraseKind::Verb && tense < Tense::Infinitive; }
};

} // namespace dateline
