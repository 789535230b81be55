// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/gazetteer.h"
#include "core/lexicon/resource_roots.h"
#include "core/lexicon/table_reader.h"
#include "core/lexicon/vocabulary.h"
#include "core/model/mention.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a word can do in and around names; flags may be combined.
enum NameWord : std::uint64_t {
    GivenHe = 1ull << 0, ///< a first name
    GivenShe = 1ull << 1,
    NameParticle = 1ull << 2, ///< "al", "bin", "de"
    NameSuffix = 1ull << 3,   ///< "Jr", "II"
    OrgHead = 1ull << 4,      ///< "Front", "Ministry"
    PlaceHead = 1ull << 5,    ///< "Province", "Square"
    PlaceStart = 1ull << 6,   ///< "Mount"
    PlacePreposition = 1ull << 7,
    NeverName = 1ull << 8,    ///< capitalised, yet no name by itself ("Monday")
    RoleModifier = 1ull << 9, ///< adjectives before a role noun
    Determiner = 1ull << 10,
    RoleOne = 1ull << 11,   ///< "diplomat"
    RoleMany = 1ull << 12,  ///< "rebels"
    RoleForce = 1ull << 13, ///< "troops", "army", "opposition"
    RoleGovernment = 1ull << 14,
    CommonWord = 1ull << 15, ///< an ordinary word of the language
    PronounHe = 1ull << 16,
    PronounShe = 1ull << 17,
    PronounThey = 1ull << 18,
    PronounIt = 1ull << 19,
    RelativePronoun = 1ull << 20,
    Auxiliary = 1ull << 21,
    SpeechSay = 1ull << 22,  ///< takes a clause without "that"
    SpeechTell = 1ull << 23, ///< the same, with a hearer
    SpeechClaim = 1ull << 24,
    SpeechThink = 1ull << 25, ///< a clause only with "that"
    SpeechUrge = 1ull << 26,  ///< an infinitive, "for" or "on"
    SpeechJudge = 1ull << 27, ///< a noun phrase
    SpeechNoun = 1ull << 28,
    SpeechForm = 1ull << 29,    ///< an -ing form
    SpeechBase = 1ull << 30,    ///< the bare infinitive
    VagueModifier = 1ull << 31, ///< says nothing about who: "senior", "several"
    ActVerb = 1ull << 32,       ///< what governments do: "backed", "invaded"
    Copula = 1ull << 34,        ///< forms of "be": a past form after it is passive
    Adverb = 1ull << 35,        ///< may stand between subject and verb
    ClauseLink = 1ull << 36,    ///< after a comma it begins a clause of its own: "but", "while"
    TimeWord = 1ull << 37,      ///< "Monday", "yesterday"
    OtherPronoun = 1ull << 38,  ///< "I", "we", "you", "everyone"
    Preposition = 1ull << 39,
    QuestionWord = 1ull << 40, ///< opens an indirect question: "whether", "what"
    Subordinator = 1ull << 41, ///< opens a clause that another one follows: "after", "when"
    DashSign = 1ull << 42,     ///< between words and who said them
    AnyGroup = 1ull << 43,     ///< stands for whichever body was named last: "the group", "the bloc"
    AnyOffice = 1ull << 44,    ///< stands for the office of that state's rulers: "the French leader"
    GroundVerb = 1ull << 45,   ///< what is done to places only: "besieged", "retook"
    ThingNoun = 1ull << 33,    ///< after a role noun it makes that an adjective: "military operation"
};
inline constexpr std::uint64_t anyGivenName = GivenHe | GivenShe;
inline constexpr std::uint64_t anyRole = RoleOne | RoleMany | RoleForce | RoleGovernment;
inline constexpr std::uint64_t anyClauseVerb = SpeechSay | SpeechTell | SpeechClaim;
inline constexpr std::uint64_t anySpeechVerb = anyClauseVerb | SpeechThink | SpeechUrge | SpeechJudge;

