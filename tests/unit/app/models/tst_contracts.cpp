// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"
#include "app/shell/shell.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/**
 * Every list model of the window, watched by Qt's own tester while the journal
 * behind it fills, changes, empties and is another one.
 */
class ContractsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_preferences = std::make_unique<Preferences>(m_app->folder.filePath(u"window.ini"_s));
        m_shell = std::make_unique<Shell>(m_app->session, m_app->tables, *m_preferences, u"0"_s);
        for (QAbstractItemModel *model : models())
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    }

    void cleanup()
    {
        m_testers.clear();
        m_shell.reset();
        m_preferences.reset();
        m_app.reset();
    }

    void everyRoleOfEveryRowAnswersAndHasAName()
    {
        fill();
        for (const QAbstractItemModel *model : models()) {
            const QHash<int, QByteArray> roles = model->roleNames();
            QVERIFY2(!roles.isEmpty(), model->metaObject()->className());
            for (int row = 0; row < model->rowCount(); ++row) {
                for (auto role = roles.begin(); role != roles.end(); ++role)
                    QVERIFY2(
                        model->data(model->index(row, 0), role.key()).isValid()
                            || role.key() < Qt::UserRole,
                        qPrintable(u"%1.%2"_s.arg(QLatin1String(model->metaObject()->className()),
                                                  QString::fromUtf8(role.value()))));
                QVERIFY2(!model->data(model->index(row, 0), Qt::DisplayRole).isNull(),
                         model->metaObject()->className());
            }
        }
    }

    void noModelAnswersForARowThatIsNotThere()
    {
        fill();
        for (const QAbstractItemModel *model : models()) {
            QVERIFY(!model->index(model->rowCount(), 0).isValid());
            QVERIFY(!model->data({}, Qt::DisplayRole).isValid());
            if (model->rowCount() > 0)
                QCOMPARE(model->rowCount(model->index(0, 0)), 0);
        }
    }

    void undoAndRedoOfAYearKeepTheContract()
    {
        fill();
        const QList<int> full = counts();
        m_app->session.undo();
        settle();
        QVERIFY(counts() != full);
        m_app->session.redo();
        // A year is worked out again off the GUI thread: that takes what it takes.
        QTRY_COMPARE_WITH_TIMEOUT(counts(), full, 60'000);
    }

    void singleEntriesKeepTheContract()
    {
        fill();
        const KnotId knot = m_app->addKnot();
        m_shell->openKnot(knot);
        for (int pain = 0; pain <= 10; ++pain)
            m_app->logPain(knot, pain);
        settle();
        QVERIFY(m_shell->today()->knots()->count() > 0);
        QVERIFY(m_app->session.remove(ActionKind::DeleteKnot, knot, u"deleted"_s));
        settle();
    }

    void anotherJournalKeepsTheContract()
    {
        fill();
        m_shell->openKnot(m_shell->today()->knots()->states().first().knot.id());
        auto other = Journal::create(m_app->folder.filePath(u"other.knotebook"_s),
                                     m_app->session.journal().context());
        QVERIFY(other);
        QVERIFY(m_app->session.adopt(std::move(*other)));
        settle();
        QCOMPARE(m_shell->today()->knots()->count(), 0);
        QCOMPARE(m_shell->care()->steps()->count(), 0);
        QCOMPARE(m_shell->care()->visits()->count(), 0);
        QCOMPARE(m_shell->knot()->timeline()->rowCount(), 0);
    }

private:
    QList<QAbstractItemModel *> models() const
    {
        Shell &shell = *m_shell;
        return {shell.today()->knots(),
                shell.body()->marks(),
                shell.body()->elsewhere(),
                shell.knot()->timeline(),
                shell.knot()->days(),
                shell.remedies()->kinds(),
                shell.remedies()->remedies(),
                shell.trends()->subjects(),
                shell.trends()->periods(),
                shell.trends()->table(),
                shell.trends()->everydayLife()->courses(),
                shell.trends()->everydayLife()->answers(),
                shell.trends()->everydayLife()->form()->activities(),
                shell.trends()->everydayLife()->form()->change(),
                shell.trial()->open(),
                shell.trial()->running(),
                shell.trial()->ended(),
                shell.trial()->form()->remedy(),
                shell.trial()->form()->against(),
                shell.trial()->form()->knots(),
                shell.trial()->form()->length(),
                shell.trial()->form()->outcome(),
                shell.care()->findings(),
                shell.care()->steps(),
                shell.care()->ladder(),
                shell.care()->visits(),
                shell.care()->visit()->profession(),
                shell.care()->visit()->treatments(),
                shell.care()->visit()->knots(),
                shell.report()->periods(),
                shell.report()->parts(),
                shell.report()->knots(),
                shell.report()->paper(),
                shell.settings()->theme(),
                shell.settings()->facts(),
                shell.settings()->importing()->places(),
                shell.settings()->importing()->unreadable(),
                shell.settings()->restoring()->contents(),
                shell.settings()->snapshots()->list(),
                shell.settings()->purging()->copies()};
    }

    QList<int> counts() const
    {
        QList<int> counts;
        for (const QAbstractItemModel *model : models())
            counts.append(model->rowCount());
        return counts;
    }

    void fill()
    {
        QVERIFY(m_app->session.journal().import(
            ActionKind::Demo, demoYear(m_app->clock.nowUtc(), m_app->clock.zone())));
        m_app->session.announceAll();
        settle();
        QVERIFY(m_shell->today()->knots()->count() > 0);
    }

    /** Until nothing has come from the workers for a while. */
    void settle()
    {
        QList<int> before;
        do {
            before = counts();
            QTest::qWait(800);
        } while (counts() != before);
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Shell> m_shell;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

QTEST_MAIN(ContractsTest)
#include "tst_contracts.moc"
