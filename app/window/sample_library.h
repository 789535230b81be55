// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace dateline {

/// Where the user's copy of the sample library is; it need not exist yet.
QString sampleLibraryFile();
/// The articles that come with the program.
Result<QStringList> sampleArticles();

/// What a library is called in the window.
QString libraryName(const QString &file);

/// A new file name for a library made of these files or folders, in the program's data folder.
QString freshLibraryFor(const QStringList &paths);

} // namespace dateline
