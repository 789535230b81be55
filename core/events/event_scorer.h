// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/candidate.h"
#include "core/model/mention.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace dateline {

/// Mentions below this score are not worth a place on a timeline.
inline constexpr double lowestScore = 0.5;

/// Drops candidates that tell the same happening as another one of the sentence.
void mergeWithinSentence(const DocumentView &view, std::vector<Candidate> &candidates);

/// Whether a verb only tells what came of what stands before it: ", killing five", "attacked a base and killed five".
bool tellsOutcome(const DocumentView &view, const Candidate &candidate);

/// How sure it is that a candidate is an event worth telling, 0 to 1. Remembers which event nouns an article has told.
class EventScorer {
public:
    explicit EventScorer(const DocumentView &view) : m_view(view) {}

    double score(const Candidate &candidate, const Mention &mention) const;
    void told(const Candidate &candidate, const Mention &mention);

private:
    double ofVerb(const Candidate &candidate, const Mention &mention) const;
    bool isTopic(const Candidate &candidate) const;
    bool isToldAgain(const Candidate &candidate, const Mention &mention) const;
    double ofNoun(const Candidate &candidate, const Mention &mention) const;

    const DocumentView &m_view;
    std::map<std::pair<EventType, WordId>, std::set<std::string>> m_told; ///< by word: where
};

} // namespace dateline
