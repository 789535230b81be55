// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <QElapsedTimer>
#include <QWidget>

class QProgressBar;

namespace dateline {

class TextLabel;

/// "Reading 12 of 40 · houla.md · about 5 s left" with a way to stop.
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
    void cancelRequested();

private:
    void put(const QString &words, std::size_t done, std::size_t total);

    TextLabel *m_words;
    QProgressBar *m_bar;
    QElapsedTimer m_since;
};

} // namespace dateline
