// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/occupancy.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// The tracks of a lane from the top down, and which stretches of each are taken. Finding room in hundreds of full
/// tracks costs hardly more than in a few: for each cell of the line it is known down to where it is taken in all of
/// them.
class TrackStack {
public:
    /// Covers the pixels [0, width) in at most `most` tracks.
    TrackStack(double width, int most);

    /// How many tracks hold anything or lie above one that does.
    int count() const { return static_cast<int>(m_tracks.size()); }
    /// The first track in which the stretch is free; -1 when there is none.
    int find(double from, double to) const;
    /// False also for tracks that there may not be.
    bool isFree(int track, double from, double to) const;
    void take(int track, double from, double to);

private:
    Occupancy m_empty;
    int m_most;
    std::vector<Occupancy> m_tracks;
    std::vector<std::uint16_t> m_full; ///< by cell: so many tracks from the top are taken there
};

} // namespace dateline
