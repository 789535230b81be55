// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/noun_phrase_reader.h"

#include <optional>
#include <vector>

namespace dateline {

/// A word that brings somebody's words, and who is its subject. Token positions.
struct SpeechCue {
    std::uint32_t first = 0; ///< "according to" has two tokens
    std::uint32_t end = 0;
    std::uint32_t groupFirst = 0; ///< speaker and cue together, with auxiliaries and appositions between
    std::uint32_t groupEnd = 0;
    std::uint64_t kinds = 0; ///< NameWord flags of the verb or noun
    SpeakerSpan speaker;
    bool inverted = false; ///< "said X"
    bool according = false;
    bool gerund = false; ///< ", saying": the subject is that of the sentence
    bool passive = false;
    bool relative = false; ///< ", who said …": ends with the relative clause
    bool noun = false;     ///< "X's claim that"
};

/// Finds the words of a sentence that bring somebody's words.
class SpeechReader : public NounPhraseReader {
public:
    using NounPhraseReader::NounPhraseReader;

    /// Appends the cues of tokens [begin, end) in order; `outside` tells whether a token stands outside quotation
    /// marks. Linear in the sentence.
    template <typename Outside>
    void findCues(std::uint32_t begin, std::uint32_t end, Outside outside, std::vector<SpeechCue> &cues) const
    {
        const std::size_t before = cues.size();
        for (std::uint32_t at = begin; at < end; ++at) {
            if (!outside(at))
                continue;
            const SpeechCue *last = cues.size() > before ? &cues.back() : nullptr;
            if (auto cue = cueAt(at, begin, end, last))
                cues.push_back(*cue);
        }
    }

private:
    std::optional<SpeechCue> cueAt(std::uint32_t at, std::uint32_t begin, std::uint32_t end,
                                   const SpeechCue *last) const;
    std::optional<SpeechCue> accordingAt(std::uint32_t at, std::uint32_t end) const;
    std::optional<SpeechCue> nounAt(std::uint32_t at, std::uint32_t begin, std::uint32_t end,
                                    const SpeechCue *last) const;
    std::optional<SpeechCue> verbAt(std::uint32_t at, std::uint32_t begin, std::uint32_t end,
                                    const SpeechCue *last) const;
    bool setSubject(SpeechCue &cue, std::uint32_t subjectEnd, std::uint32_t begin, std::uint32_t end,
                    const SpeechCue *last) const;
    bool setInverted(SpeechCue &cue, std::uint32_t begin, std::uint32_t end) const;
    bool setAgent(SpeechCue &cue, std::uint32_t end) const;
    std::uint32_t groupStart(std::uint32_t at, std::uint32_t begin, bool &copula, bool &helped) const;
    SpeakerSpan sharedSubject(std::uint32_t at, std::uint32_t begin, const SpeechCue *last) const;
    bool isVerbal(std::uint32_t at, std::uint32_t begin, std::uint32_t end) const;
    bool bringsWords(std::uint32_t at) const;
};

} // namespace dateline
