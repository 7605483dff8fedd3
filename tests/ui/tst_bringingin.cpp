// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/snapshot.h"
#include "tests/support/gestures.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray twoPlaces = "Date,Area,Pain\n"
                             "2024-01-02,Left knee,5\n"
                             "2024-01-03,Left knee,4\n"
                             "2024-01-03,Sick/Tired,7\n"
                             "2024-02-30,Left knee,4\n";

/** A table of that many rows, each of another day and place. */
QByteArray longDiary(int rows)
{
    QByteArray text = "Date,Area,Pain\n";
    for (int row = 0; row < rows; ++row)
        text += QDate(2001, 1, 1).addDays(row / 4).toString(Qt::ISODate).toLatin1() + ","
            + QByteArray::number(row % 4) + " place," + QByteArray::number(row % 10) + "\n";
    return text;
}

} // namespace

/** Another diary and a copy of the journal are brought in at the window. */
class BringingInTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->begin(Navigator::Settings);
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void nothingIsWrittenBeforeThePlanWasSeen();
    void theSecondTimeThereIsNothingNew();
    void anUndoTakesTheWholeImportBack();
    void whatCannotBeReadIsNamedWithItsRow();
    void doubtfulDatesAreAskedAbout_data();
    void doubtfulDatesAreAskedAbout();
    void aFileThatIsNoTableIsToldSo_data();
    void aFileThatIsNoTableIsToldSo();
    void anotherFileCanBeChosenAfterTheFirst();
    void closingTheSheetForgetsTheFile();
    void aPlanThatWasGivenUpLeavesAWindowThatCanBeResized();
    void aLongImportShowsItsProgressAndCanBeStopped();
    void meanwhileNothingElseIsWritten();
    void aCopyIsShownBeforeItReplacesAnything();
    void whatWasReplacedIsKeptAndNamed();
    void cancellingARestoreLeavesEverything();
    void aFileThatIsNoJournalIsRefused_data();
    void aFileThatIsNoJournalIsRefused();
    void aRestoredJournalIsShownEverywhereAtOnce();

private:
    qint64 observations()
    {
        return Reader::open(m_window->story().journalFile())->counts()->observations;
    }
    void openImport(const QByteArray &content, const QString &name = u"diary.csv"_s)
    {
        Window &w = *m_window;
        const QUrl file = w.story().write(name, content);
        if (w.dialogs().isEmpty())
            QVERIFY(w.click(Button, u"Bring in another diary"_s));
        QVERIFY(w.waitFor(Dialog, u"Bring in another diary"_s));
        QVERIFY(w.click(
            Button, w.has(Button, u"Choose a file"_s) ? u"Choose a file"_s : u"Another file"_s));
        QVERIFY(chooseFile(w, file.toLocalFile()));
        QVERIFY(w.story().plan(file)); // until it is read
        w.settle();
    }
    QString bringInName() const { return m_window->story().settings()->importing()->actionText(); }
    void openRestore(const QString &path)
    {
        Window &w = *m_window;
        if (w.dialogs().isEmpty())
            QVERIFY(w.click(Button, u"Restore from a copy"_s));
        QVERIFY(w.waitFor(Dialog, u"Restore from a copy"_s));
        QVERIFY(w.click(
            Button, w.has(Button, u"Choose a file"_s) ? u"Choose a file"_s : u"Another file"_s));
        QVERIFY(chooseFile(w, path));
        RestoreViewModel *restoring = w.story().settings()->restoring();
        QTRY_VERIFY(restoring->state() != RestoreViewModel::State::Reading);
        w.settle();
    }
    /** A copy of a journal with one entry, and two more entries here since then. */
    QString copyOfBefore()
    {
        Story &me = m_window->story();
        me.markKnot(-48, 157, 6, u"desk"_s);
        const QString copy = me.path(u"copy.knotebook"_s);
        if (!takeSnapshot(me.journalFile(), copy))
            QTest::qFail("no copy", __FILE__, __LINE__);
        me.logPain(u"desk"_s, 4);
        me.logPain(u"desk"_s, 3);
        m_window->show(Navigator::Settings);
        return copy;
    }

    std::unique_ptr<Window> m_window;
};

