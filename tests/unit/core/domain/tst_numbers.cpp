// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/checkin.h"
#include "core/domain/observation.h"
#include "core/domain/profile.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** Numbers of pain and of a day: how they are read, and where they end. */
class NumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intensitiesAreReadFromNumbers_data();
    void intensitiesAreReadFromNumbers();
    void intensitiesAreReadFromText_data();
    void intensitiesAreReadFromText();
    void everyTenthComesBack();
    void sleepIsReadInHours_data();
    void sleepIsReadInHours();
    void sleepHasItsBounds_data();
    void sleepHasItsBounds();
    void yearsOfBirthHaveTheirBounds_data();
    void yearsOfBirthHaveTheirBounds();
    void daysOfACheckinHaveTheirBounds_data();
    void daysOfACheckinHaveTheirBounds();
    void everyAnswerOfTheDayAloneIsEnough();
    void aStatusIsSuggestedFromEveryAnswer_data();
    void aStatusIsSuggestedFromEveryAnswer();
};

void NumbersTest::intensitiesAreReadFromNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<int>("tenths");
    const double infinity = std::numeric_limits<double>::infinity();
    QTest::newRow("0") << 0.0 << 0;
    QTest::newRow("minus 0") << -0.0 << 0;
    QTest::newRow("10") << 10.0 << 100;
    QTest::newRow("below 0") << std::nextafter(0.0, -1) << -1;
    QTest::newRow("above 10") << std::nextafter(10.0, 11) << -1;
    QTest::newRow("rounded up") << 4.96 << 50;
    QTest::newRow("rounded down") << 4.94 << 49;
    QTest::newRow("rounded to 10") << 9.99 << 100;
    QTest::newRow("a third") << 10.0 / 3 << 33;
    QTest::newRow("no number") << std::nan("") << -1;
    QTest::newRow("infinite") << infinity << -1;
    QTest::newRow("infinitely little") << -infinity << -1;
}

void NumbersTest::intensitiesAreReadFromNumbers()
{
    QFETCH(double, number);
    QFETCH(int, tenths);
    const auto intensity = Intensity::fromNumber(number);
    QCOMPARE(intensity ? intensity->tenths() : -1, tenths);
    if (!intensity)
        QCOMPARE(intensity.error(), (Error {ErrorCode::OutOfRange, u"0 to 10"_s}));
}

void NumbersTest::intensitiesAreReadFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *text, const char *read) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(read);
    };
    row("007", "7");
    row("+5", "5");
    row(".5", "0.5");
    row("5.", "5");
    row("\t4,0\n", "4");
    row("-0", "0");
    row("10,0", "10");
    row("10.01", "out_of_range");
    row("-0.01", "out_of_range");
    row("1000", "out_of_range");
    row("inf", "out_of_range");
    row("nan", "out_of_range");
    row("5 5", "malformed");
    row("5%", "malformed");
    row("5.5.", "malformed");
    row("0x5", "malformed");
    row("5e0", "malformed");
    row("5E0", "malformed");
    row("five", "malformed");
    row("½", "malformed");
    row("５", "malformed");
    row("5−", "malformed");
    row("-", "malformed");
    row(",", "malformed");
}

void NumbersTest::intensitiesAreReadFromText()
{
    QFETCH(QString, text);
    const auto intensity = Intensity::parse(text);
    QTEST(intensity ? intensity->toString() : errorName(intensity.error().code), "read");
}

void NumbersTest::everyTenthComesBack()
{
    for (int tenths = 0; tenths <= 100; ++tenths) {
        const Intensity intensity = *Intensity::fromTenths(tenths);
        QCOMPARE(Intensity::parse(intensity.toString()), intensity);
        QCOMPARE(Intensity::parse(intensity.toString().replace(u'.', u',')), intensity);
        QCOMPARE(Intensity::fromNumber(intensity.value()), intensity);
        QCOMPARE(intensity < *Intensity::fromTenths(50), tenths < 50);
    }
    QVERIFY(!Intensity::fromTenths(101) && !Intensity::fromTenths(-1));
}

void NumbersTest::sleepIsReadInHours_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *text, const char *read) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(read);
    };
    row("0", "0");
    row("24", "1440");
    row("24.001", "out_of_range");
    row("-0.1", "out_of_range");
    row("7,5", "450");
    row("7.51", "451");
    row(" 8 ", "480");
    row("0.008", "0");
    row("0.009", "1");
    row("7:30", "450");
    row("7h", "malformed");
    row("", "malformed");
    row("nan", "out_of_range");
    row("inf", "out_of_range");
}

