// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace dateline {

/// The searches that the user kept, above the facets: a click shows what one finds; Del or the right button takes it
/// away. Hidden while there are none.
class SavedSearchList : public QWidget {
    Q_OBJECT

public:
    explicit SavedSearchList(QWidget *parent = nullptr);

    void setNames(const QStringList &names);

signals:
    void chosen(const QString &name);
    void removed(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offerRemoval(const QString &name, const QPoint &at);

    QVBoxLayout *m_lines;
};

} // namespace dateline
