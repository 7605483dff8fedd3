// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/pages/purgeviewmodel.h"
#include "core/backup/dailysnapshot.h"
#include "tests/support/appfixture.h"
#include "tests/support/filebytes.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

using State = PurgeViewModel::State;

namespace {

const QString marker = u"qzx-the-word-that-has-to-go-xzq"_s;

} // namespace

/** Removing for good takes two steps, and then it is gone. */
class PurgeViewModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(installPlurals(*QCoreApplication::instance()));
    }
    void init()
    {
        m_app = std::make_unique<AppFixture>();
        m_stays = m_app->addKnot();
        m_app->logPain(m_stays, 4);
        KnotFields fields = m_app->shoulder();
        fields.label = marker;
        m_goes = m_app->addKnot(fields);
        m_app->logPain(m_goes, 6);
        QVERIFY(keepDailySnapshot(m_app->session.journal().path(), QDate(2024, 4, 30)));
        m_app->session.remove(ActionKind::DeleteKnot, m_goes, u"deleted"_s);
        m_page = std::make_unique<PurgeViewModel>(m_app->session, nullptr);
    }
    void cleanup()
    {
        m_page.reset();
        m_app.reset();
    }

    void firstItSaysWhatWouldGo()
    {
        read();
        QCOMPARE_EQ(m_page->state(), State::Shown);
        QVERIFY2(m_page->plan().contains(u"2 deleted records and 5 steps"_s),
                 qPrintable(m_page->plan()));
        QVERIFY(m_page->copiesPlan().startsWith(u"1 copy beside the journal holds"_s));
        QCOMPARE(m_page->copies()->count(), 1);
        QVERIFY(!m_page->withCopies());
        QVERIFY(m_app->session.canUndo());
    }

    void oneStepIsNotEnough()
    {
        QVERIFY(!m_page->remove());
        m_page->ask();
        QCOMPARE_EQ(m_page->state(), State::Waiting);
        read();
        QVERIFY(!m_page->remove());
        QVERIFY(m_app->session.canUndo());
        m_page->ask();
        QCOMPARE_EQ(m_page->state(), State::Asked);
        QVERIFY(m_app->session.canUndo());
    }

    void theSecondRemovesItForGood()
    {
        goThrough(false);
        QCOMPARE_EQ(m_page->state(), State::Done);
        QVERIFY2(m_page->outcome().startsWith(u"Removed for good: 2 deleted records"_s),
                 qPrintable(m_page->outcome()));
        QVERIFY(m_page->problem().isEmpty());
        QVERIFY(!m_app->session.isLent());
        QVERIFY(!m_app->session.canUndo());
        m_app->session.undo();
        QVERIFY2(m_app->lastNotice().contains(u"nothing more to undo"_s),
                 qPrintable(m_app->lastNotice()));
        QCOMPARE(m_app->session.knotStates()->size(), 1);
        QVERIFY(!journalHolds(marker));
        QVERIFY(copiesHold(marker)); // they were not asked for
    }

    void theCopiesGoWhenThatIsWanted()
    {
        goThrough(true);
        QCOMPARE_EQ(m_page->state(), State::Done);
        QVERIFY(!journalHolds(marker));
        QVERIFY(!copiesHold(marker));
        const QStringList files = snapshotFiles(m_app->session.journal().path());
        QCOMPARE(files.size(), 1); // one of today took its place
        QVERIFY(files.first().endsWith(u"2024-05-01.knotebook"_s));
    }

    void thePagesHearOfIt()
    {
        QSignalSpy changed(&m_app->session, &Session::changed);
        QSignalSpy purged(m_page.get(), &PurgeViewModel::purged);
        goThrough(false);
        QVERIFY(!changed.isEmpty() && changed.last().value(0).value<QList<QUuid>>().isEmpty());
        QCOMPARE(purged.size(), 1);
        QCOMPARE(m_app->noticed.last().value(1).toBool(), false); // no way back is offered
    }

    void cancellingForgetsIt()
    {
        read();
        m_page->setWithCopies(true);
        m_page->ask();
        m_page->cancel();
        QCOMPARE_EQ(m_page->state(), State::Waiting);
        QVERIFY(!m_page->remove());
        QVERIFY(!m_page->withCopies());
        QVERIFY(m_page->plan().isEmpty() && m_page->copies()->count() == 0);
        QVERIFY(m_app->session.canUndo());
        m_app->session.undo();
        QCOMPARE(m_app->session.knotStates()->size(), 2);
    }

    void meanwhileNothingElseIsWritten()
    {
        read();
        m_page->ask();
        QVERIFY(m_page->remove());
        QVERIFY(!m_page->remove());
        m_app->session.undo();
        QVERIFY(m_app->lastNotice().contains(u"just being written"_s));
        m_page->cancel(); // cannot be stopped half way
        QCOMPARE_EQ(m_page->state(), State::Removing);
        m_page->read();
        QCOMPARE_EQ(m_page->state(), State::Removing);
        QVERIFY(settled());
        QCOMPARE_EQ(m_page->state(), State::Done);
    }

    void whileTheJournalIsLentNothingIsRemoved()
    {
        read();
        m_page->ask();
        QVERIFY(m_app->session.lend());
        QVERIFY(!m_page->remove());
        QVERIFY(m_app->lastNotice().contains(u"just being written"_s));
        QCOMPARE_EQ(m_page->state(), State::Asked);
        m_app->session.takeBack();
        QVERIFY(m_page->remove());
        QVERIFY(settled());
    }

    void aCopyThatCannotBeRemovedIsNamed()
    {
        read();
        m_page->setWithCopies(true);
        m_page->ask();
        // In the place of the file a folder, which nobody removes as one.
        const QString file = snapshotFiles(m_app->session.journal().path()).first();
        QVERIFY(QFile::remove(file));
        QVERIFY(QDir().mkpath(file));
        QVERIFY(m_page->remove());
        QVERIFY(settled());
        QCOMPARE_EQ(m_page->state(), State::Done);
        QVERIFY2(m_page->problem().contains(u"2024-04-30.knotebook"_s),
                 qPrintable(m_page->problem()));
        QVERIFY(!journalHolds(marker));
    }

    void withNothingDeletedItSaysSo()
    {
        goThrough(true);
        read();
        QCOMPARE_EQ(m_page->state(), State::Shown);
        QVERIFY2(m_page->plan().startsWith(u"Nothing is deleted"_s), qPrintable(m_page->plan()));
        QVERIFY(m_page->copiesPlan().isEmpty());
        QCOMPARE(m_page->copies()->count(), 0);
    }

    void endingInTheMiddleGivesTheJournalBack()
    {
        read();
        m_page->ask();
        QVERIFY(m_page->remove());
        m_page.reset();
        QVERIFY(!m_app->session.isLent());
        QVERIFY(m_app->session.read().verify()->isEmpty());
        QCOMPARE(m_app->session.read().counts()->knots, 1);
    }

private:
    void read()
    {
        m_page->read();
        QVERIFY(settled());
    }
    void goThrough(bool withCopies)
    {
        read();
        m_page->setWithCopies(withCopies);
        m_page->ask();
        QVERIFY(m_page->remove());
        QVERIFY(settled());
    }
    bool settled()
    {
        return QTest::qWaitFor([this] {
            return m_page->state() != State::Reading && m_page->state() != State::Removing;
        });
    }
    bool journalHolds(const QString &text) const
    {
        for (const QString &name : namesIn(m_app->folder.path())) {
            if (bytesIn(m_app->folder.filePath(name)).contains(text.toUtf8()))
                return true;
        }
        return false;
    }
    bool copiesHold(const QString &text) const
    {
        const QStringList files = snapshotFiles(m_app->session.journal().path());
        return std::ranges::any_of(
            files, [&](const QString &file) { return bytesIn(file).contains(text.toUtf8()); });
    }

    std::unique_ptr<AppFixture> m_app;
    std::unique_ptr<PurgeViewModel> m_page;
    KnotId m_stays {QUuid()};
    KnotId m_goes {QUuid()};
};

QTEST_GUILESS_MAIN(PurgeViewModelTest)
#include "tst_purgeviewmodel.moc"
