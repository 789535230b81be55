// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_panel.h"

#include "app/charts/chart_file.h"

#include "app/charts/figures_chart.h"
#include "app/charts/grid_charts.h"
#include "app/charts/overview_chart.h"
#include "app/theme/theme.h"
#include "app/timeline/timeline_style.h"
#include "app/widgets/hint_label.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace dateline {

namespace {

constexpr int headerHeight = 36, headerSide = 16, headerGap = 12;

QString buttonText(ChartPanel::Chart chart)
{
    switch (chart) {
    case ChartPanel::Chart::Time: return ChartPanel::tr("Time");
    case ChartPanel::Chart::Actors: return ChartPanel::tr("Actors");
    case ChartPanel::Chart::Speech: return ChartPanel::tr("Who about whom");
    case ChartPanel::Chart::Sources: return ChartPanel::tr("Sources");
    case ChartPanel::Chart::Figures: return ChartPanel::tr("Killed and injured");
    case ChartPanel::Chart::Calendar: break;
    }
    return ChartPanel::tr("Calendar");
}

/// What to know first comes first: there is not always room for all of it.
QStringList hintParts(ChartPanel::Chart chart)
{
    switch (chart) {
    case ChartPanel::Chart::Time:
        return {ChartPanel::tr("stacked by type"), ChartPanel::tr("click a bar to go there"),
                ChartPanel::tr("drag the frame to scroll")};
    case ChartPanel::Chart::Actors:
        return {ChartPanel::tr("events that name each"), ChartPanel::tr("click a cell to go there"),
                ChartPanel::tr("the stronger the colour, the more")};
    case ChartPanel::Chart::Speech:
        return {ChartPanel::tr("a row speaks about a column"), ChartPanel::tr("number of statements"),
                ChartPanel::tr("click one to read it")};
    case ChartPanel::Chart::Sources:
        return {ChartPanel::tr("events by the time from event to article"), ChartPanel::tr("click to read one")};
    case ChartPanel::Chart::Figures:
        return {ChartPanel::tr("● killed  ○ injured"), ChartPanel::tr("a line where sources differ")};
    case ChartPanel::Chart::Calendar: break;
    }
    return {ChartPanel::tr("events of each day"), ChartPanel::tr("click a day to go there"),
            ChartPanel::tr("the year in the middle of the view")};
}

} // namespace

class ChartPanel::Private : public QObject {
public:
    Private(ChartPanel *owner, ViewState *viewState);

    void choose(Chart wanted);
    void refresh();
    void refreshIfShown();
    GridChart gridOf(Chart which) const;
    QSize room() const { return {q->width(), std::max(0, q->height() - headerHeight)}; }
    void fitHeader();
    QString pictureHint() const;
    bool isGrid() const { return chart != Chart::Time && chart != Chart::Figures; }
    void openMenu();
    void applyColours();

    ChartPanel *q;
    ViewState *state;
    Chart chart = Chart::Time;
    TextLabel *title;
    HintLabel *hint;
    QButtonGroup *buttons;
    ThemedButton *menuButton; ///< in place of the buttons where they have no room
    QStackedLayout *stack;
    OverviewChart *overview;
    GridView *grid;
    FiguresChart *figures;
    std::function<void(ViewState &, int, int)> openCell;
    QTimer later;
    bool stale = true;
    int shownYear = 0;
};

