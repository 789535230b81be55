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

std::vector<EventId> eventsOf(const ViewState &state, ExportScope scope, std::size_t most)
{
    const Timeline &timeline = *state.timeline();
    std::vector<EventId> events;
    const auto take = [&](EventId event) {
        if (events.size() < most)
            events.push_back(event);
        return events.size() < most;
    };
    if (scope == ExportScope::Everything) {
        for (RowIndex row = 0; row < timeline.size() && take(timeline.row(row).id); ++row)
            continue;
        for (const UndatedEvent &event : timeline.undated())
            if (!take(event.id))
                break;
        return events;
    }
    for (const RowIndex row : rowsOf(state, scope))
        if (!take(timeline.row(row).id))
            break;
    return events;
}

std::size_t rowCount(const ViewState &state, ExportScope scope)
{
    switch (scope) {
    case ExportScope::Filtered: return state.rows()->size();
    case ExportScope::Everything: return state.timeline()->size();
    case ExportScope::Selected: break;
    }
    return rowsOf(state, scope).size();
}

std::size_t eventCount(const ViewState &state, ExportScope scope)
{
    return rowCount(state, scope) + (scope == ExportScope::Everything ? state.timeline()->undated().size() : 0);
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
