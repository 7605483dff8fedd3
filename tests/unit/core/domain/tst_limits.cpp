// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idsource.h"
#include "core/domain/acknowledgement.h"
#include "core/domain/assessment.h"
#include "core/domain/checkin.h"
#include "core/domain/observation.h"
#include "core/domain/ownremedy.h"
#include "core/domain/profile.h"
#include "core/domain/use.h"
#include "core/domain/visit.h"

#include <QTest>

#include <limits>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const Moment now = *Moment::onDay(QDate(2024, 5, 1));

KnotId someKnot()
{
    return KnotId(contentId("knot"));
}

Peg peg(int pain, int enjoyment, int activity)
{
    return {pain, enjoyment, activity};
}

Status withText(const QByteArray &field, const QString &text)
{
    KnotFields knot;
    ObservationFields observation {.knot = someKnot(), .felt = now, .flare = true};
    UseFields use {.remedy = u"heat"_s, .knot = {}, .felt = now};
    CheckinFields checkin {.day = QDate(2024, 5, 1), .quiet = true};
    VisitFields visit {.felt = now, .profession = u"doctor"_s};
    ProfileFields profile;
    OwnRemedyFields own {.name = u"hot stone"_s, .kind = u"heat"_s};
    if (field == "knot label")
        knot.label = text;
    else if (field == "knot note")
        knot.note = text;
    else if (field == "what brings it on")
        knot.behaviour.aggravatesWords = text;
    else if (field == "what eases it")
        knot.behaviour.easesWords = text;
    else if (field == "observation note")
        observation.note = text;
    else if (field == "observation source")
        observation.source = text;
    else if (field == "use tool")
        use.tool = text;
    else if (field == "use amount")
        use.amount = text;
    else if (field == "use note")
        use.note = text;
    else if (field == "checkin note")
        checkin.note = text;
    else if (field == "visit advice")
        visit.advice = text;
    else if (field == "visit note")
        visit.note = text;
    else if (field == "profile name")
        profile.name = text;
    else if (field == "profile emergency number")
        profile.emergencyNumber = text;
    else if (field == "profile aim")
        profile.aim = text;
    else if (field == "own remedy name")
        own.name = text;
    else if (field == "own remedy note")
        own.note = text;
    const Psfs scale {{{field == "activity" ? text : u"walking"_s, 5}}};
    return check(knot)
        .and_then([&] { return check(observation); })
        .and_then([&] { return check(use); })
        .and_then([&] { return check(checkin); })
        .and_then([&] { return check(visit); })
        .and_then([&] { return check(profile); })
        .and_then([&] { return check(own); })
        .and_then([&] { return check(AssessmentFields {.felt = now, .answers = scale}); });
}

} // namespace

/** The limits of texts, doses, answers and scales: the last one inside, the first one out. */
class LimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextHasItsLimit_data();
    void everyTextHasItsLimit();
    void oddTextIsKeptAsItIs_data();
    void oddTextIsKeptAsItIs();
    void whatOtherProgramsCannotKeepIsRefused_data();
    void whatOtherProgramsCannotKeepIsRefused();
    void dosesHaveTheirBounds_data();
    void dosesHaveTheirBounds();
    void everyAnswerAloneIsEnough();
    void scalesHaveTheirBounds_data();
    void scalesHaveTheirBounds();
    void aScaleHasOneToFiveActivities_data();
    void aScaleHasOneToFiveActivities();
    void scoresAreMeans();
    void aSnoozeHasItsBounds_data();
    void aSnoozeHasItsBounds();
    void aRecordThatFailsItsCheckIsNone();
};

void LimitsTest::everyTextHasItsLimit_data()
{
    QTest::addColumn<int>("longest");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, int longest, const char *what) {
        QTest::newRow(name) << longest << QString::fromLatin1(what);
    };
    row("knot label", 200, "label");
    row("knot note", 10000, "note");
    row("what brings it on", 10000, "what brings it on");
    row("what eases it", 10000, "what eases it");
    row("observation note", 10000, "note");
    row("observation source", 10000, "source");
    row("use tool", 200, "tool");
    row("use amount", 200, "amount");
    row("use note", 10000, "note");
    row("checkin note", 10000, "note");
    row("visit advice", 10000, "advice");
    row("visit note", 10000, "note");
    row("profile name", 200, "name");
    row("profile emergency number", 200, "emergency number");
    row("profile aim", 10000, "aim");
    row("own remedy name", 200, "name");
    row("own remedy note", 10000, "note");
    row("activity", 200, "activity");
}

void LimitsTest::everyTextHasItsLimit()
{
    QFETCH(int, longest);
    QFETCH(QString, what);
    const QByteArray field = QTest::currentDataTag();
    QVERIFY(withText(field, QString(longest, u'ä')));
    const Status status = withText(field, QString(longest + 1, u'ä'));
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::OutOfRange);
    QCOMPARE(status.error().detail, u"%1: at most %2 characters"_s.arg(what).arg(longest));
    QVERIFY(!withText(field, QString(1'000'000, u'x')));
    const Status broken = withText(field, QString(u"a"_s) + QChar(0) + u'b');
    QVERIFY(!broken);
    QCOMPARE(broken.error(), (Error {ErrorCode::Malformed, what}));
}

