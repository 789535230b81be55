// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/document_view.h"

#include <vector>

namespace dateline {

/// A run of phrases [first, end) of the current sentence that fills one place beside a trigger.
struct Argument {
    enum class Slot : std::uint8_t { Subject, Object, Preposition, Leading, Inside };
    Slot slot = Slot::Subject;
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint32_t head = noToken; ///< head noun of the first noun phrase
    WordId preposition = 0;
};

/// How a noun phrase stands to the verb around it.
enum class NounRelation : std::uint8_t { None, Subject, Object, PrepositionObject };

struct Arguments {
    std::vector<Argument> items;
    std::uint32_t verb = nothing;               ///< phrase of the verb: of verb triggers their own
    NounRelation relation = NounRelation::None; ///< of noun triggers
    std::uint32_t preposition = noToken;        ///< token before a noun trigger's phrase, when it is one
    std::uint32_t takesPlace = nothing; ///< of noun triggers: the verb behind them that only says that it happened

    const Argument *find(Argument::Slot slot) const
    {
        for (const Argument &item : items)
            if (item.slot == slot)
                return &item;
        return nullptr;
    }
};

/// Subject, object and prepositional phrases of the verb phrase `verb` (an index into view.phrases). `triggerEnd` is
/// the token after the verb's particle or noun ("took over", "took effect"), 0 when it has none.
void findVerbArguments(const DocumentView &view, std::uint32_t verb, Arguments &arguments,
                       std::uint32_t triggerEnd = 0);

/// What stands in and around the noun phrase `noun`, and the verb it belongs to.
void findNounArguments(const DocumentView &view, std::uint32_t noun, Arguments &arguments);

/// Whether the verb phrase `verb` says no more than that something happened: "took place", "carried out", "occurred".
bool tellsOccurrence(const DocumentView &view, std::uint32_t verb);

/// The verb phrase that governs an infinitive or gerund ("threatened" of "threatened to attack"); nothing when there is
/// none.
std::uint32_t governingVerb(const DocumentView &view, std::uint32_t verb);

} // namespace dateline
