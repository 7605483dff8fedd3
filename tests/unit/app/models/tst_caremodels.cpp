// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/models/carestepmodel.h"
#include "app/models/laddermodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QPointer>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

Finding finding(const QString &rule, Tier tier)
{
    Finding finding;
    finding.rule = rule;
    finding.tier = tier;
    return finding;
}

} // namespace

class CareModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }

    void theSameThingToDoIsOneRow()
    {
        CareStepModel model(m_app.session, m_app.tables.careTexts, nullptr);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(title(u"B-DUR14"_s), title(u"B-STUB"_s));
        QVERIFY(title(u"B-DUR14"_s) != title(u"B-PLAN"_s));
        model.setFindings({finding(u"B-DUR14"_s, Tier::Book), finding(u"B-PLAN"_s, Tier::Book),
                           finding(u"B-STUB"_s, Tier::Book)});
        QCOMPARE(model.count(), 2);
        QCOMPARE(text(model, 0, CareStepModel::TitleRole), title(u"B-DUR14"_s));
        QCOMPARE(text(model, 0, CareStepModel::ReasonCountRole), u"2 reasons"_s);
        QCOMPARE(text(model, 1, CareStepModel::ReasonCountRole), u"1 reason"_s);
        QCOMPARE(model.findingsAt(0).size(), 2);
        QCOMPARE(model.findingsAt(1).first().rule, u"B-PLAN"_s);
        auto *reasons =
            model.data(model.index(0), CareStepModel::ReasonsRole).value<FindingModel *>();
        QVERIFY(reasons);
        QCOMPARE(reasons->count(), 2);
        QCOMPARE(reasons->at(1)->rule, u"B-STUB"_s);
    }

    void anotherUrgencyIsAnotherRow()
    {
        CareStepModel model(m_app.session, m_app.tables.careTexts, nullptr);
        model.setFindings({finding(u"B-DUR14"_s, Tier::Prompt), finding(u"B-STUB"_s, Tier::Book)});
        QCOMPARE(model.count(), 2);
    }

    void theReasonsOfARowLiveUntilTheViewsHaveLetGo()
    {
        CareStepModel model(m_app.session, m_app.tables.careTexts, nullptr);
        model.setFindings({finding(u"B-DUR14"_s, Tier::Book)});
        const QPointer<FindingModel> before =
            model.data(model.index(0), CareStepModel::ReasonsRole).value<FindingModel *>();
        model.setFindings({finding(u"B-PLAN"_s, Tier::Book)});
        model.setFindings({});
        QVERIFY(before);
        QCOMPARE(before->count(), 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!before);
    }

    void aStepCanBePutOffAsLongAsOneReasonIsNot()
    {
        CareStepModel model(m_app.session, m_app.tables.careTexts, nullptr);
        Finding first = finding(u"B-DUR14"_s, Tier::Book);
        Finding second = finding(u"B-STUB"_s, Tier::Book);
        first.snoozedUntil = QDate(2024, 5, 9);
        model.setFindings({first, second});
        QVERIFY(flag(model, 0, CareStepModel::CanSnoozeRole));
        second.snoozedUntil = first.snoozedUntil;
        model.setFindings({first, second});
        QVERIFY(!flag(model, 0, CareStepModel::CanSnoozeRole));
        QVERIFY(!flag(model, 0, CareStepModel::CanAcknowledgeRole));
    }

    void whatIsUrgentIsAcknowledgedAndNeverPutOff()
    {
        CareStepModel model(m_app.session, m_app.tables.careTexts, nullptr);
        Finding heart = finding(u"E-CARD"_s, Tier::Emergency);
        model.setFindings({heart});
        QVERIFY(flag(model, 0, CareStepModel::UrgentRole));
        QVERIFY(flag(model, 0, CareStepModel::CanAcknowledgeRole));
        QVERIFY(!flag(model, 0, CareStepModel::CanSnoozeRole));
        heart.acknowledgedAt = m_app.session.now();
        model.setFindings({heart});
        QVERIFY(!flag(model, 0, CareStepModel::CanAcknowledgeRole));
        heart.askAgain = true;
        model.setFindings({heart});
        QVERIFY(flag(model, 0, CareStepModel::CanAcknowledgeRole));
    }

    void aRowThatIsNotThereIsEmpty()
    {
        CareStepModel model(m_app.session, m_app.tables.careTexts, nullptr);
        QVERIFY(model.findingsAt(0).isEmpty());
        QVERIFY(model.findingsAt(-1).isEmpty());
        QVERIFY(!model.data(model.index(0), CareStepModel::TitleRole).isValid());
        const QSignalSpy changed(&model, &CareStepModel::changed);
        model.setFindings({finding(u"B-PLAN"_s, Tier::Book)});
        model.setFindings({});
        QCOMPARE(changed.count(), 2);
        QCOMPARE(model.rowCount(), 0);
    }

    void theLadderShowsWhereOneStands_data()
    {
        QTest::addColumn<LadderStep>("step");
        QTest::addColumn<int>("here");
        QTest::addColumn<int>("next");
        QTest::newRow("nothing yet") << LadderStep::None << -1 << 0;
        QTest::newRow("self-care") << LadderStep::SelfCare << 0 << 1;
        QTest::newRow("massage") << LadderStep::Massage << 1 << 2;
        QTest::newRow("needling") << LadderStep::CompressionOrNeedling << 2 << 3;
        QTest::newRow("injection") << LadderStep::Injection << 3 << -1;
    }
    void theLadderShowsWhereOneStands()
    {
        QFETCH(const LadderStep, step);
        QFETCH(const int, here);
        QFETCH(const int, next);
        LadderModel model(nullptr);
        const QAbstractItemModelTester tester(&model);
        model.setStep(step);
        QCOMPARE(model.step(), step);
        QCOMPARE(model.rowCount(), 4);
        for (int row = 0; row < 4; ++row) {
            QCOMPARE(flag(model, row, LadderModel::HereRole), row == here);
            QCOMPARE(flag(model, row, LadderModel::ReachedRole), row <= here);
            QCOMPARE(text(model, row, LadderModel::StateRole).isEmpty(),
                     row != here && row != next);
            QVERIFY(!text(model, row, LadderModel::TitleRole).isEmpty());
        }
    }

    void movingOnTheLadderIsSaid()
    {
        LadderModel model(nullptr);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setStep(LadderStep::Massage);
        QCOMPARE(changed.count(), 1);
        QVERIFY(text(model, 1, LadderModel::StateRole).contains(u"You are here"_s));
        QVERIFY(text(model, 2, LadderModel::StateRole).contains(u"next step"_s));
    }

private:
    QString title(const QString &rule) const { return m_app.tables.careTexts.rule(rule).title; }
    static QString text(const QAbstractItemModel &model, int row, int role)
    {
        return model.data(model.index(row, 0), role).toString();
    }
    static bool flag(const QAbstractItemModel &model, int row, int role)
    {
        return model.data(model.index(row, 0), role).toBool();
    }

    test::AppFixture m_app;
};

QTEST_GUILESS_MAIN(CareModelsTest)
#include "tst_caremodels.moc"
