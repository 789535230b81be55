// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QString>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace dateline {

/// Something that the command palette can do.
struct PaletteEntry {
    QString text;   ///< "Zoom in"
    QString detail; ///< where it belongs: "View", "Article", "Bookmark"
    QString key;    ///< its shortcut; may be empty
    std::function<void()> run;
};

/// How well what was typed fits a text: 0 not at all, more is better. Every typed word must begin a word of the text;
/// less good are words inside of others, and then letters in their order ("ztm" for "Zoom to month").
int paletteScore(const QString &typed, const QString &text);

/// A line to type in and the list of what fits, over the upper middle of its window: arrows choose, Enter does it, Esc
/// and a click elsewhere close it.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    /// What fits what is typed beyond the fixed entries (a date to go to); may be empty.
    using MoreEntries = std::function<std::vector<PaletteEntry>(const QString &typed)>;

    explicit CommandPalette(QWidget *window);

    void open(std::vector<PaletteEntry> entries, MoreEntries more = {});
    /// The texts in the list, best first.
    QStringList offered() const;
    QLineEdit *field() const { return m_field; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void runCurrent();
    void place();
    void leave();

    QLineEdit *m_field;
    QListWidget *m_list;
    std::vector<PaletteEntry> m_entries;
    MoreEntries m_more;
    std::vector<PaletteEntry> m_fitting;
    QStringList m_recent; ///< texts of what was done last, the last one first
    QPointer<QWidget> m_focusBefore;
};

} // namespace dateline
