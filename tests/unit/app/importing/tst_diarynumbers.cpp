// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/importing/diaries.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** How strong a pain is, in the numbers of many hands. */
class DiaryNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersOfManyHands_data();
    void numbersOfManyHands();
    void otherScalesAreConverted_data();
    void otherScalesAreConverted();
};

void DiaryNumbersTest::numbersOfManyHands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("tenths"); // -1: cannot be read
    const auto row = [](const char *text, int tenths) {
        QTest::newRow(text) << QByteArray(text) << tenths;
    };
    row("6", 60);
    row("6.0", 60);
    row("5.7", 57);
    row("\"5,7\"", 57);
    row(" 5.7 ", 57);
    row("0", 0);
    row("10", 100);
    row(".5", 5);
    row("5.", 50);
    row("5.55", 56);
    row("0.04", 0);
    row("1e1", 100);
    row("10.01", -1);
    row("11", -1);
    row("-1", -1);
    row("-0.1", -1);
    row("five", -1);
    row("5/10", 50);
    row("7 / 10", 70);
    row("57/100", 57);
    row("11/10", -1);
    row("5/6", -1); // a range or a share: nobody knows
    row("7 of 10", 70);
    row("7 out of 10", 70);
    row("4 von 5", 80);
    row("70%", 70);
    row("70 %", 70);
    row("170%", -1);
    row("5-6", 55);
    row("4 to 6", 50);
    row("6–7", 65);
    row("6-7/10", 65);
    row("2-8", -1); // too wide to mean one pain
    row("7-6", -1);
    row("9-11", -1);
    row("no pain", 0);
    row("Pain-free", 0);
    row("keine Schmerzen", 0);
    row("none", -1); // no pain of some people, a blank of some programs
    row("severe", -1);
    row("mild", -1);
    row("6 (bad)", -1);
    row("n/a", -1);
    row("-", -1);
    row("null", -1);
    row("~5", -1);
    row("5?", -1);
    row("5 5", -1);
    row("nan", -1);
    row("inf", -1);
    row("NaN", -1);
    row("0x5", -1);
    row("1e999", -1);
}

void DiaryNumbersTest::numbersOfManyHands()
{
    QFETCH(QByteArray, text);
    QFETCH(int, tenths);
    const auto read = onlyRow("date,pain\n2024-04-20," + text + "\n");
    QCOMPARE(read.has_value(), tenths >= 0);
    if (read)
        QCOMPARE(read->rest->tenths(), tenths);
    else
        QCOMPARE(read.error().detail, u"pain"_s);
}

void DiaryNumbersTest::otherScalesAreConverted_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("tenths");
    QTest::newRow("57 of 100") << 100.0 << QByteArray("57") << 57;
    QTest::newRow("100 of 100") << 100.0 << QByteArray("100") << 100;
    QTest::newRow("101 of 100") << 100.0 << QByteArray("101") << -1;
    QTest::newRow("0 of 100") << 100.0 << QByteArray("0") << 0;
    QTest::newRow("3 of 5") << 5.0 << QByteArray("3") << 60;
    QTest::newRow("half of 5") << 5.0 << QByteArray("\"2,5\"") << 50;
    QTest::newRow("6 of 5") << 5.0 << QByteArray("6") << -1;
    QTest::newRow("1 of 3") << 3.0 << QByteArray("1") << 33;
    QTest::newRow("2 of 3") << 3.0 << QByteArray("2") << 67;
    QTest::newRow("4 of 4") << 4.0 << QByteArray("4") << 100;
}

void DiaryNumbersTest::otherScalesAreConverted()
{
    QFETCH(double, scale);
    QFETCH(QByteArray, text);
    QFETCH(int, tenths);
    ImportChoices how = choices();
    how.scale = scale;
    const auto read = onlyRow("date,pain\n2024-04-20," + text + "\n", how);
    QCOMPARE(read ? read->rest->tenths() : -1, tenths);
}

QTEST_GUILESS_MAIN(DiaryNumbersTest)
#include "tst_diarynumbers.moc"
