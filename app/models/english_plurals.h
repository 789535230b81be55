// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace dateline {

/// The plurals of the interface's own language, which needs no translation file: in a text with a number, "article(s)"
/// becomes "article" or "articles", and "need[s]" becomes "needs" or "need". Install it before other translators.
class EnglishPlurals : public QTranslator {
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
};

} // namespace dateline
