// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/hurttexts.h"
#include "app/tables.h"

#include <QLocale>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const Tables &tables()
{
    static const Tables loaded = *loadTables();
    return loaded;
}

/** What no sentence about a pain may say. */
void promisesNothing(const QString &text)
{
    for (const QString &word : {u"nothing serious"_s, u"harmless"_s, u"your pain comes from"_s,
                                u"diagnos"_s, u"caused by"_s})
        QVERIFY2(!text.contains(word, Qt::CaseInsensitive), qPrintable(text));
}

ReferringMuscle muscleFor(int rank, const QList<PaintedRegion> &places)
{
    return {{u"temporalis"_s, Side::Left}, places, rank, 1};
}

} // namespace

/** The sentences around a list of muscles for a pain. */
class HurtTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void placesCarryTheirSide()
    {
        QCOMPARE(placesInWords({}, tables().texts), QString());
        QCOMPARE(placesInWords({{u"temple"_s, Side::Left, 1}}, tables().texts), u"Temple, left"_s);
        QCOMPARE(placesInWords({{u"temple"_s, Side::Right, 0.5}, {u"jaw"_s, Side::Left, 0.5}},
                               tables().texts),
                 u"Temple, right; jaw, left"_s);
        QCOMPARE(placesInWords({{u"pelvic-floor"_s, Side::Midline, 1}}, tables().texts),
                 u"Pelvic floor"_s);
        QCOMPARE(placesInWords({{u"pelvic-floor"_s, Side::Both, 1}}, tables().texts),
                 u"Pelvic floor"_s);
    }

    void whatIsTypicalIsSaidInWords()
    {
        const QList<PaintedRegion> temple {{u"temple"_s, Side::Left, 1}};
        QCOMPARE(referringText(muscleFor(1, temple), tables().texts),
                 u"Typical for this muscle: temple"_s);
        QCOMPARE(referringText(muscleFor(2, temple), tables().texts), u"Also described: temple"_s);
    }

    void aPlaceOnBothSidesIsNamedOnce()
    {
        const QString text = referringText(
            muscleFor(1, {{u"temple"_s, Side::Left, 0.5}, {u"temple"_s, Side::Right, 0.5}}),
            tables().texts);
        QCOMPARE(text.count(u"temple"_s), 1);
        const QString two = referringText(
            muscleFor(1, {{u"temple"_s, Side::Left, 0.5}, {u"eye"_s, Side::Left, 0.5}}),
            tables().texts);
        QVERIFY2(two.contains(u"temple"_s) && two.contains(u"around the eye"_s), qPrintable(two));
    }

    void shareOfThePainting_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("all") << 1.0 << u"About 100 % of what you painted lies there."_s;
        QTest::newRow("half") << 0.5 << u"About 50 % of what you painted lies there."_s;
        QTest::newRow("rounded") << 0.256 << u"About 26 % of what you painted lies there."_s;
        QTest::newRow("a trace") << 0.004 << u"Less than 1 % of what you painted lies there."_s;
    }

    void shareOfThePainting()
    {
        QFETCH(double, share);
        QFETCH(QString, text);
        QCOMPARE(paintedShareText(share), text);
    }

    void pressingIsYesLightlyOrNo()
    {
        QVERIFY(pressText(Press::Yes).contains(u"yes"_s));
        QVERIFY(pressText(Press::Light).contains(u"fingertips only"_s));
        QVERIFY(pressText(Press::No).contains(u"professional"_s));
        QVERIFY(!pressText(Press::No).contains(u"yes"_s));
        for (const Press press : {Press::Yes, Press::Light, Press::No})
            promisesNothing(pressText(press));
    }

    void sidesOfAMuscle()
    {
        QCOMPARE(muscleSideText(Side::Left), u"left"_s);
        QCOMPARE(muscleSideText(Side::Right), u"right"_s);
        QCOMPARE(muscleSideText(Side::Both), u"left or right"_s);
        QVERIFY(!muscleSideText(Side::Midline).isEmpty());
    }

    void whatIsOpenNamesTheHelpAndWhatIsMissing()
    {
        const CareTexts &care = tables().careTexts;
        const QString questions = openGateText({u"cardiac-signs"_s}, {}, care);
        QVERIFY(questions.contains(u"urgent questions"_s));
        QVERIFY(!questions.contains(care.number(u"age_years"_s)));
        const QString lacking = openGateText({}, {u"age_years"_s}, care);
        QVERIFY(lacking.contains(care.number(u"age_years"_s)));
        QVERIFY(!lacking.contains(u"urgent questions"_s));
        const QString both = openGateText({u"cardiac-signs"_s}, {u"age_years"_s}, care);
        QVERIFY(both.contains(u"urgent questions"_s));
        QVERIFY(both.contains(care.number(u"age_years"_s)));
        for (const QString &text : {questions, lacking, both}) {
            QVERIFY(text.contains(u"no muscles are listed here"_s));
            QVERIFY(text.contains(u"emergency number"_s));
            promisesNothing(text);
        }
    }

    void theHeadAndTheEmptyListPromiseNothing()
    {
        QVERIFY(neverCertainText().contains(u"other causes are possible"_s));
        QVERIFY(noneDescribedText().contains(u"professional"_s));
        promisesNothing(neverCertainText());
        promisesNothing(noneDescribedText());
    }
};

QTEST_APPLESS_MAIN(HurtTextsTest)
#include "tst_hurttexts.moc"