void LimitsTest::oddTextIsKeptAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("letters from right to left") << u"עצם השכם"_s;
    QTest::newRow("beyond the basic plane") << u"💆🏽‍♀️ 𝔨𝔫𝔬𝔱"_s;
    QTest::newRow("marks that combine") << u"Ru\u0308cken"_s;
    QTest::newRow("directions") << u"\u202eabc\u202c"_s;
    QTest::newRow("lines") << u"a\r\nb\tc\u2028d"_s;
    QTest::newRow("a byte order mark") << u"\ufeffa"_s;
    QTest::newRow("no character") << u"\uffff"_s;
    QTest::newRow("quotes") << u"'; DROP TABLE knot; --"_s;
}

void LimitsTest::oddTextIsKeptAsItIs()
{
    QFETCH(QString, text);
    for (const char *field : {"knot label", "observation note", "profile name", "activity"})
        QVERIFY(withText(field, text));
    KnotFields fields;
    fields.label = text;
    QCOMPARE(Knot::create(someKnot(), fields)->fields().label, text);
}

void LimitsTest::whatOtherProgramsCannotKeepIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a NUL at the end") << QString(u"a"_s) + QChar(0);
    QTest::newRow("a NUL alone") << QString(QChar(0));
    QTest::newRow("half a pair") << QString(u"a"_s) + QChar(0xd83d) + u'b';
    QTest::newRow("the other half") << QString(QChar(0xdc86));
    QTest::newRow("a pair turned round") << QString(QChar(0xdc86)) + QChar(0xd83d);
}

void LimitsTest::whatOtherProgramsCannotKeepIsRefused()
{
    QFETCH(QString, text);
    QCOMPARE(checkLength(text, 100, u"note"_s).error(), (Error {ErrorCode::Malformed, u"note"_s}));
}

void LimitsTest::dosesHaveTheirBounds_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("seconds");
    QTest::addColumn<bool>("repetitions");
    QTest::newRow("least of all") << std::numeric_limits<int>::min() << false << false;
    QTest::newRow("-1") << -1 << false << false;
    QTest::newRow("0") << 0 << false << false;
    QTest::newRow("1") << 1 << true << true;
    QTest::newRow("1000") << 1000 << true << true;
    QTest::newRow("1001") << 1001 << true << false;
    QTest::newRow("a day") << 86400 << true << false;
    QTest::newRow("more than a day") << 86401 << false << false;
    QTest::newRow("most of all") << std::numeric_limits<int>::max() << false << false;
}

void LimitsTest::dosesHaveTheirBounds()
{
    QFETCH(int, number);
    QFETCH(bool, seconds);
    QFETCH(bool, repetitions);
    UseFields use {.remedy = u"heat"_s, .knot = {}, .felt = now};
    OwnRemedyFields own {.name = u"hot stone"_s, .kind = u"heat"_s};
    use.seconds = own.seconds = number;
    QCOMPARE(check(use).has_value(), seconds);
    QCOMPARE(check(own).has_value(), seconds);
    use.seconds = own.seconds = std::nullopt;
    use.repetitions = own.repetitions = number;
    QCOMPARE(check(use).has_value(), repetitions);
    QCOMPARE(check(own).has_value(), repetitions);
    if (!repetitions)
        QCOMPARE(check(use).error(), (Error {ErrorCode::OutOfRange, u"repetitions: 1 to 1000"_s}));
}

void LimitsTest::everyAnswerAloneIsEnough()
{
    const ObservationFields nothing {.knot = someKnot(), .felt = now};
    QCOMPARE(check(nothing).error(), (Error {ErrorCode::Missing, u"answer"_s}));
    const QList<std::function<void(ObservationFields &)>> answers {
        [](auto &fields) { fields.rest = *Intensity::fromTenths(0); },
        [](auto &fields) { fields.pressure = *Intensity::fromTenths(0); },
        [](auto &fields) { fields.familiar = Answer::Unsure; },
        [](auto &fields) { fields.status = KnotStatus::Unsure; },
        [](auto &fields) { fields.twitch = Twitch::None; },
        [](auto &fields) { fields.feel = {u"tight"_s}; },
        [](auto &fields) { fields.signs = {u"spasm"_s}; },
        [](auto &fields) { fields.radiates = {u"knee"_s}; },
        [](auto &fields) { fields.flare = true; },
        [](auto &fields) { fields.note = u"x"_s; },
    };
    for (const auto &answer : answers) {
        ObservationFields fields = nothing;
        answer(fields);
        QVERIFY(check(fields));
    }
}

