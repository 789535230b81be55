// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/main_window.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <QString>

#include <functional>
#include <memory>

namespace dateline::testing {

/// Lets the window work until the condition holds; false when it never does.
bool waitUntil(const std::function<bool()> &condition, int milliseconds = 20'000);

/// A window with settings of its own, working on real libraries in a folder that is gone afterwards.
class WindowFixture {
public:
    WindowFixture();

    MainWindow &window() { return *m_window; }
    ViewState &state() { return *m_window->state(); }
    const Timeline &timeline() { return *state().timeline(); }
    const TemporaryFolder &folder() const { return m_folder; }

    /// Closes the window as a user does and starts the program again.
    void restart();
    /// Opens "test.dateline" and reads the articles into it.
    void openWith(const QStringList &articles);
    void add(const QStringList &paths);
    QString writeArticle(const char *name, const char *text);
    QString libraryFile() const;

    ArticleId articleCalled(const std::string &title);
    /// The first event of the type that starts on the day; 0 when there is none.
    EventId eventOn(EventType type, int year, int month, int day);
    /// Selects the event and waits until reader and inspector show it.
    bool select(EventId event);
    /// All words that the inspector shows.
    QString inspectorWords();

    static const char *const datedArticle;   ///< an assault on 2013-03-10, a meeting on 2013-03-08
    static const char *const undatedArticle; ///< a shelling on a Monday that only its publication date tells

private:
    TemporaryFolder m_folder;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace dateline::testing
