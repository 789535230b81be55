-- SPDX-License-Identifier: GPL-3.0-or-later

-- Precious: folders whose new and changed articles the user wants to have read. Absolute paths.
CREATE TABLE watched_folders (
    path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Derived: files that were read to their end, as they were then. Without a row a file is read again.
CREATE TABLE read_files (
    path TEXT PRIMARY KEY,                -- absolute
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,            -- nanoseconds since 1970, as is the next
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,             -- analysisVersion of the program that read it
    articles INTEGER NOT NULL,
    content_hash TEXT NOT NULL,           -- of its one article; '' for a file of many, and when it could not be read
    state INTEGER NOT NULL                -- ReadFile::State (core/store/read_file.h)
) STRICT, WITHOUT ROWID;
