// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"

#include "app/theme/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

namespace dateline {

namespace {

const Theme *currentTheme = nullptr;

Theme makeLight()
{
    Theme t;
    t.window = QColor(0xff, 0xff, 0xff);
    t.canvas = QColor(0xf7, 0xf7, 0xf8);
    t.weekend = QColor(0xf0, 0xf2, 0xf4);
    t.line = QColor(0xe3, 0xe4, 0xe8);
    t.text = QColor(0x1d, 0x21, 0x29);
    t.mutedText = QColor(0x6b, 0x72, 0x80);
    t.accent = QColor(0x23, 0x6f, 0xc7);
    t.onAccent = QColor(0xff, 0xff, 0xff);
    t.warning = QColor(0xb8, 0x54, 0x14);
    t.field = QColor(0xec, 0xee, 0xf1);
    t.selection = QColor(0x1d, 0x21, 0x29);
    t.types = {QColor(0x2f, 0x7e, 0xd8), QColor(0xd6, 0x45, 0x45), QColor(0x8a, 0x6f, 0xd1), QColor(0x1f, 0x9d, 0x76),
               QColor(0xc9, 0x8b, 0x1b), QColor(0xd9, 0x70, 0x2b), QColor(0x5b, 0x8f, 0xa8)};
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = QColor(0x1e, 0x21, 0x26);
    t.canvas = QColor(0x17, 0x19, 0x1d);
    t.weekend = QColor(0x1f, 0x22, 0x28);
    t.line = QColor(0x2d, 0x31, 0x38);
    t.text = QColor(0xe7, 0xe9, 0xec);
    t.mutedText = QColor(0x98, 0xa0, 0xac);
    t.accent = QColor(0x5e, 0xa0, 0xef);
    t.onAccent = QColor(0x10, 0x13, 0x17);
    t.warning = QColor(0xef, 0x93, 0x54);
    t.field = QColor(0x26, 0x2a, 0x31);
    t.selection = QColor(0xe7, 0xe9, 0xec);
    t.types = {QColor(0x5e, 0xa0, 0xef), QColor(0xef, 0x6b, 0x6b), QColor(0xab, 0x95, 0xea), QColor(0x43, 0xc3, 0x9a),
               QColor(0xe0, 0xaa, 0x48), QColor(0xef, 0x93, 0x54), QColor(0x84, 0xb4, 0xcb)};
    return t;
}

/// The desktop's own palette, from before the first theme was put over it.
const QPalette &desktopPalette()
{
    static const QPalette palette = QApplication::palette();
    return palette;
}

bool isDarkDesktop()
{
    return desktopPalette().color(QPalette::Window).lightness()
           < desktopPalette().color(QPalette::WindowText).lightness();
}

QPalette paletteOf(const Theme &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.window);
    p.setColor(QPalette::AlternateBase, t.canvas);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.mutedText);
    p.setColor(QPalette::Button, t.window);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.warning);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::ToolTipBase, t.window);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.window);
    p.setColor(QPalette::Midlight, t.field);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.mutedText);
    p.setColor(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.mutedText);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.mutedText);
    return p;
}

} // namespace

QColor Theme::tint(EventType t) const
{
    QColor colour = type(t);
    colour.setAlphaF(dark ? 0.20f : 0.14f);
    return colour;
}

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::current()
{
    return currentTheme ? *currentTheme : light();
}

QFont uiFont(double points, QFont::Weight weight)
{
    static const bool hasInter = QFontDatabase::hasFamily(QStringLiteral("Inter"));
    QFont font = hasInter ? QFont(QStringLiteral("Inter")) : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

void applyTheme(ThemeChoice choice)
{
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && isDarkDesktop());
    desktopPalette();
    currentTheme = dark ? &Theme::darkTheme() : &Theme::light();
    if (QStyle *fusion = QStyleFactory::create(QStringLiteral("Fusion")))
        QApplication::setStyle(fusion);
    QApplication::setFont(uiFont(9.75));
    QApplication::setPalette(paletteOf(*currentTheme));
    qApp->setStyleSheet(styleSheet(*currentTheme));
}

} // namespace dateline
