// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/article.h"
#include "core/model/correction.h"
#include "core/store/project_store.h"
#include "core/timeline/merger.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline {

/// What the user said about an article as a whole.
struct UserSettings {
    bool publishedSet = false;
    std::optional<CivilDate> published; ///< with publishedSet: the date, or that there is none
    std::optional<std::string> title;
    bool standsAlone = false; ///< never a copy of another article

    friend bool operator==(const UserSettings &, const UserSettings &) = default;
};

/// By content hash; the last correction of a kind counts.
using SettingsByHash = std::unordered_map<std::string, UserSettings>;
SettingsByHash settingsFrom(std::span<const Correction> corrections);

/// An analysed article on its way into the library.
struct LibraryArticle {
    PreparedArticle prepared;
    std::vector<MentionPlace> places; ///< of its mentions as they were found; article and content hash are left out
};

/// Analyses an article with what the user said about it and encodes both for the store. Pure; safe for concurrent use
/// by multiple threads; does not throw.
Result<LibraryArticle> analyseForLibrary(Article asRead, const UserSettings &settings, const LanguagePacks &packs);

/// The article as it is shown: with findings and the user's title.
void applyFindings(Article &article, const Findings &findings);

} // namespace dateline
