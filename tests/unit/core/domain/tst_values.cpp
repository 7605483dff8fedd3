// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalfixture.h"

#include <QTest>

#include <cmath>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The checks through which every value of the journal has to go. */
class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIntensityIsKeptInTenths_data();
    void anIntensityIsKeptInTenths();
    void whatIsNoIntensityIsRefused_data();
    void whatIsNoIntensityIsRefused();
    void aPointBesideTheCanvasIsRefused_data();
    void aPointBesideTheCanvasIsRefused();
    void aPlaceIsAPointOrARegionButNotBoth();
    void anObservationNeedsAnAnswer();
    void theAnswersSuggestAStatus_data();
    void theAnswersSuggestAStatus();
    void textsHaveALimitAndNoNul();
    void aDoseIsOneThatAPersonCouldTake();
    void aCheckinNeedsADayAndAnAnswer();
    void sleepIsReadInHours();
    void instrumentsKeepToTheirScales();
    void aSnoozeLastsFourteenDaysAtMost();
    void aScreeningNeedsAnAnswer();
    void everyNameLeadsBackToItsValue();

private:
    const KnotId m_knot = KnotId(contentId("knot"));
    const Moment m_now = *Moment::onDay(QDate(2024, 5, 1));
};

void ValuesTest::anIntensityIsKeptInTenths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tenths");
    QTest::addColumn<QString>("again");
    QTest::newRow("none") << u"0"_s << 0 << u"0"_s;
    QTest::newRow("whole") << u"7"_s << 70 << u"7"_s;
    QTest::newRow("tenth") << u"5.7"_s << 57 << u"5.7"_s;
    QTest::newRow("decimal comma") << u"5,7"_s << 57 << u"5.7"_s;
    QTest::newRow("rounded") << u"3.14"_s << 31 << u"3.1"_s;
    QTest::newRow("spaces") << u" 10 "_s << 100 << u"10"_s;
}

void ValuesTest::anIntensityIsKeptInTenths()
{
    QFETCH(QString, text);
    QFETCH(int, tenths);
    QFETCH(QString, again);
    const auto intensity = Intensity::parse(text);
    QVERIFY(intensity);
    QCOMPARE(intensity->tenths(), tenths);
    QCOMPARE(intensity->toString(), again);
}

void ValuesTest::whatIsNoIntensityIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "11", "10.1", "10.04", "-1", "-0.1", "NaN", "inf", "1e1", "7/10",
                             "seven", "5.5.5", "٧"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void ValuesTest::whatIsNoIntensityIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!Intensity::parse(text));
    QVERIFY(!Intensity::fromNumber(NAN));
    QVERIFY(!Intensity::fromTenths(101));
    QVERIFY(!Intensity::fromTenths(-1));
}

void ValuesTest::aPointBesideTheCanvasIsRefused_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<bool>("fits");
    QTest::newRow("middle") << 0.0 << 500.0 << true;
    QTest::newRow("corner") << -220.0 << 1020.0 << true;
    QTest::newRow("left") << -220.1 << 500.0 << false;
    QTest::newRow("above") << 0.0 << -20.5 << false;
    QTest::newRow("nan") << std::nan("") << 0.0 << false;
    QTest::newRow("infinite") << 0.0 << HUGE_VAL << false;
}

void ValuesTest::aPointBesideTheCanvasIsRefused()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(bool, fits);
    const auto point = BodyPoint::create(View::Front, Layer::Deep, x, y);
    QCOMPARE(point.has_value(), fits);
    if (fits)
        QCOMPARE(point->position(), QPointF(x, y));
}

void ValuesTest::aPlaceIsAPointOrARegionButNotBoth()
{
    KnotFields fields;
    QVERIFY(check(fields));
    QVERIFY(fields.place.isNowhere());
    fields.place.point = *BodyPoint::create(View::Back, Layer::Superficial, 10, 200);
    QVERIFY(check(fields));
    fields.place.region = u"knee"_s;
    QCOMPARE(check(fields).error(), (Error {ErrorCode::Conflict, u"place"_s}));
}

