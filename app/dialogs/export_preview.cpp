// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/export_preview.h"

#include "app/models/csv_table.h"
#include "app/models/text.h"
#include "app/theme/theme.h"
#include "app/widgets/text_label.h"

#include <QHeaderView>
#include <QImage>
#include <QPainter>
#include <QTableWidget>

namespace dateline {

namespace {

constexpr int drawPause = 150; ///< milliseconds
constexpr std::size_t shownEvents = 25;
constexpr int columnWidth = 130;

} // namespace

/// A picture as large as there is room for it.
class PicturePreview : public QWidget {
public:
    void setImage(QImage image)
    {
        image.setDevicePixelRatio(1);
        m_image = std::move(image);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_image.isNull())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize fitting = m_image.size().scaled(size() - QSize(2, 2), Qt::KeepAspectRatio);
        const QRect place(QPoint((width() - fitting.width()) / 2, 1), fitting);
        painter.drawImage(place, m_image);
        painter.setPen(Theme::current().line);
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }

private:
    QImage m_image;
};

ExportPreview::ExportPreview(LibrarySession *session, const ViewState *state, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_state(state)
    , m_picture(new PicturePreview)
    , m_table(new QTableWidget)
    , m_nothing(new TextLabel(TextLabel::Look::Muted))
{
    m_picture->setAccessibleName(tr("Preview of the picture"));
    m_table->setAccessibleName(tr("The first lines of the table"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultSectionSize(columnWidth);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setWordWrap(false);
    m_nothing->setWraps(true);
    for (QWidget *page :
         {static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_nothing)})
        addWidget(page);
    m_drawSoon.setSingleShot(true);
    m_drawSoon.setInterval(drawPause);
    connect(&m_drawSoon, &QTimer::timeout, this, &ExportPreview::draw);
    connect(session, &LibrarySession::csvPreviewReady, this, [this](Ticket ticket, const QString &csv) {
        if (ticket == m_ticket)
            fillTable(csv);
    });
}

void ExportPreview::showRequest(const ExportRequest &request)
{
    m_request = request;
    m_ticket = 0;
    m_drawSoon.start();
}

void ExportPreview::draw()
{
    if (m_request.format != ExportFormat::Csv)
        return drawPicture();
    m_ticket = m_session->requestCsvPreview(m_state->timeline(), eventsOf(*m_state, m_request.scope, shownEvents), {});
}

void ExportPreview::drawPicture()
{
    PictureOptions options = m_request.picture;
    options.scale = 1; // finer would not be seen
    options.dark = options.dark && m_request.format != ExportFormat::Pdf;
    const QImage image = renderPicture(*m_state->timeline(), rowsOf(*m_state, m_request.scope), options);
    m_nothing->setText(tr("This picture would be too large. Choose a smaller width or scale."));
    setCurrentWidget(image.isNull() ? static_cast<QWidget *>(m_nothing) : m_picture);
    m_picture->setImage(image);
}

void ExportPreview::fillTable(const QString &csv)
{
    const std::vector<QStringList> rows = csvCells(csv);
    m_table->clear();
    m_table->setRowCount(rows.empty() ? 0 : static_cast<int>(rows.size()) - 1);
    m_table->setColumnCount(rows.empty() ? 0 : static_cast<int>(rows.front().size()));
    if (!rows.empty())
        m_table->setHorizontalHeaderLabels(rows.front());
    for (std::size_t r = 1; r < rows.size(); ++r)
        for (qsizetype c = 0; c < rows[r].size(); ++c)
            m_table->setItem(static_cast<int>(r) - 1, static_cast<int>(c),
                             new QTableWidgetItem(singleLine(rows[r][c])));
    setCurrentWidget(m_table);
}

} // namespace dateline
