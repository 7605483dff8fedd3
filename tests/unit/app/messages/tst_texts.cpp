// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/actiontexts.h"
#include "app/messages/enumtexts.h"
#include "app/messages/errortexts.h"
#include "app/messages/momenttexts.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class TextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIdOfTheTablesHasWords()
    {
        const Texts &texts = m_app.tables.texts;
        const Catalogue &catalogue = m_app.session.catalogue();
        for (const CatalogueEntry &cause : catalogue.causes())
            QVERIFY2(texts.cause(cause.id) != cause.id, qPrintable(cause.id));
        for (const CatalogueEntry &habit : catalogue.habits())
            QVERIFY2(texts.habit(habit.id) != habit.id, qPrintable(habit.id));
        for (const Sign &sign : catalogue.signs())
            QVERIFY2(texts.sign(sign.id) != sign.id, qPrintable(sign.id));
        for (const Warning &warning : catalogue.warnings())
            QVERIFY2(texts.warning(warning.id) != warning.id, qPrintable(warning.id));
        for (const Remedy &remedy : catalogue.remedies()) {
            QVERIFY2(texts.remedy(remedy.id).name != remedy.id, qPrintable(remedy.id));
            QVERIFY2(!texts.remedy(remedy.id).how.isEmpty(), qPrintable(remedy.id));
        }
    }

    void everyMuscleAndRegionHasWords()
    {
        for (const Muscle &muscle : m_app.tables.atlas.muscles()) {
            const MuscleText text = m_app.tables.texts.muscle(muscle.id);
            QVERIFY2(text.name != muscle.id && !text.place.isEmpty(), qPrintable(muscle.id));
        }
        for (const Region &region : m_app.tables.atlas.regions())
            QVERIFY2(!m_app.tables.texts.region(region.id).isEmpty(), qPrintable(region.id));
    }

    void everyPlaceThatIsNotToBePressedSaysWhy()
    {
        const Texts &texts = m_app.tables.texts;
        QSet<QString> reasons;
        for (const Region &region : m_app.tables.atlas.regions()) {
            const QString why = texts.noPress(region.id);
            QCOMPARE(why.startsWith(u"Do not press here: "_s), region.kind == RegionKind::NoPress);
            reasons.insert(why);
        }
        reasons.remove({});
        QCOMPARE(reasons.size(), 14);
        QVERIFY(texts.noPress(u"kidney-area"_s).contains(u"kidneys"_s));
        QVERIFY(!texts.noPress(u"eyes"_s).contains(u"vessels"_s));
        QVERIFY(texts.noPress({}).isEmpty());
    }

    void aKnotIsNamedWithPlaceAndSide()
    {
        QCOMPARE(m_app.tables.texts.knotInWords(m_app.shoulder()),
                 u"Upper trapezius · top of the shoulder, left"_s);
    }

    void aNameOfOnesOwnComesFirst()
    {
        KnotFields knot = m_app.shoulder();
        knot.label = u"desk knot"_s;
        QCOMPARE(m_app.tables.texts.knotInWords(knot), u"desk knot · Upper trapezius, left"_s);
    }

    void aRegionAndNowhereHaveNamesToo()
    {
        KnotFields track;
        QCOMPARE(m_app.tables.texts.knotName(track), u"Without a place"_s);
        track.place.region = u"temple"_s;
        track.side = Side::Right;
        QCOMPARE(m_app.tables.texts.knotInWords(track), u"Temple · right"_s);
    }

    void anIdWithoutWordsIsShownAndNotLost()
    {
        QCOMPARE(m_app.tables.texts.remedy(u"from-the-future"_s).name, u"from-the-future"_s);
        QCOMPARE(m_app.tables.texts.word(u"feel"_s, u"fuzzy"_s), u"fuzzy"_s);
    }

    void everyErrorSaysSomethingToDo()
    {
        QSet<QString> sentences;
        for (int code = 0; code <= static_cast<int>(ErrorCode::Io); ++code)
            sentences.insert(errorText({static_cast<ErrorCode>(code), u"secret detail"_s}));
        QCOMPARE(sentences.size(), static_cast<int>(ErrorCode::Io) + 1);
        for (const QString &sentence : sentences) {
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u"secret"_s), qPrintable(sentence));
        }
    }

    void everyActionHasAName()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= static_cast<int>(ActionKind::Demo); ++kind)
            names.insert(actionText(static_cast<ActionKind>(kind)));
        QCOMPARE(names.size(), static_cast<int>(ActionKind::Demo) + 1);
    }

    void daysAreToldFromToday_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("words");
        QTest::newRow("today") << QDate(2024, 3, 1) << u"today"_s;
        QTest::newRow("across a leap day") << QDate(2024, 2, 29) << u"yesterday"_s;
        QTest::newRow("this week") << QDate(2024, 2, 24) << u"Saturday"_s;
        QTest::newRow("a week ago") << QDate(2024, 2, 23) << u"Fri 23 Feb"_s;
        QTest::newRow("last year") << QDate(2023, 12, 31) << u"31 Dec 2023"_s;
        QTest::newRow("tomorrow") << QDate(2024, 3, 2) << u"Sat 2 Mar"_s;
    }
    void daysAreToldFromToday()
    {
        QFETCH(QDate, day);
        QTEST(dayText(day, QDate(2024, 3, 1)), "words");
    }

    void aDayWithoutATimeIsToldWithoutOne()
    {
        const QDate today(2024, 5, 1);
        QCOMPARE(momentText(*Moment::onDay(today), today), u"today"_s);
        QCOMPARE(momentText(m_app.session.now(), today), u"today 08:00"_s);
    }

    void durationsAreShort_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("0") << 0 << u"0 s"_s;
        QTest::newRow("45") << 45 << u"45 s"_s;
        QTest::newRow("60") << 60 << u"1 min"_s;
        QTest::newRow("90") << 90 << u"1 min 30 s"_s;
    }
    void durationsAreShort()
    {
        QFETCH(int, seconds);
        QTEST(durationText(seconds), "words");
    }

    void tenthsAreShownOnlyWhereThereAreAny()
    {
        QCOMPARE(text(std::optional(*Intensity::fromTenths(50))), u"5"_s);
        QCOMPARE(text(std::optional(*Intensity::fromTenths(57))), u"5.7"_s);
        QCOMPARE(text(std::optional<Intensity>()), u"–"_s);
    }

private:
    test::AppFixture m_app;
};

QTEST_GUILESS_MAIN(TextsTest)
#include "tst_texts.moc"
