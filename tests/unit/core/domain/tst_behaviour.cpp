// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/catalogue.h"
#include "core/domain/knot.h"

#include <QTest>

#include <limits>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** How a knot behaves: what may be said of it and what not. */
class BehaviourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedOfIt();
    void anyAnswerMakesItNotEmpty_data();
    void anyAnswerMakesItNotEmpty();
    void minutesHaveTheirBounds_data();
    void minutesHaveTheirBounds();
    void aKnotIsAsSoundAsItsBehaviour();
    void constancyHasItsNames();
    void bothListsCanBeChosenFrom();
};

void BehaviourTest::nothingIsAskedOfIt()
{
    QVERIFY(Behaviour().isEmpty());
    QVERIFY(check(Behaviour()));
}

void BehaviourTest::anyAnswerMakesItNotEmpty_data()
{
    QTest::addColumn<int>("which");
    for (int which = 0; which < 7; ++which)
        QTest::addRow("%d", which) << which;
}

void BehaviourTest::anyAnswerMakesItNotEmpty()
{
    QFETCH(int, which);
    Behaviour said;
    switch (which) {
    case 0:
        said.aggravates = {u"sitting"_s};
        break;
    case 1:
        said.aggravatesWords = u"long trains"_s;
        break;
    case 2:
        said.eases = {u"heat"_s};
        break;
    case 3:
        said.easesWords = u"the bath"_s;
        break;
    case 4:
        said.minutesToOnset = 0; // at once is an answer
        break;
    case 5:
        said.minutesToSettle = 0;
        break;
    default:
        said.constancy = Constancy::Constant;
    }
    QVERIFY(!said.isEmpty());
    QVERIFY(check(said));
    QVERIFY(!(said == Behaviour()));
}

void BehaviourTest::minutesHaveTheirBounds_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("least of all") << std::numeric_limits<int>::min() << false;
    QTest::newRow("-1") << -1 << false;
    QTest::newRow("at once") << 0 << true;
    QTest::newRow("thirty days") << 43200 << true;
    QTest::newRow("a minute more") << 43201 << false;
    QTest::newRow("most of all") << std::numeric_limits<int>::max() << false;
}

void BehaviourTest::minutesHaveTheirBounds()
{
    QFETCH(int, minutes);
    QFETCH(bool, allowed);
    for (const bool onset : {true, false}) {
        Behaviour behaviour;
        (onset ? behaviour.minutesToOnset : behaviour.minutesToSettle) = minutes;
        const Status status = check(behaviour);
        QCOMPARE(status.has_value(), allowed);
        if (!allowed) {
            QCOMPARE(status.error().code, ErrorCode::OutOfRange);
            QCOMPARE(status.error().detail,
                     onset ? u"time to onset: 0 to 43200 minutes"_s
                           : u"time to settle: 0 to 43200 minutes"_s);
        }
    }
}

void BehaviourTest::aKnotIsAsSoundAsItsBehaviour()
{
    KnotFields knot;
    knot.label = u"desk"_s;
    knot.behaviour.minutesToSettle = 120;
    QVERIFY(check(knot));
    QCOMPARE(*Knot::create(KnotId(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)), knot)
                  ->fields()
                  .behaviour.minutesToSettle,
             120);
    knot.behaviour.minutesToSettle = -120;
    QVERIFY(!check(knot));
    knot.behaviour = {};
    knot.behaviour.easesWords = QString(longestNote + 1, u'x');
    QCOMPARE(check(knot).error().code, ErrorCode::OutOfRange);
}

void BehaviourTest::constancyHasItsNames()
{
    QCOMPARE(namesOf<Constancy>(), (QStringList {u"constant"_s, u"intermittent"_s}));
    for (const QString &word : namesOf<Constancy>())
        QCOMPARE(name(*fromName<Constancy>(word)), word);
    QVERIFY(!fromName<Constancy>(u"always"_s));
}

void BehaviourTest::bothListsCanBeChosenFrom()
{
    const Catalogue catalogue = *Catalogue::load();
    for (const QString &list : {u"aggravates"_s, u"eases"_s}) {
        const QStringList ids = catalogue.vocabulary(list);
        QVERIFY(ids.size() >= 10);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    }
    QVERIFY(catalogue.vocabulary(u"aggravates"_s).contains(u"sitting"_s));
    QVERIFY(catalogue.vocabulary(u"eases"_s).contains(u"heat"_s));
}

QTEST_GUILESS_MAIN(BehaviourTest)
#include "tst_behaviour.moc"
