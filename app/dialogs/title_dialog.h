// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <QDialog>

namespace dateline {

/// Asks for a better title of an article.
class TitleDialog : public QDialog
{
    Q_OBJECT

public:
    TitleDialog(ArticleId article, const QString &title, QWidget *parent = nullptr);

signals:
    void titleGiven(dateline::ArticleId article, const QString &title);
};

} // namespace dateline
