// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_drafts.h"

#include <unordered_map>

namespace dateline {

void settlePlaces(const Document &document, const NameLexicon &lexicon, std::vector<NameDraft> &drafts)
{
    const auto acts = [&](std::uint32_t at, bool owns) {
        if (at >= document.tokens.size())
            return false;
        const WordId word = document.tokens[at].word;
        return (lexicon.flags(word) & (Auxiliary | anySpeechVerb | ActVerb)) != 0
               || (owns && word == lexicon.fixed().possessive);
    };
    std::unordered_map<std::string_view, int> located; // of each name: how often a place less how often somebody
    for (const NameDraft &draft : drafts) {
        if (!draft.unknown)
            continue;
        const bool somebody = draft.title != noEntry || (!draft.located && acts(draft.mention.endToken, false));
        located[document.textOf(draft.mention.head)] += draft.located ? 1 : somebody ? -1 : 0;
    }
    for (NameDraft &draft : drafts) {
        if (!draft.unknown || draft.mention.kind == NameKind::RoleNoun || draft.title != noEntry
            || draft.shape == RunShape::Acronym || draft.shape == RunShape::Group)
            continue;
        const int sum = located[document.textOf(draft.mention.head)];
        if (sum > 0 && !draft.mention.isPlace && !acts(draft.mention.endToken, true)) {
            draft.mention.kind = NameKind::City;
            draft.mention.isPlace = true;
            draft.mention.canAct = false;
        } else if (sum < 0 && draft.located && draft.shape == RunShape::Person) {
            draft.mention.kind = NameKind::Person;
            draft.mention.isPlace = false;
            draft.mention.canAct = true;
        }
    }
}

} // namespace dateline
