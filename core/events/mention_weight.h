// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/mention.h"

#include <span>

namespace dateline {

/// Turns the scores of an article's mentions, which say how sure each is an event, into how much each is what the
/// article is about: what stands early counts more, and what has a day of its own, and a day that many mentions of its
/// type tell. Never below lowestScore, never above 1; all mentions of a sentence stand equally early. Linear.
void weighMentions(std::span<Mention> mentions);

} // namespace dateline
