// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

#include <QRegularExpression>

#include <array>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/**
 * The program itself as a shell meets it: arguments in, two streams and an exit
 * code out. What needs no process of its own is tested faster elsewhere.
 */
class ProgramTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void answersAndMessagesGoToTheirStreams();
    void linesOfPointsAreAnsweredOneByOne();
    void aBadLineOfPointsIsNamedWithItsNumber_data();
    void aBadLineOfPointsIsNamedWithItsNumber();
    void aBadLineLeavesNoHalfDocument();
    void linesOfPointsAsOneDocument();
    void manyLinesAreAnsweredInTheirOrder();
    void screeningAnswersComeFromStandardInput();
    void whatIsWrittenIsItsOwnersAlone();
    void theJournalOfTheEnvironmentIsTaken();
    void anotherZoneReadsTimesItsOwnWay();
    void namesBeyondAsciiGoThroughUnharmed();
    void noProgressIsShownToAPipe();
    void aReportNeedsNoDisplay();
    void aReportIsTheSameBytesAtEachStart();
    void twoAtOnceNeverTearTheJournal();
    void anOptionThatLooksLikeHelpIsAValue();
    void helpComesWithACommandAGroupAndAlone_data();
    void helpComesWithACommandAGroupAndAlone();
    void theVersionIsSaidAnywhere();
    void anAnswerThatCannotBeWrittenIsTold_data();
    void anAnswerThatCannotBeWrittenIsTold();
    void whatIsSaidNeverLandsInAFile();
    void aReaderWhoLeavesIsNoTrouble();
    void globalOptionsAloneAreNoCommand_data();
    void globalOptionsAloneAreNoCommand();

private:
    /** How a shell starts the program, its arguments behind. */
    static QStringList inShell(const QString &how)
    {
        return {u"-c"_s, u"\"$0\" \"$@\" "_s + how, QStringLiteral(KNOTEBOOK_CLI)};
    }

    struct Answer
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    Answer start(const QStringList &arguments, const QByteArray &input = {},
                 const QStringList &environment = {},
                 const QString &program = QStringLiteral(KNOTEBOOK_CLI)) const
    {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"XDG_RUNTIME_DIR"_s, QFileInfo(m_cli->path()).absolutePath());
        for (const QString &variable : environment)
            variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        process.setProcessEnvironment(variables);
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    Answer startOn(const QString &line, const QByteArray &input = {},
                   const QStringList &environment = {}) const
    {
        return start(onJournal(line), input, environment);
    }
    /** In a shell that does `how` with the streams, as ">&-". */
    Answer shellOn(const QString &how, const QString &line, const QByteArray &input = {}) const
    {
        return start(inShell(how) + onJournal(line), input, {}, u"/bin/sh"_s);
    }
    QStringList onJournal(const QString &line) const
    {
        return QStringList {u"--journal"_s, m_cli->path(), u"--now"_s,
                            u"2024-05-01T08:00:00+02:00"_s}
        + words(line);
    }
};

void ProgramTest::answersAndMessagesGoToTheirStreams()
{
    const Answer done = startOn(u"knot list --json"_s);
    QCOMPARE(done.code, 0);
    QCOMPARE(QString::fromUtf8(done.out), m_cli->json(words(u"knot list"_s)).out);
    QCOMPARE(done.err, QByteArray());
    const Answer refused = startOn(u"knot show 000000"_s);
    QCOMPARE(refused.code, 1);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY(refused.err.startsWith("knotebook-cli: "));
    const Answer wrong = startOn(u"log --knot KNOT --rest 11"_s);
    QCOMPARE(wrong.code, 2);
    QCOMPARE(wrong.out, QByteArray());
    QCOMPARE(QString::fromUtf8(wrong.err), run(u"log --knot KNOT --rest 11"_s).err);
}

void ProgramTest::linesOfPointsAreAnsweredOneByOne()
{
    const Answer answer = startOn(u"atlas hit --stdin"_s,
                                  "back superficial -20 150\n"
                                  "back superficial -20 150\r\n" // as Windows ends lines
                                  "\n   \n" // passed over
                                  "  back\tsuperficial  -20\t150  \n"
                                  "back superficial -20.0 1.5e2\n"
                                  "back superficial 20 150\n"
                                  "back superficial 200 150\n" // beside the body
                                  "back superficial 2000 150\n" // off the map
                                  "back deep -20 150"); // without an end of line
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.out.split('\n'),
             (QList<QByteArray> {"trapezius-descendens left", "trapezius-descendens left",
                                 "trapezius-descendens left", "trapezius-descendens left",
                                 "trapezius-descendens right", "none", "none",
                                 "serratus-posterior-superior left", ""}));
    for (const QByteArray &nothing : {QByteArray(), QByteArray("\n\n")}) {
        const Answer silence = startOn(u"atlas hit --stdin"_s, nothing);
        QCOMPARE(silence.code, 0);
        QCOMPARE(silence.out, QByteArray());
    }
}

