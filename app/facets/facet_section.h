// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/facets/facet_choice.h"
#include "app/facets/facet_row.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace dateline {

class TextLabel;
class ThemedButton;

/// One facet: a heading and its values, the most frequent first. Long lists show a few until more are asked for;
/// then they can be searched, and still show a bounded number.
class FacetSection : public QWidget {
    Q_OBJECT

public:
    FacetSection(FacetKind kind, const QString &heading, int shortLength, QWidget *parent = nullptr);

    FacetKind kind() const { return m_kind; }
    /// Chosen values are always shown, also when nothing is left of them.
    void setValues(std::vector<FacetValue> values, const Filter &filter);

signals:
    void chosen(dateline::FacetKind kind, const std::string &key, bool inAddition);
    void cleared(dateline::FacetKind kind);

private:
    void rebuild();
    std::vector<const FacetValue *> shownValues() const;
    void updateMore(std::size_t shown);

    FacetKind m_kind;
    int m_shortLength;
    bool m_expanded = false;
    std::vector<FacetValue> m_values;
    Filter m_filter;
    std::vector<FacetRow *> m_rows;
    QVBoxLayout *m_rowLayout;
    QLineEdit *m_search;
    ThemedButton *m_more;
    ThemedButton *m_clear;
};

} // namespace dateline
