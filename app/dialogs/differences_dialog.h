// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/copy_comparison.h"

#include <QDialog>

#include <vector>

namespace dateline {

/// What an article says that the one it prints again does not say, and the other way round.
class DifferencesDialog : public QDialog {
    Q_OBJECT

public:
    DifferencesDialog(const std::vector<ToldDifference> &differences, QWidget *parent = nullptr);
};

} // namespace dateline