void ProgramTest::aBadLineOfPointsIsNamedWithItsNumber_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("words missing") << QByteArray("back superficial -20");
    QTest::newRow("a word too many") << QByteArray("back superficial -20 150 left");
    QTest::newRow("no such view") << QByteArray("top superficial -20 150");
    QTest::newRow("no number") << QByteArray("back superficial nan 150");
    QTest::newRow("bytes") << QByteArray("\xff\xfe\x01\x02");
}

void ProgramTest::aBadLineOfPointsIsNamedWithItsNumber()
{
    QFETCH(QByteArray, line);
    const Answer answer =
        startOn(u"atlas hit --stdin"_s,
                QByteArray("back superficial -20 150\n") + line + "\nback superficial -20 150\n");
    QCOMPARE(answer.code, 2);
    QCOMPARE(answer.out, QByteArray("trapezius-descendens left\n"));
    QVERIFY2(answer.err.contains("line 2 "), answer.err.constData());
    QVERIFY(answer.err.contains("view layer x y"));
}

void ProgramTest::aBadLineLeavesNoHalfDocument()
{
    const Answer answer =
        startOn(u"atlas hit --stdin --json"_s, "back superficial -20 150\nback deep\n");
    QCOMPARE(answer.code, 2);
    QCOMPARE(answer.out, QByteArray());
}

void ProgramTest::linesOfPointsAsOneDocument()
{
    const Answer answer = startOn(u"atlas hit --stdin --json"_s,
                                  "back superficial -20 150\nfront superficial 2000 5\n");
    QCOMPARE(answer.code, 0);
    const QJsonArray hits = QJsonDocument::fromJson(answer.out).array();
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits.at(0).toObject(), json(u"atlas hit --view back --x -20 --y 150"_s));
    QCOMPARE(hits.at(1)[u"inside"_s].toBool(true), false);
    QCOMPARE(hits.at(1)[u"x"_s].toDouble(), 2000.0);
    QVERIFY(hits.at(1)[u"side"_s].isNull());
    QCOMPARE(startOn(u"atlas hit --stdin --json"_s).out.simplified(), QByteArray("[ ]"));
}