ChartPanel::Private::Private(ChartPanel *owner, ViewState *viewState)
    : q(owner)
    , state(viewState)
    , title(new TextLabel(TextLabel::Look::Strong))
    , hint(new HintLabel)
    , buttons(new QButtonGroup(owner))
    , menuButton(new ThemedButton(ThemedButton::Look::Link, ChartPanel::tr("Other charts ▾")))
    , stack(new QStackedLayout)
    , overview(new OverviewChart(viewState))
    , grid(new GridView)
    , figures(new FiguresChart(viewState))
{
    auto *header = new QHBoxLayout;
    header->setContentsMargins(headerSide, 0, headerSide, 0);
    header->setSpacing(headerGap);
    header->addWidget(title);
    header->addWidget(hint, 1);
    for (const Chart each : allCharts) {
        auto *button = new ThemedButton(ThemedButton::Look::Link, buttonText(each));
        button->setCheckable(true);
        button->setToolTip(ChartPanel::title(each));
        buttons->addButton(button, static_cast<int>(each));
        header->addWidget(button);
    }
    header->addWidget(menuButton);
    menuButton->hide();
    connect(menuButton, &QAbstractButton::clicked, this, &Private::openMenu);
    buttons->setExclusive(true);
    auto *whole = new QVBoxLayout(owner);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *headerBox = new QWidget;
    headerBox->setFixedHeight(headerHeight);
    headerBox->setMinimumWidth(1); // names that have no room are in a menu
    headerBox->setLayout(header);
    whole->addWidget(headerBox);
    whole->addLayout(stack, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{overview, grid, figures})
        stack->addWidget(page);
    connect(buttons, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<Chart>(id)); });
    connect(grid, &GridView::cellOpened, this, [this](int row, int column) {
        if (openCell)
            openCell(*state, row, column);
    });
    // Several changes in a row are counted once, and a chart that nobody sees not at all.
    later.setSingleShot(true);
    later.setInterval(0);
    connect(&later, &QTimer::timeout, this, &Private::refreshIfShown);
    connect(state, &ViewState::rowsChanged, this, [this] {
        stale = true;
        later.start(waitForMore(state->timeline()->size()));
    });
    connect(state, &ViewState::rangeChanged, this, [this] {
        if (chart == Chart::Calendar && calendarYear(*state) != shownYear) {
            stale = true;
            later.start();
        }
    });
    applyColours();
}

void ChartPanel::Private::applyColours()
{
    QPalette palette = q->palette();
    palette.setColor(QPalette::Window, Theme::current().window);
    q->setPalette(palette);
}

GridChart ChartPanel::Private::gridOf(Chart which) const
{
    switch (which) {
    case Chart::Actors: return actorsChart(*state, room());
    case Chart::Speech: return speechChart(*state, room());
    case Chart::Sources: return delayChart(*state, room());
    default: return calendarChart(*state);
    }
}

void ChartPanel::Private::refresh()
{
    stale = false;
    const bool calendar = chart == Chart::Calendar;
    shownYear = calendar ? calendarYear(*state) : 0;
    QStringList hints = hintParts(chart);
    QString heading =
        calendar ? ChartPanel::tr("%1 in %2").arg(ChartPanel::title(chart)).arg(shownYear) : ChartPanel::title(chart);
    if (isGrid()) {
        GridChart made = gridOf(chart);
        if (!made.content.title.isEmpty())
            heading = made.content.title;
        if (!made.content.note.isEmpty())
            hints.prepend(made.content.note);
        openCell = std::move(made.open);
        grid->setAccessibleName(ChartPanel::title(chart));
        grid->setContent(std::move(made.content));
    } else if (chart == Chart::Figures) {
        figures->refresh();
    }
    title->setText(heading);
    title->setMinimumWidth(title->sizeHint().width());
    hint->setParts(hints);
    fitHeader();
}

/// Where there is no room for all names of charts the one that is shown opens a menu of them; its title goes first.
void ChartPanel::Private::fitHeader()
{
    int names = 0;
    for (const QAbstractButton *button : buttons->buttons())
        names += button->sizeHint().width() + headerGap;
    const int left = q->width() - 2 * headerSide;
    const bool all = names <= left;
    title->setVisible(!all || names + title->sizeHint().width() <= left);
    for (QAbstractButton *button : buttons->buttons())
        button->setVisible(all);
    menuButton->setVisible(!all);
}

/// What a picture of the chart says: nobody clicks there.
QString ChartPanel::Private::pictureHint() const
{
    const QStringList hints = hintParts(chart);
    return chart == Chart::Figures ? hints.join(QStringLiteral(" · ")) : hints.front();
}

