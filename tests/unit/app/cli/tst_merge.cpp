// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** A laptop and a tablet at the command line, and the way out as FHIR. */
class MergeTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        QVERIFY(QFile::copy(m_cli->path(), tablet()));
    }

    void aDryRunChangesNothing();
    void bothChangedIsListedWithBothVersions();
    void whatWasPutAsideCanBeLookedAt();
    void theOtherJournalStaysByteForByte();
    void twiceIsOnce();
    void undoTakesItBackAsAWhole();
    void twoCheckinsOfADayLeaveOne();
    void deletionsAreKept();
    void peopleReadSentences();
    void whatCannotBeMergedIsRefused_data();
    void whatCannotBeMergedIsRefused();
    void anOlderJournalIsReadAndStaysOld();
    void aNewerJournalIsRefusedUntouched();
    void fhirIsWrittenAsADocument();
    void fhirOfAPeriodHasLess();
    void anUnknownFormatIsWrongUsage();
    void diariesWithoutYearsAskForOne();
    void blankCellsAreFilledOnRequest();

private:
    QString tablet() const { return m_cli->path(u"tablet.knotebook"_s); }
    /** At that hour of 2 May 2024, on this journal or on the other one. */
    void at(int hour)
    {
        m_cli->setNow(u"2024-05-02T%1:00:00+02:00"_s.arg(hour, 2, 10, QChar(u'0')));
    }
    Run onTablet(const QString &line) const
    {
        return m_cli->run(words(u"--journal DIR/tablet.knotebook "_s + line));
    }
    QJsonObject merge() const { return json(u"merge DIR/tablet.knotebook"_s); }
    void renameBoth()
    {
        at(9);
        DONE(u"knot edit KNOT --label laptop"_s);
        at(10);
        QCOMPARE(onTablet(u"knot edit KNOT --label tablet"_s).code, 0);
    }
    QString label() const { return json(u"knot show KNOT"_s)[u"label"_s].toString(); }
};

void MergeTest::aDryRunChangesNothing()
{
    renameBoth();
    const FolderState before = folder();
    const QJsonObject plan = json(u"merge DIR/tablet.knotebook --dry-run"_s);
    QCOMPARE(plan[u"changed"_s].toInt(), 1);
    QCOMPARE(plan[u"new"_s].toInt(), 0);
    QCOMPARE(plan[u"conflicts"_s].toArray().size(), 1);
    QCOMPARE(folder(), before);
}

void MergeTest::bothChangedIsListedWithBothVersions()
{
    renameBoth();
    const QJsonValue conflict = merge()[u"conflicts"_s][0];
    QCOMPARE(conflict[u"kind"_s].toString(), u"both_changed"_s);
    QCOMPARE(conflict[u"record"_s].toString(), u"knot"_s);
    QCOMPARE(conflict[u"id"_s].toString(), m_knot);
    QCOMPARE(conflict[u"kept_from"_s].toString(), u"other"_s);
    QCOMPARE(conflict[u"kept"_s][u"label"_s].toString(), u"tablet"_s);
    QCOMPARE(conflict[u"put_aside"_s][u"label"_s].toString(), u"laptop"_s);
    QCOMPARE(label(), u"tablet"_s);
}

void MergeTest::whatWasPutAsideCanBeLookedAt()
{
    QCOMPARE(list(u"merge list"_s).size(), 0);
    renameBoth();
    merge();
    const QJsonArray aside = list(u"merge list"_s);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(aside[0][u"put_aside"_s][u"label"_s].toString(), u"laptop"_s);
    QCOMPARE(aside[0][u"now"_s][u"label"_s].toString(), u"tablet"_s);
    DONE(u"undo"_s);
    QCOMPARE(list(u"merge list"_s).size(), 0); // it is back in its place
    QCOMPARE(label(), u"laptop"_s);
}

void MergeTest::theOtherJournalStaysByteForByte()
{
    renameBoth();
    const QByteArray before = m_cli->bytes(u"tablet.knotebook"_s);
    merge();
    QCOMPARE(m_cli->bytes(u"tablet.knotebook"_s), before);
    QVERIFY(folder().filter(u"tablet.knotebook-"_s).isEmpty()); // and nothing is left beside it
}