void ProgramTest::manyLinesAreAnsweredInTheirOrder()
{
    QByteArray lines;
    for (int i = 0; i < 5'000; ++i)
        lines += i % 2 == 0 ? "back superficial -20 150\n" : "back superficial 20 150\n";
    const Answer answer = startOn(u"atlas hit --stdin"_s, lines);
    QCOMPARE(answer.code, 0);
    const QList<QByteArray> said = answer.out.split('\n');
    QCOMPARE(said.size(), 5'001);
    for (int i = 0; i < 5'000; ++i)
        QVERIFY(said.at(i).endsWith(i % 2 == 0 ? "left" : "right"));
}

void ProgramTest::screeningAnswersComeFromStandardInput()
{
    const Answer taken = startOn(u"screen --answers - --json"_s, "{\"chest-pain\": \"no\"}");
    QVERIFY2(taken.code == 0, taken.err.constData());
    QCOMPARE(QJsonDocument::fromJson(taken.out)[u"answers"_s][u"chest-pain"_s].toString(), u"no"_s);
    const FolderState before = folder();
    QCOMPARE(startOn(u"screen --answers -"_s, "{\"chest-pain\": 1}").code, 1);
    QCOMPARE(startOn(u"screen --answers -"_s, "").code, 1);
    QCOMPARE(folder(), before);
}

void ProgramTest::whatIsWrittenIsItsOwnersAlone()
{
    const QString dir = QFileInfo(m_cli->path()).absolutePath();
    QCOMPARE(start({u"init"_s, u"--journal"_s, dir + u"/deep/own"_s}).code, 0);
    QCOMPARE(startOn(u"export --format json --out DIR/a.json"_s).code, 0);
    QCOMPARE(startOn(u"export --format csv --out DIR/a.csv"_s).code, 0);
    QCOMPARE(startOn(u"report --out DIR/a.pdf"_s).code, 0);
    QCOMPARE(startOn(u"report --out DIR/a.html"_s).code, 0);
    QCOMPARE(startOn(u"backup --out DIR/copy"_s).code, 0);
    QCOMPARE(startOn(u"restore DIR/copy --to DIR/restored"_s).code, 0);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &name : {u"deep"_s, u"deep/own"_s, u"a.json"_s, u"a.csv"_s, u"a.pdf"_s,
                                u"a.html"_s, u"copy"_s, u"restored"_s}) {
        QVERIFY2(QFile::exists(m_cli->path(name)), qPrintable(name));
        QCOMPARE(QFile::permissions(m_cli->path(name)) & others, QFile::Permissions());
    }
}

void ProgramTest::theJournalOfTheEnvironmentIsTaken()
{
    const QStringList own {u"KNOTEBOOK_JOURNAL="_s + m_cli->path()};
    QCOMPARE(start({u"knot"_s, u"list"_s, u"--json"_s}, {}, own).out,
             startOn(u"knot list --json"_s).out);
    const QString other = m_cli->path(u"other"_s);
    QCOMPARE(start({u"init"_s, u"--journal"_s, other}, {}, own).code, 0); // the option wins
    QVERIFY(QFile::exists(other));
    const QString home = m_cli->path(u"home"_s);
    const QStringList nowhere {u"KNOTEBOOK_JOURNAL="_s, u"HOME="_s + home,
                               u"XDG_DATA_HOME="_s + home};
    QCOMPARE(start({u"init"_s}, {}, nowhere).code, 0); // where the window looks, too
    QVERIFY(QFile::exists(home + u"/knotebook/journal.knotebook"_s));
}

void ProgramTest::anotherZoneReadsTimesItsOwnWay()
{
    const QString line = u"log --knot KNOT --rest 3 --json --at 2024-03-31T02:30"_s;
    const QStringList words {u"--journal"_s, m_cli->path()};
    const auto felt = [&](const QString &zone) {
        const Answer answer = start(words + this->words(line), {}, {u"TZ="_s + zone});
        return answer.code == 0 ? QJsonDocument::fromJson(answer.out)[u"felt"_s][u"at"_s].toString()
                                : QString::number(answer.code);
    };
    QCOMPARE(felt(u"Europe/Vienna"_s), u"2"_s); // that hour was skipped there
    QCOMPARE(felt(u"America/New_York"_s), u"2024-03-31T02:30:00-04:00"_s);
    QCOMPARE(felt(u"Asia/Kolkata"_s), u"2024-03-31T02:30:00+05:30"_s);
    QCOMPARE(felt(u"UTC"_s), u"2024-03-31T02:30:00Z"_s);
}

void ProgramTest::namesBeyondAsciiGoThroughUnharmed()
{
    const QString label = u"Schulter “links” – 肩 🙂 كتف"_s;
    const Answer added = start(
        {u"--journal"_s, m_cli->path(), u"knot"_s, u"add"_s, u"--label"_s, label, u"--json"_s});
    QVERIFY2(added.code == 0, added.err.constData());
    QCOMPARE(QJsonDocument::fromJson(added.out)[u"label"_s].toString(), label);
    QVERIFY(startOn(u"knot list"_s).out.contains(label.toUtf8()));
    const Answer refused =
        start({u"--journal"_s, m_cli->path(), u"knot"_s, u"add"_s, u"--region"_s, u"Füße"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains(u"Füße"_s.toUtf8()));
}

void ProgramTest::noProgressIsShownToAPipe()
{
    QByteArray table("date,place,pain\n");
    for (int i = 0; i < 3'000; ++i)
        table += "2024-04-" + QByteArray::number(10 + i % 20) + ",Knee,"
            + QByteArray::number(i % 10) + "\n";
    m_cli->write(u"t.csv"_s, table);
    const Answer answer = startOn(u"import DIR/t.csv"_s);
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.err, QByteArray());
    QVERIFY(answer.out.startsWith("3000 rows: 3000 new, 0 known"));
}

void ProgramTest::aReportNeedsNoDisplay()
{
    const QStringList bare {u"DISPLAY="_s, u"WAYLAND_DISPLAY="_s, u"QT_QPA_PLATFORM=xcb"_s};
    const Answer answer = startOn(u"report --out DIR/a.pdf"_s, {}, bare);
    QVERIFY2(answer.code == 0, answer.err.constData());
    QVERIFY(m_cli->bytes(u"a.pdf"_s).startsWith("%PDF-"));
    QCOMPARE(answer.err, QByteArray());
}

void ProgramTest::aReportIsTheSameBytesAtEachStart()
{
    // What is embedded comes in the order of a hash, whose seed is another at each start.
    QCOMPARE(startOn(u"log --knot KNOT --rest 5 --note Später"_s).code, 0);
    QByteArray first;
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(startOn(u"report --out DIR/same.pdf"_s).code, 0);
        const QByteArray bytes = m_cli->bytes(u"same.pdf"_s);
        QVERIFY(bytes.startsWith("%PDF"));
        first = first.isEmpty() ? bytes : first;
        QVERIFY(bytes == first);
    }
}

// Whoever comes second waits or is told; nobody's entry is lost or halved.
void ProgramTest::twoAtOnceNeverTearTheJournal()
{
    constexpr int count = 3;
    std::array<QProcess, count> processes;
    for (QProcess &process : processes)
        process.start(
            QStringLiteral(KNOTEBOOK_CLI),
            {u"--journal"_s, m_cli->path(), u"log"_s, u"--knot"_s, m_knot, u"--rest"_s, u"3"_s});
    int done = 0;
    for (QProcess &process : processes) {
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray err = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0 || err.contains("open in another"), err.constData());
        done += process.exitCode() == 0 ? 1 : 0;
    }
    QVERIFY(done >= 1);
    QCOMPARE(json(u"knot show KNOT"_s).value(u"observations"_s).toArray().size(), done);
    QCOMPARE(run(u"verify"_s).code, 0);
}

void ProgramTest::anOptionThatLooksLikeHelpIsAValue()
{
    for (const QString &note : {u"--help"_s, u"-h"_s, u"--version"_s}) {
        const Run logged = m_cli->json({u"log"_s, u"--knot"_s, m_knot, u"--note"_s, note});
        QVERIFY2(logged.code == 0, qPrintable(logged.err));
        QCOMPARE(logged.object().value(u"note"_s).toString(), note);
    }
    // Another option of the command is more likely forgotten text than a note.
    QCOMPARE(m_cli->run({u"log"_s, u"--knot"_s, m_knot, u"--note"_s, u"--rest"_s, u"3"_s}).code, 2);
    const Run joined =
        m_cli->json({u"log"_s, u"--knot"_s, m_knot, u"--note=--rest"_s, u"--rest"_s, u"3"_s});
    QCOMPARE(joined.object().value(u"note"_s).toString(), u"--rest"_s);
    QCOMPARE(joined.object().value(u"rest"_s).toDouble(), 3.0);
}

void ProgramTest::helpComesWithACommandAGroupAndAlone_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("alone") << u"--help"_s << 0 << u"Usage: knotebook-cli [--journal FILE]"_s;
    QTest::newRow("short") << u"-h"_s << 0 << u"Usage: knotebook-cli [--journal FILE]"_s;
    QTest::newRow("as a word") << u"help"_s << 0 << u"Usage: knotebook-cli [--journal FILE]"_s;
    QTest::newRow("of a command") << u"help log"_s << 0 << u"Usage: knotebook-cli log [options]"_s;
    QTest::newRow("of two words") << u"help knot add"_s << 0
                                  << u"Usage: knotebook-cli knot add [options]"_s;
    QTest::newRow("before the command")
        << u"--help trends"_s << 0 << u"Usage: knotebook-cli trends [options]"_s;
    QTest::newRow("beside wrong options")
        << u"log --rest 11 --help"_s << 0 << u"Usage: knotebook-cli log [options]"_s;
    QTest::newRow("of a group") << u"help knot"_s << 2 << u"knot add, knot list"_s;
    QTest::newRow("of a group, behind it") << u"knot --help"_s << 2 << u"knot add, knot list"_s;
    QTest::newRow("of a slip") << u"help trneds"_s << 2 << u"did you mean: trends?"_s;
    QTest::newRow("of nothing") << u"help frobnicate"_s << 2 << u"\"frobnicate\""_s;
}

