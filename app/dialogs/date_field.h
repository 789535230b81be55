// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timex.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;

namespace dateline {

class TextLabel;

/// Reads a date in any way of writing one; nullopt when it is none.
using DateReader = std::function<std::optional<Timex>(const QString &text)>;

/// A line to type a date into, and under it what it is understood as.
class DateField : public QWidget {
    Q_OBJECT

public:
    /// `wholeDay`: only single days will do; months and years are refused with a hint.
    DateField(DateReader reader, bool wholeDay, QWidget *parent = nullptr);

    void setText(const QString &text);
    bool isEmpty() const;
    /// What is typed, when it is a date that will do.
    std::optional<DateInterval> interval() const { return m_interval; }

signals:
    void changed();
    /// Enter on a date that will do.
    void accepted();

private:
    void read();

    DateReader m_reader;
    bool m_wholeDay;
    QLineEdit *m_line;
    TextLabel *m_meaning;
    std::optional<DateInterval> m_interval;
};

} // namespace dateline