void MergeTest::twiceIsOnce()
{
    renameBoth();
    merge();
    const FolderState once = folder();
    const QJsonObject again = merge();
    QCOMPARE(again[u"new"_s].toInt() + again[u"changed"_s].toInt(), 0);
    QVERIFY(again[u"conflicts"_s].toArray().isEmpty());
    QCOMPARE(folder(), once);
}

void MergeTest::undoTakesItBackAsAWhole()
{
    at(9);
    QCOMPARE(onTablet(u"log --knot KNOT --rest 7"_s).code, 0);
    QCOMPARE(onTablet(u"checkin --quiet"_s).code, 0);
    QCOMPARE(merge()[u"new"_s].toInt(), 2);
    QCOMPARE(json(u"trends --all"_s)[u"series"_s][u"days_logged"_s].toInt(), 1);
    QVERIFY(run(u"undo"_s).out.contains(u"brought together"_s));
    QCOMPARE(json(u"trends --all"_s)[u"series"_s][u"days_logged"_s].toInt(), 0);
    QCOMPARE(merge()[u"new"_s].toInt(), 2); // and they can meet again
    DONE(u"verify"_s);
}

void MergeTest::twoCheckinsOfADayLeaveOne()
{
    at(9);
    DONE(u"checkin --date 2024-05-01 --stress 4"_s);
    at(10);
    QCOMPARE(onTablet(u"checkin --date 2024-05-01 --sleep 7"_s).code, 0);
    const QJsonObject plan = merge();
    QCOMPARE(plan[u"conflicts"_s][0][u"kind"_s].toString(), u"same_day"_s);
    DONE(u"verify"_s);
    const QJsonArray aside = list(u"merge list"_s);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(aside[0][u"put_aside"_s][u"stress"_s].toInt(), 4);
    QVERIFY(aside[0][u"now"_s].isNull());
}

void MergeTest::deletionsAreKept()
{
    at(9);
    QCOMPARE(onTablet(u"knot delete KNOT"_s).code, 0);
    at(10);
    DONE(u"log --knot KNOT --rest 4"_s);
    const QJsonObject plan = merge();
    QCOMPARE(plan[u"deleted"_s].toInt(), 1);
    QCOMPARE(plan[u"conflicts"_s][0][u"kind"_s].toString(), u"knot_deleted"_s);
    QCOMPARE(plan[u"conflicts"_s][0][u"entries"_s].toInt(), 1);
    QVERIFY(list(u"knot list"_s).isEmpty());
    DONE(u"undo"_s);
    QCOMPARE(list(u"knot list"_s).size(), 1);
}

void MergeTest::peopleReadSentences()
{
    renameBoth();
    const QString text = run(u"merge DIR/tablet.knotebook"_s).out;
    QVERIFY2(text.contains(u"0 new · 1 changed · 0 deleted · 1 conflict"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Name: “tablet” stays, “laptop” is put aside."_s), qPrintable(text));
    QVERIFY(text.contains(u"knotebook-cli undo"_s));
    QVERIFY(run(u"merge DIR/tablet.knotebook"_s).out.contains(u"already has everything"_s));
    QVERIFY(run(u"merge list"_s).out.contains(u"“laptop” is put aside"_s));
}

void MergeTest::whatCannotBeMergedIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing named") << u"merge"_s << 2 << u"merge"_s;
    QTest::newRow("no such file") << u"merge DIR/none.knotebook"_s << 1 << u"as they were"_s;
    QTest::newRow("itself") << u"merge DIR/j.knotebook"_s << 1 << u"the journal that is open"_s;
    QTest::newRow("a letter") << u"merge DIR/letter.txt"_s << 1 << u"not a Knotebook journal"_s;
    QTest::newRow("a folder") << u"merge DIR"_s << 1 << QString();
}

void MergeTest::whatCannotBeMergedIsRefused()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, said);
    m_cli->write(u"letter.txt"_s, "Dear diary");
    const FolderState before = folder();
    const Run refused = run(line);
    QCOMPARE(refused.code, code);
    QVERIFY(refused.out.isEmpty());
    QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
    QCOMPARE(folder(), before);
}

void MergeTest::anOlderJournalIsReadAndStaysOld()
{
    const QString old = m_cli->path(u"old.knotebook"_s);
    QVERIFY(QFile::copy(QStringLiteral(KNOTEBOOK_SOURCE_DIR "/tests/migrations/schema-1.knotebook"),
                        old));
    const QByteArray before = m_cli->bytes(u"old.knotebook"_s);
    const Run merged = run(u"merge DIR/old.knotebook"_s);
    QVERIFY2(merged.code == 0, qPrintable(merged.err));
    QCOMPARE(m_cli->bytes(u"old.knotebook"_s), before);
    DONE(u"verify"_s);
}

