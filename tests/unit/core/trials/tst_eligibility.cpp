// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trials/eligibility.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** What may be tried on oneself, and what not. */
class EligibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinarySelfCareCanBeTried_data();
    void ordinarySelfCareCanBeTried();
    void medicinesAndTreatmentsAreNotTried();
    void whatIsHeldBackIsNotTried();
    void aBlockElsewhereDoesNotMatter();
    void ownRemediesGoByTheirKind();

private:
    const Remedy &remedy(const char *id) const { return *m_catalogue.remedy(QLatin1String(id)); }

    const Catalogue m_catalogue = *Catalogue::load();
    const KnotId m_neck {QUuid(u"00000000-0000-4000-8000-000000000001"_s)};
    const KnotId m_hip {QUuid(u"00000000-0000-4000-8000-000000000002"_s)};
};

void EligibilityTest::ordinarySelfCareCanBeTried_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"heat", "cold", "direct-pressure", "partner-pressure", "foam-roller",
                           "gentle-stretch", "aerobic", "relaxation", "regular-stretching"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void EligibilityTest::ordinarySelfCareCanBeTried()
{
    QFETCH(const QString, id);
    QVERIFY(!unfitness(*m_catalogue.remedy(id), {}, m_neck));
    QVERIFY(!unfitness(*m_catalogue.remedy(id), {}, {}));
}

void EligibilityTest::medicinesAndTreatmentsAreNotTried()
{
    QCOMPARE(unfitness(remedy("oral-nsaid"), {}, {})->why, Unfit::Medicine);
    QCOMPARE(unfitness(remedy("muscle-rub"), {}, {})->why, Unfit::Medicine);
    QCOMPARE(unfitness(remedy("prescription-medicine"), {}, {})->why, Unfit::Medicine);
    QCOMPARE(unfitness(remedy("dry-needling"), {}, {})->why, Unfit::Professional);
    QCOMPARE(unfitness(remedy("tens"), {}, {})->why, Unfit::Professional);
    int offered = 0;
    for (const Remedy &one : m_catalogue.remedies()) {
        if (unfitness(one, {}, {}))
            continue;
        ++offered;
        QVERIFY(one.kind != u"medicine" && one.kind != u"professional");
        QVERIFY(one.section == u"5a" || one.section == u"5d");
    }
    QVERIFY(offered > 20);
}

void EligibilityTest::whatIsHeldBackIsNotTried()
{
    const QList<Block> blocked {{.careClass = u"heat"_s, .rule = u"E-X"_s, .knots = {}}};
    QCOMPARE(unfitness(remedy("heat"), blocked, m_neck),
             (Unfitness {.why = Unfit::Blocked, .rule = u"E-X"_s}));
    QCOMPARE(unfitness(remedy("hot-bath"), blocked, {})->why, Unfit::Blocked);
    QVERIFY(!unfitness(remedy("cold"), blocked, m_neck));
    QCOMPARE(unfitName(Unfit::Blocked), u"blocked"_s);
}

void EligibilityTest::aBlockElsewhereDoesNotMatter()
{
    const QList<Block> blocked {{.careClass = u"heat"_s, .rule = u"P-X"_s, .knots = {m_hip}}};
    QVERIFY(!unfitness(remedy("heat"), blocked, m_neck));
    QVERIFY(unfitness(remedy("heat"), blocked, m_hip));
    QVERIFY(unfitness(remedy("heat"), blocked, {})); // of everything: the hip is in it
}

void EligibilityTest::ownRemediesGoByTheirKind()
{
    const QList<Block> blocked {{.careClass = u"heat"_s, .rule = u"P-X"_s, .knots = {}}};
    OwnRemedyFields own {.name = u"Wärmflasche"_s, .kind = u"heat_cold"_s};
    QVERIFY(!unfitness(own, m_catalogue, {}, m_neck));
    QCOMPARE(unfitness(own, m_catalogue, blocked, m_neck)->rule, u"P-X"_s);
    own.kind = u"relaxation"_s;
    QVERIFY(!unfitness(own, m_catalogue, blocked, m_neck));
    own.kind = u"medicine"_s;
    QCOMPARE(unfitness(own, m_catalogue, {}, m_neck)->why, Unfit::Medicine);
    own.kind = u"professional"_s;
    QCOMPARE(unfitness(own, m_catalogue, {}, m_neck)->why, Unfit::Professional);
}

QTEST_GUILESS_MAIN(EligibilityTest)
#include "tst_eligibility.moc"
