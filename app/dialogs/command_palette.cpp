// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/command_palette.h"

#include "app/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int paletteWidth = 560, rowHeight = 32, mostRows = 11, topShare = 9;
constexpr std::size_t mostFitting = 60;
constexpr int mostRecent = 5;
constexpr int detailRole = Qt::UserRole, keyRole = Qt::UserRole + 1;

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar letter : text.toCaseFolded()) {
        if (letter.isLetterOrNumber()) {
            word += letter;
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

bool hasLettersInOrder(const QString &letters, const QString &text)
{
    qsizetype at = 0;
    for (const QChar letter : letters) {
        at = text.indexOf(letter, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

/// A text, where it belongs in muted letters, and its key at the right.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const bool chosen = option.state & QStyle::State_Selected;
        QColor ground = theme.accent;
        ground.setAlphaF(theme.dark ? 0.28f : 0.14f);
        if (chosen)
            painter->fillRect(option.rect, ground);
        const QRect room = option.rect.adjusted(16, 0, -16, 0);
        const QString key = index.data(keyRole).toString(), detail = index.data(detailRole).toString();
        painter->setFont(uiFont(8.5));
        painter->setPen(theme.mutedText);
        const int keyWidth = painter->fontMetrics().horizontalAdvance(key);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, key);
        const int detailWidth = painter->fontMetrics().horizontalAdvance(detail);
        painter->setFont(uiFont(9.75));
        const int textRoom = room.width() - keyWidth - detailWidth - 28;
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, textRoom);
        painter->setPen(theme.text);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
        const int textWidth = painter->fontMetrics().horizontalAdvance(text);
        painter->setFont(uiFont(8.5));
        painter->setPen(theme.mutedText);
        painter->drawText(room.adjusted(textWidth + 12, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, detail);
    }
};

} // namespace

int paletteScore(const QString &typed, const QString &text)
{
    const QStringList wanted = wordsOf(typed), words = wordsOf(text);
    if (wanted.isEmpty())
        return 1;
    const QString folded = text.toCaseFolded();
    int score = 0;
    for (const QString &word : wanted) {
        const auto begins =
            std::find_if(words.begin(), words.end(), [&](const QString &w) { return w.startsWith(word); });
        if (begins != words.end())
            score += begins == words.begin() ? 40 : 30;
        else if (folded.contains(word))
            score += 10;
        else
            return wanted.size() == 1 && hasLettersInOrder(word, folded) ? 1 : 0;
    }
    return score;
}

CommandPalette::CommandPalette(QWidget *window) : QFrame(window), m_field(new QLineEdit), m_list(new QListWidget)
{
    setAccessibleName(tr("Command palette"));
    setObjectName(u"commandPalette"_s);
    m_field->setPlaceholderText(tr("Type a command, an article, a bookmark or a date"));
    m_field->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 10, 1, 6);
    layout->setSpacing(8);
    auto *fieldRow = new QHBoxLayout;
    fieldRow->setContentsMargins(11, 0, 11, 0);
    fieldRow->addWidget(m_field);
    layout->addLayout(fieldRow);
    layout->addWidget(m_list);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> entries, MoreEntries more)
{
    m_entries = std::move(entries);
    m_more = std::move(more);
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
    }
    fill();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QStringList CommandPalette::offered() const
{
    QStringList texts;
    for (const PaletteEntry &entry : m_fitting)
        texts << entry.text;
    return texts;
}

void CommandPalette::fill()
{
    const QString typed = m_field->text().trimmed();
    m_fitting = m_more ? m_more(typed) : std::vector<PaletteEntry>();
    std::vector<std::pair<int, const PaletteEntry *>> scored;
    for (const PaletteEntry &entry : m_entries) {
        int score =
            std::max(2 * paletteScore(typed, entry.text), paletteScore(typed, entry.detail + u' ' + entry.text));
        const auto recent = m_recent.indexOf(entry.text);
        if (score > 0 && recent >= 0)
            score += 5 * (mostRecent - static_cast<int>(recent));
        if (score > 0)
            scored.emplace_back(score, &entry);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (std::size_t i = 0; i < scored.size() && m_fitting.size() < mostFitting; ++i)
        m_fitting.push_back(*scored[i].second);

    m_list->clear();
    for (const PaletteEntry &entry : m_fitting) {
        auto *item = new QListWidgetItem(entry.text, m_list);
        item->setData(detailRole, entry.detail);
        item->setData(keyRole, entry.key);
        QStringList spoken{entry.text, entry.detail, entry.key};
        spoken.removeAll(QString());
        item->setData(Qt::AccessibleTextRole, spoken.join(u", "_s));
    }
    m_list->setCurrentRow(0);
    place();
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int rows = std::clamp(static_cast<int>(m_fitting.size()), 1, mostRows);
    m_list->setFixedHeight(rows * rowHeight);
    const int width = std::min(paletteWidth, window->width() - 40);
    const int height = layout()->minimumSize().height();
    setGeometry((window->width() - width) / 2, window->height() / topShare, width, height);
}

void CommandPalette::leave()
{
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_focusBefore = nullptr;
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_fitting.size())
        return;
    const PaletteEntry entry = m_fitting[static_cast<std::size_t>(row)];
    m_recent.removeAll(entry.text);
    m_recent.prepend(entry.text);
    m_recent = m_recent.mid(0, mostRecent);
    leave();
    if (entry.run)
        entry.run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (isVisible() && event->type() == QEvent::Resize)
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        m_focusBefore = nullptr; // the user went elsewhere on purpose
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const int last = m_list->count() - 1, at = m_list->currentRow();
    switch (key->key()) {
    case Qt::Key_Escape: leave(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Down: m_list->setCurrentRow(at >= last ? 0 : at + 1); return true;
    case Qt::Key_Up: m_list->setCurrentRow(at <= 0 ? last : at - 1); return true;
    case Qt::Key_PageDown: m_list->setCurrentRow(std::min(last, at + mostRows)); return true;
    case Qt::Key_PageUp: m_list->setCurrentRow(std::max(0, at - mostRows)); return true;
    default: return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.mutedText, 1));
    painter.setBrush(theme.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace dateline
