// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace dateline {

/// The cells of RFC 4180 text, row by row; a byte order mark is no part of the first cell.
std::vector<QStringList> csvCells(const QString &csv);

} // namespace dateline
