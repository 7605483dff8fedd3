// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/flaws.h"
#include "tests/support/gestures.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The settings, and what they change at once everywhere. */
class SettingsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->begin(Navigator::Settings);
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void theThemeChangesThePaperAtOnce();
    void theTextGrowsWithTheSlider();
    void theTextSizeIsChangedByKeys();
    void theTextIsNeverLargerThanFits();
    void reducedMotionIsASwitchThatKeysReach();
    void theLookIsThereAgainNextTime();
    void theSizeOfTheWindowIsRemembered();
    void theNameIsKeptWhenTheFieldIsLeft();
    void whatIsBeingTypedStaysWhenSomethingElseChanges();
    void aYearThatCannotBeIsExplainedAtItsField();
    void aYearThatCannotBeStaysWhenSomethingElseIsSaved();
    void theEmergencyNumberIsTheOneThatCareShows();
    void aFactIsAnsweredAndTakenBack();
    void everyFactSaysItsQuestionWithEachAnswer();
    void theJournalSaysWhereItIsAndWhatIsInIt();
    void aCopyIsSavedWhereOneSays();
    void anExistingFileIsNotReplacedUnasked();
    void aTableIsExported();
    void anArchiveIsExportedAndReadAgain();
    void checkingTheJournalSaysWhatWasFound();
    void anotherJournalIsOpenedAndRemembered();
    void aNewJournalBeginsEmpty();
    void aFileThatIsNoJournalLeavesTheOldOneOpen();
    void whoMadeTheRulesIsSaid();

private:
    void haveKnot()
    {
        QVERIFY(m_window->story().markKnot(-48, 157, 6, u"desk"_s));
        m_window->story().shell().dismissNotice(); // it may lie over what is to be clicked
        m_window->show(Navigator::Settings);
    }
    QColor paper() const { return m_window->window()->color(); }
    double heightOf(const QString &text) const
    {
        const QList<Thing> all = m_window->things();
        for (const Thing &thing : all) {
            if (thing.name == text)
                return thing.rect.height();
        }
        return 0;
    }
    /** What the line under the buttons says when the work is done. */
    QString outcome()
    {
        JournalFiles *files = m_window->story().settings()->files();
        if (!QTest::qWaitFor([&] { return !files->busy() && !files->outcome().isEmpty(); }))
            return {};
        m_window->settle();
        return files->outcome();
    }

    std::unique_ptr<Window> m_window;
};

void SettingsPageTest::theThemeChangesThePaperAtOnce()
{
    Window &w = *m_window;
    QVERIFY(w.click(Radio, u"Light"_s));
    QCOMPARE(paper(), QColor(u"#FAF7F2"_s));
    QVERIFY(w.click(Radio, u"Dark"_s));
    QCOMPARE(paper(), QColor(u"#181613"_s));
    QVERIFY(w.find(Radio, u"Dark"_s).state.checked);
    QVERIFY(w.click(Radio, u"Dark"_s)); // one of them always holds
    QVERIFY(w.find(Radio, u"Dark"_s).state.checked);
}

void SettingsPageTest::theTextGrowsWithTheSlider()
{
    Window &w = *m_window;
    const double before = heightOf(u"Your journal"_s);
    const Thing slider = w.find(QAccessible::Slider, u"Text size"_s);
    QCOMPARE(slider.description, u"100 %"_s);
    w.clickAt({slider.rect.right() - 2, slider.rect.center().y()});
    QCOMPARE(w.find(QAccessible::Slider, u"Text size"_s).description, u"160 %"_s);
    QVERIFY(heightOf(u"Your journal"_s) > 1.4 * before);
}

void SettingsPageTest::theTextSizeIsChangedByKeys()
{
    Window &w = *m_window;
    QVERIFY(w.tabTo(QAccessible::Slider, u"Text size"_s));
    w.press(Qt::Key_Right);
    QCOMPARE(w.focused().description, u"105 %"_s);
    w.press(Qt::Key_Left);
    w.press(Qt::Key_Left);
    QCOMPARE(w.focused().description, u"95 %"_s);
    for (int i = 0; i < 10; ++i)
        w.press(Qt::Key_Left);
    QCOMPARE(w.focused().description, u"85 %"_s);
}

