// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/language_pack.h"

namespace dateline {

Result<std::shared_ptr<const LanguagePack>> LanguagePack::load(const ResourceRoots &roots, std::string_view code,
                                                               PackParts parts)
{
    auto pack = std::make_shared<LanguagePack>();
    pack->m_code = code;
    if (auto done = pack->m_text.load(roots, code, pack->m_words); !done)
        return done.error();
    if (auto done = pack->m_temporal.load(roots, code, pack->m_words); !done)
        return done.error();
    if (parts == PackParts::Dates)
        return std::shared_ptr<const LanguagePack>(std::move(pack));
    if (auto done = pack->m_partsOfSpeech.load(roots, code, pack->m_words); !done)
        return done.error();
    if (auto done = pack->m_names.load(roots, code, pack->m_words); !done)
        return done.error();
    if (auto done = pack->m_events.load(roots, code, pack->m_words); !done)
        return done.error();
    pack->m_names.markCommon(pack->m_events.nounTriggers());
    pack->m_partsOfSpeech.addForms(pack->m_events, pack->m_words.size());
    return std::shared_ptr<const LanguagePack>(std::move(pack));
}

Result<LanguagePacks> loadLanguagePacks(const ResourceRoots &roots, PackParts parts)
{
    LanguagePacks packs;
    for (const std::string &code : roots.languages()) {
        auto pack = LanguagePack::load(roots, code, parts);
        if (!pack)
            return pack.error();
        packs.emplace(code, *pack);
    }
    return packs;
}

} // namespace dateline
