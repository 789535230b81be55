// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's second timeline: another filter, or another library.
#include "app/facets/filter_chips.h"
#include "app/inspector/inspector_panel.h"
#include "app/models/error_wording.h"
#include "app/reader/article_pane.h"
#include "app/reader/reader_panel.h"
#include "app/settings/settings.h"
#include "app/timeline/timeline_view.h"
#include "app/window/compare_pane.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/selection_loader.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>

namespace dateline {

using namespace Qt::StringLiterals;

void MainWindow::connectCompare()
{
    connect(m_actions.compare, &QAction::triggered, this, [this](bool wanted) {
        if (!wanted)
            return m_compare->close();
        m_compare->open(m_state.filter(), FilterChips::labels(m_state).join(u" · "_s));
        m_messages->showNews(tr("The timeline below keeps this filter. Choose another one for the timeline above."));
    });
    connect(m_actions.compareLibrary, &QAction::triggered, this, &MainWindow::askOtherLibrary);
    connect(m_compare, &ComparePane::closed, this, [this] { m_actions.compare->setChecked(false); });
    connect(m_compare, &ComparePane::openFailed, this,
            [this](const Error &error) { m_messages->showWarning(errorWords(error)); });
    connect(m_compare, &ComparePane::otherSelected, this, &MainWindow::readOtherLibrary);
    TimelineView *below = m_compare->timelineView();
    connect(below, &TimelineView::readerRequested, this, [this] { shownReader().takeFocus(); });
    connect(below, &TimelineView::goToDateRequested, this, &MainWindow::goToDate);
    connect(m_otherReader, &ReaderPanel::leaveRequested, below, [below] { below->setFocus(Qt::OtherFocusReason); });
    connect(m_otherReader->pane(), &ArticlePane::copyWithSourceWanted, this, &MainWindow::copyWithSource);
    const auto select = [this](EventId event) {
        m_compare->state()->selectEvent(event);
        m_compare->state()->bringIntoView(event);
    };
    connect(m_otherReader, &ReaderPanel::eventChosen, this, select);
    connect(m_otherInspector, &InspectorPanel::eventChosen, this, select);
}

void MainWindow::askOtherLibrary()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Compare with another library"), Settings::dataFolder(),
                                                      tr("Dateline libraries (*.dateline)"));
    if (!file.isEmpty())
        compareWith(file);
}

void MainWindow::compareWith(const QString &file)
{
    if (m_session.isOpen() && QFileInfo(file) == QFileInfo(m_session.info()->file))
        return m_messages->showWarning(
            tr("This library is shown already. Compare it with another one, or with a filter."));
    readOtherLibrary(false);
    delete m_otherLoader;
    m_otherLoader = nullptr;
    m_compare->openLibrary(QFileInfo(file).absoluteFilePath());
    m_otherLoader =
        new SelectionLoader(m_compare->session(), m_compare->state(), m_otherReader, m_otherInspector, this);
    connect(m_otherLoader, &SelectionLoader::shown, this, &MainWindow::updateActions);
    m_actions.compare->setChecked(true);
}

/// Beside the timelines stands the article of the library in which an event was selected last.
void MainWindow::readOtherLibrary(bool other)
{
    m_articleSide->setCurrentIndex(other ? 1 : 0);
    if (!m_compare->session()) {
        delete m_otherLoader;
        m_otherLoader = nullptr;
        m_otherReader->showArticle(nullptr);
    }
    updateActions();
}

SelectionLoader &MainWindow::shownLoader() const
{
    return m_otherLoader && m_articleSide->currentIndex() == 1 ? *m_otherLoader : *m_loader;
}

ReaderPanel &MainWindow::shownReader() const
{
    return m_articleSide->currentIndex() == 1 ? *m_otherReader : *m_reader;
}

} // namespace dateline
