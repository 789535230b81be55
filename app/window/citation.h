// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/pipeline/project.h"

#include <QString>

namespace dateline {

/// The passage that reports the event, as one cites it: quote, title, outlet, day of publication, day of the event.
/// `source` must be one of the event's sources that stands in `article`.
QString citationOf(const Event &event, const EventSource &source, const Article &article);

/// Words of an article with the line that names it.
QString quotationOf(const QString &words, const Article &article);

/// Title, outlet, day of publication and address, as far as there are any.
QString sourceLineOf(const Article &article);

} // namespace dateline