void ValuesTest::anObservationNeedsAnAnswer()
{
    ObservationFields fields {.knot = m_knot, .felt = m_now};
    QCOMPARE(check(fields).error().code, ErrorCode::Missing);
    fields.flare = true;
    QVERIFY(check(fields));
    fields.flare = false;
    fields.note = u"only a note"_s;
    QVERIFY(check(fields));
    fields.note.clear();
    fields.source = u"row 7"_s; // where it came from is no answer
    QVERIFY(!check(fields));
}

void ValuesTest::theAnswersSuggestAStatus_data()
{
    QTest::addColumn<int>("rest");
    QTest::addColumn<int>("pressure");
    QTest::addColumn<QString>("familiar");
    QTest::addColumn<QString>("status");
    QTest::newRow("pain without touch is active") << 10 << -1 << u""_s << u"active"_s;
    QTest::newRow("pain on pressure alone is latent") << 0 << 60 << u""_s << u"latent"_s;
    QTest::newRow("a familiar pain is active") << 0 << 60 << u"yes"_s << u"active"_s;
    QTest::newRow("an unfamiliar one is not") << -1 << 60 << u"no"_s << u"latent"_s;
    QTest::newRow("neither hurts") << 0 << 0 << u""_s << u"resolved"_s;
    QTest::newRow("no pain at rest alone says nothing") << 0 << -1 << u""_s << u""_s;
    QTest::newRow("nothing asked") << -1 << -1 << u""_s << u""_s;
}

void ValuesTest::theAnswersSuggestAStatus()
{
    QFETCH(int, rest);
    QFETCH(int, pressure);
    QFETCH(QString, familiar);
    QFETCH(QString, status);
    const auto intensity = [](int tenths) {
        return tenths < 0 ? std::nullopt : std::optional(*Intensity::fromTenths(tenths));
    };
    QCOMPARE(suggestedStatus(intensity(rest), intensity(pressure), fromName<Answer>(familiar)),
             fromName<KnotStatus>(status));
}

