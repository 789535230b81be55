// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/zoom_step.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace dateline {

class SearchField;
class TextLabel;
class ThemedButton;
struct WindowActions;

/// The toolbar: which library this is and how it stands, search, zoom steps, and what one does most.
class HeaderBar : public QWidget {
    Q_OBJECT

public:
    explicit HeaderBar(const WindowActions &actions, QWidget *parent = nullptr);

    void setLibrary(const QString &name, const QString &state);
    void setZoomStep(std::optional<ZoomStep> step);
    SearchField *search() const { return m_search; }
    QString stateLine() const;

private:
    QWidget *makeSteps(const WindowActions &actions);

    TextLabel *m_name;
    TextLabel *m_state;
    SearchField *m_search;
    std::vector<ThemedButton *> m_steps;
};

} // namespace dateline