void BringingInTest::nothingIsWrittenBeforeThePlanWasSeen()
{
    openImport(twoPlaces);
    Window &w = *m_window;
    QVERIFY(w.says(u"diary.csv"_s));
    QVERIFY(w.says(u"Places, and what they become"_s));
    const QStringList places = w.namesOf(Item);
    QVERIFY2(places.filter(u"Left knee: "_s).size() == 1, qPrintable(places.join(u'\n')));
    QVERIFY2(places.filter(u"Sick/Tired"_s).size() == 1, qPrintable(places.join(u'\n')));
    QCOMPARE(observations(), 0);
    QVERIFY(w.click(Button, bringInName()));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QCOMPARE(observations(), 3);
    QVERIFY2(!w.story().notice().isEmpty(), "what was done is said");
}

void BringingInTest::theSecondTimeThereIsNothingNew()
{
    openImport(twoPlaces);
    QVERIFY(m_window->click(Button, bringInName()));
    QTRY_VERIFY(m_window->dialogs().isEmpty());
    openImport(twoPlaces);
    Window &w = *m_window;
    QVERIFY2(w.find(Button, bringInName()).state.disabled, qPrintable(w.everything()));
    QVERIFY(w.click(Button, u"Cancel"_s));
    QCOMPARE(observations(), 3);
}

void BringingInTest::anUndoTakesTheWholeImportBack()
{
    openImport(twoPlaces);
    Window &w = *m_window;
    QVERIFY(w.click(Button, bringInName()));
    QTRY_VERIFY(w.dialogs().isEmpty());
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(observations(), 0);
    QVERIFY(w.story().settings()->journalSummary().startsWith(u"0 knots"_s));
    w.press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(observations(), 3);
}

void BringingInTest::whatCannotBeReadIsNamedWithItsRow()
{
    openImport(twoPlaces);
    Window &w = *m_window;
    QVERIFY(w.says(u"Rows that stay out"_s));
    const QStringList lines = w.namesOf(Item).filter(u"2024-02-30"_s);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().contains(u"5"_s), qPrintable(lines.first())); // the line of the file
}

void BringingInTest::doubtfulDatesAreAskedAbout_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QDate>("day");
    QTest::newRow("day first") << u"Day first: 3 April"_s << QDate(2023, 4, 3);
    QTest::newRow("month first") << u"Month first: 4 March"_s << QDate(2023, 3, 4);
}

void BringingInTest::doubtfulDatesAreAskedAbout()
{
    QFETCH(QString, answer);
    QFETCH(QDate, day);
    openImport("Date,Area,Pain\n03/04/2023,Left knee,5\n");
    Window &w = *m_window;
    QVERIFY(w.says(u"can be read in two ways"_s));
    QVERIFY(!w.has(Button, bringInName()) || bringInName().isEmpty());
    QVERIFY(w.click(Button, answer));
    ImportViewModel *import = w.story().settings()->importing();
    QTRY_COMPARE(import->state(), ImportViewModel::State::Planned);
    w.settle();
    QVERIFY(w.click(Button, bringInName()));
    QTRY_VERIFY(w.dialogs().isEmpty());
    const auto reader = Reader::open(w.story().journalFile());
    QCOMPARE(reader->ratings({QDate(2023, 1, 1), QDate(2023, 12, 31)})->first().day, day);
}

void BringingInTest::aFileThatIsNoTableIsToldSo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<<>>\nendobj\n");
    QTest::newRow("nothing at all") << QByteArray();
    QTest::newRow("no column of pain") << QByteArray("Date,Weather\n2024-01-02,rain\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
}

