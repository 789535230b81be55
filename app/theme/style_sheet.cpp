// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/style_sheet.h"

namespace dateline {

namespace {

const char *const sheet = R"(
QToolTip { color: @text; background: @window; border: 1px solid @line; padding: 6px; }
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QFrame[look="panel"] { background: @window; border: none; }
QLabel[look="muted"] { color: @muted; }
QLabel[look="heading"] { color: @muted; font-weight: 700; }
QLabel[look="title"] { font-weight: 600; }

QPushButton, QToolButton { color: @text; background: @window; border: 1px solid @line; border-radius: 6px; padding: 5px 12px; }
QPushButton:hover, QToolButton:hover { background: @field; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton:disabled, QToolButton:disabled { color: @muted; }
QPushButton[look="primary"] { color: @onAccent; background: @accent; border: 1px solid @accent; font-weight: 600; }
QPushButton[look="primary"]:hover { background: @accentStrong; }
QPushButton[look="primary"]:focus { border: 2px solid @text; padding: 4px 11px; }
QPushButton[look="primary"]:disabled { color: @muted; background: @field; border-color: @line; }
QPushButton[look="segment"], QToolButton[look="segment"] { border-radius: 0; }
QPushButton[look="segment"]:checked, QToolButton[look="segment"]:checked { background: @chosen; font-weight: 600; }
QPushButton[look="link"], QToolButton[look="link"] { color: @accent; background: transparent; border: 1px solid transparent; padding: 1px 3px; }
QPushButton[look="link"]:hover, QToolButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus, QToolButton[look="link"]:focus { border: 1px solid @accent; border-radius: 3px; }
QPushButton[look="link"]:disabled, QToolButton[look="link"]:disabled { color: @muted; }

QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit {
  color: @text; background: @canvas; border: 1px solid @line; border-radius: 6px; padding: 4px 8px;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus { border: 1px solid @accent; }
QLineEdit[look="search"] { border-radius: 15px; padding: 5px 14px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; height: 0; width: 0; }

QMenuBar { background: @window; color: @text; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: @field; }
QMenu { background: @window; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 20px; border-radius: 4px; }
QMenu::item:selected { background: @chosen; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QStatusBar { background: @window; color: @muted; border-top: 1px solid @line; }
QProgressBar { background: @field; border: none; border-radius: 3px; max-height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QTableView, QListView, QTreeView, QTableWidget, QListWidget { background: @window; color: @text; border: 1px solid @line;
  gridline-color: @line; selection-background-color: @chosen; selection-color: @text; }
QHeaderView::section { background: @canvas; color: @muted; border: none; border-bottom: 1px solid @line; padding: 4px 8px; }
)";

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto mix = [&](int a, int b) { return static_cast<int>(a * share + b * (1 - share) + 0.5); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

} // namespace

QString styleSheet(const Theme &theme)
{
    // Longer names come first: "@accentStrong" must not be read as "@accent".
    const std::pair<QString, QColor> colours[] = {
        {QStringLiteral("@accentStrong"), mixed(theme.accent, theme.text, 0.88)},
        {QStringLiteral("@onAccent"), theme.onAccent},
        {QStringLiteral("@accent"), theme.accent},
        {QStringLiteral("@chosen"), mixed(theme.accent, theme.window, theme.dark ? 0.22 : 0.12)},
        {QStringLiteral("@handle"), mixed(theme.mutedText, theme.window, 0.45)},
        {QStringLiteral("@window"), theme.window},
        {QStringLiteral("@canvas"), theme.canvas},
        {QStringLiteral("@field"), theme.field},
        {QStringLiteral("@line"), theme.line},
        {QStringLiteral("@muted"), theme.mutedText},
        {QStringLiteral("@text"), theme.text},
    };
    QString text = QString::fromLatin1(sheet);
    for (const auto &[name, colour] : colours)
        text.replace(name, colour.name());
    return text;
}

} // namespace dateline
