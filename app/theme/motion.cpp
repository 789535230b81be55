// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/motion.h"

#include <QFileInfo>
#include <QSettings>
#include <QVariant>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// What the file says of the key; `otherwise` when it says nothing.
QString valueIn(const QString &file, const QString &key, const QString &otherwise)
{
    return QFileInfo::exists(file) ? QSettings(file, QSettings::IniFormat).value(key, otherwise).toString() : otherwise;
}

} // namespace

bool desktopAsksForLessMotion(const QString &configFolder)
{
    bool isNumber = false;
    const double speed =
        valueIn(configFolder + u"/kdeglobals"_s, u"KDE/AnimationDurationFactor"_s, u"1"_s).toDouble(&isNumber);
    if (isNumber && speed <= 0)
        return true;
    for (const QString &version : {u"3.0"_s, u"4.0"_s}) {
        const QString file = configFolder + u"/gtk-"_s + version + u"/settings.ini"_s;
        const QString animates = valueIn(file, u"Settings/gtk-enable-animations"_s, u"1"_s).trimmed().toLower();
        if (animates == u"0"_s || animates == u"false"_s)
            return true;
    }
    return false;
}

} // namespace dateline
