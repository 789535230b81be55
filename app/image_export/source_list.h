// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <QStringList>

#include <vector>

namespace dateline {

/// The articles that tell these rows, by publication date, each as "Outlet, “Title”, 29 Sep 2012"; the last line says
/// how many more there are when the list would get too long.
QStringList sourceList(const Timeline &timeline, const std::vector<RowIndex> &rows);

} // namespace dateline
