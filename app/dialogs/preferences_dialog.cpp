// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/preferences_dialog.h"

#include "app/settings/settings.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace dateline {

namespace {

void addChoice(QVBoxLayout *layout, QButtonGroup *group, const QString &text, int id, bool checked)
{
    auto *choice = new QRadioButton(text);
    choice->setChecked(checked);
    group->addButton(choice, id);
    layout->addWidget(choice);
}

} // namespace

PreferencesDialog::PreferencesDialog(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    setMinimumWidth(380);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(8);

    layout->addWidget(new TextLabel(TextLabel::Look::Strong, tr("Appearance")));
    auto *themes = new QButtonGroup(this);
    const ThemeChoice theme = Settings::theme();
    addChoice(layout, themes, tr("Like the desktop"), static_cast<int>(ThemeChoice::System),
              theme == ThemeChoice::System);
    addChoice(layout, themes, tr("Light"), static_cast<int>(ThemeChoice::Light), theme == ThemeChoice::Light);
    addChoice(layout, themes, tr("Dark"), static_cast<int>(ThemeChoice::Dark), theme == ThemeChoice::Dark);
    addChoice(layout, themes, tr("High contrast"), static_cast<int>(ThemeChoice::Contrast),
              theme == ThemeChoice::Contrast);
    connect(themes, &QButtonGroup::idClicked, this, [this](int id) { emit themeChosen(static_cast<ThemeChoice>(id)); });

    layout->addSpacing(10);
    layout->addWidget(new TextLabel(TextLabel::Look::Strong, tr("Mouse wheel over the timeline")));
    auto *wheel = new QButtonGroup(this);
    const bool zooms = Settings::wheelZooms();
    addChoice(layout, wheel, tr("Scrolls; zooms with Ctrl"), 0, !zooms);
    addChoice(layout, wheel, tr("Zooms; scrolls with Ctrl"), 1, zooms);
    connect(wheel, &QButtonGroup::idClicked, this, [this](int id) { emit wheelChosen(id == 1); });

    layout->addSpacing(10);
    layout->addWidget(new TextLabel(TextLabel::Look::Strong, tr("Movement")));
    auto *glides = new QCheckBox(tr("Glide when the timeline goes to another time"));
    glides->setChecked(Settings::animates());
    connect(glides, &QCheckBox::toggled, this, &PreferencesDialog::motionChosen);
    layout->addWidget(glides);

    auto *done = new ThemedButton(ThemedButton::Look::Primary, tr("Done"));
    connect(done, &QAbstractButton::clicked, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(done);
    layout->addSpacing(10);
    layout->addLayout(buttons);
}

} // namespace dateline
