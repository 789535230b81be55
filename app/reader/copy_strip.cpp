// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/copy_strip.h"

#include "app/models/article_list_model.h"
#include "app/models/text.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QStringList>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 3; ///< outlets; the others are counted

QString nameOf(const ArticleSummary &article)
{
    return singleLine(toQString(article.outlet.empty() ? article.title : article.outlet));
}

QString copyWords(const ArticleSummary &original)
{
    QString words = CopyStrip::tr("A copy of “%1”").arg(singleLine(toQString(original.title)));
    if (!original.outlet.empty())
        words += u" · "_s + singleLine(toQString(original.outlet));
    if (original.published)
        words += u" · "_s + publishedLabel(original);
    return words;
}

QString outletWords(const std::vector<const ArticleSummary *> &copies)
{
    QStringList names;
    for (const ArticleSummary *copy : copies)
        if (const QString name = nameOf(*copy); !names.contains(name))
            names << name;
    const qsizetype more = names.size() - mostNamed;
    if (more <= 0)
        return CopyStrip::tr("Also printed by %1").arg(names.join(u", "_s));
    return CopyStrip::tr("Also printed by %1 and %2 more").arg(names.first(mostNamed).join(u", "_s)).arg(more);
}

} // namespace

CopyStrip::CopyStrip(QWidget *parent)
    : QWidget(parent)
    , m_words(new TextLabel(TextLabel::Look::Small))
    , m_compare(new ThemedButton(ThemedButton::Look::Link, tr("What differs")))
    , m_read(new ThemedButton(ThemedButton::Look::Link, tr("Read that one")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(26, 10, 26, 0);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_compare);
    layout->addWidget(m_read);
    connect(m_compare, &QAbstractButton::clicked, this, [this] { emit differencesWanted(m_shown, m_original); });
    connect(m_read, &QAbstractButton::clicked, this, [this] { emit articleWanted(m_original); });
}

bool CopyStrip::showCopies(ArticleId article, const Timeline &timeline)
{
    const ArticleSummary *shown = timeline.article(article);
    const ArticleSummary *original = shown && shown->copyOf != 0 ? timeline.article(shown->copyOf) : nullptr;
    m_shown = article;
    m_original = original ? original->id : 0;
    m_compare->setVisible(original != nullptr);
    m_read->setVisible(original != nullptr);
    if (original) {
        m_words->setText(copyWords(*original));
        m_read->setAccessibleName(tr("Read “%1”").arg(singleLine(toQString(original->title))));
        return true;
    }
    const auto copies = timeline.copiesOf(article);
    m_words->setText(copies.empty() ? QString() : outletWords(copies));
    return !copies.empty();
}

QString CopyStrip::words() const
{
    return m_words->text();
}

} // namespace dateline