void LimitsTest::scalesHaveTheirBounds_data()
{
    using Answers = std::variant<Peg, Psfs, GlobalChange>;
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<QString>("refused");
    const auto row = [](const char *name, const Answers &answers, const char *refused) {
        QTest::newRow(name) << answers << QString::fromLatin1(refused);
    };
    row("no pain", peg(0, 0, 0), "");
    row("all pain", peg(10, 10, 10), "");
    row("pain below", peg(-1, 5, 5), "pain: 0 to 10");
    row("pain above", peg(11, 5, 5), "pain: 0 to 10");
    row("enjoyment below", peg(5, -1, 5), "enjoyment: 0 to 10");
    row("enjoyment above", peg(5, 11, 5), "enjoyment: 0 to 10");
    row("activity below", peg(5, 5, -1), "activity: 0 to 10");
    row("activity above", peg(5, 5, 11), "activity: 0 to 10");
    row("unable", Psfs {{{u"walking"_s, 0}}}, "");
    row("as before", Psfs {{{u"walking"_s, 10}}}, "");
    row("ability below", Psfs {{{u"walking"_s, -1}}}, "ability: 0 to 10");
    row("ability above", Psfs {{{u"walking"_s, 4}, {u"lifting"_s, 11}}}, "ability: 0 to 10");
    row("no name", Psfs {{{u"walking"_s, 4}, {u" \t"_s, 4}}}, "activity");
    row("much worse", GlobalChange {-3}, "");
    row("much better", GlobalChange {3}, "");
    row("worse than worst", GlobalChange {-4}, "change: -3 to 3");
    row("better than best", GlobalChange {4}, "change: -3 to 3");
}

void LimitsTest::scalesHaveTheirBounds()
{
    using Answers = std::variant<Peg, Psfs, GlobalChange>;
    QFETCH(Answers, answers);
    const Status status = check(AssessmentFields {.felt = now, .answers = answers});
    QTEST(status ? QString() : status.error().detail, "refused");
}

void LimitsTest::aScaleHasOneToFiveActivities_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("error");
    QTest::newRow("0") << 0 << "missing";
    QTest::newRow("1") << 1 << "";
    QTest::newRow("5") << 5 << "";
    QTest::newRow("6") << 6 << "out_of_range";
}

void LimitsTest::aScaleHasOneToFiveActivities()
{
    QFETCH(int, count);
    const Psfs scale {QList<PsfsActivity>(count, {u"walking"_s, 5})};
    const Status status = check(AssessmentFields {.felt = now, .answers = scale});
    QTEST(status ? QString() : errorName(status.error().code), "error");
    QCOMPARE(scale.score(), count ? 5 : 0);
}

void LimitsTest::scoresAreMeans()
{
    QCOMPARE(peg(0, 0, 1).score(), 1.0 / 3);
    QCOMPARE(peg(10, 10, 10).score(), 10);
    QCOMPARE((Psfs {{{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 5}}}).score(), 8.0 / 3);
}

void LimitsTest::aSnoozeHasItsBounds_data()
{
    QTest::addColumn<AcknowledgementFields>("fields");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, std::optional<QDate> until, const char *error,
                        const char *rule = "B-DUR14", int version = 1,
                        AcknowledgementKind kind = AcknowledgementKind::Snooze) {
        QTest::newRow(name) << AcknowledgementFields {.rule = QString::fromLatin1(rule),
                                                      .ruleVersion = version,
                                                      .kind = kind,
                                                      .felt = now,
                                                      .until = until}
                            << QString::fromLatin1(error);
    };
    row("the same day", QDate(2024, 5, 1), "");
    row("fourteen days", QDate(2024, 5, 15), "");
    row("fifteen days", QDate(2024, 5, 16), "out_of_range");
    row("the day before", QDate(2024, 4, 30), "out_of_range");
    row("no end", std::nullopt, "missing");
    row("no rule", QDate(2024, 5, 2), "missing", "");
    row("version 0", QDate(2024, 5, 2), "missing", "B-DUR14", 0);
    row("acknowledged", std::nullopt, "", "B-DUR14", 7, AcknowledgementKind::Acknowledge);
}

void LimitsTest::aSnoozeHasItsBounds()
{
    QFETCH(AcknowledgementFields, fields);
    const Status status = check(fields);
    QTEST(status ? QString() : errorName(status.error().code), "error");
}

void LimitsTest::aRecordThatFailsItsCheckIsNone()
{
    KnotFields fields;
    fields.label = QString(201, u'x');
    const auto refused = Knot::create(someKnot(), fields);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), check(fields).error());
    fields.label.chop(1);
    const Stamp stamp {5, 7, true};
    const Knot knot = *Knot::create(someKnot(), fields, stamp);
    QCOMPARE(knot.stamp(), stamp);
    QCOMPARE(knot.id(), someKnot());
    QVERIFY(knot == *Knot::create(someKnot(), fields, stamp));
    QVERIFY(!(knot == *Knot::create(someKnot(), fields, Stamp {5, 8, true})));
    QCOMPARE(profileId(), ProfileId(contentId("profile")));
}

QTEST_GUILESS_MAIN(LimitsTest)
#include "tst_limits.moc"
