// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/snapshot.h"
#include "tests/support/flaws.h"
#include "tests/support/gestures.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const QString sheetName = u"Merge another journal"_s;

} // namespace

/** Two journals meet at the window, and the columns of another diary are said. */
class BringingTogetherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->begin(Navigator::Settings);
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void theOtherJournalIsShownBeforeAnythingIsWritten();
    void whatBothChangedIsListedAndKept();
    void anUndoTakesTheMergeBack();
    void theSameJournalAgainHasNothingNew();
    void whatIsNoJournalIsRefused_data();
    void whatIsNoJournalIsRefused();
    void theSheetHasNoFlaws_data();
    void theSheetHasNoFlaws();
    void columnsAreShownAndCanBeSaid();
    void whatWasSaidIsRememberedForTheNextFile();
    void aLongerScaleIsSeenAndChosen();
    void blanksCanMeanTheSameAsAbove();
    void aYearIsAskedFor();
    void theColumnsHaveNoFlaws_data();
    void theColumnsHaveNoFlaws();

private:
    static void looks()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::newRow("wide, light") << QSize(1280, 800) << false;
        QTest::newRow("narrow, dark") << QSize(420, 860) << true;
    }
    qint64 observations()
    {
        return Reader::open(m_window->story().journalFile())->counts()->observations;
    }
    /**
     * A copy of a journal with a knot, in which the knot was renamed and hurt again;
     * here it was renamed too, before.
     */
    QString otherJournal()
    {
        Story &me = m_window->story();
        me.markKnot(-48, 157, 6, u"desk"_s);
        const QString path = me.path(u"tablet.knotebook"_s);
        if (!takeSnapshot(me.journalFile(), path))
            QTest::qFail("no copy", __FILE__, __LINE__);
        me.clock.advance(3600);
        rename(me.session(), u"laptop"_s);
        me.clock.advance(3600);
        auto other = Journal::open(path, me.session().journal().context());
        const Knot knot = (*other)->read().all<KnotFields>()->first();
        KnotFields fields = knot.fields();
        fields.label = u"tablet"_s;
        if (!(*other)->replace(ActionKind::EditKnot, knot.id(), fields))
            QTest::qFail("not renamed", __FILE__, __LINE__);
        ObservationFields pain {.knot = knot.id(), .felt = me.session().now()};
        pain.rest = *Intensity::fromTenths(30);
        if (!(*other)->add(ActionKind::LogPain, pain))
            QTest::qFail("not logged", __FILE__, __LINE__);
        m_window->show(Navigator::Settings);
        return path;
    }
    static void rename(Session &session, const QString &label)
    {
        const Knot knot = session.read().all<KnotFields>()->first();
        KnotFields fields = knot.fields();
        fields.label = label;
        session.replace(ActionKind::EditKnot, knot.id(), fields, u"renamed"_s);
    }
    void openMerge(const QString &path)
    {
        Window &w = *m_window;
        if (w.dialogs().isEmpty())
            QVERIFY(w.click(Button, sheetName));
        QVERIFY(w.waitFor(Dialog, sheetName));
        QVERIFY(w.click(Button,
                        w.has(Button, u"Choose a journal"_s) ? u"Choose a journal"_s
                                                             : u"Another journal"_s));
        QVERIFY(chooseFile(w, path));
        QTRY_VERIFY(merging()->state() > MergeViewModel::State::Reading);
        w.settle();
    }
    MergeViewModel *merging() { return m_window->story().settings()->merging(); }
    ImportViewModel *importing() { return m_window->story().settings()->importing(); }
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
        read();
    }
    void read()
    {
        QTRY_VERIFY(importing()->state() != ImportViewModel::State::Reading);
        m_window->settle();
    }
    QString columns()
    {
        QStringList lines;
        for (int row = 0; row < importing()->columns()->count(); ++row) {
            const QModelIndex index = importing()->columns()->index(row);
            lines.append(index.data(ImportColumnModel::TitleRole).toString() + u"="_s
                         + index.data(ImportColumnModel::MeaningRole).toString());
        }
        return lines.join(u' ');
    }

    std::unique_ptr<Window> m_window;
};

