-- SPDX-License-Identifier: GPL-3.0-or-later

-- Precious: what the user said about the columns of a table, as TableColumns (core/ingest/table_columns.h) writes it.
CREATE TABLE table_columns (
    path TEXT PRIMARY KEY,                -- of the file, absolute
    columns TEXT NOT NULL
) STRICT, WITHOUT ROWID;
