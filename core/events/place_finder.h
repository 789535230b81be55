// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/candidate.h"
#include "core/model/mention.h"

#include <span>

namespace dateline {

/// Whether a noun phrase speaks of something told before: "the city", "the attack"; not "the second attack".
bool pointsBack(const DocumentView &view, const Phrase &phrase);

/// The place that noun phrase `phrase` of the sentence stands for though it has no name in it: the one it is in
/// apposition to ("a nearby town, Azaz,"), else the one of its kind that was named last ("the city"). nullptr when
/// there is none. Looks back a fixed number of names.
const NameMention *placeMeant(const DocumentView &view, std::uint32_t phrase);

/// Adds a place unless the mention has it or has enough.
void addPlace(const NameMention &name, Mention &mention);

/// What the subject of a verb is to the event that is the verb's object: nothing special; only where it was ("Lebanon
/// has seen protests", "Geneva hosted talks"); or that and somebody who took part ("Qatar hosted talks").
enum class Scene : std::uint8_t { None, Ground, Host };

/// `around` are the verb's arguments.
Scene sceneOf(const DocumentView &view, const Arguments &around);

/// Gives a mention that has no place that of the clause it stands in ("X, where the army …"), else the nearest of its
/// sentence that no other event of it has.
void findPlaceNearby(const DocumentView &view, std::span<const Candidate> candidates, const Candidate &candidate,
                     Mention &mention);

} // namespace dateline
