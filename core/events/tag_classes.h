// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/phrase.h"

namespace dateline {

/// How far a look ahead may go when tags are repaired: keeps it linear.
inline constexpr std::uint32_t lookAhead = 10;

/// A verb with a tense, or what stands before one.
constexpr bool isFinite(Tag tag)
{
    return tag == Tag::Past || tag == Tag::Third || tag == Tag::Base || tag == Tag::Modal || tag == Tag::Be
           || tag == Tag::Have || tag == Tag::Do;
}

/// What stands in a noun phrase.
constexpr bool opensNounPhrase(Tag tag)
{
    return tag == Tag::Determiner || tag == Tag::Possessive || tag == Tag::Number || tag == Tag::Adjective
           || tag == Tag::Noun || tag == Tag::Name || tag == Tag::Pronoun;
}

} // namespace dateline
