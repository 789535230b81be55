// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/document.h"
#include "core/model/mention.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

enum class NameKind : std::uint8_t { Person, Group, Country, City, Region, Nationality, RoleNoun };

/// One name, or a noun phrase that stands for somebody, in the text.
struct NameMention {
    std::uint32_t firstToken = 0;
    std::uint32_t endToken = 0; ///< behind an acronym in brackets that the name brings ("Free Syrian Army (FSA)")
    ByteSpan span;              ///< with titles and nationality ("US Secretary of State John Kerry")
    ByteSpan head;              ///< the name itself ("John Kerry")
    NameKind kind = NameKind::Group;
    std::string name;       ///< canonical ("John Kerry"), also for later short forms ("Kerry", "he" is not resolved)
    bool canAct = false;    ///< may be an actor: persons, groups, countries, capitals used for governments, roles
    bool isPlace = false;   ///< may be a place
    bool isCapital = false; ///< a state's capital, and not its government
    bool plural = false;
    std::optional<GeoPoint> point; ///< of places that the gazetteer knows
};

/// Names of a document in token order, never overlapping; short forms and acronyms are resolved to the full name
/// within the article. Only analysed paragraphs. Pure; safe for concurrent use by multiple threads.
std::vector<NameMention> findNames(const Document &document, const LanguagePack &pack);

} // namespace dateline
