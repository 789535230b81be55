// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <string>

namespace dateline {

/// Reads a mail: subject, sender and date, and of the text the plain form, else the HTML form. Attachments are left
/// out. Errors: FileEmpty, BadEncoding, FormatBroken, FileTooLarge.
Result<Article> readMail(const std::string &bytes);

/// Reads a page that was saved with its pictures in one file (MHTML, RFC 2557). Errors: as readHtml.
Result<Article> readMhtml(const std::string &bytes);

} // namespace dateline
