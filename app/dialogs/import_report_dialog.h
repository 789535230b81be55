// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/project.h"

#include <QDialog>

namespace dateline {

/// "12 articles added, 1 read again, 3 unchanged, 2 skipped".
QString importSummary(const ImportReport &report);

/// What was skipped while articles were read, and why; the list can be copied and saved.
class ImportReportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportReportDialog(const ImportReport &report, QWidget *parent = nullptr);

private:
    void save();

    QString m_text;
};

} // namespace dateline
