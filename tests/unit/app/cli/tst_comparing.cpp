// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

#include <QDate>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** trends --compare: two periods beside each other. */
class ComparingTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void twoFortnightsAreCompared();
    void theComparedOneMayBeTheLater();
    void withoutAskingThereIsNoComparison();
    void anOpenEndIsToday();
    void tooFewDaysAreNullWithTheReason();
    void asTextTheSentenceIsSaid();
    void whatCannotBeReadIsMisuse_data();
    void whatCannotBeReadIsMisuse();
    void theHelpNamesIt();

private:
    /** One rating a day, from 1 April 2024 on. */
    void logDays(const QList<int> &levels) const
    {
        const QDate first(2024, 4, 1);
        for (int i = 0; i < levels.size(); ++i)
            QCOMPARE(m_cli
                         ->run({u"log"_s, u"--knot"_s, m_knot, u"--rest"_s,
                                QString::number(levels.at(i)), u"--at"_s,
                                first.addDays(i).toString(Qt::ISODate)})
                         .code,
                     0);
    }
    const QList<int> m_fortnights {6, 7, 6, 5, 7, 6, 8, 6, 5, 6, 7, 6, 6, 5,
                                   5, 4, 4, 5, 3, 4, 6, 4, 3, 4, 3, 5, 4, 3};
    const QString m_later = u"--from 2024-04-15 --to 2024-04-28"_s;
};

// In R: median(outer(after, before, "-")) is -2; means 6.142857 and 4.071429.
void ComparingTest::twoFortnightsAreCompared()
{
    logDays(m_fortnights);
    const QJsonObject all =
        json(u"trends --json %1 --compare 2024-04-01..2024-04-14"_s.arg(m_later));
    QVERIFY(all.contains(u"trend"_s)); // of --from and --to, as ever
    QCOMPARE(all.value(u"series"_s).toObject().value(u"days_logged"_s).toInt(), 14);
    const QJsonObject found = all.value(u"comparison"_s).toObject();
    QCOMPARE(found.value(u"hodges_lehmann"_s).toDouble(), -2.0);
    QVERIFY(qAbs(found.value(u"difference"_s).toDouble() + 29.0 / 14) < 1e-9);
    QVERIFY(found.value(u"low"_s).toDouble() <= -2 && found.value(u"high"_s).toDouble() >= -2);
    QVERIFY(found.value(u"high"_s).toDouble() < 0);
    QCOMPARE(found.value(u"word"_s).toString(), u"clear"_s);
    const QJsonObject earlier = found.value(u"earlier"_s).toObject();
    QCOMPARE(earlier.value(u"from"_s).toString(), u"2024-04-01"_s);
    QCOMPARE(earlier.value(u"days"_s).toInt(), 14);
    QCOMPARE(earlier.value(u"days_logged"_s).toInt(), 14);
    QCOMPARE(earlier.value(u"median"_s).toDouble(), 6.0);
    QCOMPARE(found.value(u"later"_s).toObject().value(u"median"_s).toDouble(), 4.0);
    QVERIFY(found.value(u"sentence"_s).toString().contains(u"a clear difference"));
    QVERIFY(found.value(u"method"_s).toArray().size() >= 4);
}

void ComparingTest::theComparedOneMayBeTheLater()
{
    logDays(m_fortnights);
    const QJsonObject found = json(u"trends --json --from 2024-04-01 --to 2024-04-14 --compare "
                                   "2024-04-15..2024-04-28"_s)
                                  .value(u"comparison"_s)
                                  .toObject();
    QCOMPARE(found.value(u"hodges_lehmann"_s).toDouble(), -2.0); // later less earlier, as always
    QCOMPARE(found.value(u"earlier"_s).toObject().value(u"from"_s).toString(), u"2024-04-01"_s);
}

void ComparingTest::withoutAskingThereIsNoComparison()
{
    logDays({5, 4});
    QVERIFY(!json(u"trends --json"_s).contains(u"comparison"_s));
}

void ComparingTest::anOpenEndIsToday()
{
    logDays(m_fortnights);
    const QJsonObject later =
        json(u"--now 2024-05-02T08:00+02:00 trends --json --from 2024-04-15 --compare "
             "2024-04-01..2024-04-14"_s)
            .value(u"comparison"_s)
            .toObject()
            .value(u"later"_s)
            .toObject();
    QCOMPARE(later.value(u"to"_s).toString(), u"2024-05-02"_s);
    QCOMPARE(later.value(u"days_logged"_s).toInt(), 14);
    QCOMPARE(later.value(u"days"_s).toInt(), 18);
}

void ComparingTest::tooFewDaysAreNullWithTheReason()
{
    logDays(m_fortnights);
    const QJsonObject found =
        json(u"trends --json %1 --compare 2024-04-01..2024-04-03"_s.arg(m_later))
            .value(u"comparison"_s)
            .toObject();
    QCOMPARE(found.value(u"reason"_s).toString(), u"too_few_baseline_days"_s);
    for (const QString &key : {u"difference"_s, u"hodges_lehmann"_s, u"low"_s, u"word"_s})
        QVERIFY2(found.contains(key) && found.value(key).isNull(), qPrintable(key));
    QCOMPARE(found.value(u"earlier"_s).toObject().value(u"days_logged"_s).toInt(), 3);
    QVERIFY(found.value(u"sentence"_s).toString().startsWith(u"Not compared: "));
}

void ComparingTest::asTextTheSentenceIsSaid()
{
    logDays(m_fortnights);
    const Run told = run(u"trends %1 --compare 2024-04-01..2024-04-14"_s.arg(m_later));
    QCOMPARE(told.code, 0);
    QVERIFY2(told.out.contains(u"typically 2.0 less"), qPrintable(told.out));
    QVERIFY(!run(u"trends %1"_s.arg(m_later)).out.contains(u"typically"));
}

void ComparingTest::whatCannotBeReadIsMisuse_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &options, const QString &said) {
        QTest::newRow(name) << options << said;
    };
    row("one day", u"--from 2024-04-15 --compare 2024-04-01"_s, u"two days in their order"_s);
    row("no dates", u"--from 2024-04-15 --compare a..b"_s, u"two days in their order"_s);
    row("three", u"--from 2024-04-15 --compare 2024-04-01..2024-04-02..2024-04-03"_s,
        u"two days in their order"_s);
    row("backwards", u"--from 2024-04-15 --compare 2024-04-14..2024-04-01"_s,
        u"two days in their order"_s);
    row("a day that does not exist", u"--from 2024-04-15 --compare 2024-02-01..2024-02-30"_s,
        u"two days in their order"_s);
    row("nothing to compare with", u"--compare 2024-04-01..2024-04-14"_s,
        u"--compare needs --from"_s);
    row("shared days", u"--from 2024-04-10 --to 2024-04-28 --compare 2024-04-01..2024-04-14"_s,
        u"--compare shares days"_s);
    row("within an open end", u"--from 2024-04-10 --compare 2024-05-01..2024-05-14"_s,
        u"--compare shares days"_s);
}

void ComparingTest::whatCannotBeReadIsMisuse()
{
    QFETCH(QString, options);
    QFETCH(QString, said);
    const Run refused = run(u"trends "_s + options);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
    QCOMPARE(refused.out, QString());
}

void ComparingTest::theHelpNamesIt()
{
    const QString help = run(u"trends --help"_s).out;
    QVERIFY2(help.contains(u"--compare <FROM..TO>") || help.contains(u"--compare FROM..TO"),
             qPrintable(help));
}

QTEST_GUILESS_MAIN(ComparingTest)
#include "tst_comparing.moc"
