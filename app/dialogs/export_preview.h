// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/export_request.h"
#include "app/models/library_session.h"

#include <QStackedWidget>
#include <QTimer>

class QTableWidget;

namespace dateline {

class PicturePreview;
class TextLabel;

/// Shows what an export would write: the picture made smaller, or the first lines of the table.
class ExportPreview : public QStackedWidget {
    Q_OBJECT

public:
    ExportPreview(LibrarySession *session, const ViewState *state, QWidget *parent = nullptr);

    /// Drawn a moment later, so that typing a number draws once.
    void showRequest(const ExportRequest &request);

private:
    void draw();
    void drawPicture();
    void fillTable(const QString &csv);

    LibrarySession *m_session;
    const ViewState *m_state;
    ExportRequest m_request;
    Ticket m_ticket = 0;
    QTimer m_drawSoon;
    PicturePreview *m_picture;
    QTableWidget *m_table;
    TextLabel *m_nothing;
};

} // namespace dateline
