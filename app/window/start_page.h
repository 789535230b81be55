// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace dateline {

struct WindowActions;

/// What an empty library shows in place of a timeline: what to do.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(const WindowActions &actions, QWidget *parent = nullptr);

    /// Something is about to be dropped.
    void setDropTarget(bool active);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_dropTarget = false;
};

} // namespace dateline
