// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/candidate.h"
#include "core/events/chronology.h"
#include "core/events/clause_map.h"
#include "core/model/mention.h"

#include <vector>

namespace dateline {

/// Decides which expression dates an event. Sentences must come in document order: the linker remembers the date that
/// the narrative is at.
class TimeLinker {
public:
    explicit TimeLinker(const DocumentView &view) : m_view(view), m_entries(findEntries(view)) {}

    /// Sets `timex` and `ownTime` of the candidates of the current sentence.
    void link(std::vector<Candidate> &candidates);

    /// Fills the date of a mention from its candidate's timex, the narrative or the publication. `statement` is the
    /// candidate in whose content this one stands, or nullptr.
    void date(const Candidate &candidate, const Candidate *statement, Mention &mention);

    /// After the last mention of a sentence: the narrative moves on.
    void endSentence();

private:
    struct Focus {
        std::uint32_t timex = nothing;
        std::uint32_t sentence = 0;
        std::uint32_t paragraph = nothing;
    };

    /// How many phrases are walked between trigger and timex: keeps linking linear in the sentence.
    static constexpr std::uint32_t reach = 60;

    void collectTimexes();
    void preferDay(Candidate &candidate) const;
    bool precedesInfinitive(std::uint32_t cue, std::uint32_t timexPhrase) const;
    std::uint32_t distance(const Candidate &candidate, std::uint32_t timexPhrase, std::uint32_t timexToken) const;
    std::uint32_t leaving(const Candidate &candidate, const Phrase &noun, std::uint32_t nounPhrase) const;
    bool isLeading(std::uint32_t timexPhrase) const;
    bool opensClause(std::uint32_t timexPhrase) const;
    bool isPastBefore(const Candidate &candidate, std::uint32_t timexPhrase) const;
    bool timesClause(std::uint32_t timexPhrase, std::uint32_t phrase) const;
    bool pointsBack(std::uint32_t noun, std::uint32_t timexPhrase) const;
    bool followsBackward(std::uint32_t timexPhrase) const;
    bool joined(std::uint32_t first, std::uint32_t end) const;
    bool isAside(const Candidate &candidate) const;
    bool mayInherit(const Candidate &candidate) const;
    void fromTimex(std::uint32_t timex, DateBasis basis, Mention &mention) const;
    void countFromEntry(Mention &mention) const;
    void fromPublication(Mention &mention) const;
    Tense tenseOf(const Candidate &candidate) const;

    struct UsableTimex {
        std::uint32_t timex = 0;
        std::uint32_t token = 0;
        std::uint32_t phrase = 0;
    };
    const DocumentView &m_view;
    const std::vector<Candidate> *m_candidates = nullptr;
    ClauseMap m_clauses;
    std::vector<UsableTimex> m_usable;
    Focus m_focus;
    std::uint32_t m_nextFocus = nothing;
    std::vector<std::uint32_t> m_entries; ///< by paragraph: the timex it stands under in a chronology
};

} // namespace dateline
