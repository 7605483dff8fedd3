// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** How a knot behaves and what a visit is for, said on the command line. */
class BehaviourTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aNewKnotSaysHowItBehaves();
    void whatIsNotGivenIsKept();
    void undoTakesItBack();
    void theFactorsAreListed();
    void whatCannotBeIsRefusedAndNothingChanges_data();
    void whatCannotBeIsRefusedAndNothingChanges();
    void theAimIsWrittenDownAndSaid();
    void anEmptyAimTakesItAway();
    void theAimCanBeUndone();
    void allOfItComesThroughTheArchive();
};

void BehaviourTest::aNewKnotSaysHowItBehaves()
{
    const QJsonObject knot = json(
        u"knot add --region knee --aggravates stairs --aggravates walking --aggravates-words \" downhill \" --eases rest --eases-words \"the pool\" --minutes-to-onset 15 --minutes-to-settle 240 --constancy intermittent"_s);
    QCOMPARE(knot[u"aggravates"].toArray(), (QJsonArray {u"stairs"_s, u"walking"_s}));
    QCOMPARE(knot[u"aggravates_words"].toString(), u"downhill"_s);
    QCOMPARE(knot[u"eases"].toArray(), QJsonArray {u"rest"_s});
    QCOMPARE(knot[u"eases_words"].toString(), u"the pool"_s);
    QCOMPARE(knot[u"minutes_to_onset"].toInt(), 15);
    QCOMPARE(knot[u"minutes_to_settle"].toInt(), 240);
    QCOMPARE(knot[u"constancy"].toString(), u"intermittent"_s);
}

void BehaviourTest::whatIsNotGivenIsKept()
{
    DONE(u"knot edit KNOT --aggravates sitting --minutes-to-onset 0 --constancy constant"_s);
    DONE(u"knot edit KNOT --eases heat"_s);
    DONE(u"knot edit KNOT --label desk"_s);
    const QJsonObject knot = json(u"knot show KNOT"_s);
    QCOMPARE(knot[u"aggravates"].toArray(), QJsonArray {u"sitting"_s});
    QCOMPARE(knot[u"eases"].toArray(), QJsonArray {u"heat"_s});
    QVERIFY(knot.contains(u"minutes_to_onset"));
    QCOMPARE(knot[u"minutes_to_onset"].toInt(-1), 0);
    QCOMPARE(knot[u"constancy"].toString(), u"constant"_s);
    QVERIFY(!knot.contains(u"minutes_to_settle"));
}

void BehaviourTest::undoTakesItBack()
{
    DONE(u"knot edit KNOT --eases heat --eases-words bath"_s);
    DONE(u"undo"_s);
    const QJsonObject knot = json(u"knot show KNOT"_s);
    QVERIFY(!knot.contains(u"eases") && !knot.contains(u"eases_words"));
    DONE(u"redo"_s);
    QCOMPARE(json(u"knot show KNOT"_s)[u"eases_words"].toString(), u"bath"_s);
}

void BehaviourTest::theFactorsAreListed()
{
    const QJsonObject factors = json(u"knot factors"_s);
    QCOMPARE(keysBeside(factors, {u"aggravates"_s, u"eases"_s}), QStringList());
    int lines = 0;
    for (const QString &list : factors.keys()) {
        const QJsonArray entries = factors[list].toArray();
        for (const QJsonValue &entry : entries) {
            ++lines;
            QCOMPARE(keysBeside(entry, {u"id"_s, u"words"_s}), QStringList());
            QVERIFY(entry[u"words"].toString() != entry[u"id"].toString());
            DONE(u"knot edit KNOT --%1 %2"_s.arg(list, entry[u"id"].toString()));
        }
    }
    QVERIFY(lines >= 20);
    QCOMPARE(run(u"knot factors"_s).out.count(u'\n'), lines);
}

void BehaviourTest::whatCannotBeIsRefusedAndNothingChanges_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("named");
    QTest::newRow("an unknown cause") << u"--aggravates moonlight"_s << 1 << u"moonlight"_s;
    QTest::newRow("an unknown relief") << u"--eases moonlight"_s << 1 << u"moonlight"_s;
    QTest::newRow("negative") << u"--minutes-to-onset=-1"_s << 2 << u"minutes-to-onset"_s;
    QTest::newRow("too long") << u"--minutes-to-settle 43201"_s << 2 << u"minutes-to-settle"_s;
    QTest::newRow("in words") << u"--minutes-to-settle soon"_s << 2 << u"soon"_s;
    QTest::newRow("no constancy") << u"--constancy often"_s << 2 << u"constant, intermittent"_s;
}

void BehaviourTest::whatCannotBeIsRefusedAndNothingChanges()
{
    QFETCH(QString, options);
    QFETCH(int, code);
    QFETCH(QString, named);
    const QJsonObject before = json(u"knot show KNOT"_s);
    const Run refused = run(u"knot edit KNOT "_s + options);
    QCOMPARE(refused.code, code);
    QVERIFY2(refused.err.contains(named), qPrintable(refused.err));
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(json(u"knot show KNOT"_s), before);
}

void BehaviourTest::theAimIsWrittenDownAndSaid()
{
    QVERIFY(run(u"visit aim"_s).out.startsWith(u"No aim"_s));
    DONE(u"visit aim \"  lift my child again \""_s);
    QCOMPARE(run(u"visit aim"_s).out, u"lift my child again\n"_s);
    QCOMPARE(json(u"visit aim"_s), (QJsonObject {{u"aim"_s, u"lift my child again"_s}}));
}

void BehaviourTest::anEmptyAimTakesItAway()
{
    DONE(u"visit aim sleep"_s);
    QCOMPARE(m_cli->run({u"visit"_s, u"aim"_s, QString()}).code, 0);
    QVERIFY(json(u"visit aim"_s)[u"aim"].toString().isEmpty());
}

void BehaviourTest::theAimCanBeUndone()
{
    DONE(u"visit aim sleep"_s);
    DONE(u"visit aim swim"_s);
    DONE(u"undo"_s);
    QCOMPARE(run(u"visit aim"_s).out, u"sleep\n"_s);
}

void BehaviourTest::allOfItComesThroughTheArchive()
{
    DONE(
        u"knot edit KNOT --aggravates sitting --eases heat --minutes-to-settle 30 --constancy constant"_s);
    DONE(u"visit aim sleep"_s);
    DONE(u"export --format json --out DIR/a.json"_s);
    const QByteArray archive = m_cli->bytes(u"a.json"_s);
    QVERIFY(archive.contains("\"version\": 3"));
    CliFixture other;
    QCOMPARE(other.run({u"init"_s}).code, 0);
    QCOMPARE(other.run({u"import"_s, m_cli->path(u"a.json"_s)}).code, 0);
    QCOMPARE(other.run({u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, other.path(u"b.json"_s)})
                 .code,
             0);
    QCOMPARE(other.bytes(u"b.json"_s), archive);
}

QTEST_GUILESS_MAIN(BehaviourTest)
#include "tst_behaviour.moc"
