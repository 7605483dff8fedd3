// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/**
 * What a person with two machines does over time: merging, encrypting, purging,
 * exporting, one after the other. Each is tested by itself elsewhere; here they
 * meet.
 */
class TwoMachinesTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        QVERIFY(QFile::copy(m_cli->path(), m_cli->path(u"tablet.knotebook"_s)));
        m_cli->write(u"pass"_s, "correct horse\n");
        m_cli->setNow(u"2024-05-02T08:00:00+02:00"_s);
    }

    void howAKnotBehavesIsMerged();
    void theAimOfAVisitIsMergedAsTheLastOneSaidIt();
    void aConflictNamesTheFieldsInWords();
    void aTrialOfOneMachineRunsOnTheOther();
    void answersOfBothAreOneCourse();
    void anEncryptedCopyCarriesThemOver();
    void anEncryptedArchiveBringsThemIn();
    void whatWasPurgedHereStaysAway();
    void whatWasPurgedThereIsHiddenHere();
    void aFileThatSaysOtherwiseIsNotTakenInSilence();
    void whatWasPurgedComesBackOnlyOnPurpose();
    void aVisitOutlivesThePurgeOfItsKnot();
    void purgedOnBothItIsGone();
    void whatAMergePutAsideIsPurgedToo();
    void aMergedJournalIsVerifiedAndExported();
    void eachOrderGivesTheSameArchive();

private:
    Run onTablet(const QString &line) const
    {
        return m_cli->run(words(u"--journal DIR/tablet.knotebook "_s + line));
    }
    QJsonObject jsonOnTablet(const QString &line) const
    {
        return m_cli->json(words(u"--journal DIR/tablet.knotebook "_s + line)).object();
    }
    void at(int hour)
    {
        m_cli->setNow(u"2024-05-02T%1:00:00+02:00"_s.arg(hour, 2, 10, QChar(u'0')));
    }
    /** The records of a kind in the archive of a journal. */
    QJsonArray records(const QString &journal, const QString &kind) const
    {
        const QString out = journal + u".json"_s;
        QFile::remove(m_cli->path(out));
        const Run exported = m_cli->run(
            words(u"--journal DIR/%1 export --format json --out DIR/%2"_s.arg(journal, out)));
        if (exported.code != 0)
            qWarning("%s", qPrintable(exported.err));
        return QJsonDocument::fromJson(m_cli->bytes(out)).object()[kind].toArray();
    }
    /** The same, whatever their order in the file. */
    QMap<QString, QJsonValue> recordsById(const QString &journal, const QString &kind) const
    {
        QMap<QString, QJsonValue> byId;
        const QJsonArray all = records(journal, kind);
        for (const QJsonValue &record : all)
            byId.insert(record[u"id"].toString(), record);
        return byId;
    }
    bool holds(const QString &file, const QByteArray &text) const
    {
        return m_cli->bytes(file).contains(text) || m_cli->bytes(file + u"-wal"_s).contains(text);
    }
};

void TwoMachinesTest::howAKnotBehavesIsMerged()
{
    QCOMPARE(onTablet(u"knot edit KNOT --aggravates sitting --aggravates-words \"the old chair\" "
                      "--eases heat --minutes-to-onset 20 --constancy intermittent"_s)
                 .code,
             0);
    const QJsonObject merged = json(u"merge DIR/tablet.knotebook"_s);
    QCOMPARE(merged[u"changed"_s].toInt(), 1);
    const QJsonObject knot = json(u"knot show KNOT"_s);
    QCOMPARE(knot[u"aggravates"_s].toArray(), QJsonArray {u"sitting"_s});
    QCOMPARE(knot[u"aggravates_words"_s].toString(), u"the old chair"_s);
    QCOMPARE(knot[u"minutes_to_onset"_s].toInt(), 20);
    QCOMPARE(knot[u"constancy"_s].toString(), u"intermittent"_s);
}

void TwoMachinesTest::theAimOfAVisitIsMergedAsTheLastOneSaidIt()
{
    at(9);
    QCOMPARE(onTablet(u"visit aim \"to sit through a day\""_s).code, 0);
    at(10);
    DONE(u"visit aim \"to sleep on the left side\""_s);
    DONE(u"merge DIR/tablet.knotebook"_s);
    QCOMPARE(json(u"visit aim"_s)[u"aim"_s].toString(), u"to sleep on the left side"_s);
    QVERIFY(run(u"merge list"_s).out.contains(u"to sit through a day"_s));
    // The tablet ends with the same.
    QCOMPARE(onTablet(u"merge DIR/j.knotebook"_s).code, 0);
    QCOMPARE(jsonOnTablet(u"visit aim"_s)[u"aim"_s].toString(), u"to sleep on the left side"_s);
}

