// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/window.h"

namespace knotebook::test {

/** A test of the Care page, in a window that its init() begins. */
class CarePageFixture : public QObject
{
protected:
    /** A new window, past the welcome. */
    void beginAtToday()
    {
        m_window = std::make_unique<Window>();
        m_window->begin();
    }
    /** A knot of the low back that hurts, and the Care page. */
    void haveKnot(int pain = 6)
    {
        QVERIFY(m_window->story().markKnot(18, 395, pain, QStringLiteral("back")));
        m_window->show(Navigator::Care);
        QVERIFY(m_window->story().careSettled());
        m_window->settle();
    }
    void startQuestions()
    {
        QVERIFY(m_window->waitFor(Button, start));
        QVERIFY(m_window->click(Button, start));
        QVERIFY(m_window->says(QStringLiteral("A question")));
    }
    /** Answers no to what is asked, be it one question or a list. */
    bool answerNo() { return m_window->click(Button, m_window->has(Button, no) ? no : none); }
    /** Answers no until several signs are asked about at once. */
    void toAList()
    {
        for (int i = 0; i < 30 && !m_window->has(Button, none); ++i)
            QVERIFY(m_window->click(Button, no));
    }
    /** Answers no until a question or a list with these words is asked. */
    bool askedUntil(const QString &words)
    {
        Window &w = *m_window;
        for (int i = 0; i < 150; ++i) {
            if (w.says(words))
                return true;
            if (w.has(Button, no) || w.has(Button, none)) {
                if (!answerNo())
                    return false;
            } else if (w.waitFor(Button, start)) {
                w.click(Button, start);
            } else {
                return false;
            }
        }
        return false;
    }
    /** Says yes to a question of the round, whichever list it is in. */
    void sayYesTo(const QString &id)
    {
        Window &w = *m_window;
        const QString oneByOne = QStringLiteral("One by one");
        QVERIFY2(askedUntil(question(id)), qPrintable(id));
        if (w.has(Button, oneByOne)) {
            QVERIFY(w.click(Button, oneByOne));
            for (int i = 0; i < 10 && openQuestion() != question(id); ++i)
                QVERIFY(w.click(Button, no));
        }
        QCOMPARE(openQuestion(), question(id));
        QVERIFY(w.click(Button, QStringLiteral("Yes")));
    }
    /** The words of a question. */
    QString question(const QString &id) { return m_window->story().tables.careTexts.question(id); }
    /** Those of the question that is asked now, or of what is asked of a list. */
    QString openQuestion() { return m_window->story().care()->screening()->question(); }
    /** What was kept, by the ids of the questions. */
    QMap<QString, Answer> answers()
    {
        QMap<QString, Answer> kept;
        const auto reader = Reader::open(m_window->story().journalFile());
        const QList<Screening> screenings = *reader->all<ScreeningFields>();
        for (const Screening &screening : screenings) {
            if (!screening.stamp().deleted)
                kept.insert(screening->answers);
        }
        return kept;
    }

    std::unique_ptr<Window> m_window;

private:
    const QString start = QStringLiteral("Start the questions");
    const QString no = QStringLiteral("No");
    const QString none = QStringLiteral("None of these");
};

} // namespace knotebook::test