void ProgramTest::helpComesWithACommandAGroupAndAlone()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, said);
    const Run answer = CliFixture::runAsIs(line.split(u' '));
    QCOMPARE(answer.code, code);
    const QString &spoken = code == 0 ? answer.out : answer.err;
    const QString &silent = code == 0 ? answer.err : answer.out;
    QVERIFY2(spoken.contains(said), qPrintable(spoken));
    QVERIFY(silent.isEmpty());
}

void ProgramTest::theVersionIsSaidAnywhere()
{
    const QString version = CliFixture::runAsIs({u"--version"_s}).out;
    static const QRegularExpression form(u"^knotebook-cli \\d+\\.\\d+\\.\\d+\n$"_s);
    QVERIFY2(version.contains(form), qPrintable(version));
    QCOMPARE(CliFixture::runAsIs({u"trends"_s, u"--version"_s}).out, version);
    QCOMPARE(CliFixture::runAsIs({u"--json"_s, u"--version"_s}).out, version);
}

void ProgramTest::anAnswerThatCannotBeWrittenIsTold_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("line");
    for (const QString &line :
         {u"knot list"_s, u"knot list --json"_s, u"atlas svg --view back"_s, u"atlas muscles"_s,
          u"--help"_s, u"knot add --help"_s, u"--version"_s, u"atlas hit --stdin"_s}) {
        QTest::addRow("full: %s", qPrintable(line)) << u">/dev/full"_s << line;
        QTest::addRow("closed: %s", qPrintable(line)) << u">&-"_s << line;
        QTest::addRow("all closed: %s", qPrintable(line)) << u"<&- >&-"_s << line;
    }
}

