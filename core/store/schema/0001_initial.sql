-- SPDX-License-Identifier: GPL-3.0-or-later

-- Precious: what the user brought and what the user changed.

-- An article as its reader found it; the user's changes lie in corrections.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again
    path TEXT NOT NULL,                   -- absolute; '' for a text that came from no file
    name TEXT NOT NULL,
    content_hash TEXT NOT NULL,           -- of the file's raw bytes
    encoding TEXT NOT NULL,
    text TEXT NOT NULL,
    structure BLOB NOT NULL,              -- blocks, markup, styles, dates the reader found (core/store/model_codec.h)
    title TEXT NOT NULL,
    title_begin INTEGER NOT NULL,
    title_end INTEGER NOT NULL,
    title_is_first_sentence INTEGER NOT NULL,
    byline TEXT NOT NULL,
    outlet TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL                -- as told by the file; '' when it is guessed
) STRICT;
CREATE UNIQUE INDEX articles_by_path ON articles (path) WHERE path <> '';
CREATE INDEX articles_by_hash ON articles (content_hash);

-- In the order in which they were made. The last one in force counts.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    quote TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    hint_begin INTEGER NOT NULL,
    hint_end INTEGER NOT NULL,
    value TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Derived: can be dropped and made again.

CREATE TABLE analyses (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,             -- analysisVersion of the program that made it
    findings BLOB NOT NULL,               -- language, publication dates, suggestion
    timexes BLOB NOT NULL,
    mentions BLOB NOT NULL
) STRICT;

CREATE TABLE events (
    number INTEGER PRIMARY KEY,           -- short, for the tables below
    id INTEGER NOT NULL UNIQUE,           -- EventId, the same 64 bits
    rejected INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT;

-- Which event each mention became, and the block of the article it stands in.
CREATE TABLE event_sources (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    mention INTEGER NOT NULL,
    event INTEGER NOT NULL,               -- number in events
    block INTEGER NOT NULL,
    PRIMARY KEY (article, mention)
) STRICT, WITHOUT ROWID;

-- What the derived tables stand at.
CREATE TABLE state (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO state VALUES ('events_version', 0);

-- Passages of all articles; rowid is article * 2^24 + number of the block. The words stay in articles.
CREATE VIRTUAL TABLE passages USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2');
-- Titles of all events; rowid is the event's number. The words stay in the mentions.
CREATE VIRTUAL TABLE event_titles USING fts5(title, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2');
