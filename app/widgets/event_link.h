// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event_type.h"

#include <QAbstractButton>

#include <optional>

namespace dateline {

/// One line that leads to an event, source or article: a dot in the type's colour, a title cut with "…", and something
/// short at the right. Plain text only.
class EventLink : public QAbstractButton {
    Q_OBJECT

public:
    EventLink(std::optional<EventType> dot, const QString &title, const QString &trailing = {},
              QWidget *parent = nullptr);

    /// The one that is shown right now is drawn strong.
    void setCurrent(bool current);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    std::optional<EventType> m_dot;
    QString m_trailing;
    bool m_current = false;
};

} // namespace dateline
