// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/document_view.h"
#include "core/lexicon/event_lexicon.h"
#include "core/model/mention.h"

#include <vector>

namespace dateline {

/// A number of people in the current sentence and what is said of them.
struct FoundFigure {
    FigureKind kind = FigureKind::None;
    Figure figure;
    std::uint32_t first = 0; ///< tokens [first, end), with the words that qualify the number
    std::uint32_t end = 0;
    std::uint32_t effect = 0; ///< token that says what became of them
};

/// Numbers of people killed, injured, displaced, arrested or deployed. Vague ones ("dozens") have value 0.
void readFigures(const DocumentView &view, std::vector<FoundFigure> &figures);

} // namespace dateline
