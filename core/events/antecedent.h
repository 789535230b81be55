// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/name_finder.h"
#include "core/lexicon/language_pack.h"
#include "core/model/document.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

namespace dateline {

/// How a pronoun is used: "it attacked", "its forces", "it said".
enum class PronounUse : std::uint8_t { Subject, Owner, Speaker };

/// Whom pronouns stand for. Looks back a fixed number of mentions, so that it costs the same in any article. Const
/// calls are safe for concurrent use; `names` must outlive the finder.
class AntecedentFinder {
public:
    AntecedentFinder(const Document &document, std::span<const NameMention> names, const LanguagePack &pack);

    /// The mention that the pronoun at token `pronoun` stands for, or nullptr. Of those that agree an owner is the
    /// nearest, any other one of the latest sentence that has one: of persons and subjects the first there, of speakers
    /// who are no persons the last. `last`, who spoke last, goes before them unless a later sentence has one.
    const NameMention *of(std::uint32_t pronoun, PronounUse use, const NameMention *last = nullptr) const;

private:
    enum class Gender : std::uint8_t { Unknown, He, She };

    std::uint64_t flags(std::uint32_t token) const { return m_pack.names().flags(m_document.tokens[token].word); }
    Gender genderOf(const NameMention &mention) const;
    bool agrees(const NameMention &mention, std::uint64_t pronoun) const;

    const Document &m_document;
    std::span<const NameMention> m_names;
    const LanguagePack &m_pack;
    std::unordered_map<std::string_view, Gender> m_genders; ///< by canonical name; only looked up
};

} // namespace dateline
