// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/english_plurals.h"

#include <QString>

namespace dateline {

using namespace Qt::StringLiterals;

QString EnglishPlurals::translate(const char *, const char *source, const char *, int n) const
{
    if (n < 0)
        return {};
    QString text = QString::fromUtf8(source);
    text.replace(u"(s)"_s, n == 1 ? QString() : u"s"_s);
    text.replace(u"[s]"_s, n == 1 ? u"s"_s : QString());
    return text;
}

} // namespace dateline
