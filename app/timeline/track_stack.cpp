// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/track_stack.h"

#include <algorithm>

namespace dateline {

TrackStack::TrackStack(double width, int most) : m_empty(0, width), m_most(most), m_full(m_empty.cells()) {}

int TrackStack::find(double from, double to) const
{
    const Occupancy::Cells cells = m_empty.cellsOf(from, to);
    int track = 0;
    for (std::size_t cell = cells.first; cell <= cells.last; ++cell)
        track = std::max<int>(track, m_full[cell]);
    for (; track < m_most; ++track)
        if (isFree(track, from, to))
            return track;
    return -1;
}

bool TrackStack::isFree(int track, double from, double to) const
{
    return track < m_most && (track >= count() || m_tracks[static_cast<std::size_t>(track)].isFree(from, to));
}

void TrackStack::take(int track, double from, double to)
{
    while (count() <= track)
        m_tracks.push_back(m_empty);
    m_tracks[static_cast<std::size_t>(track)].take(from, to);
    const Occupancy::Cells cells = m_empty.cellsOf(from, to);
    for (std::size_t cell = cells.first; cell <= cells.last; ++cell)
        while (m_full[cell] < m_tracks.size() && m_tracks[m_full[cell]].isTaken(cell))
            ++m_full[cell];
}

} // namespace dateline