void TwoMachinesTest::aConflictNamesTheFieldsInWords()
{
    at(9);
    DONE(u"knot edit KNOT --eases heat"_s);
    at(10);
    QCOMPARE(onTablet(u"knot edit KNOT --eases rest"_s).code, 0);
    const Run said = run(u"merge DIR/tablet.knotebook --dry-run"_s);
    QCOMPARE(said.code, 0);
    QVERIFY2(said.out.contains(u"What eases it"_s), qPrintable(said.out));
    QVERIFY2(!said.out.contains(u"field."_s), qPrintable(said.out));
}

void TwoMachinesTest::aTrialOfOneMachineRunsOnTheOther()
{
    const Run planned = onTablet(u"trial plan --remedy heat --seed 7"_s);
    QVERIFY2(planned.code == 0, qPrintable(planned.err));
    DONE(u"merge DIR/tablet.knotebook"_s);
    const QJsonArray ours = records(u"j.knotebook"_s, u"trials"_s);
    QCOMPARE(ours.size(), 1);
    // The lot that was drawn is the lot that is followed.
    QCOMPARE(ours, records(u"tablet.knotebook"_s, u"trials"_s));
}

void TwoMachinesTest::answersOfBothAreOneCourse()
{
    DONE(u"assess peg 6 6 6"_s);
    at(11);
    QCOMPARE(onTablet(u"assess peg 4 4 4"_s).code, 0);
    DONE(u"merge DIR/tablet.knotebook"_s);
    QCOMPARE(list(u"assess list"_s).size(), 2);
    DONE(u"undo"_s);
    QCOMPARE(list(u"assess list"_s).size(), 1);
}