void NumbersTest::sleepIsReadInHours()
{
    QFETCH(QString, text);
    const auto minutes = parseSleepHours(text);
    QTEST(minutes ? QString::number(*minutes) : errorName(minutes.error().code), "read");
}

void NumbersTest::sleepHasItsBounds_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("valid");
    QTest::newRow("-1") << -1 << false;
    QTest::newRow("0") << 0 << true;
    QTest::newRow("1440") << 1440 << true;
    QTest::newRow("1441") << 1441 << false;
}

void NumbersTest::sleepHasItsBounds()
{
    QFETCH(int, minutes);
    CheckinFields fields {.day = QDate(2024, 5, 1)};
    fields.sleepMinutes = minutes;
    QTEST(check(fields).has_value(), "valid");
}

void NumbersTest::yearsOfBirthHaveTheirBounds_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<bool>("valid");
    QTest::newRow("1899") << 1899 << false;
    QTest::newRow("1900") << 1900 << true;
    QTest::newRow("2199") << 2199 << true;
    QTest::newRow("2200") << 2200 << false;
    QTest::newRow("0") << 0 << false;
}

void NumbersTest::yearsOfBirthHaveTheirBounds()
{
    QFETCH(int, year);
    ProfileFields fields;
    QVERIFY(check(fields));
    fields.birthYear = year;
    QTEST(check(fields).has_value(), "valid");
}

void NumbersTest::daysOfACheckinHaveTheirBounds_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("valid");
    QTest::newRow("none") << QDate() << false;
    QTest::newRow("too early") << QDate(1899, 12, 31) << false;
    QTest::newRow("first") << QDate(1900, 1, 1) << true;
    QTest::newRow("last") << QDate(2199, 12, 31) << true;
    QTest::newRow("too late") << QDate(2200, 1, 1) << false;
}

void NumbersTest::daysOfACheckinHaveTheirBounds()
{
    QFETCH(QDate, day);
    const Status status = check(CheckinFields {.day = day, .quiet = true});
    QTEST(status.has_value(), "valid");
    if (!status)
        QCOMPARE(status.error(), (Error {ErrorCode::OutOfRange, u"date"_s}));
}

void NumbersTest::everyAnswerOfTheDayAloneIsEnough()
{
    const CheckinFields nothing {.day = QDate(2024, 5, 1)};
    QCOMPARE(check(nothing).error(), (Error {ErrorCode::Missing, u"answer"_s}));
    const QList<std::function<void(CheckinFields &)>> answers {
        [](auto &fields) {
            fields.interference.insert(InterferenceArea::Work, *Intensity::fromTenths(0));
        },
        [](auto &fields) { fields.sleepMinutes = 0; },
        [](auto &fields) { fields.stress = *Intensity::fromTenths(0); },
        [](auto &fields) { fields.habits = {u"sitting"_s}; },
        [](auto &fields) { fields.causes = {u"stress"_s}; },
        [](auto &fields) { fields.quiet = true; },
        [](auto &fields) { fields.note = u"x"_s; },
    };
    for (const auto &answer : answers) {
        CheckinFields fields = nothing;
        answer(fields);
        QVERIFY(check(fields));
    }
}

void NumbersTest::aStatusIsSuggestedFromEveryAnswer_data()
{
    QTest::addColumn<QString>("familiar");
    QTest::addColumn<QString>("statuses");
    // Rest and pressure each absent, 0 and 0.1, in that order.
    QTest::newRow("not asked") << ""
                               << "- - latent - resolved latent active active active";
    QTest::newRow("yes") << "yes"
                         << "active active active active active active active active active";
    QTest::newRow("no") << "no"
                        << "- - latent - resolved latent active active active";
    QTest::newRow("unsure") << "unsure"
                            << "- - latent - resolved latent active active active";
}

void NumbersTest::aStatusIsSuggestedFromEveryAnswer()
{
    QFETCH(QString, familiar);
    const auto at = [](int index) {
        return index ? std::optional(*Intensity::fromTenths(index - 1)) : std::nullopt;
    };
    QStringList found;
    for (int rest = 0; rest < 3; ++rest) {
        for (int pressure = 0; pressure < 3; ++pressure) {
            const auto status = suggestedStatus(at(rest), at(pressure), fromName<Answer>(familiar));
            found.append(status ? name(*status) : u"-"_s);
        }
    }
    QTEST(found.join(u' '), "statuses");
}

QTEST_GUILESS_MAIN(NumbersTest)
#include "tst_numbers.moc"
