// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace dateline {

/// A button in the program's look. Its text may hold a mnemonic; it follows a QAction when it is given one.
class ThemedButton : public QAbstractButton {
    Q_OBJECT

public:
    enum class Look {
        Primary,   ///< the one thing to do, filled
        Secondary, ///< outlined
        Segment,   ///< one of a row that belong together; checkable, drawn flush with its neighbours
        Link,      ///< only text
        WarningLink,
    };

    explicit ThemedButton(Look look, const QString &text = {}, QWidget *parent = nullptr);

    /// Triggers the action; takes its text (unless one is set), enabled state and, as tool tip, its key.
    void follow(QAction *action);
    /// Which corners of a segment are round.
    void setRoundEnds(bool left, bool right);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool isLink() const { return m_look == Look::Link || m_look == Look::WarningLink; }
    void paintBox(QPainter &painter) const;
    QColor textColor() const;

    Look m_look;
    bool m_roundLeft = true;
    bool m_roundRight = true;
};

} // namespace dateline
