// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_text.h"
#include "core/model/date_clue.h"

namespace dateline::cli {

/// {"date", "certainty", "reasons": [{"kind", "text"}]}
void writeSuggestion(JsonText &json, const DateSuggestion &suggestion, const ClueWording &wording);

} // namespace dateline::cli
