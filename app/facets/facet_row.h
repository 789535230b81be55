// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event_type.h"

#include <QAbstractButton>

#include <optional>
#include <string>

namespace dateline {

/// What one line of a facet shows.
struct FacetValue {
    std::string key; ///< see isChosen()
    QString label;
    std::uint32_t count = 0;
    std::optional<EventType> dot; ///< a dot in the type's colour instead of a bar

    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

/// One line of a facet: dot or bar, name, count. A checkable button; says whether it was chosen alone or in addition.
class FacetRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit FacetRow(QWidget *parent = nullptr);

    /// `share` (0 to 1) is the length of the bar; `dimmed` draws it as left out by the facet's choice.
    void show(const FacetValue &value, double share, bool chosen, bool dimmed);
    const FacetValue &value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const std::string &key, bool inAddition);

protected:
    void nextCheckState() override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    FacetValue m_value;
    double m_share = 0;
    bool m_dimmed = false;
};

} // namespace dateline
