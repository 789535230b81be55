// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/quote_marks.h"
#include "core/events/speech_reader.h"

#include <span>
#include <vector>

namespace dateline {

/// Marked spans by token.
class MarkIndex {
public:
    MarkIndex(const Document &document, std::vector<MarkedSpan> spans);

    const std::vector<MarkedSpan> &spans() const { return m_spans; }
    bool outside(std::uint32_t at) const { return at >= m_spanOf.size() || m_spanOf[at] == 0; }
    /// Number of the span whose marks or words the token is one of, or `none`.
    std::uint32_t spanAt(std::uint32_t at) const { return m_spanOf[at] - 1; }
    bool opensAt(std::uint32_t at) const { return !outside(at) && m_spans[spanAt(at)].open == at; }
    bool closesAt(std::uint32_t at) const { return !outside(at) && m_spans[spanAt(at)].close == at; }
    /// One past the last token of a span, its closing mark included.
    std::uint32_t endOf(std::uint32_t span) const;

    static constexpr std::uint32_t none = ~0u;

private:
    std::vector<MarkedSpan> m_spans;
    std::vector<std::uint32_t> m_spanOf; ///< numbered from 1
};

enum class ComplementKind : std::uint8_t { None, Marks, Clause, Infinitive, Object };

/// What a cue brings: tokens [first, end).
struct Complement {
    ComplementKind kind = ComplementKind::None;
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint32_t cueEnd = 0; ///< the cue with the preposition that belongs to it ("called for")

    explicit operator bool() const { return kind != ComplementKind::None; }
};

/// Reads what follows a cue in its sentence.
class ComplementReader {
public:
    ComplementReader(const SpeechReader &reader, const MarkIndex &marks) : m_reader(reader), m_marks(marks) {}

    /// The complement after the cue; `cues` are those of its sentence [begin, end).
    Complement after(const SpeechCue &cue, std::span<const SpeechCue> cues, std::uint32_t begin,
                     std::uint32_t end) const;
    /// Where the clause that begins at `first` and belongs to the cue ends, without closing signs.
    std::uint32_t clauseEnd(std::uint32_t first, ComplementKind kind, const SpeechCue &cue,
                            std::span<const SpeechCue> cues, std::uint32_t begin, std::uint32_t end) const;

private:
    std::uint32_t skipAside(std::uint32_t comma, std::uint32_t end) const;
    std::uint32_t skipAdverbials(const SpeechCue &cue, std::uint32_t at, std::uint32_t end) const;
    bool beginsClause(std::uint32_t at, std::uint32_t end, bool strict) const;
    bool isComplementiser(std::uint32_t at) const;
    bool bringsTopic(std::uint32_t preposition) const;
    bool isQuestionWord(std::uint32_t at) const;
    Complement phraseAfter(const SpeechCue &cue, std::uint32_t at, std::uint32_t end) const;
    bool endsAtCue(const SpeechCue &cue, const SpeechCue &other, std::uint32_t next) const;
    bool standsAlone(std::uint32_t span, std::uint32_t end) const;
    bool endsAtComma(std::uint32_t comma, ComplementKind kind, const SpeechCue &cue, std::uint32_t end,
                     bool subordinate) const;

    const SpeechReader &m_reader;
    const MarkIndex &m_marks;
};

} // namespace dateline
