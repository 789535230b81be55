// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/rich_block.h"

#include <string>
#include <string_view>

namespace dateline {

/// Reads a web page: its main text without navigation, teasers and comments; title, byline, outlet, address and date
/// from JSON-LD, Open Graph, Dublin Core, other meta elements, <time>, then from what stands around the text.
/// `encoding`: as a header or envelope tells it, and `url`: where the page came from; empty when unknown. Scripts are
/// data; nothing is fetched. Errors: FileEmpty, FileBinary, BadEncoding, FormatBroken, FileTooLarge.
Result<Article> readHtml(std::string bytes, std::string_view encoding = {}, std::string_view url = {});

/// The paragraphs of a piece of HTML that is all text, as feeds, mails and books have it. `utf8` is valid UTF-8.
Result<std::vector<RichBlock>> blocksOfHtml(std::string_view utf8);

/// True when a text has tags of HTML rather than being plain.
bool looksLikeHtml(std::string_view text);

} // namespace dateline