void MergeTest::aNewerJournalIsRefusedUntouched()
{
    QByteArray bytes = m_cli->bytes(u"tablet.knotebook"_s);
    bytes[63] = 99; // user_version, the fourth of its bytes
    m_cli->write(u"newer.knotebook"_s, bytes);
    const Run refused = run(u"merge DIR/newer.knotebook"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"newer version"_s), qPrintable(refused.err));
    QCOMPARE(m_cli->bytes(u"newer.knotebook"_s), bytes);
}

void MergeTest::fhirIsWrittenAsADocument()
{
    DONE(u"log --knot KNOT --rest 5"_s);
    DONE(u"export --format fhir --out DIR/fhir.json"_s);
    const QJsonObject bundle = QJsonDocument::fromJson(m_cli->bytes(u"fhir.json"_s)).object();
    QCOMPARE(bundle[u"resourceType"_s].toString(), u"Bundle"_s);
    QCOMPARE(bundle[u"type"_s].toString(), u"document"_s);
    QStringList types;
    for (const QJsonValue &entry : bundle[u"entry"_s].toArray())
        types.append(entry[u"resource"_s][u"resourceType"_s].toString());
    QCOMPARE(types,
             (QStringList {u"Composition"_s, u"Patient"_s, u"Device"_s, u"Condition"_s,
                           u"BodyStructure"_s, u"Observation"_s}));
    const QString text = QString::fromUtf8(m_cli->bytes(u"fhir.json"_s));
    QVERIFY(text.contains(u"Upper trapezius"_s)); // the words of the program
    QVERIFY(text.contains(u"When to get help"_s));
    const QByteArray first = m_cli->bytes(u"fhir.json"_s);
    DONE(u"export --format fhir --out DIR/again.json"_s);
    QCOMPARE(m_cli->bytes(u"again.json"_s), first);
    const auto mode = QFileInfo(m_cli->path(u"fhir.json"_s)).permissions();
    QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther)));
}

void MergeTest::fhirOfAPeriodHasLess()
{
    DONE(u"log --knot KNOT --rest 5 --at 2024-04-01"_s);
    DONE(u"log --knot KNOT --rest 6 --at 2024-04-20"_s);
    DONE(u"export --format fhir --out DIR/part.json --from 2024-04-10"_s);
    const QByteArray part = m_cli->bytes(u"part.json"_s);
    QVERIFY(part.contains("2024-04-20"));
    QVERIFY(!part.contains("2024-04-01"));
}

void MergeTest::anUnknownFormatIsWrongUsage()
{
    const Run refused = run(u"export --format hl7 --out DIR/x"_s);
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.contains(u"json, csv or fhir"_s));
}

void MergeTest::diariesWithoutYearsAskForOne()
{
    m_cli->write(u"diary.csv"_s, "date,pain\n31 Dec,5\n1 Jan,4\n");
    const Run asked = run(u"import DIR/diary.csv"_s);
    QCOMPARE(asked.code, 1);
    QVERIFY2(asked.err.contains(u"year"_s), qPrintable(asked.err));
    QCOMPARE(json(u"import DIR/diary.csv --year 2020"_s)[u"new"_s].toInt(), 2);
    const QJsonValue series = json(u"trends --all"_s)[u"series"_s];
    QCOMPARE(series[u"first"_s].toString(), u"2020-12-31"_s);
    QCOMPARE(series[u"last"_s].toString(), u"2021-01-01"_s);
    QCOMPARE(run(u"import DIR/diary.csv --year 20"_s).code, 2);
}

void MergeTest::blankCellsAreFilledOnRequest()
{
    m_cli->write(u"diary.csv"_s, "date,place,pain\n2024-01-02,knee,5\n,,4\n");
    QCOMPARE(json(u"import DIR/diary.csv --dry-run"_s)[u"new"_s].toInt(), 1);
    const QJsonObject plan = json(u"import DIR/diary.csv --blank-as-above"_s);
    QCOMPARE(plan[u"new"_s].toInt(), 2);
    QCOMPARE(plan[u"places"_s].toArray().size(), 1);
}

QTEST_MAIN(MergeTest)
#include "tst_merge.moc"
