// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/export_request.h"
#include "app/models/library_session.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace dateline {

class ExportPreview;
class TextLabel;
class ThemedButton;

/// Asks what to export and how, and shows what it will look like.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(LibrarySession *session, const ViewState *state, const QString &title, QWidget *parent = nullptr);

    ExportRequest request() const;

signals:
    void exportWanted(const dateline::ExportRequest &request);

private:
    QWidget *makeChoices();
    QWidget *makePictureOptions(const QString &title);
    QWidget *makeTableOptions();
    void addScope(QVBoxLayout *layout, ExportScope scope, const QString &text, bool possible);
    void follow();

    const ViewState *m_state;
    QButtonGroup *m_formats;
    QButtonGroup *m_scopes;
    QLineEdit *m_title;
    QComboBox *m_range;
    QSpinBox *m_width;
    QComboBox *m_scale;
    QComboBox *m_colours;
    QCheckBox *m_sources;
    QCheckBox *m_skipEmpty;
    QCheckBox *m_forExcel;
    QWidget *m_pictureOptions;
    QWidget *m_tableOptions;
    TextLabel *m_summary;
    ThemedButton *m_save;
    ExportPreview *m_preview;
};

} // namespace dateline
