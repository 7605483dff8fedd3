// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "tests/unit/app/cli/refusalfixture.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** What has to stand before the option under test for the rest of a command to be right. */
QString restOf(const QString &command)
{
    static const QMap<QString, QString> rest {
        {u"knot show"_s, u"KNOT"_s},         {u"knot edit"_s, u"KNOT"_s},
        {u"knot resolve"_s, u"KNOT"_s},      {u"knot reopen"_s, u"KNOT"_s},
        {u"knot delete"_s, u"KNOT"_s},       {u"assess peg"_s, u"1 2 3"_s},
        {u"assess psfs"_s, u"walking=3"_s},  {u"assess change"_s, u"1"_s},
        {u"atlas why"_s, u"temple"_s},       {u"import"_s, u"DIR/diary.csv"_s},
        {u"restore"_s, u"DIR/j.knotebook"_s}};
    return rest.value(command);
}

} // namespace

/**
 * Wrong usage, for every command and every option of the program: the exit code, and
 * that the message goes to standard error and names what is wrong.
 */
class RefusalsTest : public RefusalFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { beginOnce(); }
    void cleanup() { compareFolder(); }

    void anOptionWithoutItsValueIsNamed_data() { everyOption(true); }
    void anOptionWithoutItsValueIsNamed();
    void anOptionDoesNotSwallowTheNext_data() { everyOption(true); }
    void anOptionDoesNotSwallowTheNext();
    void aFlagTakesNoValue_data() { everyOption(false); }
    void aFlagTakesNoValue();
    void anUnknownOptionIsNamed_data() { everyCommand(); }
    void anUnknownOptionIsNamed();
    void aWordTooManyIsNamed_data() { everyCommand(); }
    void aWordTooManyIsNamed();
    void aWordTooFewIsToldWithItsName_data() { everyCommand(); }
    void aWordTooFewIsToldWithItsName();
    void aTypingErrorFindsTheCommand_data() { everyCommand(); }
    void aTypingErrorFindsTheCommand();

    void wrongUsageIsToldBeforeTheJournalIsOpened_data();
    void wrongUsageIsToldBeforeTheJournalIsOpened();

private:
    static void everyCommand()
    {
        QTest::addColumn<QString>("name");
        for (const cli::Command &command : cli::allCommands())
            QTest::newRow(qPrintable(command.name)) << command.name;
    }

    static void everyOption(bool withValue)
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("option");
        for (const cli::Command &command : cli::allCommands()) {
            for (const QCommandLineOption &option : command.options) {
                if (option.valueName().isEmpty() == withValue)
                    continue;
                const QString name = option.names().constFirst();
                QTest::addRow("%s --%s", qPrintable(command.name), qPrintable(name))
                    << command.name << name;
            }
        }
    }
};

void RefusalsTest::anOptionWithoutItsValueIsNamed()
{
    QFETCH(QString, command);
    QFETCH(QString, option);
    const Run answer = run(u"%1 %2 --%3"_s.arg(command, restOf(command), option));
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains(u"Missing value after '--%1'"_s.arg(option)),
             qPrintable(answer.err));
    QVERIFY2(answer.err.contains(u"knotebook-cli %1 --help"_s.arg(command)),
             qPrintable(answer.err));
}

void RefusalsTest::anOptionDoesNotSwallowTheNext()
{
    QFETCH(QString, command);
    QFETCH(QString, option);
    for (const QString &next : {u"--json"_s, u"--now 2024-05-01T08:00:00+02:00"_s}) {
        const Run answer = run(u"%1 %2 --%3 %4"_s.arg(command, restOf(command), option, next));
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(u"'--%1'"_s.arg(option)), qPrintable(answer.err));
    }
}

void RefusalsTest::aFlagTakesNoValue()
{
    QFETCH(QString, command);
    QFETCH(QString, option);
    const Run answer = run(u"%1 %2 --%3=yes"_s.arg(command, restOf(command), option));
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.err.contains(u"'--%1'"_s.arg(option)), qPrintable(answer.err));
}

