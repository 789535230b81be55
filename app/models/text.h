// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

namespace dateline {

/// UTF-8 of core to QString and back.
QString toQString(std::string_view utf8);
std::string toUtf8(const QString &text);

std::filesystem::path toPath(const QString &file);
QString fromPath(const std::filesystem::path &path);

/// `text` on one line: runs of white space become one space, control characters, and signs that
/// turn the direction of writing around, are left out.
QString singleLine(const QString &text);

} // namespace dateline