void SettingsPageTest::theTextIsNeverLargerThanFits()
{
    Window &w = *m_window;
    w.resize({420, 860});
    w.story().shell().preferences()->setTextScale(9);
    w.settle();
    QCOMPARE(w.story().shell().preferences()->textScale(), Preferences::largestText);
    const QStringList flaws = Flaws::ofLayout(w);
    QVERIFY2(flaws.isEmpty(), qPrintable(flaws.join(u'\n')));
}

void SettingsPageTest::reducedMotionIsASwitchThatKeysReach()
{
    Window &w = *m_window;
    Preferences *preferences = w.story().shell().preferences();
    QVERIFY(preferences->reducedMotion());
    QVERIFY(w.tabTo(w.has(Check, u"Reduce motion"_s) ? Check : Button, u"Reduce motion"_s));
    w.press(Qt::Key_Return);
    QVERIFY(!preferences->reducedMotion());
    w.press(Qt::Key_Space);
    QVERIFY(preferences->reducedMotion());
    QVERIFY(w.focused().state.checked);
}

void SettingsPageTest::theLookIsThereAgainNextTime()
{
    Window &w = *m_window;
    QVERIFY(w.click(Radio, u"Dark"_s));
    w.story().shell().preferences()->setTextScale(1.3);
    const Preferences later(w.story().path(u"window.ini"_s));
    QVERIFY(later.dark());
    QCOMPARE(later.textScale(), 1.3);
    QVERIFY(later.reducedMotion());
}

void SettingsPageTest::theSizeOfTheWindowIsRemembered()
{
    Window &w = *m_window;
    w.resize({900, 640});
    w.window()->close();
    w.settle();
    const Preferences later(w.story().path(u"window.ini"_s));
    QCOMPARE(QSize(later.windowWidth(), later.windowHeight()), QSize(900, 640));
    w.window()->show();
    QVERIFY(QTest::qWaitForWindowExposed(w.window()));
}

void SettingsPageTest::theNameIsKeptWhenTheFieldIsLeft()
{
    Window &w = *m_window;
    QVERIFY(w.click(Field, u"Name on the report"_s));
    w.type(u"Ada Example"_s);
    QVERIFY(w.story().settings()->name().isEmpty()); // not with every letter
    w.press(Qt::Key_Tab);
    QCOMPARE(w.story().settings()->name(), u"Ada Example"_s);
    // In a field Ctrl+Z is about its letters; the button takes the name back.
    w.story().shell().undo();
    QVERIFY(w.story().settings()->name().isEmpty());
}

/** A snapshot that is ready, a setting of the system: much makes the page read its values again. */
void SettingsPageTest::whatIsBeingTypedStaysWhenSomethingElseChanges()
{
    Window &w = *m_window;
    haveKnot();
    for (const auto &[field, typed] :
         {std::pair {u"Name on the report"_s, u"Grace"_s},
          std::pair {u"Year of birth"_s, u"1976"_s}, std::pair {u"Emergency number"_s, u"144"_s}}) {
        QVERIFY(w.click(Field, field));
        w.press(Qt::Key_A, Qt::ControlModifier);
        w.type(typed);
        w.story().logPain(u"desk"_s, 3);
        Q_EMIT w.story().settings()->changed();
        w.settle();
        w.press(Qt::Key_Tab);
    }
    QCOMPARE(w.story().settings()->name(), u"Grace"_s);
    QCOMPARE(w.story().settings()->birthYear(), u"1976"_s);
    QCOMPARE(w.story().settings()->emergencyNumber(), u"144"_s);
}

void SettingsPageTest::aYearThatCannotBeIsExplainedAtItsField()
{
    Window &w = *m_window;
    QVERIFY(w.click(Field, u"Year of birth"_s));
    w.type(u"2031"_s);
    w.press(Qt::Key_Tab);
    const QString problem = w.story().settings()->birthYearProblem();
    QVERIFY(!problem.isEmpty());
    QCOMPARE(w.find(Field, u"Year of birth"_s).description, problem);
    QVERIFY(w.click(Field, u"Year of birth"_s));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.type(u"1980"_s);
    w.press(Qt::Key_Tab);
    QVERIFY(w.find(Field, u"Year of birth"_s).description.isEmpty());
    QCOMPARE(w.story().settings()->birthYear(), u"1980"_s);
}

