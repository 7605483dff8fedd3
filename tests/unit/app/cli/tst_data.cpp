// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What goes in and out of a journal as a whole: imports, exports, copies, reports. */
class DataTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginEmpty(); }

    void initMakesAFolderAndRefusesAFile();
    void theDemoRepeats();
    void aTableIsPlannedImportedAndKnown();
    void aTableWithBadCellsSaysWhich();
    void whatIsNoTableIsRefused_data();
    void whatIsNoTableIsRefused();
    void anArchiveGoesRoundWithoutLoss();
    void aPeriodIsExported();
    void theCsvHasARowAnObservation();
    void nothingIsWrittenOverAJournal();
    void aBackupIsRestoredWhole();
    void aDamagedBackupIsNotRestored();
    void verifySaysWhatIsWrong();
    void reportsAreWhatTheirNamesSay();
    void whatIsHiddenIsNotInTheFile_data();
    void whatIsHiddenIsNotInTheFile();
    void aReportOfNothingIsStillAReport();

private:
    QString html(const QString &options = {}) const
    {
        const Run made = m_cli->run(QStringList {u"report"_s, u"--out"_s, m_cli->path(u"r.html"_s)}
                                    + options.split(u' ', Qt::SkipEmptyParts));
        return made.code == 0 ? QString::fromUtf8(m_cli->bytes(u"r.html"_s)) : made.err;
    }
    void makePrivateJournal() const;
};

void DataTest::initMakesAFolderAndRefusesAFile()
{
    const QString deep = m_cli->path(u"new/folder/j.knotebook"_s);
    QCOMPARE(CliFixture::runAsIs({u"init"_s, u"--journal"_s, deep}).code, 0);
    QVERIFY(QFile::exists(deep));
    QCOMPARE(CliFixture::runAsIs({u"verify"_s, u"--journal"_s, deep}).code, 0);
    m_cli->write(u"j.knotebook"_s, "my diary");
    for (const QString &command : {u"init"_s, u"demo"_s}) {
        const Run refused = run(command);
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains(m_cli->path()));
        QCOMPARE(m_cli->bytes(), QByteArray("my diary"));
    }
    QCOMPARE(QDir(QFileInfo(m_cli->path()).absolutePath()).entryList(QDir::Files),
             QStringList {u"j.knotebook"_s});
}

