// SPDX-License-Identifier: GPL-3.0-or-later
// Articles that come without a file: pasted, or dragged from a browser.
#include "app/window/main_window.h"
#include "app/window/message_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// Nothing but the address of a page, as a dragged link or tab gives it.
bool isAddress(const QString &text)
{
    const QString word = text.trimmed();
    return (word.startsWith(u"http://"_s) || word.startsWith(u"https://"_s)) && !word.contains(u' ')
           && !word.contains(u'\n');
}

} // namespace

void MainWindow::connectPaste()
{
    connect(m_actions.pasteArticle, &QAction::triggered, this, [this] {
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        if (!copied || !takeWords(*copied, tr("Pasted text")))
            m_messages->showNews(tr("There is no text to paste. Copy an article first."));
    });
    connect(&m_session, &LibrarySession::textAdded, this, &MainWindow::tellAdded);
}

bool MainWindow::takeWords(const QMimeData &given, const QString &name)
{
    const QString text = given.text();
    if (text.trimmed().isEmpty())
        return false;
    if (isAddress(text)) {
        m_messages->showWarning(tr("Dateline fetches nothing. Save the page in the browser and drop the file here, or "
                                   "select its text and drag that."));
        return true;
    }
    if (!m_session.isOpen() || m_session.info()->readOnly) {
        m_messages->showWarning(tr("Open a library that can be written first."));
        return true;
    }
    const bool html = given.hasHtml();
    m_session.addText(html ? given.html() : text, html, name);
    return true;
}

void MainWindow::tellAdded(ArticleId article, bool isNew)
{
    m_state.showArticle(article);
    m_messages->showNews(isNew ? tr("1 article added.") : tr("This article is in the library already."));
}

} // namespace dateline
