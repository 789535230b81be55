// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <QElapsedTimer>
#include <QWidget>

class QProgressBar;

namespace dateline {

class TextLabel;
class ThemedButton;

/// "Reading 12 of 40 · houla.md · 55 a second · about 5 seconds left"; of files of many also how many articles.
QString progressWords(const ProgressReport &progress, qint64 elapsedMs);

/// At the bottom of the window while articles are read or a file is written.
class ProgressStrip : public QWidget {
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    void start();
    void setProgress(const ProgressReport &progress);
    /// Events written to a file. Shows itself when there is something to wait for.
    void setWritten(std::size_t done, std::size_t total);

signals:
    void pauseRequested();
    void cancelRequested();

private:
    void put(const QString &words, std::size_t done, std::size_t total);

    TextLabel *m_words;
    ThemedButton *m_pause; ///< of articles being read; a file is written at once
    QProgressBar *m_bar;
    QElapsedTimer m_since;
};

} // namespace dateline
