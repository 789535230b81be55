// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/text_label.h"

#include <QStringList>

namespace dateline {

/// A hint of several parts of which as many are shown as have room, the first ones before the others: half a sentence
/// helps nobody. All parts are the tool tip where some are left out.
class HintLabel : public TextLabel {
    Q_OBJECT

public:
    explicit HintLabel(QWidget *parent = nullptr);

    void setParts(const QStringList &parts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QStringList m_parts;
};

} // namespace dateline
