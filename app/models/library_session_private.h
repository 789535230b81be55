// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/library_session.h"

namespace dateline {

/// Touched only by jobs of the writing lane.
struct LibrarySession::Writer {
    std::unique_ptr<Project> project;
    std::shared_ptr<const LanguagePacks> packs;

    UndoState undoState() const { return {project->canUndo(), project->canRedo()}; }
};

/// Touched only by jobs of the reading lane.
struct LibrarySession::Reader {
    std::unique_ptr<ProjectReader> library;
};

inline Error noLibraryOpen()
{
    return {ErrorCode::BadArgument, {}, {}, "no library is open", {}};
}

} // namespace dateline