void ValuesTest::textsHaveALimitAndNoNul()
{
    KnotFields fields;
    fields.label = QString(200, u'x');
    QVERIFY(check(fields));
    fields.label.append(u'x');
    QCOMPARE(check(fields).error().code, ErrorCode::OutOfRange);
    fields.label = QStringLiteral("a") + QChar(0) + u'b';
    QCOMPARE(check(fields).error().code, ErrorCode::Malformed);
    fields.label.clear();
    fields.note = QString(10'001, u'x');
    QCOMPARE(check(fields).error().code, ErrorCode::OutOfRange);
}

void ValuesTest::aDoseIsOneThatAPersonCouldTake()
{
    UseFields use {.remedy = u"heat"_s, .knot = {}, .felt = m_now};
    QVERIFY(check(use));
    use.seconds = 0;
    QVERIFY(!check(use));
    use.seconds = 86'401;
    QVERIFY(!check(use));
    use.seconds = 90;
    use.repetitions = 0;
    QVERIFY(!check(use));
    use.repetitions = 10;
    QVERIFY(check(use));
    use.remedy.clear();
    QCOMPARE(check(use).error(), (Error {ErrorCode::Missing, u"remedy"_s}));
    QCOMPARE(check(OwnRemedyFields {.name = u"  "_s, .kind = u"other"_s}).error().code,
             ErrorCode::Missing);
}

void ValuesTest::aCheckinNeedsADayAndAnAnswer()
{
    QCOMPARE(check(CheckinFields {.day = QDate(2024, 5, 1)}).error().code, ErrorCode::Missing);
    QVERIFY(check(CheckinFields {.day = QDate(2024, 5, 1), .quiet = true}));
    QCOMPARE(check(CheckinFields {.day = QDate(2023, 2, 29), .quiet = true}).error().code,
             ErrorCode::OutOfRange);
    CheckinFields sleepless {.day = QDate(2024, 5, 1)};
    sleepless.sleepMinutes = 0;
    QVERIFY(check(sleepless));
    sleepless.sleepMinutes = 1441;
    QVERIFY(!check(sleepless));
}

void ValuesTest::sleepIsReadInHours()
{
    QCOMPARE(*parseSleepHours(u"7.5"_s), 450);
    QCOMPARE(*parseSleepHours(u"7,25"_s), 435);
    QCOMPARE(*parseSleepHours(u"0"_s), 0);
    QCOMPARE(parseSleepHours(u"25"_s).error().code, ErrorCode::OutOfRange);
    QCOMPARE(parseSleepHours(u"-1"_s).error().code, ErrorCode::OutOfRange);
    QCOMPARE(parseSleepHours(u"well"_s).error().code, ErrorCode::Malformed);
}

void ValuesTest::instrumentsKeepToTheirScales()
{
    QVERIFY(check(AssessmentFields {.felt = m_now, .answers = Peg {0, 10, 5}}));
    QCOMPARE(Peg({3, 4, 8}).score(), 5.0);
    QVERIFY(!check(AssessmentFields {.felt = m_now, .answers = Peg {0, 11, 5}}));
    QVERIFY(!check(AssessmentFields {.felt = m_now, .answers = Psfs {}}));
    QVERIFY(!check(AssessmentFields {.felt = m_now, .answers = Psfs {{{u" "_s, 4}}}}));
    QVERIFY(!check(AssessmentFields {.felt = m_now,
                                     .answers = Psfs {QList<PsfsActivity>(6, {u"walking"_s, 4})}}));
    const Psfs two {{{u"walking"_s, 4}, {u"lifting"_s, 7}}};
    QCOMPARE(two.score(), 5.5);
    QVERIFY(check(AssessmentFields {.felt = m_now, .answers = GlobalChange {-3}}));
    QVERIFY(!check(AssessmentFields {.felt = m_now, .answers = GlobalChange {4}}));
}

void ValuesTest::aSnoozeLastsFourteenDaysAtMost()
{
    AcknowledgementFields fields {.rule = u"B-DUR14"_s,
                                  .ruleVersion = 1,
                                  .kind = AcknowledgementKind::Snooze,
                                  .felt = m_now,
                                  .until = {}};
    QCOMPARE(check(fields).error().code, ErrorCode::Missing);
    fields.until = QDate(2024, 5, 15);
    QVERIFY(check(fields));
    fields.until = QDate(2024, 5, 16);
    QVERIFY(!check(fields));
    fields.until = QDate(2024, 4, 30);
    QVERIFY(!check(fields));
    fields.kind = AcknowledgementKind::Acknowledge;
    fields.until = {};
    QVERIFY(check(fields));
}

void ValuesTest::aScreeningNeedsAnAnswer()
{
    QVERIFY(!check(ScreeningFields {.felt = m_now, .answers = {}}));
    QVERIFY(!check(VisitFields {.felt = m_now, .profession = QString()}));
    QVERIFY(!check(ProfileFields {.birthYear = 1850}));
}

template <typename Enum> void leadsBack()
{
    const QStringList names = namesOf<Enum>();
    QVERIFY(names.size() > 1);
    for (const QString &text : names)
        QCOMPARE(name(*fromName<Enum>(text)), text);
    QVERIFY(!fromName<Enum>(u"no such value"_s));
}

void ValuesTest::everyNameLeadsBackToItsValue()
{
    leadsBack<KnotKind>();
    leadsBack<KnotStatus>();
    leadsBack<Answer>();
    leadsBack<Twitch>();
    leadsBack<OnsetPattern>();
    leadsBack<AppliedBy>();
    leadsBack<PressureLevel>();
    leadsBack<Reaction>();
    leadsBack<InterferenceArea>();
    leadsBack<AcknowledgementKind>();
    for (const View view : allViews())
        QCOMPARE(viewFromName(viewName(view)), view);
    QVERIFY(!viewFromName(u"top"_s));
    QVERIFY(!sideFromName(u"Left"_s));
}

QTEST_GUILESS_MAIN(ValuesTest)
#include "tst_values.moc"