void SettingsPageTest::aYearThatCannotBeStaysWhenSomethingElseIsSaved()
{
    Window &w = *m_window;
    haveKnot();
    QVERIFY(w.click(Field, u"Year of birth"_s));
    w.type(u"2031"_s);
    w.press(Qt::Key_Tab);
    w.story().logPain(u"desk"_s, 3);
    w.settle();
    QVERIFY(!w.find(Field, u"Year of birth"_s).description.isEmpty());
    QCOMPARE(w.story().settings()->birthYear(), u"2031"_s);
}

void SettingsPageTest::theEmergencyNumberIsTheOneThatCareShows()
{
    Window &w = *m_window;
    QVERIFY(w.click(Field, u"Emergency number"_s));
    w.type(u"112"_s);
    w.press(Qt::Key_Return);
    QVERIFY(w.story().careSettled());
    QCOMPARE(w.story().care()->emergencyNumber(), u"112"_s);
    QVERIFY(w.click(Field, u"Emergency number"_s));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.press(Qt::Key_Backspace);
    w.press(Qt::Key_Return);
    QVERIFY(w.story().careSettled());
    QVERIFY(w.story().care()->emergencyNumber().isEmpty());
}

void SettingsPageTest::aFactIsAnsweredAndTakenBack()
{
    Window &w = *m_window;
    const QString fact = textAt(w.story().settings()->facts(), 0, "label");
    QVERIFY(w.click(Radio, fact + u": Yes"_s));
    QVERIFY(w.find(Radio, fact + u": Yes"_s).state.checked);
    QVERIFY(!w.find(Radio, fact + u": No"_s).state.checked);
    QVERIFY(w.click(Radio, fact + u": Not sure"_s));
    QVERIFY(w.find(Radio, fact + u": Not sure"_s).state.checked);
    QVERIFY(!w.find(Radio, fact + u": Yes"_s).state.checked);
    // The same answer again takes it back: not asked is an answer of its own.
    QVERIFY(w.click(Radio, fact + u": Not sure"_s));
    QVERIFY(!w.find(Radio, fact + u": Not sure"_s).state.checked);
    QCOMPARE(valueAt(w.story().settings()->facts(), 0, "answer").toInt(),
             int(FactListModel::NotAsked));
}

void SettingsPageTest::everyFactSaysItsQuestionWithEachAnswer()
{
    Window &w = *m_window;
    const QStringList facts = textsOf(w.story().settings()->facts(), "label");
    QVERIFY(facts.size() > 5);
    for (const QString &fact : facts) {
        QVERIFY2(w.has(QAccessible::Grouping, fact), qPrintable(fact));
        for (const QString &answer : {u"Yes"_s, u"No"_s, u"Not sure"_s})
            QVERIFY2(w.has(Radio, fact + u": "_s + answer), qPrintable(fact));
    }
}

void SettingsPageTest::theJournalSaysWhereItIsAndWhatIsInIt()
{
    haveKnot();
    Window &w = *m_window;
    QVERIFY(w.says(w.story().journalFile()));
    QVERIFY2(w.says(u"1 knot, 1 observation"_s), qPrintable(w.everything()));
    QVERIFY(w.says(u"nothing is ever sent anywhere"_s));
}

