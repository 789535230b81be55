// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/lexicon/language_pack.h"

#include <vector>

namespace dateline {

/// Runs the examples that a language's time rules carry. One error for each example that fails, with file, line and
/// column and what was found instead, for each rule that has none, and for each holiday whose code names no day; in the
/// order of the files. Pure.
std::vector<Error> checkRuleExamples(const LanguagePack &pack);

} // namespace dateline
