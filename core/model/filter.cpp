// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/filter.h"

namespace dateline {

bool Filter::empty() const
{
    return types.none() && statuses.none() && bases.none() && actors.empty() && places.empty() && outlets.empty()
           && articles.empty() && !from && !to && killed.empty() && injured.empty() && sources.empty() && text.empty()
           && !textMatches && typed.empty();
}

} // namespace dateline
