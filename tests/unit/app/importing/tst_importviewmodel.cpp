// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importviewmodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class ImportingTest : public QObject
{
    Q_OBJECT

    using State = ImportViewModel::State;

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_page = std::make_unique<ImportViewModel>(m_app->session, nullptr);
    }

    void thePlanComesFirstAndWritesNothing()
    {
        const QAbstractItemModelTester tester(m_page->places());
        open(diary);
        QCOMPARE_EQ(m_page->state(), State::Planned);
        QCOMPARE(m_page->fileName(), u"diary.csv"_s);
        QVERIFY(m_page->summary().startsWith(u"5 row"_s));
        QVERIFY(m_page->summary().contains(u"4 new"_s));
        QVERIFY(m_page->period().contains(u"2024"_s));
        QVERIFY(m_page->canBringIn());
        QCOMPARE(counts().observations, 0);
        QVERIFY(!m_app->session.canUndo());
    }

    void placesSayWhatTheyWereTakenFor()
    {
        open(diary);
        QCOMPARE(m_page->places()->count(), 2);
        QVERIFY(detail(u"Knees"_s, ImportListModel::DetailRole).toString().contains(u"knee"_s));
        QVERIFY(detail(u"Sick/Tired"_s, ImportListModel::DetailRole)
                    .toString()
                    .contains(u"not a place"_s));
        QVERIFY(!detail(u"Knees"_s, ImportListModel::CheckRole).toBool());
        open("Date,Area,Pain\n2024-01-02,Hip,5\n2024-01-02,Qwertz,5\n");
        QVERIFY(detail(u"Hip"_s, ImportListModel::CheckRole).toBool());
        QVERIFY(detail(u"Qwertz"_s, ImportListModel::CheckRole).toBool());
    }

    void whatCannotBeReadIsShownWithRowColumnAndValue()
    {
        open(diary);
        QCOMPARE(m_page->unreadable()->count(), 1);
        const QString line =
            m_page->unreadable()->index(0).data(ImportListModel::TitleRole).toString();
        QVERIFY(line.contains(u"Row 6"_s));
        QVERIFY(line.contains(u"Pain"_s));
        QVERIFY(line.contains(u"“11”"_s));
        QVERIFY(m_page->moreUnreadable().isEmpty());
    }

    void whatIsBroughtInIsOneActionThatUndoTakesBack()
    {
        open(diary);
        QVERIFY(bringIn());
        QCOMPARE(counts().observations, 4);
        QCOMPARE(counts().knots, 2);
        QVERIFY(m_app->lastNotice().contains(u"4"_s));
        QVERIFY(m_app->noticed.last().at(1).toBool());
        m_app->session.undo();
        QCOMPARE(counts().observations, 0);
        QCOMPARE(counts().knots, 0);
    }

    void theSameFileTwiceBringsNothingNew()
    {
        open(diary);
        QVERIFY(bringIn());
        open(diary);
        QCOMPARE_EQ(m_page->state(), State::Planned);
        QVERIFY(!m_page->canBringIn());
        QVERIFY(!m_page->bringIn());
        QCOMPARE(counts().observations, 4);
    }

    void tenthsArriveAsTheyAre()
    {
        open("Date,Area,Pain\n2024-01-02,Knees,5.7\n");
        QVERIFY(bringIn());
        const auto states = *m_app->session.read().knotStates();
        QCOMPARE(states.first().lastRest->tenths(), 57);
    }

    void ambiguousDatesAreAsked()
    {
        open("Date,Area,Pain\n03/04/2024,Knees,5\n05/04/2024,Knees,6\n");
        QCOMPARE_EQ(m_page->state(), State::AskingDateOrder);
        QVERIFY(!m_page->canBringIn());
        m_page->readMonthFirst();
        QVERIFY(settled());
        QVERIFY(m_page->period().contains(u"March"_s));
        m_page->readDayFirst();
        QVERIFY(settled());
        QVERIFY(m_page->period().contains(u"April"_s));
    }

    void aWrongFileIsToldCalmly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n\x00\x01\x02\x03 stream", 20);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no date") << QByteArray("Colour,Shape\nred,round\n");
        QTest::newRow("a broken archive") << QByteArray("{\"knotebook-archive\": 1, \"knots\": [");
        QTest::newRow("both orders") << QByteArray("Date,Pain\n13/04/2024,1\n04/13/2024,2\n");
        QTest::newRow("a quote without end") << QByteArray("Date,Pain\n\"2024-01-01,3\n");
    }
    void aWrongFileIsToldCalmly()
    {
        QFETCH(QByteArray, bytes);
        open(bytes);
        QCOMPARE_EQ(m_page->state(), State::Failed);
        QVERIFY(m_page->problem().contains(u"othing was changed"_s));
        QVERIFY(!m_page->bringIn());
        QCOMPARE(counts().observations, 0);
    }

    void aFileThatIsGoneIsToldSo()
    {
        m_page->openFile(QUrl::fromLocalFile(u"/nowhere/diary.csv"_s));
        QVERIFY(settled());
        QCOMPARE_EQ(m_page->state(), State::Failed);
        QVERIFY(m_page->problem().contains(u"no such file"_s));
    }

    void cancellingForgetsThePlan()
    {
        open(diary);
        m_page->cancel();
        QCOMPARE_EQ(m_page->state(), State::Waiting);
        QVERIFY(!m_page->bringIn());
        QCOMPARE(m_page->places()->count(), 0);
    }

    void whileItIsWrittenTheSheetSaysHowFarItIs()
    {
        open(longDiary());
        const QSignalSpy progressed(m_page.get(), &ImportViewModel::progressed);
        QVERIFY(m_page->bringIn());
        QCOMPARE_EQ(m_page->state(), State::Writing);
        QCOMPARE(m_page->progress(), 0.0);
        QVERIFY(!m_page->canBringIn());
        QVERIFY(!m_page->bringIn());
        QVERIFY(written());
        QCOMPARE_EQ(m_page->state(), State::Done);
        QCOMPARE(m_page->progress(), 1.0);
        QCOMPARE(m_page->progressText(), u"3,001 of 3,001"_s);
        QVERIFY(progressed.count() >= 4);
        QCOMPARE(counts().observations, 3000);
    }

    void stoppingKeepsThePlanAndTheJournal()
    {
        open(longDiary());
        QVERIFY(m_page->bringIn());
        m_page->stop();
        QVERIFY(written());
        QCOMPARE_EQ(m_page->state(), State::Planned);
        QCOMPARE(m_page->outcome(), u"Stopped. Nothing was changed."_s);
        QVERIFY(m_page->canBringIn());
        QCOMPARE(counts().observations, 0);
        QVERIFY(!m_app->session.canUndo());
        QVERIFY(bringIn());
        QVERIFY(m_page->outcome().isEmpty());
        QCOMPARE(counts().observations, 3000);
    }

    void closingTheSheetInTheMiddleStopsAndForgets()
    {
        open(longDiary());
        QVERIFY(m_page->bringIn());
        m_page->cancel();
        QVERIFY(written());
        QCOMPARE_EQ(m_page->state(), State::Waiting);
        QVERIFY(m_page->fileName().isEmpty());
        QCOMPARE(counts().observations, 0);
    }

    void manyUnreadableRowsAreCountedNotListed()
    {
        QByteArray bytes = "Date,Pain\n2024-01-01,3\n";
        for (int i = 0; i < ImportViewModel::mostUnreadable + 7; ++i)
            bytes += "2024-01-01,much\n";
        open(bytes);
        QCOMPARE(m_page->unreadable()->count(), ImportViewModel::mostUnreadable);
        QVERIFY(m_page->moreUnreadable().contains(u"7"_s));
    }