void SettingsPageTest::aCopyIsSavedWhereOneSays()
{
    haveKnot();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Save a copy"_s));
    QVERIFY(w.click(Button, u"Choose where"_s));
    QVERIFY(chooseFile(w, w.story().path(u"copy"_s)));
    QVERIFY2(!outcome().isEmpty() && w.says(outcome()), qPrintable(outcome()));
    const QString copy = w.story().path(u"copy.knotebook"_s); // the ending is added
    QCOMPARE(Reader::open(copy)->counts()->observations, 1);
    QCOMPARE(QFile::permissions(copy)
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    QTRY_VERIFY(w.dialogs().isEmpty());
    QCOMPARE(w.focused().name, u"Save a copy"_s);
}

void SettingsPageTest::anExistingFileIsNotReplacedUnasked()
{
    haveKnot();
    Window &w = *m_window;
    w.story().write(u"taken.csv"_s, "something of somebody");
    QVERIFY(w.click(Button, u"Export as CSV"_s));
    QTRY_VERIFY(w.dialog() && w.dialog()->focusWidget());
    QTest::keyClicks(w.dialog()->focusWidget(), w.story().path(u"taken.csv"_s));
    // The dialog asks; whoever says no keeps what is there.
    bool asked = false;
    QTimer::singleShot(500, w.window(), [&] {
        auto *question = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        asked = question && question->inherits("QMessageBox");
        if (asked)
            question->reject();
    });
    QTest::keyClick(w.dialog()->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(asked);
    if (w.dialog())
        w.dialog()->reject();
    QFile kept(w.story().path(u"taken.csv"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("something of somebody"));
}

void SettingsPageTest::aTableIsExported()
{
    haveKnot();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Export as CSV"_s));
    QVERIFY(chooseFile(w, w.story().path(u"table.csv"_s)));
    QVERIFY2(!outcome().isEmpty(), "what became of it is said");
    QFile table(w.story().path(u"table.csv"_s));
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = table.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.last().contains("desk"), lines.last());
}

void SettingsPageTest::anArchiveIsExportedAndReadAgain()
{
    haveKnot();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Export as JSON"_s));
    QVERIFY(w.click(Button, u"Choose where"_s));
    QVERIFY(chooseFile(w, w.story().path(u"archive.json"_s)));
    QVERIFY(!outcome().isEmpty());
    QVERIFY(w.story().plan(w.story().url(u"archive.json"_s)));
    const ImportViewModel *import = w.story().settings()->importing();
    QCOMPARE(import->state(), ImportViewModel::State::Planned);
    QVERIFY(!import->canBringIn()); // all of it is here already
}

void SettingsPageTest::checkingTheJournalSaysWhatWasFound()
{
    haveKnot();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Check the journal"_s));
    const QString found = outcome();
    QVERIFY2(w.says(found) && !found.isEmpty(), qPrintable(found));
    QVERIFY2(found.startsWith(u"The journal is whole"_s), qPrintable(found));
}

void SettingsPageTest::anotherJournalIsOpenedAndRemembered()
{
    haveKnot();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Begin a new journal"_s));
    QVERIFY(chooseFile(w, w.story().path(u"second"_s)));
    QTRY_COMPARE(w.story().today()->knots()->count(), 0);
    const QString second = w.story().path(u"second.knotebook"_s);
    QVERIFY(w.says(second));
    QVERIFY(w.click(Button, u"Open another journal"_s));
    QVERIFY(chooseFile(w, w.story().journalFile()));
    QTRY_COMPARE(w.story().today()->knots()->count(), 1);
    QCOMPARE(QFileInfo(Preferences(w.story().path(u"window.ini"_s)).journal()).fileName(),
             u"j.knotebook"_s);
}

void SettingsPageTest::aNewJournalBeginsEmpty()
{
    haveKnot();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Begin a new journal"_s));
    QVERIFY(chooseFile(w, w.story().path(u"second.knotebook"_s)));
    QTRY_VERIFY(w.story().settings()->journalSummary().startsWith(u"0 knots"_s));
    QVERIFY(!w.story().shell().canUndo()); // nothing was done in this one yet
    QVERIFY(w.click(Tab, u"Today"_s));
    QVERIFY(w.has(Heading, u"No knots yet"_s));
    // The other one is as it was.
    QCOMPARE(Reader::open(w.story().journalFile())->counts()->observations, 1);
}

void SettingsPageTest::aFileThatIsNoJournalLeavesTheOldOneOpen()
{
    haveKnot();
    Window &w = *m_window;
    w.story().write(u"letter.knotebook"_s, "Dear diary");
    QVERIFY(w.click(Button, u"Open another journal"_s));
    QVERIFY(chooseFile(w, w.story().path(u"letter.knotebook"_s)));
    QTRY_VERIFY(w.says(u"not a Knotebook journal"_s));
    QCOMPARE(w.story().today()->knots()->count(), 1);
    w.story().logPain(u"desk"_s, 3);
    QCOMPARE(Reader::open(w.story().journalFile())->counts()->observations, 2);
}

void SettingsPageTest::whoMadeTheRulesIsSaid()
{
    Window &w = *m_window;
    QVERIFY(w.says(u"About Knotebook 0.1.0"_s));
    QVERIFY(w.says(u"No clinician has reviewed its rules"_s));
    QVERIFY(w.says(u"never makes a diagnosis"_s));
    QVERIFY(w.says(u"CC Attribution 4.0"_s));
}

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"
