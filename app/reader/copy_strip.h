// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <QWidget>

namespace dateline {

class TextLabel;
class ThemedButton;

/// Above an article that several outlets print: one line that names them, or the article of which this one is a copy,
/// with a way to it.
class CopyStrip : public QWidget {
    Q_OBJECT

public:
    explicit CopyStrip(QWidget *parent = nullptr);

    /// False when there is nothing to say of the article.
    bool showCopies(ArticleId article, const Timeline &timeline);
    /// For tests.
    QString words() const;
    ThemedButton *readButton() const { return m_read; }
    ThemedButton *compareButton() const { return m_compare; }

signals:
    void articleWanted(dateline::ArticleId article);
    void differencesWanted(dateline::ArticleId copy, dateline::ArticleId original);

private:
    ArticleId m_shown = 0;
    ArticleId m_original = 0;
    TextLabel *m_words;
    ThemedButton *m_compare;
    ThemedButton *m_read;
};

} // namespace dateline
