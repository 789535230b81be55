// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/candidate.h"
#include "core/events/figure_reader.h"
#include "core/model/mention.h"

#include <span>

namespace dateline {

/// Fills type, code, spans, actors, places, speech, status and rule id of a candidate's mention. The date, figures,
/// title and score come from others.
void fillMention(const DocumentView &view, const Candidate &candidate, Mention &mention);

/// Adds whom and where another candidate of the same happening tells ("a raid on Homs" of "killed 12 in a raid on
/// Homs").
void addTelling(const DocumentView &view, const Candidate &candidate, Mention &mention);

/// Gives each figure of the sentence to the mention that it belongs to: by type, then the nearest trigger.
void assignFigures(const DocumentView &view, std::span<const FoundFigure> figures, std::span<Mention> mentions);

/// A headline of at most 70 characters: who, what, whom, where, in the article's words.
std::string mentionTitle(const DocumentView &view, const Candidate &candidate, const Mention &mention);

} // namespace dateline
