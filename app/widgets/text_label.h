// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace dateline {

/// Text in the program's look. Always plain text, whatever it holds. Wraps, or is cut with "…" at the right.
class TextLabel : public QWidget {
    Q_OBJECT

public:
    enum class Look { Body, Strong, Muted, MutedStrong, Title, Heading, Warning, Small };

    explicit TextLabel(Look look, const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setLook(Look look);
    /// False (the default): one line, cut with "…"; the whole text is then the tool tip.
    void setWraps(bool wraps);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_wraps; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateFont();
    void updateToolTip();
    int lineFlags() const;

    Look m_look;
    QString m_text;
    bool m_wraps = false;
};

} // namespace dateline