void TwoMachinesTest::anEncryptedCopyCarriesThemOver()
{
    QCOMPARE(onTablet(u"log --knot KNOT --rest 5 --note from-the-tablet"_s).code, 0);
    QCOMPARE(onTablet(u"backup --out DIR/sealed --passphrase-file DIR/pass"_s).code, 0);
    QVERIFY(!holds(u"sealed"_s, "from-the-tablet"));
    // The way of a cautious person: restore what came over, then merge it.
    DONE(u"restore DIR/sealed --to DIR/over.knotebook --passphrase-file DIR/pass"_s);
    const QJsonObject merged = json(u"merge DIR/over.knotebook"_s);
    QCOMPARE(merged[u"new"_s].toInt(), 1);
    QCOMPARE(records(u"j.knotebook"_s, u"observations"_s).size(), 1);
    // A sealed file itself is no journal, and that is said.
    const Run refused = run(u"merge DIR/sealed"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY(!refused.err.isEmpty());
}

void TwoMachinesTest::anEncryptedArchiveBringsThemIn()
{
    QCOMPARE(onTablet(u"log --knot KNOT --rest 5 --note from-the-tablet"_s).code, 0);
    QCOMPARE(
        onTablet(u"export --format json --out DIR/sealed.json --passphrase-file DIR/pass"_s).code,
        0);
    QVERIFY(!holds(u"sealed.json"_s, "from-the-tablet"));
    DONE(u"import DIR/sealed.json --passphrase-file DIR/pass"_s);
    QCOMPARE(records(u"j.knotebook"_s, u"observations"_s).size(), 1);
    // What came by import is known when the journals meet.
    QCOMPARE(json(u"merge DIR/tablet.knotebook"_s)[u"new"_s].toInt(), 0);
}

void TwoMachinesTest::whatWasPurgedHereStaysAway()
{
    DONE(u"log --knot KNOT --rest 5 --note unsaid-again"_s);
    QCOMPARE(onTablet(u"merge DIR/j.knotebook"_s).code, 0);
    DONE(u"knot delete KNOT"_s);
    DONE(u"purge --yes"_s);
    QVERIFY(holds(u"tablet.knotebook"_s, "unsaid-again"));
    const QJsonObject merged = json(u"merge DIR/tablet.knotebook"_s);
    QCOMPARE(merged[u"new"_s].toInt(), 0);
    QCOMPARE(merged[u"kept_away"_s].toInt(), 2);
    QVERIFY(merged[u"conflicts"_s].toArray().isEmpty());
    QVERIFY(records(u"j.knotebook"_s, u"observations"_s).isEmpty());
    QVERIFY(!holds(u"j.knotebook"_s, "unsaid-again"));
    const QString said = run(u"merge DIR/tablet.knotebook"_s).out;
    QVERIFY2(said.contains(u"but for 2 records that were removed for good here"_s),
             qPrintable(said));
}

void TwoMachinesTest::whatWasPurgedThereIsHiddenHere()
{
    DONE(u"knot delete KNOT"_s);
    DONE(u"purge --yes"_s);
    at(10);
    QCOMPARE(onTablet(u"knot edit KNOT --label later"_s).code, 0);
    QCOMPARE(onTablet(u"log --knot KNOT --rest 5"_s).code, 0);
    const QJsonObject plan = jsonOnTablet(u"merge DIR/j.knotebook --dry-run"_s);
    QCOMPARE(plan[u"deleted"_s].toInt(), 1);
    const QJsonValue conflict = plan[u"conflicts"_s][0];
    QCOMPARE(conflict[u"kind"_s].toString(), u"purged"_s);
    QCOMPARE(conflict[u"kept_from"_s].toString(), u"other"_s);
    QCOMPARE(conflict[u"entries"_s].toInt(), 1);
    QCOMPARE(conflict[u"put_aside"_s][u"label"_s].toString(), u"later"_s);
    const Run said = onTablet(u"merge DIR/j.knotebook"_s);
    QVERIFY2(said.out.contains(u"hidden, with 1 entry logged meanwhile"_s), qPrintable(said.out));
    QVERIFY(records(u"tablet.knotebook"_s, u"knots"_s).isEmpty());
    QVERIFY(records(u"tablet.knotebook"_s, u"observations"_s).isEmpty());
    const QString aside = onTablet(u"merge list"_s).out;
    QVERIFY2(aside.contains(u"it was removed for good in another journal"_s), qPrintable(aside));
    QCOMPARE(onTablet(u"undo"_s).code, 0);
    QCOMPARE(records(u"tablet.knotebook"_s, u"observations"_s).size(), 1);
}

void TwoMachinesTest::aFileThatSaysOtherwiseIsNotTakenInSilence()
{
    DONE(u"log --knot KNOT --rest 5"_s);
    DONE(u"export --format json --out DIR/before.json"_s);
    QVERIFY(json(u"import DIR/before.json --dry-run"_s)[u"remarks"_s].toArray().isEmpty());
    at(9);
    DONE(u"knot edit KNOT --label other"_s);
    const Run said = run(u"import DIR/before.json --dry-run"_s);
    QVERIFY2(said.out.contains(u"1 record of this file stands otherwise in the journal"_s),
             qPrintable(said.out));
    const QJsonValue remark = json(u"import DIR/before.json"_s)[u"remarks"_s][0];
    QCOMPARE(remark[u"kind"_s].toString(), u"differs"_s);
    QCOMPARE(remark[u"rows"_s].toInt(), 1);
    QCOMPARE(records(u"j.knotebook"_s, u"knots"_s).first()[u"label"_s].toString(), u"other"_s);
}

void TwoMachinesTest::whatWasPurgedComesBackOnlyOnPurpose()
{
    DONE(u"log --knot KNOT --rest 5"_s);
    DONE(u"export --format json --out DIR/before.json"_s);
    DONE(u"knot delete KNOT"_s);
    QCOMPARE(onTablet(u"merge DIR/j.knotebook"_s).code, 0); // deleted there too
    at(9);
    DONE(u"purge --yes"_s);
    at(10);
    const Run said = run(u"import DIR/before.json --dry-run"_s);
    QVERIFY2(said.out.contains(u"2 records of this file had been removed for good here"_s),
             qPrintable(said.out));
    QCOMPARE(json(u"import DIR/before.json"_s)[u"remarks"_s][0][u"kind"_s].toString(),
             u"brought_back"_s);
    QCOMPARE(records(u"j.knotebook"_s, u"observations"_s).size(), 1);
    // The older deletion on the tablet does not take it away again.
    DONE(u"merge DIR/tablet.knotebook"_s);
    QCOMPARE(records(u"j.knotebook"_s, u"observations"_s).size(), 1);
    QCOMPARE(onTablet(u"merge DIR/j.knotebook"_s).code, 0);
    QCOMPARE(records(u"tablet.knotebook"_s, u"observations"_s).size(), 1);
    DONE(u"verify"_s);
}

void TwoMachinesTest::aVisitOutlivesThePurgeOfItsKnot()
{
    DONE(u"visit add --profession doctor --knot KNOT --advice rest-a-week"_s);
    QCOMPARE(onTablet(u"merge DIR/j.knotebook"_s).code, 0);
    DONE(u"knot delete KNOT"_s);
    QVERIFY(!list(u"visit list"_s)[0].toObject().contains(u"knot"_s));
    DONE(u"purge --yes"_s);
    QCOMPARE(list(u"visit list"_s).size(), 1);
    QCOMPARE(onTablet(u"merge DIR/j.knotebook"_s).code, 0);
    DONE(u"merge DIR/tablet.knotebook"_s);
    for (const QString &journal : {u"j.knotebook"_s, u"tablet.knotebook"_s}) {
        const QJsonArray visits = records(journal, u"visits"_s);
        QCOMPARE(visits.size(), 1);
        QCOMPARE(visits[0][u"advice"_s].toString(), u"rest-a-week"_s);
        QVERIFY(!visits[0].toObject().contains(u"knot"_s));
    }
    QCOMPARE(json(u"merge DIR/tablet.knotebook"_s)[u"changed"_s].toInt(), 0);
}

void TwoMachinesTest::purgedOnBothItIsGone()
{
    DONE(u"log --knot KNOT --rest 5 --note unsaid-again"_s);
    DONE(u"knot delete KNOT"_s);
    QCOMPARE(onTablet(u"merge DIR/j.knotebook"_s).code, 0);
    DONE(u"purge --yes"_s);
    QCOMPARE(onTablet(u"purge --yes"_s).code, 0);
    QVERIFY(!holds(u"j.knotebook"_s, "unsaid-again"));
    QVERIFY(!holds(u"tablet.knotebook"_s, "unsaid-again"));
    QCOMPARE(json(u"merge DIR/tablet.knotebook"_s)[u"new"_s].toInt(), 0);
    QVERIFY(records(u"j.knotebook"_s, u"observations"_s).isEmpty());
}

void TwoMachinesTest::whatAMergePutAsideIsPurgedToo()
{
    at(9);
    DONE(u"knot edit KNOT --label the-losing-name"_s);
    at(10);
    QCOMPARE(onTablet(u"knot edit KNOT --label the-winning-name"_s).code, 0);
    DONE(u"merge DIR/tablet.knotebook"_s);
    QVERIFY(run(u"merge list"_s).out.contains(u"the-losing-name"_s));
    DONE(u"purge --yes"_s);
    QVERIFY(!holds(u"j.knotebook"_s, "the-losing-name"));
    QVERIFY(!run(u"merge list"_s).out.contains(u"the-losing-name"_s));
    QCOMPARE(json(u"knot show KNOT"_s)[u"label"_s].toString(), u"the-winning-name"_s);
    DONE(u"verify"_s);
}

void TwoMachinesTest::aMergedJournalIsVerifiedAndExported()
{
    QCOMPARE(onTablet(u"log --knot KNOT --rest 5"_s).code, 0);
    QCOMPARE(onTablet(u"checkin --sleep 7 --stress 3"_s).code, 0);
    DONE(u"merge DIR/tablet.knotebook"_s);
    DONE(u"verify"_s);
    for (const QString &format : {u"json"_s, u"csv"_s, u"fhir"_s}) {
        const QString out = u"out."_s + format;
        DONE(u"export --format %1 --out DIR/%2"_s.arg(format, out));
        QVERIFY(!m_cli->bytes(out).isEmpty());
    }
    const QJsonObject fhir = QJsonDocument::fromJson(m_cli->bytes(u"out.fhir"_s)).object();
    QCOMPARE(fhir[u"resourceType"_s].toString(), u"Bundle"_s);
    DONE(u"report --out DIR/report.html"_s);
    QVERIFY(m_cli->bytes(u"report.html"_s).contains("<html"));
}

void TwoMachinesTest::eachOrderGivesTheSameArchive()
{
    at(9);
    DONE(u"log --knot KNOT --rest 3"_s);
    DONE(u"knot edit KNOT --label laptop"_s);
    DONE(u"checkin --sleep 6"_s);
    at(10);
    QCOMPARE(onTablet(u"log --knot KNOT --rest 7"_s).code, 0);
    QCOMPARE(onTablet(u"knot edit KNOT --label tablet"_s).code, 0);
    QCOMPARE(onTablet(u"checkin --sleep 8"_s).code, 0);
    QVERIFY(QFile::copy(m_cli->path(), m_cli->path(u"before.knotebook"_s)));
    DONE(u"merge DIR/tablet.knotebook"_s);
    QCOMPARE(onTablet(u"merge DIR/before.knotebook"_s).code, 0);
    for (const QString &kind : {u"knots"_s, u"observations"_s, u"checkins"_s}) {
        const auto ours = recordsById(u"j.knotebook"_s, kind);
        QVERIFY2(!ours.isEmpty(), qPrintable(kind));
        QVERIFY2(ours == recordsById(u"tablet.knotebook"_s, kind), qPrintable(kind));
    }
}

QTEST_MAIN(TwoMachinesTest)
#include "tst_twomachines.moc"
