// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/suggestion_output.h"

namespace dateline::cli {

void writeSuggestion(JsonText &json, const DateSuggestion &suggestion, const ClueWording &wording)
{
    json.beginObject().key("date").string(toIso(suggestion.date));
    json.key("certainty").number(suggestion.certainty, 2).key("reasons").beginArray();
    for (const DateClue &clue : suggestion.clues) {
        json.beginObject().key("kind").string(toName(clue.kind));
        json.key("text").string(clueText(clue, wording)).endObject();
    }
    json.endArray().endObject();
}

} // namespace dateline::cli
