-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is read when a library opens lies apart from what is read one article at a time.
CREATE TABLE article_texts (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    structure BLOB NOT NULL               -- blocks, markup, styles, dates the reader found (core/store/model_codec.h)
) STRICT;
INSERT INTO article_texts SELECT id, text, structure FROM articles;
ALTER TABLE articles DROP COLUMN text;
ALTER TABLE articles DROP COLUMN structure;

-- What is derived is made again.
DROP TABLE analyses;
DELETE FROM event_sources;
DELETE FROM events;
INSERT INTO event_titles (event_titles) VALUES ('delete-all');
UPDATE state SET value = 0;
INSERT INTO state VALUES ('timeline_version', 0);

CREATE TABLE analyses (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,             -- analysisVersion of the program that made it
    findings BLOB NOT NULL                -- language, publication dates, suggestion
) STRICT;
-- Both packed (core/store/packed.h).
CREATE TABLE analysis_parts (
    article INTEGER PRIMARY KEY REFERENCES analyses (article) ON DELETE CASCADE,
    timexes BLOB NOT NULL,
    mentions BLOB NOT NULL
) STRICT;

-- Of all that the event tells itself.
ALTER TABLE events ADD COLUMN fingerprint INTEGER NOT NULL DEFAULT 0;

-- What merging remembers of the mentions of one type and day (core/pipeline/merge_state.h).
CREATE TABLE merge_blocks (
    type INTEGER NOT NULL,
    dated INTEGER NOT NULL,
    value INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (type, dated, value)
) STRICT, WITHOUT ROWID;

-- The whole timeline as the window holds it, packed and cut into parts: it opens without reading the events.
CREATE TABLE timeline (
    part INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;
