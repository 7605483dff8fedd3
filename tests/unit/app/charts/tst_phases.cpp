// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/phasemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const QDate may(2024, 5, 1);

ShownPhase phase(int from, int to, bool treated, const QString &words)
{
    return {may.addDays(from), may.addDays(to), treated, words};
}

Period view(int from, int to)
{
    return {may.addDays(from), may.addDays(to)};
}

} // namespace

/** The phases of fair trials along a chart. */
class PhasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhaseTakesItsShareOfTheDays();
    void phasesAreCutToWhatIsDrawn();
    void phasesOutsideAreNotDrawn();
    void oneDayIsADay();
    void theyStandInTheOrderOfTheirDays();
    void aDaySaysItsPhasesAlsoWhereTheyAreNotDrawn();
    void newPhasesTakeThePlaceOfTheOld();

private:
    double at(int row, PhaseModel::Role role) const
    {
        return m_model.index(row).data(role).toDouble();
    }
    PhaseModel m_model {nullptr};
    QAbstractItemModelTester m_tester {&m_model};
};

void PhasesTest::aPhaseTakesItsShareOfTheDays()
{
    m_model.setPhases({phase(0, 4, true, u"with heat"_s), phase(5, 9, false, u"without"_s)},
                      view(0, 9));
    QCOMPARE(m_model.count(), 2);
    QCOMPARE(at(0, PhaseModel::StartRole), 0.0);
    QCOMPARE(at(0, PhaseModel::ShareRole), 0.5);
    QCOMPARE(at(1, PhaseModel::StartRole), 0.5);
    QCOMPARE(at(1, PhaseModel::ShareRole), 0.5);
    QVERIFY(m_model.index(0).data(PhaseModel::TreatedRole).toBool());
    QVERIFY(!m_model.index(1).data(PhaseModel::TreatedRole).toBool());
}

void PhasesTest::phasesAreCutToWhatIsDrawn()
{
    m_model.setPhases({phase(-10, 1, true, u"a"_s), phase(2, 40, false, u"b"_s)}, view(0, 3));
    QCOMPARE(at(0, PhaseModel::StartRole), 0.0);
    QCOMPARE(at(0, PhaseModel::ShareRole), 0.5);
    QCOMPARE(at(1, PhaseModel::StartRole), 0.5);
    QCOMPARE(at(1, PhaseModel::StartRole) + at(1, PhaseModel::ShareRole), 1.0);
}

void PhasesTest::phasesOutsideAreNotDrawn()
{
    m_model.setPhases({phase(-5, -1, true, u"before"_s), phase(10, 12, true, u"after"_s)},
                      view(0, 9));
    QCOMPARE(m_model.count(), 0);
    m_model.setPhases({phase(-5, 0, true, u"touches"_s)}, view(0, 9));
    QCOMPARE(m_model.count(), 1);
    QCOMPARE(at(0, PhaseModel::ShareRole), 0.1);
}

void PhasesTest::oneDayIsADay()
{
    m_model.setPhases({phase(3, 3, true, u"a"_s)}, view(3, 3));
    QCOMPARE(at(0, PhaseModel::StartRole), 0.0);
    QCOMPARE(at(0, PhaseModel::ShareRole), 1.0);
}

void PhasesTest::theyStandInTheOrderOfTheirDays()
{
    m_model.setPhases({phase(5, 9, true, u"second"_s), phase(0, 4, false, u"first"_s)}, view(0, 9));
    QCOMPARE(m_model.index(0).data(PhaseModel::WordsRole).toString(), u"first"_s);
    QCOMPARE(m_model.index(1).data(Qt::DisplayRole).toString(), u"second"_s);
}

void PhasesTest::aDaySaysItsPhasesAlsoWhereTheyAreNotDrawn()
{
    m_model.setPhases({phase(0, 4, true, u"heat"_s), phase(3, 6, false, u"no cold"_s)}, view(8, 9));
    QCOMPARE(m_model.wordsOn(may), u"heat"_s);
    QCOMPARE(m_model.wordsOn(may.addDays(3)), u"heat, no cold"_s);
    QCOMPARE(m_model.wordsOn(may.addDays(6)), u"no cold"_s);
    QCOMPARE(m_model.wordsOn(may.addDays(7)), QString());
    QCOMPARE(m_model.wordsOn({}), QString());
}

void PhasesTest::newPhasesTakeThePlaceOfTheOld()
{
    QSignalSpy changed(&m_model, &PhaseModel::changed);
    m_model.setPhases({phase(0, 4, true, u"heat"_s)}, view(0, 9));
    m_model.setPhases({}, view(0, 9));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(m_model.count(), 0);
    QCOMPARE(m_model.wordsOn(may), QString());
    QVERIFY(!m_model.data(m_model.index(0), PhaseModel::StartRole).isValid());
}

QTEST_MAIN(PhasesTest)
#include "tst_phases.moc"
