// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/candidate.h"
#include "core/model/mention.h"

#include <map>
#include <span>
#include <vector>

namespace dateline {

/// Where an article last told that something happened, for "the attack" that says no place itself.
class ToldPlaces {
public:
    explicit ToldPlaces(const DocumentView &view) : m_view(view) {}

    /// Gives a mention without a place that of the last event of its type, when a noun of it points back, one of the
    /// last three sentences told where, and that sentence told of one event of the type only.
    /// Whether it did.
    bool give(const Candidate &candidate, std::span<const Candidate> candidates, Mention &mention) const;
    void remember(const Candidate &candidate, const Mention &mention);

private:
    struct Told {
        std::uint32_t sentence = 0;
        std::vector<Place> places;
        bool several = false; ///< the sentence tells of events of the type at other places
    };

    bool pointsBack(const Candidate &candidate) const;

    const DocumentView &m_view;
    std::map<EventType, Told> m_told;
};

} // namespace dateline
