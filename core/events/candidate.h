// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/argument_finder.h"
#include "core/lexicon/event_lexicon.h"

#include <vector>

namespace dateline {

/// A word of the current sentence that may tell an event, as far as it has been worked out.
struct Candidate {
    std::uint32_t first = 0; ///< tokens of the trigger [first, end)
    std::uint32_t end = 0;
    std::uint32_t head = 0;
    std::uint32_t phrase = 0; ///< index into view.phrases
    bool noun = false;
    const TriggerSense *sense = nullptr;
    Arguments arguments;
    Governing governedAs = Governing::None; ///< of nouns: what the verb beside them does with them
    std::uint32_t quotation = nothing;      ///< whose cue this is
    EventStatus status = EventStatus::Happened;
    ByteSpan statusWords;
    bool real = true;               ///< false: never happened and was not planned (a wish, a refusal)
    bool dropped = false;           ///< the same happening as another candidate
    std::uint32_t toldBy = nothing; ///< of dropped ones: the index of that candidate
    std::uint32_t timex = nothing;  ///< that dates it
    bool ownTime = false;           ///< the timex stands inside the trigger's noun phrase or right after it
    double score = 0;
};

/// Triggers of the current sentence with the sense that fits, ordered by head.
void findTriggers(DocumentView &view, std::vector<Candidate> &candidates);

/// The first sense whose condition holds; nullptr when none does.
const TriggerSense *chooseSense(const DocumentView &view, const Trigger &trigger, const Candidate &candidate);

/// Fills status, statusWords and real.
void decideStatus(const DocumentView &view, Candidate &candidate);

/// Classes of the words and names of an argument's head.
ClassMask headClasses(const DocumentView &view, const Argument &argument);

} // namespace dateline
