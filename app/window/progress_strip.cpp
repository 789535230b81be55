// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/progress_strip.h"

#include "app/models/text.h"
#include "app/widgets/hairline.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 estimateAfterMs = 1500; ///< an estimate from less time would only jump about

QString remainingWords(double seconds)
{
    if (seconds < 1.5)
        return ProgressStrip::tr("a moment left");
    if (seconds < 90)
        return ProgressStrip::tr("about %Ln second(s) left", nullptr, static_cast<int>(seconds + 0.5));
    return ProgressStrip::tr("about %Ln minute(s) left", nullptr, static_cast<int>(std::min(seconds / 60 + 0.5, 1e6)));
}

} // namespace

QString progressWords(const ProgressReport &progress, qint64 elapsedMs)
{
    const QLocale locale;
    const QString done = locale.toString(static_cast<qulonglong>(progress.done));
    QStringList parts;
    if (progress.total > 0)
        parts << ProgressStrip::tr("Reading %1 of %2")
                     .arg(done, locale.toString(static_cast<qulonglong>(progress.total)));
    else
        parts << ProgressStrip::tr("Looking for articles");
    parts << singleLine(QFileInfo(toQString(progress.current)).fileName());
    const double share = doneShare(progress), seconds = static_cast<double>(elapsedMs) / 1000;
    if (progress.articles > progress.done)
        parts << ProgressStrip::tr("%Ln article(s)", nullptr, static_cast<int>(progress.articles));
    if (elapsedMs > estimateAfterMs && share > 0 && share < 1) {
        const double rate = static_cast<double>(std::max(progress.articles, progress.done)) / seconds;
        parts << ProgressStrip::tr("%1 a second").arg(locale.toString(rate, 'f', rate < 10 ? 1 : 0));
        parts << remainingWords(seconds * (1 - share) / share);
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
    , m_words(new TextLabel(TextLabel::Look::Muted))
    , m_pause(new ThemedButton(ThemedButton::Look::Link, tr("Pause")))
    , m_bar(new QProgressBar)
{
    m_pause->hide();
    auto *cancel = new ThemedButton(ThemedButton::Look::Link, tr("Cancel"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(220);
    m_bar->setAccessibleName(tr("Articles read"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(22, 6, 24, 6);
    row->setSpacing(16);
    row->addWidget(m_words, 1);
    row->addWidget(m_bar);
    row->addWidget(m_pause);
    row->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Hairline(Qt::Horizontal));
    layout->addLayout(row);
    connect(m_pause, &QAbstractButton::clicked, this, &ProgressStrip::pauseRequested);
    connect(cancel, &QAbstractButton::clicked, this, &ProgressStrip::cancelRequested);
    hide();
}

void ProgressStrip::start()
{
    m_since.start();
    setProgress({});
    m_pause->show();
    show();
}

void ProgressStrip::setProgress(const ProgressReport &progress)
{
    constexpr std::size_t parts = 100'000;
    const auto done = static_cast<std::size_t>(doneShare(progress) * parts);
    put(progressWords(progress, m_since.elapsed()), done, progress.total == 0 ? 0 : parts);
}

void ProgressStrip::setWritten(std::size_t done, std::size_t total)
{
    const QLocale locale;
    put(tr("Writing %1 of %2")
            .arg(locale.toString(static_cast<qulonglong>(done)), locale.toString(static_cast<qulonglong>(total))),
        done, total);
    show();
}

void ProgressStrip::put(const QString &words, std::size_t done, std::size_t total)
{
    constexpr int steps = 1000;
    // Without a total the bar shows that something goes on.
    m_bar->setRange(0, total == 0 ? 0 : steps);
    if (total > 0)
        m_bar->setValue(static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * steps));
    m_words->setText(words);
}

} // namespace dateline