private:
    static constexpr auto diary = "Date,Area,Pain\n"
                                  "2024-01-02,Knees,5\n"
                                  "2024-01-03,Knees,5.7\n"
                                  "2024-01-03,Sick/Tired,2\n"
                                  "2024-01-04,Knees,0\n"
                                  "2024-01-05,Knees,11\n";

    void open(const QByteArray &bytes)
    {
        const QString path = m_app->folder.filePath(u"diary.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        m_page->openFile(QUrl::fromLocalFile(path));
        QCOMPARE_EQ(m_page->state(), State::Reading);
        QVERIFY(settled());
    }
    bool bringIn()
    {
        const QSignalSpy brought(m_page.get(), &ImportViewModel::broughtIn);
        return m_page->bringIn() && QTest::qWaitFor([&] { return brought.count() == 1; });
    }
    static QByteArray longDiary()
    {
        QByteArray bytes = "Date,Area,Pain\n";
        for (int i = 0; i < 3000; ++i)
            bytes += QDate(2015, 1, 1).addDays(i).toString(Qt::ISODate).toLatin1() + ",Knees,"
                + QByteArray::number(i % 11) + '\n';
        return bytes;
    }
    bool written()
    {
        return QTest::qWaitFor([&] { return m_page->state() != State::Writing; });
    }
    bool settled()
    {
        return QTest::qWaitFor([&] { return m_page->state() != State::Reading; });
    }
    Counts counts() const { return *m_app->session.read().counts(); }
    QVariant detail(const QString &title, ImportListModel::Role role) const
    {
        const QModelIndexList found = m_page->places()->match(
            m_page->places()->index(0), ImportListModel::TitleRole, title, 1, Qt::MatchExactly);
        return found.isEmpty() ? QVariant() : found.first().data(role);
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<ImportViewModel> m_page;
};

QTEST_GUILESS_MAIN(ImportingTest)
#include "tst_importviewmodel.moc"
