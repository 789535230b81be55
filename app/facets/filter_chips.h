// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;

namespace dateline {

/// What the filter holds, each as a button that takes it away. Hidden when everything is shown.
class FilterChips : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(ViewState *state, QWidget *parent = nullptr);

    /// What restricts the view, in words.
    static QStringList labels(const ViewState &state);

signals:
    /// The user wants to keep the filter.
    void saveWanted();

private:
    struct Chip {
        QString label;
        std::function<void(Filter &)> remove;
    };

    static std::vector<Chip> chips(const ViewState &state);
    void rebuild();

    ViewState *m_state;
    QHBoxLayout *m_row;
};

} // namespace dateline
