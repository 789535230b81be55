// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QTimer;

namespace dateline {

class TextLabel;
class ThemedButton;

/// Says what happened, over the lower edge of its parent and without moving or stopping anything. A later message takes
/// the place of an earlier one; news go away by themselves, warnings stay until they are closed.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *over);

    /// Goes away by itself; `action`, when given, names a button that calls `act`.
    void showNews(const QString &text, const QString &action = {}, std::function<void()> act = {});
    /// With something that can be done about it, when `action` is not empty.
    void showWarning(const QString &text, const QString &action = {}, std::function<void()> act = {});
    QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void put(const QString &text, bool warning, const QString &action, std::function<void()> act);

    TextLabel *m_text;
    ThemedButton *m_action;
    std::function<void()> m_act;
    QTimer *m_hideLater;
    bool m_warning = false;
};

} // namespace dateline
