// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/csv_table.h"

namespace dateline {

std::vector<QStringList> csvCells(const QString &csv)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = csv.startsWith(QChar::ByteOrderMark) ? 1 : 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        if (quoted) {
            const bool doubled = c == u'"' && i + 1 < csv.size() && csv[i + 1] == u'"';
            if (c == u'"' && !doubled)
                quoted = false;
            else
                cell += c;
            i += doubled ? 1 : 0;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            row << std::exchange(cell, {});
        } else if (c == u'\n') {
            row << std::exchange(cell, {});
            rows.push_back(std::exchange(row, {}));
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!row.isEmpty() || !cell.isEmpty()) {
        row << cell;
        rows.push_back(row);
    }
    return rows;
}

} // namespace dateline
