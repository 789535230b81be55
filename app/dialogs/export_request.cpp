// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/export_request.h"

#include <numeric>

namespace dateline {

using namespace Qt::StringLiterals;

std::vector<RowIndex> rowsOf(const ViewState &state, ExportScope scope)
{
    if (scope == ExportScope::Filtered)
        return *state.rows();
    if (scope == ExportScope::Selected) {
        const RowIndex row = state.selectedEvent() == 0 ? noRow : state.timeline()->find(state.selectedEvent());
        return row == noRow ? std::vector<RowIndex>() : std::vector<RowIndex>{row};
    }
    std::vector<RowIndex> rows(state.timeline()->size());
    std::iota(rows.begin(), rows.end(), RowIndex{0});
    return rows;
}

std::vector<EventId> eventsOf(const ViewState &state, ExportScope scope)
{
    std::vector<EventId> events;
    for (const RowIndex row : rowsOf(state, scope))
        events.push_back(state.timeline()->row(row).id);
    if (scope == ExportScope::Everything)
        for (const UndatedEvent &event : state.timeline()->undated())
            events.push_back(event.id);
    return events;
}

std::optional<PictureFormat> pictureFormatOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Png: return PictureFormat::Png;
    case ExportFormat::Svg: return PictureFormat::Svg;
    case ExportFormat::Pdf: return PictureFormat::Pdf;
    case ExportFormat::Csv: break;
    }
    return std::nullopt;
}

QString endingOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Png: return u".png"_s;
    case ExportFormat::Svg: return u".svg"_s;
    case ExportFormat::Pdf: return u".pdf"_s;
    case ExportFormat::Csv: break;
    }
    return u".csv"_s;
}

QString suggestedFile(const QString &library, ExportFormat format)
{
    QString name = library;
    for (QChar &c : name)
        if (c == u'/' || c.category() == QChar::Other_Control)
            c = u' ';
    return name.trimmed() + endingOf(format);
}

} // namespace dateline