void BringingInTest::aFileThatIsNoTableIsToldSo()
{
    QFETCH(QByteArray, content);
    openImport(content);
    Window &w = *m_window;
    const QString problem = w.story().settings()->importing()->problem();
    QVERIFY2(!problem.isEmpty() && w.says(problem), qPrintable(w.everything()));
    QVERIFY(w.has(Button, u"Another file"_s)); // there is a way on
    QCOMPARE(observations(), 0);
}

void BringingInTest::anotherFileCanBeChosenAfterTheFirst()
{
    openImport("nothing that is a table");
    QVERIFY(!m_window->story().settings()->importing()->problem().isEmpty());
    openImport(twoPlaces, u"second.csv"_s);
    Window &w = *m_window;
    QVERIFY(w.says(u"second.csv"_s));
    QVERIFY(!w.says(u"diary.csv"_s));
    QVERIFY(w.story().settings()->importing()->problem().isEmpty());
    QVERIFY(w.says(u"Places, and what they become"_s));
}

void BringingInTest::closingTheSheetForgetsTheFile()
{
    openImport(twoPlaces);
    Window &w = *m_window;
    w.press(Qt::Key_Escape);
    QTRY_VERIFY(w.dialogs().isEmpty());
    QCOMPARE(w.focused().name, u"Bring in another diary"_s);
    QVERIFY(w.click(Button, u"Bring in another diary"_s));
    QVERIFY(w.has(Button, u"Choose a file"_s));
    QVERIFY(!w.says(u"diary.csv"_s));
    QCOMPARE(observations(), 0);
}

void BringingInTest::aPlanThatWasGivenUpLeavesAWindowThatCanBeResized()
{
    Window &w = *m_window;
    for (const QSize &size : {QSize(420, 860), QSize(900, 700), QSize(1280, 800)}) {
        openImport(twoPlaces);
        w.press(Qt::Key_Escape);
        QTRY_VERIFY(w.dialogs().isEmpty());
        w.resize(size);
        const QString copy = copyOfBefore();
        openRestore(copy);
        w.press(Qt::Key_Escape);
        QTRY_VERIFY(w.dialogs().isEmpty());
        QFile::remove(copy);
        w.resize(size - QSize(0, 60));
    }
    QVERIFY(w.click(Button, u"Bring in another diary"_s));
    QVERIFY(w.has(Button, u"Choose a file"_s));
}

