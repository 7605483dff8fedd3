// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/pages/restoreviewmodel.h"
#include "core/backup/snapshot.h"
#include "tests/support/appfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

using State = RestoreViewModel::State;

class RestoreViewModelTest : public QObject
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
        m_app = std::make_unique<test::AppFixture>();
        const KnotId knot = m_app->addKnot();
        m_app->logPain(knot, 4);
        QVERIFY(takeSnapshot(m_app->session.journal().path(), path(u"backup.knotebook"_s)));
        m_app->clock.advance(86'400);
        m_app->logPain(knot, 5);
        m_app->addKnot();
        m_page = std::make_unique<RestoreViewModel>(m_app->session, nullptr);
    }

    void cleanup()
    {
        m_page.reset();
        m_app.reset();
    }

    void firstItShowsBothAndChangesNothing()
    {
        look(u"backup.knotebook"_s);
        QCOMPARE_EQ(m_page->state(), State::Shown);
        QCOMPARE(m_page->fileName(), u"backup.knotebook"_s);
        QCOMPARE(m_page->contents()->count(), 2);
        QVERIFY2(line(0).contains(u"1 knot, 1 observation"_s), qPrintable(line(0)));
        QVERIFY2(line(0).contains(u"1 day written down"_s), qPrintable(line(0)));
        QVERIFY2(line(0).contains(u"Last changed on 1 May 2024 at"_s), qPrintable(line(0)));
        QVERIFY2(line(1).contains(u"2 knots, 2 observations"_s), qPrintable(line(1)));
        QVERIFY(m_page->keptAs().startsWith(u"j.before-restore-2024-05-02-"_s));
        QCOMPARE(observations(), 2);
        QVERIFY(!QFile::exists(path(m_page->keptAs())));
    }

    void restoringReplacesAndSaysWhereTheOldOneIs()
    {
        look(u"backup.knotebook"_s);
        const QString kept = m_page->keptAs();
        const QSignalSpy other(&m_app->session, &Session::journalChanged);
        QVERIFY(m_page->restore());
        QCOMPARE_EQ(m_page->state(), State::Restoring);
        QVERIFY(!m_page->restore());
        QVERIFY(settled());
        QCOMPARE_EQ(m_page->state(), State::Done);
        QVERIFY(m_page->outcome().contains(kept));
        QCOMPARE(other.count(), 1);
        QCOMPARE(observations(), 1);
        QVERIFY(!m_app->session.isLent());
        const auto old = Reader::open(path(kept));
        QVERIFY(old);
        QCOMPARE(old->counts()->observations, 2);
    }

    void meanwhileNothingElseIsWritten()
    {
        look(u"backup.knotebook"_s);
        QVERIFY(m_page->restore());
        m_app->session.undo();
        QVERIFY(m_app->lastNotice().contains(u"just being written"_s));
        m_page->cancel(); // cannot be stopped half way
        QCOMPARE_EQ(m_page->state(), State::Restoring);
        QVERIFY(settled());
        QCOMPARE_EQ(m_page->state(), State::Done);
    }

    void twoRestoresInAMinuteKeepTwoFiles()
    {
        look(u"backup.knotebook"_s);
        const QString first = m_page->keptAs();
        QVERIFY(m_page->restore());
        QVERIFY(settled());
        look(u"backup.knotebook"_s);
        QVERIFY(m_page->keptAs() != first);
        QVERIFY(m_page->restore());
        QVERIFY(settled());
        QVERIFY(QFile::exists(path(first)));
        QVERIFY(QFile::exists(path(m_page->keptAs())));
    }

    void cancellingForgetsTheFile()
    {
        look(u"backup.knotebook"_s);
        m_page->cancel();
        QCOMPARE_EQ(m_page->state(), State::Waiting);
        QVERIFY(m_page->fileName().isEmpty());
        QCOMPARE(m_page->contents()->count(), 0);
        QVERIFY(!m_page->restore());
        QCOMPARE(observations(), 2);
    }

    void whatIsNoBackupIsSaidInWords()
    {
        QFile file(path(u"letter.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear diary");
        file.close();
        look(u"letter.txt"_s);
        QCOMPARE_EQ(m_page->state(), State::Failed);
        QVERIFY2(m_page->problem().contains(u"not a Knotebook journal"_s),
                 qPrintable(m_page->problem()));
        look(u"nowhere.knotebook"_s);
        QVERIFY(m_page->problem().contains(u"no such file"_s));
        QVERIFY(!m_page->restore());
    }

    void theOpenJournalIsNoBackupOfItself()
    {
        look(u"j.knotebook"_s);
        QVERIFY(m_page->restore());
        QVERIFY(settled());
        QCOMPARE_EQ(m_page->state(), State::Failed);
        QVERIFY(m_page->problem().contains(u"the journal that is open"_s));
        QCOMPARE(observations(), 2);
        QVERIFY(!m_app->session.isLent());
    }

    void endingInTheMiddleGivesTheJournalBack()
    {
        look(u"backup.knotebook"_s);
        QVERIFY(m_page->restore());
        m_page.reset();
        QVERIFY(!m_app->session.isLent());
        QVERIFY(observations() == 1 || observations() == 2);
        QVERIFY(m_app->session.read().verify()->isEmpty());
    }

private:
    QString path(const QString &name) const { return m_app->folder.filePath(name); }
    qint64 observations() const { return m_app->session.read().counts()->observations; }
    QString line(int row) const
    {
        ImportListModel *model = m_page->contents();
        return model->data(model->index(row), ImportListModel::DetailRole).toString();
    }
    void look(const QString &name)
    {
        m_page->openFile(QUrl::fromLocalFile(path(name)));
        QVERIFY(settled());
    }
    bool settled()
    {
        return QTest::qWaitFor([this] {
            return m_page->state() != State::Reading && m_page->state() != State::Restoring;
        });
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<RestoreViewModel> m_page;
};

QTEST_GUILESS_MAIN(RestoreViewModelTest)
#include "tst_restoreviewmodel.moc"
