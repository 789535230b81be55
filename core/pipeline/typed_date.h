// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/timex.h"

#include <optional>
#include <string_view>

namespace dateline {

/// Reads a date that a person typed, in any language there is a pack for (English first, then by code): "28 Sept 2012",
/// "2012-09", "last Friday". Relative words are counted from `reference`. nullopt when the text is not one date as a
/// whole or has no days. Pure.
std::optional<Timex> readTypedDate(std::string_view text, const LanguagePacks &packs,
                                   std::optional<CivilDate> reference = {});

} // namespace dateline
