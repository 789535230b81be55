// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QStringListModel;

namespace dateline {

class TextLabel;

/// The search line of the toolbar: shows its key while it is empty, n/m while there is a search.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Filters that could not be read: the field says so. Empty takes that back.
    void setUnknown(const QStringList &terms);
    /// Lines that what is being typed may become, in a list below the field.
    void offer(const QStringList &lines);
    void setCount(const QString &count);

signals:
    void leaveRequested();
    /// Something is about to be typed.
    void entered();
    void stepRequested(int direction);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void placeHint();

    TextLabel *m_hint;
    QStringListModel *m_offered;
    bool m_misunderstood = false;
};

} // namespace dateline
