// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sample_library.h"

#include "app/models/text.h"
#include "app/settings/settings.h"
#include "core/pipeline/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct SampleLibrary {
    Q_DECLARE_TR_FUNCTIONS(dateline::SampleLibrary)
};

} // namespace

QString sampleLibraryFile()
{
    return Settings::dataFolder() + u"/sample.dateline"_s;
}

Result<QStringList> sampleArticles()
{
    const Result<std::filesystem::path> folder = ResourceRoots::standard().find("sample");
    if (!folder)
        return folder.error();
    QStringList articles;
    const QDir dir(fromPath(*folder));
    for (const QFileInfo &file : dir.entryInfoList(QDir::Files, QDir::Name))
        // The list of references beside the articles is no article.
        if (file.fileName() != u"SOURCES.md")
            articles << file.absoluteFilePath();
    return articles;
}

QString libraryName(const QString &file)
{
    if (QFileInfo(file) == QFileInfo(sampleLibraryFile()))
        return SampleLibrary::tr("Syria 2011–2018 (sample)");
    return QFileInfo(file).completeBaseName();
}

QString freshLibraryFor(const QStringList &paths)
{
    QString name = paths.isEmpty() ? QString() : QFileInfo(paths.first()).completeBaseName();
    if (name.isEmpty())
        name = SampleLibrary::tr("Library");
    const QString folder = Settings::dataFolder();
    QString file = folder + u'/' + name + u".dateline"_s;
    for (int n = 2; QFileInfo::exists(file); ++n)
        file = folder + u'/' + name + u' ' + QString::number(n) + u".dateline"_s;
    return file;
}

} // namespace dateline
