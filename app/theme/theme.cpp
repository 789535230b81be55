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
               QColor(0xbd, 0x82, 0x19), QColor(0xd9, 0x70, 0x2b), QColor(0x5b, 0x8f, 0xa8)};
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

Theme makeContrast()
{
    Theme t;
    t.window = t.canvas = QColor(Qt::white);
    t.weekend = QColor(0xec, 0xec, 0xec);
    t.line = QColor(0x59, 0x59, 0x59);
    t.text = t.selection = QColor(Qt::black);
    t.mutedText = QColor(0x2b, 0x2b, 0x2b);
    t.accent = QColor(0x00, 0x3e, 0x9c);
    t.onAccent = QColor(Qt::white);
    t.warning = QColor(0x8a, 0x2a, 0x00);
    t.field = QColor(0xe2, 0xe2, 0xe2);
    t.types = {QColor(0x00, 0x40, 0x9f), QColor(0xa3, 0x00, 0x00), QColor(0x5a, 0x1f, 0xa8), QColor(0x00, 0x60, 0x3f),
               QColor(0x6b, 0x4a, 0x00), QColor(0x96, 0x36, 0x00), QColor(0x0b, 0x54, 0x68)};
    return t;
}

Theme makeDarkContrast()
{
    Theme t;
    t.dark = true;
    t.window = t.canvas = QColor(Qt::black);
    t.weekend = QColor(0x1c, 0x1c, 0x1c);
    t.line = QColor(0xa8, 0xa8, 0xa8);
    t.text = t.selection = QColor(Qt::white);
    t.mutedText = QColor(0xe0, 0xe0, 0xe0);
    t.accent = QColor(0x7f, 0xb8, 0xff);
    t.onAccent = QColor(Qt::black);
    t.warning = QColor(0xff, 0xb0, 0x70);
    t.field = QColor(0x30, 0x30, 0x30);
    t.types = {QColor(0x7f, 0xb8, 0xff), QColor(0xff, 0x8a, 0x8a), QColor(0xcd, 0xb4, 0xff), QColor(0x5f, 0xe8, 0xba),
               QColor(0xff, 0xd0, 0x5f), QColor(0xff, 0x9f, 0x5a), QColor(0x9f, 0xdc, 0xf5)};
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

/// Desktops ask for it by the name of their theme, or by nothing but black and white.
bool wantsContrast()
{
    const QByteArray theme = qgetenv("GTK_THEME").toLower();
    if (theme.contains("highcontrast") || theme.contains("high-contrast"))
        return true;
    const QColor ground = desktopPalette().color(QPalette::Window), ink = desktopPalette().color(QPalette::WindowText);
    const auto pure = [](const QColor &colour) { return colour == QColor(Qt::black) || colour == QColor(Qt::white); };
    return pure(ground) && pure(ink) && desktopPalette().color(QPalette::Base) == ground
           && desktopPalette().color(QPalette::Button) == ground;
}

const Theme &themeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light: return Theme::light();
    case ThemeChoice::Dark: return Theme::darkTheme();
    case ThemeChoice::Contrast: return Theme::highContrast(isDarkDesktop());
    case ThemeChoice::System: break;
    }
    if (wantsContrast())
        return Theme::highContrast(isDarkDesktop());
    return isDarkDesktop() ? Theme::darkTheme() : Theme::light();
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

const Theme &Theme::highContrast(bool dark)
{
    static const Theme onWhite = makeContrast(), onBlack = makeDarkContrast();
    return dark ? onBlack : onWhite;
}

const Theme &Theme::current()
{
    return currentTheme ? *currentTheme : light();
}

ThemeScope::ThemeScope(const Theme &theme) : m_before(currentTheme)
{
    currentTheme = &theme;
}

ThemeScope::~ThemeScope()
{
    currentTheme = m_before;
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
    desktopPalette();
    currentTheme = &themeOf(choice);
    if (QStyle *fusion = QStyleFactory::create(QStringLiteral("Fusion")))
        QApplication::setStyle(fusion);
    QApplication::setFont(uiFont(9.75));
    QApplication::setPalette(paletteOf(*currentTheme));
    qApp->setStyleSheet(styleSheet(*currentTheme));
}

} // namespace dateline