void ProgramTest::anAnswerThatCannotBeWrittenIsTold()
{
    QFETCH(QString, how);
    QFETCH(QString, line);
    if (how.contains(u"full") && !QFileInfo::exists(u"/dev/full"_s))
        QSKIP("no device that is always full");
    if (how.contains(u'<') && line.contains(u"--stdin"))
        QSKIP("nothing asked, nothing to say");
    const FolderState before = folder();
    const Answer answer =
        shellOn(how, line, QByteArray("back superficial -20 150\n").repeated(5'000));
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.startsWith("knotebook-cli: "), answer.err.constData());
    QCOMPARE(answer.err.count('\n'), 1);
    QVERIFY(answer.err.contains("standard output"));
    QCOMPARE(folder(), before);
}

// A file that is opened gets the lowest number that is free, as that of a closed stream.
void ProgramTest::whatIsSaidNeverLandsInAFile()
{
    DONE(u"export --format csv --out DIR/said.csv"_s);
    const Answer exported = shellOn(u">&-"_s, u"export --format csv --out DIR/unsaid.csv"_s);
    QCOMPARE(exported.code, 1);
    QCOMPARE(m_cli->bytes(u"unsaid.csv"_s), m_cli->bytes(u"said.csv"_s));
    for (const QString &how : {u">&-"_s, u"2>&-"_s, u"<&- >&- 2>&-"_s}) {
        shellOn(how, u"log --knot KNOT --rest 3"_s);
        shellOn(how, u"log --knot 000000 --rest 3"_s);
    }
    QCOMPARE(run(u"verify"_s).code, 0);
    QCOMPARE(json(u"knot show KNOT"_s).value(u"observations"_s).toArray().size(), 3);
    // What is wrong is told as ever when there is nothing to answer.
    const Answer wrong = shellOn(u">&-"_s, u"log --knot KNOT --rest 11"_s);
    QCOMPARE(wrong.code, 2);
    QVERIFY2(!wrong.err.contains("standard output"), wrong.err.constData());
}

void ProgramTest::aReaderWhoLeavesIsNoTrouble()
{
    const Answer left = shellOn(u"| true"_s, u"atlas muscles --json"_s);
    QCOMPARE(left.code, 0);
    QCOMPARE(left.err, QByteArray());
}

void ProgramTest::globalOptionsAloneAreNoCommand_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    QTest::newRow("json") << u"--json"_s << u"Usage:"_s;
    QTest::newRow("a journal") << u"--journal x"_s << u"Usage:"_s;
    QTest::newRow("a journal without a name") << u"--journal"_s << u"'--journal'"_s;
    QTest::newRow("a time without one") << u"--now"_s << u"'--now'"_s;
    QTest::newRow("an unknown option") << u"--nonsense"_s << u"'nonsense'"_s;
    QTest::newRow("an unknown letter") << u"-x"_s << u"'x'"_s;
}

void ProgramTest::globalOptionsAloneAreNoCommand()
{
    QFETCH(QString, line);
    QFETCH(QString, said);
    const Run answer = CliFixture::runAsIs(line.split(u' '));
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains(said), qPrintable(answer.err));
}

QTEST_MAIN(ProgramTest)
#include "tst_program.moc"