void BringingTogetherTest::theOtherJournalIsShownBeforeAnythingIsWritten()
{
    const QString other = otherJournal();
    QFile file(other);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    openMerge(other);
    Window &w = *m_window;
    QVERIFY(w.says(u"tablet.knotebook"_s));
    QVERIFY2(w.says(u"1 new · 1 changed · 0 deleted · 1 conflict"_s), qPrintable(w.everything()));
    QCOMPARE(observations(), 1);
    QVERIFY(w.click(Button, u"Bring together"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QCOMPARE(observations(), 2);
    QVERIFY2(w.story().notice().startsWith(u"Brought together"_s), qPrintable(w.story().notice()));
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void BringingTogetherTest::whatBothChangedIsListedAndKept()
{
    openMerge(otherJournal());
    Window &w = *m_window;
    const QStringList lines = w.namesOf(Item);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().contains(u"“tablet” stays, “laptop” is put aside"_s),
             qPrintable(lines.first()));
    QVERIFY(w.click(Button, u"Bring together"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    // It can still be looked at where the next journal would be chosen.
    QVERIFY(w.click(Button, sheetName));
    QTRY_VERIFY(merging()->aside()->count() == 1);
    w.settle();
    QVERIFY(w.says(u"Put aside before"_s));
    QVERIFY2(w.says(u"“laptop” is put aside"_s), qPrintable(w.everything()));
}

void BringingTogetherTest::anUndoTakesTheMergeBack()
{
    openMerge(otherJournal());
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Bring together"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QVERIFY(w.click(Tab, u"Today"_s));
    QVERIFY2(w.says(u"tablet"_s), qPrintable(w.everything()));
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(observations(), 1);
    QVERIFY(w.says(u"laptop"_s));
    w.press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(observations(), 2);
}

void BringingTogetherTest::theSameJournalAgainHasNothingNew()
{
    const QString other = otherJournal();
    openMerge(other);
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Bring together"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    openMerge(other);
    QVERIFY(w.says(u"already has everything"_s));
    QVERIFY(w.find(Button, u"Bring together"_s).state.disabled);
    QVERIFY(w.click(Button, u"Cancel"_s));
    QCOMPARE(observations(), 2);
}

void BringingTogetherTest::whatIsNoJournalIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("a letter") << QByteArray("Dear diary") << u"not a Knotebook journal"_s;
    QTest::newRow("nothing") << QByteArray() << u"not a Knotebook journal"_s;
    QTest::newRow("the open one") << QByteArray("open") << u"the journal that is open"_s;
}

void BringingTogetherTest::whatIsNoJournalIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    Story &me = m_window->story();
    openMerge(content == "open" ? me.journalFile()
                                : me.write(u"other.knotebook"_s, content).toLocalFile());
    QVERIFY2(m_window->says(said), qPrintable(m_window->everything()));
    QVERIFY(!m_window->has(Button, u"Bring together"_s));
    QVERIFY(m_window->has(Button, u"Another journal"_s)); // there is a way on
}

void BringingTogetherTest::theSheetHasNoFlaws_data()
{
    looks();
}

void BringingTogetherTest::theSheetHasNoFlaws()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_window->resize(size);
    m_window->look(1, dark);
    openMerge(otherJournal());
    QCOMPARE(Flaws::ofControls(*m_window), QStringList());
    QCOMPARE(Flaws::ofLayout(*m_window), QStringList());
    QCOMPARE(Flaws::ofContrast(*m_window), QStringList());
    // So few stops: the last and the first, each reached and seen by keyboard.
    QVERIFY(m_window->tabTo(Button, u"Bring together"_s));
    QVERIFY(m_window->tabTo(Button, u"Close"_s));
}

void BringingTogetherTest::columnsAreShownAndCanBeSaid()
{
    openImport("when,Knees,mood\n2024-01-02,5,8\n2024-01-03,4,7\n");
    Window &w = *m_window;
    // Nothing says which is the pain: the columns are shown by themselves.
    QVERIFY(!importing()->problem().isEmpty());
    QCOMPARE(columns(), u"when=Date Knees= mood="_s);
    QVERIFY2(w.says(u"5 · 4"_s), qPrintable(w.everything()));
    QVERIFY(w.click(Button, u"Knees: stays out"_s));
    QVERIFY(w.says(u"What is in “Knees”?"_s));
    QVERIFY(w.click(Radio, u"Pain"_s));
    read();
    QCOMPARE(columns(), u"when=Date Knees=Pain mood="_s);
    QCOMPARE(importing()->state(), ImportViewModel::State::Planned);
    QVERIFY(w.has(Button, u"Knees: Pain"_s));
    QVERIFY(w.click(Button, importing()->actionText()));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QCOMPARE(observations(), 2);
}

void BringingTogetherTest::whatWasSaidIsRememberedForTheNextFile()
{
    openImport("when,ouch,mood\n2024-01-02,5,8\n");
    importing()->askAbout(1);
    m_window->settle();
    QVERIFY(m_window->click(Radio, u"Pain"_s));
    read();
    QVERIFY(m_window->click(Button, importing()->actionText()));
    QTRY_VERIFY(m_window->dialogs().isEmpty());
    openImport("when,ouch,mood\n2024-01-03,4,7\n", u"next.csv"_s);
    read();
    QCOMPARE(columns(), u"when=Date ouch=Pain mood="_s);
    QCOMPARE(importing()->state(), ImportViewModel::State::Planned);
    openImport("when,ouch,Mood\n2024-01-03,4,7\n", u"other.csv"_s); // another header
    QCOMPARE(columns(), u"when=Date ouch= Mood="_s);
}

void BringingTogetherTest::aLongerScaleIsSeenAndChosen()
{
    openImport("date,pain\n2024-01-02,57\n2024-01-03,8\n");
    Window &w = *m_window;
    QVERIFY(importing()->needsLook());
    QVERIFY(w.click(Radio, u"0 to 100"_s));
    read();
    QVERIFY(w.click(Button, importing()->actionText()));
    QTRY_VERIFY(w.dialogs().isEmpty());
    const auto ratings =
        Reader::open(w.story().journalFile())->ratings({QDate(2024, 1, 1), QDate(2024, 1, 31)});
    QCOMPARE(ratings->size(), 2);
    QCOMPARE(ratings->first().rest->tenths(), 57);
    QCOMPARE(ratings->last().rest->tenths(), 8);
}

void BringingTogetherTest::blanksCanMeanTheSameAsAbove()
{
    openImport("date,place,pain\n2024-01-02,knee,5\n,,4\n");
    Window &w = *m_window;
    QVERIFY2(importing()->summary().contains(u"1 that cannot be read"_s),
             qPrintable(importing()->summary()));
    QVERIFY(w.click(Button, u"Columns, and what they are taken for"_s));
    QVERIFY(w.click(Check, u"Blank means the same as above"_s));
    read();
    QVERIFY2(importing()->summary().contains(u"2 new"_s), qPrintable(importing()->summary()));
}

void BringingTogetherTest::aYearIsAskedFor()
{
    openImport("date,pain\n31 Dec,5\n1 Jan,4\n");
    Window &w = *m_window;
    QCOMPARE(importing()->state(), ImportViewModel::State::AskingYear);
    QVERIFY(w.says(u"have no year"_s));
    QVERIFY(!w.has(Button, importing()->actionText()));
    QVERIFY(w.click(Field, u"Year of the first row"_s));
    w.type(u"19"_s);
    w.press(Qt::Key_Return);
    QVERIFY(w.says(u"Write a year with four digits."_s));
    w.type(u"99"_s);
    w.press(Qt::Key_Return);
    read();
    QCOMPARE(importing()->state(), ImportViewModel::State::Planned);
    QVERIFY2(importing()->period().contains(u"1999"_s) && importing()->period().contains(u"2000"_s),
             qPrintable(importing()->period()));
}

void BringingTogetherTest::theColumnsHaveNoFlaws_data()
{
    looks();
}

void BringingTogetherTest::theColumnsHaveNoFlaws()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_window->resize(size);
    m_window->look(1, dark);
    openImport("date,place,how strong was it today,pain,mood\n"
               "2024-01-02,left knee,a rather long text that goes on and on and on,57,8\n,,,4,5\n");
    importing()->askAbout(2);
    m_window->settle();
    QCOMPARE(Flaws::ofControls(*m_window), QStringList());
    QCOMPARE(Flaws::ofLayout(*m_window), QStringList());
    QCOMPARE(Flaws::ofContrast(*m_window), QStringList());
    QCOMPARE(Flaws::ofFocus(*m_window).join(u'\n'), QString());
}

QTEST_MAIN(BringingTogetherTest)
#include "tst_bringingtogether.moc"