/// What a known name means.
enum class EntryKind : std::uint8_t {
    Country,
    Capital,
    City,
    Region,
    Group,
    Person,
    Nationality,
    People,
    Title,
    Honorific
};

struct NameEntry {
    EntryKind kind = EntryKind::Group;
    std::string name;          ///< canonical
    std::uint16_t country = 0; ///< number of the state it belongs to, 0 for none
    std::optional<GeoPoint> point;
};

struct Country {
    std::string code;
    std::string name;
    std::string adjective; ///< "Syrian"; empty when there is none
};

/// Names of the world and the words around names, of one language.
class NameLexicon {
public:
    /// Reads common/gazetteer and the language's own tables; a language may lack any of its own. Names of the user's
    /// table (names.tsv, which need not be there) win over all others with the same words.
    Status load(const ResourceRoots &roots, std::string_view code, Vocabulary &words);
    /// Makes ordinary words of the language of them: a capital at the begin of a sentence makes them no names.
    void markCommon(std::span<const WordId> words);

    std::uint64_t flags(WordId word) const { return word < m_flags.size() ? m_flags[word] : 0; }
    const Gazetteer &names() const { return m_names; }
    const Gazetteer &titles() const { return m_titles; }
    const NameEntry &entry(std::uint32_t number) const { return m_entries[number]; }
    /// The region of that canonical name, though its people may bear the same one ("Amhara"); nullptr for none.
    const NameEntry *regionNamed(std::string_view name) const;
    const Country &country(std::uint16_t number) const { return m_countries[number]; }

    /// What every "regime" and "administration" is called in canonical names: "government".
    const std::string &governmentWord() const { return m_governmentWord; }

    /// Small words and signs that the finders compare tokens with; 0 when the language has no such word.
    struct FixedWords {
        WordId possessive = 0, of = 0, forWord = 0, andWord = 0, orWord = 0, the = 0, that = 0, according = 0, to = 0,
               on = 0, notWord = 0, by = 0, in = 0, from = 0, with = 0, between = 0, as = 0, where = 0, including = 0,
               comma = 0, stop = 0, hyphen = 0, open = 0, close = 0, colon = 0, semicolon = 0;
    };
    const FixedWords &fixed() const { return m_fixed; }

private:
    Status loadOwnNames(const ResourceRoots &roots, Vocabulary &words);
    Status loadCountries(const ResourceRoots &roots, std::string_view code, Vocabulary &words);
    Status loadPlaces(const ResourceRoots &roots, Vocabulary &words);
    Status loadGroupsAndPersons(const ResourceRoots &roots, Vocabulary &words);
    Status loadCities(const ResourceRoots &roots, Vocabulary &words);
    Status loadTitles(const ResourceRoots &roots, std::string_view code, Vocabulary &words);
    Status loadWordClasses(const ResourceRoots &roots, std::string_view code, Vocabulary &words);
    Status loadFixedWords(const ResourceRoots &roots, std::string_view code, Vocabulary &words);
    Status loadSpeech(const ResourceRoots &roots, std::string_view code, Vocabulary &words);
    Status loadCommonWords(const ResourceRoots &roots, std::string_view code, Vocabulary &words);
    void addNames(std::string_view names, std::uint32_t entry, Vocabulary &words,
                  Gazetteer::Known known = Gazetteer::Known::Keep);
    std::uint32_t addEntry(NameEntry entry);
    std::uint16_t countryNumber(std::string_view code) const;
    void setFlag(std::string_view word, std::uint64_t flag, Vocabulary &words);

    std::vector<std::uint64_t> m_flags;
    std::vector<NameEntry> m_entries;
    std::vector<Country> m_countries{Country{}};
    Gazetteer m_names;
    Gazetteer m_titles;
    FixedWords m_fixed;
    std::map<std::string, std::uint32_t, std::less<>> m_regions;
    std::string m_governmentWord;
};

} // namespace dateline
