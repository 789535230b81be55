// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/resource_roots.h"
#include "core/lexicon/vocabulary.h"
#include "core/model/event_type.h"
#include "core/model/mention.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A finer type of event and its names in other schemes; empty where a scheme has none.
struct EventCode {
    std::string name;
    std::string ploverEvent;
    std::string ploverMode;
    std::string acledEvent;
    std::string acledSubEvent;
};

/// What a word can be in a sentence; bits of EventLexicon::grammar. The names in lang/<code>/events/grammar.tsv
/// are those of the enumerators in snake case.
enum class Grammar : std::uint32_t {
    Determiner = 1u << 0,
    Possessive = 1u << 1, ///< "his", "their"
    Preposition = 1u << 2,
    Pronoun = 1u << 3,
    Modal = 1u << 4,
    Future = 1u << 5, ///< modal that announces: "will"
    Be = 1u << 6,
    Have = 1u << 7,
    Do = 1u << 8,
    Infinitive = 1u << 9, ///< "to"
    Negation = 1u << 10,
    Adverb = 1u << 11,
    Conjunction = 1u << 12,
    Subordinator = 1u << 13,
    Relative = 1u << 14,
    Complementiser = 1u << 15, ///< "that"
    Number = 1u << 16,
    Adjective = 1u << 17,
    Noun = 1u << 18,
    Plural = 1u << 19,
    Base = 1u << 20, ///< verb forms
    Third = 1u << 21,
    Past = 1u << 22,
    Participle = 1u << 23,
    Gerund = 1u << 24,
    Genitive = 1u << 25,
    Particle = 1u << 26,    ///< "down", "off" after a verb
    Conditional = 1u << 27, ///< subordinator of something not real: "if"
    TimeJoin = 1u << 28,    ///< joins by time: "after", "before", "until"
    Agent = 1u << 29,       ///< "by" of a passive
    Reported = 1u << 30,    ///< modal that told of the future when somebody said it: "would"
    Naming = 1u << 31,      ///< participle that a noun may follow: "called"
};
constexpr std::uint32_t bit(Grammar value)
{
    return static_cast<std::uint32_t>(value);
}
constexpr std::uint32_t operator|(Grammar a, Grammar b)
{
    return bit(a) | bit(b);
}
constexpr std::uint32_t operator|(std::uint32_t a, Grammar b)
{
    return a | bit(b);
}
inline constexpr std::uint32_t finiteVerbBits = Grammar::Base | Grammar::Third | Grammar::Past;
inline constexpr std::uint32_t verbBits = finiteVerbBits | Grammar::Participle | Grammar::Gerund;

/// Sets of word classes (lang/<code>/events/classes.tsv), at most 64 of them.
using ClassMask = std::uint64_t;

/// What must hold around a trigger for one of its senses. Empty masks do not restrict.
struct SenseCondition {
    ClassMask object = 0; ///< head of the object (of the subject of a passive) in one of these
    ClassMask notObject = 0;
    ClassMask subject = 0;
    ClassMask notSubject = 0;
    ClassMask modifier = 0; ///< a word of the noun phrase before the trigger
    ClassMask notModifier = 0;
    std::vector<WordId> prepositions; ///< one of these follows
    std::vector<WordId> notFollowed;  ///< none of these words follows at once
    bool anyObject = false;
    bool noObject = false;
    bool actor = false;  ///< the doer is a name or an acting noun
    bool target = false; ///< the object (or what a preposition brings) is a name, an acting noun or a place
    bool finite = false; ///< not as a bare participle or gerund

    friend bool operator==(const SenseCondition &, const SenseCondition &) = default;
};

/// One meaning of a trigger; the first whose condition holds counts.
struct TriggerSense {
    bool event = true; ///< false: a sense that is no event ("meet a deadline")
    EventType type = EventType::Statement;
    std::string code;    ///< finer type
    double weight = 0.5; ///< 0 to 1
    SenseCondition when;
    std::uint32_t line = 0; ///< of the table
    bool noun = false;

    /// Names the row: "verb-12".
    std::string ruleId() const { return (noun ? "noun-" : "verb-") + std::to_string(line); }
};

/// A trigger: a word, or a phrase around its head ("air" strike, shoot "down").
struct Trigger {
    std::vector<WordId> before; ///< words just before the head, in order
    std::vector<WordId> after;  ///< words after the head; of verbs a short object may stand between
    std::uint32_t firstSense = 0;
    std::uint32_t endSense = 0;
    bool noun = false;
};

/// The kinds of names that classes may hold (form "kind" in classes.tsv), in the order of NameKind in core/events.
inline constexpr std::size_t nameKindCount = 7;
inline constexpr std::array<std::string_view, nameKindCount> nameKinds = {"person", "group",       "country", "city",
                                                                          "region", "nationality", "role"};