void ChartPanel::Private::openMenu()
{
    QMenu menu(q);
    for (const Chart each : allCharts) {
        QAction *action = menu.addAction(ChartPanel::title(each), q, [this, each] { choose(each); });
        action->setCheckable(true);
        action->setChecked(each == chart);
    }
    menu.exec(menuButton->mapToGlobal(QPoint(0, menuButton->height())));
}

void ChartPanel::Private::refreshIfShown()
{
    if (stale && q->isVisible())
        refresh();
}

void ChartPanel::Private::choose(Chart wanted)
{
    chart = wanted;
    buttons->button(static_cast<int>(wanted))->setChecked(true);
    stack->setCurrentWidget(wanted == Chart::Time      ? static_cast<QWidget *>(overview)
                            : wanted == Chart::Figures ? figures
                                                       : static_cast<QWidget *>(grid));
    refresh();
    emit q->chartChanged(wanted);
}

ChartPanel::ChartPanel(ViewState *state, QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this, state))
{
    setAutoFillBackground(true);
    setAccessibleName(tr("Charts"));
    d->choose(Chart::Time);
}

ChartPanel::~ChartPanel() = default;

ChartPanel::Chart ChartPanel::chart() const
{
    return d->chart;
}

void ChartPanel::setChart(Chart chart)
{
    if (chart != d->chart)
        d->choose(chart);
}

ViewState *ChartPanel::state() const
{
    return d->state;
}

void ChartPanel::settle()
{
    ensurePolished();
    layout()->activate();
    d->later.stop();
    d->refresh();
    d->overview->settle();
}

QString ChartPanel::title(Chart chart)
{
    switch (chart) {
    case Chart::Time: return tr("Events over time");
    case Chart::Actors: return tr("Actors over time");
    case Chart::Speech: return tr("Who speaks about whom");
    case Chart::Sources: return tr("How late sources report");
    case Chart::Figures: return tr("Killed and injured as reported");
    case Chart::Calendar: break;
    }
    return tr("Events by day");
}

QImage ChartPanel::picture(double scale) const
{
    QImage image((QSizeF(size()) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Theme::current().window);
    QPainter painter(&image);
    draw(painter);
    return image;
}

void ChartPanel::draw(QPainter &painter) const
{
    auto *self = const_cast<ChartPanel *>(this); // QWidget::render() paints and changes nothing that can be seen
    const QWidget *page = d->stack->currentWidget();
    painter.fillRect(rect(), Theme::current().window);
    painter.setFont(uiFont(12, QFont::DemiBold));
    painter.setPen(Theme::current().text);
    const QRectF line(headerSide, 0, width() - 2 * headerSide, headerHeight);
    painter.drawText(line, Qt::AlignVCenter, d->title->text());
    const double told = QFontMetricsF(painter.font()).horizontalAdvance(d->title->text()) + headerGap;
    painter.setFont(uiFont(smallPoints));
    painter.setPen(Theme::current().mutedText);
    painter.drawText(line.adjusted(told, 0, 0, 0), Qt::AlignVCenter, d->pictureHint());
    self->d->stack->currentWidget()->render(&painter, QPoint(0, headerHeight), QRegion(page->rect()),
                                            QWidget::DrawChildren);
}

void ChartPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        d->applyColours();
    QWidget::changeEvent(event);
}

void ChartPanel::resizeEvent(QResizeEvent *)
{
    d->fitHeader();
    if (d->isGrid()) {
        d->stale = true; // as many rows and columns as have room
        d->later.start();
    }
}

void ChartPanel::showEvent(QShowEvent *event)
{
    d->refreshIfShown();
    QWidget::showEvent(event);
}

void ChartPanel::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("&Copy chart as picture"), this,
                   [this] { QGuiApplication::clipboard()->setImage(chartImage(*this)); });
    menu.addAction(tr("&Save chart…"), this, &ChartPanel::saveWanted);
    menu.exec(event->globalPos());
}

} // namespace dateline