void DataTest::theDemoRepeats()
{
    const auto archive = [&](const QString &name, const QString &options) {
        const QStringList journal {u"--journal"_s, m_cli->path(name), u"--now"_s,
                                   u"2024-05-01T08:00:00+02:00"_s};
        const QString out = m_cli->path(name + u".json"_s);
        const bool made = CliFixture::runAsIs(journal + options.split(u' ')).code == 0
            && CliFixture::runAsIs(
                   journal + QStringList {u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, out})
                    .code
                == 0;
        return made ? m_cli->bytes(name + u".json"_s) : QByteArray();
    };
    const QByteArray first = archive(u"a"_s, u"demo --seed 5"_s);
    QVERIFY(first.size() > 100'000);
    QCOMPARE(archive(u"b"_s, u"demo --seed 5"_s), first);
    QVERIFY(archive(u"c"_s, u"demo --seed 6"_s) != first);
    QCOMPARE(archive(u"d"_s, u"demo"_s), archive(u"e"_s, u"demo --seed 0"_s));
}

void DataTest::aTableIsPlannedImportedAndKnown()
{
    QCOMPARE(run(u"init"_s).code, 0);
    m_cli->write(u"t.csv"_s,
                 "date,region,side,intensity\n2024-02-29,Knees,,5.7\n2024-03-01,Knees,,5\n"
                 "2024-03-01,Shoulder,left,3\n2024-03-01,Sick/Tired,,2\n2024-03-01,Knees,,5\n");
    const QByteArray before = m_cli->bytes();
    const QJsonObject plan = json(u"import DIR/t.csv --dry-run"_s);
    QCOMPARE(plan.value(u"rows"_s).toInt(), 5);
    QCOMPARE(plan.value(u"new"_s).toInt(), 5);
    QCOMPARE(plan.value(u"known"_s).toInt(), 0);
    QVERIFY(plan.value(u"skipped"_s).toArray().isEmpty());
    QCOMPARE(m_cli->bytes(), before);

    const QJsonArray places = plan.value(u"places"_s).toArray();
    QCOMPARE(places.size(), 3);
    for (const QJsonValue &place : places) {
        QVERIFY(place.toObject().contains(u"text"_s) && place.toObject().contains(u"place"_s));
        QVERIFY(place[u"certain"_s].isBool());
        const bool nowhere = place[u"text"_s].toString() == u"Sick/Tired";
        QCOMPARE(place[u"place"_s].isNull(), nowhere);
    }
    const Run done = run(u"import DIR/t.csv"_s);
    QCOMPARE(done.code, 0);
    QVERIFY(done.out.contains(u"5 rows: 5 new, 0 known"_s) && done.out.contains(u"undo"_s));
    const QByteArray imported = m_cli->bytes();
    const QJsonObject again = json(u"import DIR/t.csv"_s);
    QCOMPARE(again.value(u"new"_s).toInt(-1), 0);
    QCOMPARE(again.value(u"known"_s).toInt(), 5);
    QCOMPARE(m_cli->bytes(), imported);
    QCOMPARE(m_cli->json({u"knot"_s, u"list"_s}).array().size(), 3);

    QCOMPARE(run(u"undo"_s).code, 0);
    QCOMPARE(m_cli->json({u"knot"_s, u"list"_s}).array().size(), 0);
    QCOMPARE(json(u"import DIR/t.csv"_s).value(u"new"_s).toInt(), 5);
    QCOMPARE(m_cli->json({u"knot"_s, u"list"_s}).array().size(), 3);
}

void DataTest::aTableWithBadCellsSaysWhich()
{
    QCOMPARE(run(u"init"_s).code, 0);
    m_cli->write(u"t.csv"_s,
                 "When;Where;How much\n2023-02-29;Neck;3\n2023-02-28;Neck;11\n2023-02-28;Neck;\n"
                 "2023-02-28;Neck;-1\n;Neck;3\n2023-02-28;Neck;4,5\n");
    const QJsonObject plan =
        json(u"import DIR/t.csv --dry-run --map date=When --map place=Where --map"_s
             + u" pain=How%20much"_s);
    QVERIFY(plan.isEmpty()); // no such column
    const Run planned = m_cli->json({u"import"_s, m_cli->path(u"t.csv"_s), u"--map"_s,
                                     u"date=When"_s, u"--map"_s, u"place=Where"_s, u"--map"_s,
                                     u"pain=How much"_s, u"--date-order"_s, u"ymd"_s});
    QVERIFY2(planned.code == 0, qPrintable(planned.err));
    QCOMPARE(planned.object().value(u"rows"_s).toInt(), 6);
    QCOMPARE(planned.object().value(u"new"_s).toInt(), 1);
    const QJsonArray skipped = planned.object().value(u"skipped"_s).toArray();
    QCOMPARE(skipped.size(), 5);
    for (const QJsonValue &cell : skipped)
        QVERIFY(cell[u"row"_s].isDouble() && cell[u"column"_s].isString()
                && cell[u"value"_s].isString() && !cell[u"why"_s].toString().isEmpty());
    QCOMPARE(skipped.at(1)[u"value"_s].toString(), u"11"_s);
    QCOMPARE(skipped.at(1)[u"column"_s].toString(), u"How much"_s);
}

void DataTest::whatIsNoTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nendobj\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("prose") << QByteArray("Dear diary, today it hurt again.\n");
    QTest::newRow("other columns") << QByteArray("name,price\napple,3\n");
    QTest::newRow("half an archive") << QByteArray("{\"format\": \"knotebook-archive\", \"ver");
    QTest::newRow("another JSON") << QByteArray("{\"hello\": 1}");
    QTest::newRow("an archive of tomorrow")
        << QByteArray("{\"format\": \"knotebook-archive\", \"version\": 99}");
    QTest::newRow("an open quote") << QByteArray("date,pain\n2024-01-01,\"3\n2024-01-02,4\n");
}

void DataTest::whatIsNoTableIsRefused()
{
    QFETCH(QByteArray, content);
    QCOMPARE(run(u"init"_s).code, 0);
    const QByteArray before = m_cli->bytes();
    m_cli->write(u"x"_s, content);
    for (const QString &options : {QString(), u" --dry-run"_s}) {
        const Run refused = run(u"import DIR/x"_s + options);
        QVERIFY2(refused.code == 1, qPrintable(refused.out + refused.err));
        QVERIFY(!refused.err.isEmpty() && refused.out.isEmpty());
        QCOMPARE(m_cli->bytes(), before);
    }
}