/// What a verb does with the event that it governs ("hold" talks, "plan" to attack).
enum class Governing : std::uint8_t {
    None,
    Occur,
    Begin,
    Continue,
    End,
    Attend,
    Plan,
    Decide,
    Cancel,
    Refuse,
    Try,
    Deny,
    Cause,
    Manage,
    Mention
};

/// What a word says about whether something happened.
enum class StatusCue : std::uint8_t { None, Hypothetical, Scheduled, Cancelled, Denied, Hedge };

/// What a word counts or says of people.
enum class FigureKind : std::uint8_t { None, Killed, Injured, Displaced, Arrested, Troops };

/// Words before a number: how exactly it is told.
struct FigureQualifier {
    std::vector<WordId> words;
    FigureMode mode = FigureMode::Exact;
};

/// A number in words: "twenty" adds 20, "hundred" multiplies, "dozens" is vague.
struct NumberWord {
    std::int64_t value = 0;
    bool scale = false;
    bool vague = false;
};

/// A sentence kept with a row of a trigger table, to be tried (core/pipeline/trigger_examples.h).
struct TriggerExample {
    std::string file;
    std::size_t line = 0;
    EventType type = EventType::Statement;
    std::string code;
    bool event = true; ///< false: the row is of type "none"
    bool expect = true;
    std::string sentence;
};

/// Triggers, grammar words, governing verbs, status and figure words of one language, indexed by WordId.
/// Words that the tables do not know have no bits. Const use is safe for concurrent use by multiple threads.
class EventLexicon {
public:
    Status load(const ResourceRoots &roots, std::string_view code, Vocabulary &words);

    std::uint32_t grammar(WordId word) const { return word < m_words.size() ? m_words[word].grammar : 0; }
    ClassMask classes(WordId word) const { return word < m_words.size() ? m_words[word].classes : 0; }
    Governing governing(WordId word) const { return word < m_words.size() ? m_words[word].governing : Governing::None; }
    StatusCue statusCue(WordId word) const { return word < m_words.size() ? m_words[word].status : StatusCue::None; }
    FigureKind figureKind(WordId word) const { return word < m_words.size() ? m_words[word].figure : FigureKind::None; }
    /// Triggers whose head is the word, longest phrase first.
    std::span<const Trigger> triggers(WordId word) const;
    /// All heads of noun triggers, in their order.
    std::vector<WordId> nounTriggers() const;
    const TriggerSense &sense(std::uint32_t index) const { return m_senses[index]; }
    const NumberWord *number(WordId word) const;
    /// Qualifiers that end with the word.
    std::span<const FigureQualifier> qualifiers() const { return m_qualifiers; }
    /// The role that a preposition gives to a name beside a trigger of the type; none when it gives none.
    std::optional<Role> prepositionRole(EventType type, WordId preposition) const;
    /// The class of that name, 0 when the tables have none.
    ClassMask classNamed(std::string_view name) const;
    /// Classes of a kind of name, by the kind's place in nameKinds().
    ClassMask kindClasses(std::size_t kind) const { return kind < m_kindClasses.size() ? m_kindClasses[kind] : 0; }
    /// Classes of a noun of two words ("water cannon"), 0 when the tables have none.
    ClassMask compoundClasses(WordId first, WordId second) const
    {
        const auto found = m_compounds.find({first, second});
        return found == m_compounds.end() ? 0 : found->second;
    }
    /// Bits for a word that no table knows, from its ending ("-ed", "-ing", "-ly").
    std::uint32_t grammarByEnding(std::string_view lowerCaseWord) const;

    std::span<const TriggerExample> examples() const { return m_examples; }
    /// The codes that senses name (lang/common/events/codes.tsv), by name.
    const std::map<std::string, EventCode, std::less<>> &codes() const { return m_codes; }

private:
    struct WordFacts {
        std::uint32_t grammar = 0;
        std::uint32_t firstTrigger = 0;
        std::uint32_t endTrigger = 0;
        Governing governing = Governing::None;
        StatusCue status = StatusCue::None;
        FigureKind figure = FigureKind::None;
        bool isNumber = false;
        ClassMask classes = 0;
    };
    struct Ending {
        std::string text;
        std::uint32_t grammar = 0;
    };

    friend class EventTables;

    std::vector<WordFacts> m_words;
    std::vector<Trigger> m_triggers;
    std::vector<TriggerSense> m_senses;
    std::vector<FigureQualifier> m_qualifiers;
    std::vector<Ending> m_endings;
    std::map<WordId, NumberWord> m_numbers;
    std::map<std::pair<EventType, WordId>, Role> m_roles;
    std::map<std::string, ClassMask, std::less<>> m_classes;
    std::array<ClassMask, nameKindCount> m_kindClasses{};
    std::map<std::pair<WordId, WordId>, ClassMask> m_compounds;
    std::vector<TriggerExample> m_examples;
    std::map<std::string, EventCode, std::less<>> m_codes;
};

} // namespace dateline
