// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the main window are, and how their sizes are kept.
#include "app/charts/chart_panel.h"
#include "app/facets/facet_panel.h"
#include "app/facets/filter_chips.h"
#include "app/inspector/inspector_panel.h"
#include "app/reader/reader_panel.h"
#include "app/settings/settings.h"
#include "app/timeline/timeline_view.h"
#include "app/widgets/hairline.h"
#include "app/widgets/text_label.h"
#include "app/window/compare_pane.h"
#include "app/window/header_bar.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/progress_strip.h"
#include "app/window/start_page.h"
#include "app/window/undated_shelf.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int facetWidth = 244;
constexpr int articleWidth = 400;
constexpr QSize firstSize(1400, 880);

QVBoxLayout *tightLayout(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

QSplitter *MainWindow::makeSplitter(Qt::Orientation orientation, const QString &name)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setObjectName(name);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QWidget *MainWindow::makeCentre()
{
    m_timeline = new TimelineView(&m_state);
    m_shelf = new UndatedShelf;
    m_charts = new ChartPanel(&m_state);
    auto *upper = new QWidget;
    auto *upperLayout = tightLayout(upper);
    m_chips = new FilterChips(&m_state);
    upperLayout->addWidget(m_chips);
    upperLayout->addWidget(m_timeline, 1);
    m_compare = new ComparePane(&m_state, m_backend);
    upperLayout->addWidget(m_compare, 1);
    upperLayout->addWidget(m_shelf);
    auto *centre = makeSplitter(Qt::Vertical, u"centreSplitter"_s);
    centre->addWidget(upper);
    centre->addWidget(m_charts);
    centre->setStretchFactor(0, 1);
    centre->setSizes({680, 250});
    return centre;
}

QWidget *MainWindow::makeArticleSide(ReaderPanel *reader, InspectorPanel *inspector, const QString &name)
{
    auto *side = makeSplitter(Qt::Vertical, name);
    side->addWidget(reader);
    side->addWidget(inspector);
    side->setStretchFactor(0, 1);
    side->setStretchFactor(1, 1);
    side->setSizes({460, 420});
    return side;
}

void MainWindow::makeLayout()
{
    m_header = new HeaderBar(m_actions);
    m_progress = new ProgressStrip;
    m_exportProgress = new ProgressStrip;
    m_start = new StartPage(m_actions);
    m_facets = new FacetPanel(&m_state);
    m_facets->setMinimumWidth(180);

    m_bannerStrip = new QWidget;
    auto *bannerLayout = tightLayout(m_bannerStrip);
    bannerLayout->setContentsMargins(22, 7, 22, 7);
    bannerLayout->addWidget(
        new TextLabel(TextLabel::Look::Warning,
                      tr("This library can only be read: changes and new articles cannot be saved in it.")));
    m_bannerStrip->hide();

    auto *panels = makeSplitter(Qt::Horizontal, u"panelSplitter"_s);
    panels->addWidget(m_facets);
    QWidget *centre = makeCentre();
    m_reader = new ReaderPanel;
    m_inspector = new InspectorPanel;
    m_otherReader = new ReaderPanel;
    m_otherInspector = new InspectorPanel;
    m_otherReader->setDatesWanted(false);
    m_otherInspector->setWritable(false);
    m_articleSide = new QStackedWidget;
    m_articleSide->addWidget(makeArticleSide(m_reader, m_inspector, u"articleSplitter"_s));
    m_articleSide->addWidget(makeArticleSide(m_otherReader, m_otherInspector, u"otherArticleSplitter"_s));
    m_articleSide->setMinimumWidth(260);
    panels->addWidget(centre);
    panels->addWidget(m_articleSide);
    panels->setStretchFactor(1, 1);
    panels->setSizes({facetWidth, firstSize.width() - facetWidth - articleWidth, articleWidth});

    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start);
    m_pages->addWidget(panels);
    m_messages = new MessageBar(m_pages);

    auto *central = new QWidget;
    auto *layout = tightLayout(central);
    layout->addWidget(m_header);
    layout->addWidget(new Hairline(Qt::Horizontal));
    layout->addWidget(m_bannerStrip);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_exportProgress);
    setCentralWidget(central);
}

void MainWindow::restoreLayout()
{
    const QByteArray geometry = Settings::layout(u"window"_s);
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        const QScreen *onto = QGuiApplication::primaryScreen();
        resize(onto ? firstSize.boundedTo(onto->availableSize()) : firstSize);
    }
    for (QSplitter *splitter : findChildren<QSplitter *>())
        if (const QByteArray state = Settings::layout(splitter->objectName()); !state.isEmpty())
            splitter->restoreState(state);
    m_facets->setVisible(Settings::panelVisible(u"facets"_s));
    m_charts->setVisible(Settings::panelVisible(u"overview"_s));
    m_articleSide->setVisible(Settings::panelVisible(u"article"_s));
}

void MainWindow::saveLayout()
{
    Settings::setLayout(u"window"_s, saveGeometry());
    for (const QSplitter *splitter : findChildren<QSplitter *>())
        Settings::setLayout(splitter->objectName(), splitter->saveState());
}

} // namespace dateline
