// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_finder.h"

#include "core/events/name_drafts.h"

namespace dateline {

std::vector<NameMention> findNames(const Document &document, const LanguagePack &pack)
{
    std::vector<NameDraft> drafts;
    std::vector<NameAtom> atoms;
    for (const Paragraph &paragraph : document.paragraphs) {
        if (!isAnalysed(paragraph.kind))
            continue;
        for (std::uint32_t s = paragraph.firstSentence; s < paragraph.endSentence; ++s) {
            atoms.clear();
            findAtoms(document, pack.names(), document.sentences[s], atoms);
            assembleNames(document, pack.names(), document.sentences[s], atoms, drafts);
        }
    }
    resolveNames(document, pack.names(), drafts);

    std::vector<NameMention> mentions;
    mentions.reserve(drafts.size());
    for (NameDraft &draft : drafts)
        if (draft.keep)
            mentions.push_back(std::move(draft.mention));
    return mentions;
}

} // namespace dateline
