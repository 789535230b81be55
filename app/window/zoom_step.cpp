// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/zoom_step.h"

namespace dateline {

double daysOf(ZoomStep step)
{
    switch (step) {
    case ZoomStep::Year: return 400;
    case ZoomStep::Month: return 46;
    case ZoomStep::Week: return 10;
    case ZoomStep::Day: return 2;
    }
    return 46;
}

std::optional<ZoomStep> stepOf(double days)
{
    if (days > 900 || days < 0.5)
        return std::nullopt;
    if (days > 130)
        return ZoomStep::Year;
    if (days > 20)
        return ZoomStep::Month;
    return days > 4.5 ? ZoomStep::Week : ZoomStep::Day;
}

} // namespace dateline