void DataTest::anArchiveGoesRoundWithoutLoss()
{
    QCOMPARE(run(u"demo --seed 2"_s).code, 0);
    makePrivateJournal();
    QCOMPARE(run(u"export --format json --out DIR/a.json"_s).code, 0);
    const QStringList other {u"--journal"_s, m_cli->path(u"other"_s), u"--now"_s,
                             u"2025-01-01T00:00:00Z"_s};
    QCOMPARE(CliFixture::runAsIs(other + words(u"init"_s)).code, 0);
    const Run plan = CliFixture::runAsIs(other + words(u"import DIR/a.json --json"_s));
    QVERIFY2(plan.code == 0, qPrintable(plan.err));
    QCOMPARE(plan.object().value(u"new"_s), plan.object().value(u"rows"_s));
    QCOMPARE(CliFixture::runAsIs(other + words(u"export --format json --out DIR/b.json"_s)).code,
             0);
    QVERIFY(m_cli->bytes(u"a.json"_s) == m_cli->bytes(u"b.json"_s));
    QCOMPARE(CliFixture::runAsIs(other + words(u"import DIR/a.json --json"_s))
                 .object()
                 .value(u"new"_s)
                 .toInt(-1),
             0);
    QCOMPARE(QFile::permissions(m_cli->path(u"a.json"_s)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void DataTest::aPeriodIsExported()
{
    makePrivateJournal();
    QCOMPARE(run(u"export --format json --out DIR/p.json --from 2024-04-21 --to 2024-04-25"_s).code,
             0);
    const auto archive = QJsonDocument::fromJson(m_cli->bytes(u"p.json"_s));
    QCOMPARE(archive[u"knots"_s].toArray().size(), 2);
    QCOMPARE(archive[u"observations"_s].toArray().size(), 1);
}

void DataTest::theCsvHasARowAnObservation()
{
    makePrivateJournal();
    const QJsonObject said = json(u"export --format csv --out DIR/o.csv"_s);
    const QByteArray csv = m_cli->bytes(u"o.csv"_s);
    QCOMPARE(said.value(u"bytes"_s).toInt(), csv.size());
    QVERIFY(csv.startsWith("\xef\xbb\xbf"));
    QCOMPARE(csv.count('\n'), 1 + 2);
    QVERIFY(csv.contains("secret-note"));
    QVERIFY(csv.contains("'=HYPERLINK")); // a note that a spreadsheet would run
}

void DataTest::nothingIsWrittenOverAJournal()
{
    makePrivateJournal();
    const QByteArray before = m_cli->bytes();
    for (const QString &line :
         {u"export --format json --out DIR/j.knotebook"_s,
          u"export --format csv --out DIR/j.knotebook"_s, u"backup --out DIR/j.knotebook"_s,
          u"restore DIR/j.knotebook --to DIR/j.knotebook"_s}) {
        const Run refused = run(line);
        QVERIFY2(refused.code != 0, qPrintable(line));
        QVERIFY(refused.err.contains(u"j.knotebook"_s));
        QCOMPARE(m_cli->bytes(), before);
    }
    QCOMPARE(run(u"verify"_s).code, 0);
}

void DataTest::aBackupIsRestoredWhole()
{
    makePrivateJournal();
    QCOMPARE(run(u"backup --out DIR/copy"_s).code, 0);
    QCOMPARE(QFile::permissions(m_cli->path(u"copy"_s)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const QByteArray copy = m_cli->bytes(u"copy"_s);
    QCOMPARE(run(u"backup --out DIR/copy"_s).code, 1); // not over what is there
    QCOMPARE(m_cli->bytes(u"copy"_s), copy);
    const QJsonObject counts = json(u"restore DIR/copy --to DIR/restored"_s);
    QCOMPARE(counts.value(u"knots"_s).toInt(), 2);
    QCOMPARE(counts.value(u"observations"_s).toInt(), 2);
    QCOMPARE(run(u"export --format json --out DIR/a.json"_s).code, 0);
    QCOMPARE(run(u"export --format json --out DIR/b.json --journal DIR/restored"_s).code, 0);
    QCOMPARE(m_cli->bytes(u"a.json"_s), m_cli->bytes(u"b.json"_s));
    QCOMPARE(run(u"restore DIR/copy --to DIR/restored"_s).code, 1);
    QCOMPARE(m_cli->bytes(u"copy"_s), copy);
}

void DataTest::aDamagedBackupIsNotRestored()
{
    makePrivateJournal();
    QCOMPARE(run(u"backup --out DIR/copy"_s).code, 0);
    QByteArray bytes = m_cli->bytes(u"copy"_s);
    for (qsizetype i = 4096; i < 40'960; ++i)
        bytes[i] = static_cast<char>(i * 31);
    m_cli->write(u"copy"_s, bytes);
    const Run refused = run(u"restore DIR/copy --to DIR/restored"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(!QFile::exists(m_cli->path(u"restored"_s)));
    m_cli->write(u"copy"_s, "not a journal");
    QCOMPARE(run(u"restore DIR/copy --to DIR/restored"_s).code, 1);
    QVERIFY(!QFile::exists(m_cli->path(u"restored"_s)));
}

void DataTest::verifySaysWhatIsWrong()
{
    makePrivateJournal();
    QCOMPARE(json(u"verify"_s).value(u"ok"_s).toBool(), true);
    QByteArray bytes = m_cli->bytes();
    for (qsizetype i = 3 * 4096; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 7);
    m_cli->write(u"j.knotebook"_s, bytes);
    QCOMPARE(run(u"verify"_s).code, 1);
    QCOMPARE(m_cli->bytes(), bytes);
}

/** Two knots, with names and notes that must not slip out, a medicine and a visit. */
void DataTest::makePrivateJournal() const
{
    run(u"init"_s);
    const auto id = [&](const QString &line) { return json(line).value(u"id"_s).toString(); };
    const QString knot = id(u"knot add --view back --x -20 --y 150 --label open-label"_s);
    const QString other = id(u"knot add --region knee --label secret-label --note secret-story"_s);
    run(u"log --knot %1 --rest 4 --at 2024-04-20T08:00 --note secret-note"_s.arg(knot));
    run(u"log --knot %1 --rest 7 --at 2024-04-22T08:00 --note =HYPERLINK(1)"_s.arg(other));
    run(u"remedy add --name secret-pill --kind medicine"_s);
    const QString pill = id(u"remedy add --name secret-potion --kind medicine"_s);
    run(u"use --remedy %1 --knot %2 --at 2024-04-20T08:00"_s.arg(pill, knot));
    run(u"use --remedy direct-pressure --at 2024-04-20T08:00 --note secret-note"_s);
    run(u"visit add --profession doctor --advice secret-advice --at 2024-04-21"_s);
    m_cli->write(u"s.json"_s, "{\"chest-pain\": \"no\"}");
    run(u"screen --answers DIR/s.json --at 2024-04-21"_s);
}

void DataTest::reportsAreWhatTheirNamesSay()
{
    makePrivateJournal();
    for (const QString &paper : {u"a4"_s, u"letter"_s}) {
        QCOMPARE(run(u"report --out DIR/%1.pdf --paper %1"_s.arg(paper)).code, 0);
        const QByteArray pdf = m_cli->bytes(paper + u".pdf"_s);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(pdf.size() < 500'000);
    }
    QVERIFY(m_cli->bytes(u"a4.pdf"_s) != m_cli->bytes(u"letter.pdf"_s));
    const QString page = html();
    QVERIFY(page.contains(u"<h1"_s));
    QVERIFY(page.contains(u"open-label"_s));
    QVERIFY(!page.contains(u"<script"_s));
    QVERIFY(!page.contains(u"src=\"http"_s));
    const QJsonObject said = json(u"report --out DIR/x.html"_s);
    QCOMPARE(said.value(u"knots"_s).toInt(), 2);
    QCOMPARE(QFile::permissions(m_cli->path(u"r.html"_s)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QCOMPARE(html(u"--from 2024-04-21"_s).contains(u"open-label"_s), false);
}

void DataTest::whatIsHiddenIsNotInTheFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("gone");
    QTest::newRow("notes") << u"notes"_s << QStringList {u"secret-note"_s, u"secret-story"_s};
    QTest::newRow("medicines") << u"medicines"_s << QStringList {u"secret-potion"_s};
    QTest::newRow("remedies") << u"remedies"_s << QStringList {u"secret-potion"_s};
    QTest::newRow("visits") << u"visits"_s << QStringList {u"secret-advice"_s};
    QTest::newRow("a knot") << u"KNOT"_s
                            << QStringList {u"secret-label"_s, u"secret-story"_s, u"HYPERLINK"_s};
}

void DataTest::whatIsHiddenIsNotInTheFile()
{
    QFETCH(QString, what);
    QFETCH(QStringList, gone);
    makePrivateJournal();
    const QJsonArray knots = m_cli->json({u"knot"_s, u"list"_s}).array();
    for (const QJsonValue &knot : knots) {
        if (knot[u"label"_s].toString() == u"secret-label" && what == u"KNOT")
            what = knot[u"id"_s].toString();
    }
    const QString whole = html();
    const QString hidden = html(u"--hide "_s + what);
    QVERIFY(hidden.contains(u"<h1"_s));
    for (const QString &text : gone) {
        QVERIFY2(!hidden.contains(text), qPrintable(text));
        if (text != u"secret-story")
            QVERIFY2(whole.contains(text), qPrintable(text + u" is not in the whole report"_s));
    }
}

void DataTest::aReportOfNothingIsStillAReport()
{
    QCOMPARE(run(u"init"_s).code, 0);
    QVERIFY(html().contains(u"<h1"_s));
    QCOMPARE(run(u"report --out DIR/e.pdf"_s).code, 0);
    QVERIFY(m_cli->bytes(u"e.pdf"_s).startsWith("%PDF-"));
}

QTEST_MAIN(DataTest)
#include "tst_data.moc"
