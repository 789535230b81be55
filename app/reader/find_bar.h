// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>
#include <QWidget>

#include <vector>

class QLineEdit;
class QTextEdit;

namespace dateline {

class TextLabel;

/// Finds words in the text of a QTextEdit: all matches tinted, n/m, Enter next, Shift+Enter previous, Esc closes.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QTextEdit *pane, QWidget *parent = nullptr);

    /// Shows the bar and puts the cursor in it.
    void open();
    void step(int direction);
    /// Finds again after the text was replaced.
    void refresh();
    int matchCount() const { return static_cast<int>(m_matches.size()); }
    /// Counted from 1; 0 when there is none.
    int currentMatch() const { return m_current + 1; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find();
    void close();
    void showCurrent();

    QTextEdit *m_pane;
    QLineEdit *m_words;
    TextLabel *m_count;
    std::vector<QTextCursor> m_matches;
    int m_current = -1;
};

} // namespace dateline
