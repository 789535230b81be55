-- SPDX-License-Identifier: GPL-3.0-or-later

-- Corrections that were made together (one event, several passages) are undone and redone together.
ALTER TABLE corrections ADD COLUMN step INTEGER NOT NULL DEFAULT 0;
UPDATE corrections SET step = id;
