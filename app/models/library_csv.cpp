// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/library_csv.h"

#include "app/models/text.h"
#include "core/pipeline/exported_articles.h"

#include <QSaveFile>

namespace dateline {

Result<std::string> csvOf(const ProjectReader &reader, std::shared_ptr<const Timeline> timeline,
                          std::span<const EventId> events, const CsvOptions &options, const CancelToken &cancel,
                          const std::function<void(std::size_t)> &progress)
{
    std::vector<Event> found;
    found.reserve(events.size());
    for (const EventId id : events) {
        if (cancel.cancelled())
            return Error{ErrorCode::Cancelled, {}, {}, {}, {}};
        if (Result<Event> event = reader.event(id))
            found.push_back(std::move(*event));
        if (progress && found.size() % 256 == 0)
            progress(found.size());
    }
    ExportedArticles articles(reader, std::move(timeline));
    std::string csv = toCsv(found, articles.lookup(), options);
    if (articles.failure())
        return *articles.failure();
    return csv;
}

Status writeFile(const QString &file, const std::string &bytes)
{
    QSaveFile out(file);
    const bool written =
        out.open(QIODevice::WriteOnly)
        && out.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size())
        && out.commit();
    if (written)
        return {};
    const bool full = out.error() == QFileDevice::ResourceError;
    return Error{full ? ErrorCode::DiskFull : ErrorCode::WriteFailed, toUtf8(file), {}, toUtf8(out.errorString()), {}};
}

} // namespace dateline
