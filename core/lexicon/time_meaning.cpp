// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/time_meaning.h"

#include <array>

namespace dateline {

namespace {

constexpr std::array operations = {
    MeaningOpInfo{MeaningOp::YearLike, "yearlike", 2, 2},
    MeaningOpInfo{MeaningOp::Date, "date", 1, 4},
    MeaningOpInfo{MeaningOp::Numeric, "numeric", 2, 3},
    MeaningOpInfo{MeaningOp::ShortYear, "shortyear", 1, 1},
    MeaningOpInfo{MeaningOp::Decade, "decade", 1, 2},
    MeaningOpInfo{MeaningOp::Century, "century", 1, 2},
    MeaningOpInfo{MeaningOp::Quarter, "quarter", 1, 2},
    MeaningOpInfo{MeaningOp::Half, "half", 1, 2},
    MeaningOpInfo{MeaningOp::Season, "season", 1, 2},
    MeaningOpInfo{MeaningOp::Weekday, "weekday", 1, 1},
    MeaningOpInfo{MeaningOp::WeekdayOn, "weekdayon", 2, 2},
    MeaningOpInfo{MeaningOp::Holiday, "holiday", 1, 2},
    MeaningOpInfo{MeaningOp::Relative, "relative", 2, 3},
    MeaningOpInfo{MeaningOp::Shift, "shift", 3, 3},
    MeaningOpInfo{MeaningOp::Span, "span", 2, 2},
    MeaningOpInfo{MeaningOp::Within, "within", 2, 3},
    MeaningOpInfo{MeaningOp::Nth, "nth", 3, 3},
    MeaningOpInfo{MeaningOp::Same, "same", 1, 2},
    MeaningOpInfo{MeaningOp::SamePart, "samepart", 1, 1},
    MeaningOpInfo{MeaningOp::AtHand, "athand", 1, 1},
    MeaningOpInfo{MeaningOp::QuarterAtHand, "quarterathand", 1, 1},
    MeaningOpInfo{MeaningOp::Mod, "mod", 2, 2},
    MeaningOpInfo{MeaningOp::At, "at", 2, 2},
    MeaningOpInfo{MeaningOp::Clock, "clock", 1, 5},
    MeaningOpInfo{MeaningOp::PartOfDay, "partofday", 1, 1},
    MeaningOpInfo{MeaningOp::Length, "length", 2, 2},
    MeaningOpInfo{MeaningOp::Add, "add", 2, 4},
    MeaningOpInfo{MeaningOp::Multiply, "multiply", 2, 2},
    MeaningOpInfo{MeaningOp::Every, "every", 1, 1},
    MeaningOpInfo{MeaningOp::Often, "often", 1, 2},
    MeaningOpInfo{MeaningOp::Ref, "ref", 1, 1},
    MeaningOpInfo{MeaningOp::Fixed, "fixed", 1, 1},
    MeaningOpInfo{MeaningOp::Vague, "vague", 1, 1},
    MeaningOpInfo{MeaningOp::First, "first", 1, 4},
};

} // namespace

const MeaningOpInfo *findMeaningOp(std::string_view name)
{
    for (const MeaningOpInfo &info : operations)
        if (info.name == name)
            return &info;
    return nullptr;
}

} // namespace dateline
