// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/complement_reader.h"

#include <span>
#include <vector>

namespace dateline {

/// Content as tokens [first, end), with cue and speaker inside of it when it is broken.
struct QuoteDraft {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint32_t gapFirst = 0;
    std::uint32_t gapEnd = 0;
    std::uint32_t cueFirst = 0;
    std::uint32_t cueEnd = 0; ///< 0: no cue
    std::uint32_t anchor = 0;
    SpeakerSpan speaker;
    bool direct = false;
};

/// Puts together what stands before a cue, what stands after it, and what goes on behind both.
class QuotePartReader {
public:
    QuotePartReader(const Document &document, const SpeechReader &reader, const MarkIndex &marks,
                    const ComplementReader &complements)
        : m_document(document)
        , m_reader(reader)
        , m_marks(marks)
        , m_complements(complements)
        , m_fronted(marks.spans().size(), 0)
    {
    }

    /// Notes a marked span whose cue follows it. To be told of all cues before anything else is asked.
    void noteFront(const Sentence &sentence, const SpeechCue &cue, const Complement &after);

    /// What stands before the cue: a marked span, or a clause and a comma.
    bool takeFront(const Sentence &sentence, std::span<const SpeechCue> cues, const SpeechCue &cue,
                   const Complement &after, QuoteDraft &draft) const;
    void takeAfter(const Complement &after, QuoteDraft &draft) const;
    /// "The aim, he said, was peace"; "A," he said in Paris, "but B": the content goes on after cue and speaker.
    void continueAfterGap(const Sentence &sentence, std::span<const SpeechCue> cues, const SpeechCue &cue,
                          QuoteDraft &draft) const;
    /// "A," he said. "B.": the next sentence is his as well, unless it has a cue of its own.
    void goOn(const Sentence &sentence, QuoteDraft &draft) const;
    /// Where the words of a sentence begin: after marks that open nothing and "But".
    std::uint32_t contentStart(const Sentence &sentence) const;
    /// The last of the marked spans that go on over paragraphs.
    std::uint32_t lastOfChain(std::uint32_t span) const;

private:
    std::uint32_t frontMark(const Sentence &sentence, const SpeechCue &cue, const Complement &after) const;
    bool hasFiniteVerb(std::uint32_t first, std::uint32_t end) const;

    const Document &m_document;
    const SpeechReader &m_reader;
    const MarkIndex &m_marks;
    const ComplementReader &m_complements;
    std::vector<char> m_fronted; ///< by marked span: its cue follows it
};

} // namespace dateline