void BringingInTest::aLongImportShowsItsProgressAndCanBeStopped()
{
    openImport(longDiary(12'000));
    Window &w = *m_window;
    QFile before(w.story().journalFile());
    QVERIFY(w.click(Button, bringInName()));
    QVERIFY(w.has(QAccessible::ProgressBar,
                  u"Bringing it in. You can stop: then nothing of it is kept."_s));
    QVERIFY(!w.has(Button, u"Another file"_s));
    QVERIFY(w.click(Button, u"Stop"_s));
    ImportViewModel *import = w.story().settings()->importing();
    QTRY_VERIFY(import->state() != ImportViewModel::State::Writing);
    w.settle();
    QCOMPARE(observations(), 0);
    QVERIFY(!w.story().shell().canUndo());
    // The plan is still there: it can be done after all.
    QVERIFY2(!w.dialogs().isEmpty(), "the sheet stays");
    QVERIFY(Reader::open(w.story().journalFile())->verify()->isEmpty());
}

void BringingInTest::meanwhileNothingElseIsWritten()
{
    Window &w = *m_window;
    w.story().markKnot(-48, 157, 6, u"desk"_s);
    w.show(Navigator::Settings);
    openImport(longDiary(12'000));
    QVERIFY(w.click(Button, bringInName()));
    w.story().logPain(u"desk"_s, 9);
    QVERIFY2(w.story().notice().contains(u"just being written"_s), qPrintable(w.story().notice()));
    ImportViewModel *import = w.story().settings()->importing();
    QTRY_VERIFY_WITH_TIMEOUT(import->state() != ImportViewModel::State::Writing, 60'000);
    QCOMPARE(observations(), 12'001);
    w.story().logPain(u"desk"_s, 9);
    QCOMPARE(observations(), 12'002);
}

void BringingInTest::aCopyIsShownBeforeItReplacesAnything()
{
    const QString copy = copyOfBefore();
    openRestore(copy);
    Window &w = *m_window;
    const QStringList contents = w.namesOf(Item);
    QCOMPARE(contents.size(), 2);
    QVERIFY2(contents.at(0).contains(u"1 observation"_s), qPrintable(contents.at(0)));
    QVERIFY2(contents.at(1).contains(u"3 observations"_s), qPrintable(contents.at(1)));
    QVERIFY(w.says(u"is kept beside it as j.before-restore-2024-05-01"_s));
    QCOMPARE(observations(), 3);
}

void BringingInTest::whatWasReplacedIsKeptAndNamed()
{
    const QString copy = copyOfBefore();
    openRestore(copy);
    Window &w = *m_window;
    const QString kept = w.story().settings()->restoring()->keptAs();
    QVERIFY(w.click(Button, u"Restore"_s));
    QTRY_COMPARE(w.story().settings()->restoring()->state(), RestoreViewModel::State::Done);
    w.settle();
    QVERIFY(w.says(u"The journal is now what the backup was"_s));
    QVERIFY(w.says(kept));
    QVERIFY(!w.has(Button, u"Restore"_s));
    QVERIFY(w.has(Button, u"Done"_s));
    QCOMPARE(observations(), 1);
    QCOMPARE(Reader::open(w.story().path(kept))->counts()->observations, 3);
}

void BringingInTest::cancellingARestoreLeavesEverything()
{
    const QString copy = copyOfBefore();
    openRestore(copy);
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Cancel"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QCOMPARE(observations(), 3);
    QVERIFY(w.story().shell().canUndo());
    const QDir folder(QFileInfo(copy).absolutePath());
    QVERIFY(folder.entryList({u"*before-restore*"_s}).isEmpty());
}

void BringingInTest::aFileThatIsNoJournalIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a letter") << QByteArray("Dear diary");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a database") << QByteArray("SQLite format 3\0 and then nothing", 33);
}

void BringingInTest::aFileThatIsNoJournalIsRefused()
{
    QFETCH(QByteArray, content);
    copyOfBefore();
    openRestore(m_window->story().write(u"other.knotebook"_s, content).toLocalFile());
    Window &w = *m_window;
    const QString problem = w.story().settings()->restoring()->problem();
    QVERIFY2(!problem.isEmpty() && w.says(problem), qPrintable(w.everything()));
    QVERIFY(!w.has(Button, u"Restore"_s));
    QVERIFY(w.has(Button, u"Another file"_s));
    QCOMPARE(observations(), 3);
}

void BringingInTest::aRestoredJournalIsShownEverywhereAtOnce()
{
    const QString copy = copyOfBefore();
    Window &w = *m_window;
    QCOMPARE(valueAt(w.story().today()->knots(), 0, "todayPain").toInt(), 3);
    openRestore(copy);
    QVERIFY(w.click(Button, u"Restore"_s));
    QTRY_COMPARE(w.story().settings()->restoring()->state(), RestoreViewModel::State::Done);
    w.press(Qt::Key_Escape);
    QTRY_VERIFY(w.dialogs().isEmpty());
    QVERIFY(w.click(Tab, u"Today"_s));
    QVERIFY(w.find(Radio, u"Pain now, desk: 6 of 10"_s).state.checked);
    // And one goes on in it as in any other.
    QVERIFY(w.click(Radio, u"Pain now, desk: 2 of 10"_s));
    QCOMPARE(observations(), 2);
}

QTEST_MAIN(BringingInTest)
#include "tst_bringingin.moc"
