// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/table_file.h"

#include <QDialog>

#include <vector>

class QComboBox;

namespace dateline {

/// Shows the first rows of a table and asks what its columns are.
class TableColumnsDialog : public QDialog {
    Q_OBJECT

public:
    TableColumnsDialog(const QString &file, const TablePreview &preview, QWidget *parent = nullptr);

signals:
    /// One of the columns is the text.
    void columnsNamed(const dateline::TableColumns &columns);

private:
    QWidget *makeTable(const TablePreview &preview);
    QComboBox *makeChoice(const QString &column, std::optional<ArticleField> known);
    void chooseOnce(const QComboBox *changed);
    TableColumns columns(bool firstRowIsArticle) const;

    std::vector<std::string> m_names; ///< of the columns, as the first row has them
    std::vector<QComboBox *> m_choices;
};

} // namespace dateline