void RefusalsTest::anUnknownOptionIsNamed()
{
    QFETCH(QString, name);
    for (const QString &option : {u"--nonsense"_s, u"--nonsense=3"_s, u"-z"_s}) {
        const Run answer = run(u"%1 %2 %3"_s.arg(name, restOf(name), option));
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.contains(option.startsWith(u"--") ? u"nonsense"_s : u"z"_s),
                 qPrintable(answer.err));
    }
}

void RefusalsTest::aWordTooManyIsNamed()
{
    QFETCH(QString, name);
    const int most = cli::findCommand(name.split(u' '))->maxPositional;
    const QString line = name + u" word"_s.repeated(most) + u" surplus"_s;
    const Run answer = run(line);
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.err.contains(u"\"surplus\" is one too many"_s), qPrintable(answer.err));
}

void RefusalsTest::aWordTooFewIsToldWithItsName()
{
    QFETCH(QString, name);
    const cli::Command &command = *cli::findCommand(name.split(u' '));
    if (command.minPositional == 0) {
        // Nothing to leave out; its help promises a word only in brackets.
        QVERIFY2(command.arguments.isEmpty() || command.arguments.startsWith(u'['),
                 qPrintable(command.arguments));
        return;
    }
    const Run answer = run(name + u" word"_s.repeated(command.minPositional - 1));
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.err.contains(name + u" needs "_s + command.arguments), qPrintable(answer.err));
}

// Every slip of the four kinds in the last word leads back to the command.
void RefusalsTest::aTypingErrorFindsTheCommand()
{
    QFETCH(QString, name);
    const QString first = name.section(u' ', 0, -2);
    const QString last = name.section(u' ', -1);
    const QString head = first.isEmpty() ? QString() : first + u' ';
    QString swapped = last;
    std::swap(swapped[swapped.size() - 1], swapped[swapped.size() - 2]);
    const QStringList slips {last + last.back(), last.chopped(2) + last.back(),
                             last.chopped(1) + u'q', swapped};
    for (const QString &slip : slips) {
        const QString typed = head + slip;
        if (cli::findCommand(typed.split(u' ')) || last.size() < 4)
            continue;
        const Run answer = run(typed);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(u'"' + typed + u'"'), qPrintable(answer.err));
        const QString meant = answer.err.section(u"did you mean: "_s, 1).section(u'?', 0, 0);
        QVERIFY2(meant.split(u", "_s).contains(name), qPrintable(typed + u": "_s + answer.err));
    }
}

void RefusalsTest::wrongUsageIsToldBeforeTheJournalIsOpened_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"log --knot 123456 --rest 11",
                             "knot edit 123456 --side up",
                             "knot edit 123456",
                             "knot resolve 123456 --at x",
                             "knot show 123456 --last 0",
                             "checkin --sleep 25",
                             "use --remedy direct-pressure --after 11",
                             "remedy add --name a --seconds 0",
                             "assess peg 1 2 11",
                             "visit add",
                             "screen",
                             "trends --from x",
                             "trends --from 2024-02-02 --to 2024-02-01",
                             "trends --all --region temple",
                             "trends --knot 123456 --muscle gluteus-medius",
                             "remedies --from 2024-02-02 --to 2024-02-01",
                             "report --out x.doc",
                             "report --out x.pdf --from 2024-02-02 --to 2024-02-01",
                             "export --format xml --out x",
                             "export --format csv --out x --from 2024-02-02 --to 2024-02-01",
                             "import x.csv --scale 0",
                             "import x.csv --map colour=3",
                             "backup"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void RefusalsTest::wrongUsageIsToldBeforeTheJournalIsOpened()
{
    QFETCH(QString, line);
    const QString nowhere = m_cli->path(u"none.knotebook"_s);
    const Run answer =
        CliFixture::runAsIs(line.split(u' ') + QStringList {u"--journal"_s, nowhere});
    QVERIFY2(answer.code == 2, qPrintable(answer.err));
    QVERIFY2(!answer.err.contains(nowhere), qPrintable(answer.err));
}

QTEST_MAIN(RefusalsTest)
#include "tst_refusals.moc"
