// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QDialog>

namespace dateline {

/// What the user may choose about the program. Takes effect at once and is remembered.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    explicit PreferencesDialog(QWidget *parent = nullptr);

signals:
    void themeChosen(dateline::ThemeChoice choice);
    void wheelChosen(bool zooms);
    void motionChosen(bool animates);
};

} // namespace dateline
