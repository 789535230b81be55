// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/library_file.h"
#include "core/store/project_store.h"
#include "core/store/search.h"
#include "core/store/transaction.h"

#include <memory>

#include <sys/types.h>

namespace dateline {

/// What the parts of ProjectStore share.
struct ProjectStore::State {
    explicit State(OpenedLibrary opened) : library(std::move(opened)), passages(*library.database) {}

    OpenedLibrary library;
    PassageQueue passages;
    std::unique_ptr<Transaction> transaction;
    Durability durability = Durability::Import;
    ino_t inode = 0;
    dev_t device = 0;

    Database &database() const { return *library.database; }

    /// What was made of all articles together no longer fits them.
    void markEventsStale() const;
};

} // namespace dateline
