// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/byte_source.h"
#include "core/ingest/raw_article.h"
#include "core/ingest/table_columns.h"

#include <memory>

namespace dateline {

/// Archives may hold archives and other files of many articles, this deep.
inline constexpr int maximumArchiveDepth = 2;

/// The articles of a file of many; null for formats that hold one. `depth`: of archives around it.
std::unique_ptr<RawArticleSource> sourceOf(FileFormat format, std::unique_ptr<ByteSource> bytes, int depth = 0);

std::unique_ptr<RawArticleSource> mailboxSource(std::unique_ptr<ByteSource> bytes);
std::unique_ptr<RawArticleSource> feedSource(std::unique_ptr<ByteSource> bytes);
/// Bytes of one value of JSON or one row of a table; a longer one is passed over and told.
inline constexpr std::size_t longestRecord = 256u << 20;
/// `lines`: one value a line, so that a broken one costs only its own line.
std::unique_ptr<RawArticleSource> jsonSource(std::unique_ptr<ByteSource> bytes, bool lines,
                                             std::size_t longest = longestRecord);
std::unique_ptr<RawArticleSource> csvSource(std::unique_ptr<ByteSource> bytes, std::size_t longest = longestRecord,
                                            TableColumns columns = {});
std::unique_ptr<RawArticleSource> warcSource(std::unique_ptr<ByteSource> bytes);
std::unique_ptr<RawArticleSource> zipSource(std::unique_ptr<ByteSource> bytes, int depth);

/// What gzip packed (any number of members one after the other); bytes of other kinds as they are.
std::unique_ptr<ByteSource> unpackedBytes(std::unique_ptr<ByteSource> bytes);

} // namespace dateline
