// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/document.h"
#include "core/model/mention.h"

#include <span>

namespace dateline {

/// An event that is told in several sentences gets the best date of them: mentions that have nothing but the
/// publication date take the day of the nearest mention that tells one, when both have the same type and the same code
/// or trigger, and neither places nor figures contradict. Where all deeds of a type that tell a day of the week before
/// publication tell the same, those that follow take it too. Statements are left alone: each is an act of its own.
/// `mentions` must be in the order of the text. Linear.
void shareStoryDates(const Document &document, std::span<Mention> mentions);

} // namespace dateline
