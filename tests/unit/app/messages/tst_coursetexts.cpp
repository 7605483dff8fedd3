// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/coursetexts.h"

#include "app/messages/plurals.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const QDate first(2024, 4, 3);

QList<DayValue> days(const QList<double> &levels)
{
    QList<DayValue> daily;
    for (const double level : levels)
        daily.append({first.addDays(daily.size()), level, level, 1, false});
    return daily;
}

Course withBase(double base)
{
    return courseOf(days(QList<double>(20, base)));
}

} // namespace

class CourseTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(installPlurals(*QCoreApplication::instance()));
    }

    void theChangeThatMattersIsSaidWithItsLimits_data()
    {
        QTest::addColumn<double>("base");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("both ways")
            << 6.0
            << u"A change that matters begins at 4.2 and below, or at 7.8 and "
               "above: the first fortnight of this period averaged 6.0."_s;
        QTest::newRow("no room above")
            << 9.0
            << u"A change that matters begins at 7.0 and below: the first "
               "fortnight of this period averaged 9.0."_s;
        QTest::newRow("no room below")
            << 0.5
            << u"A change that matters begins at 1.5 and above: the first "
               "fortnight of this period averaged 0.5."_s;
    }

    void theChangeThatMattersIsSaidWithItsLimits()
    {
        QFETCH(double, base);
        QFETCH(QString, sentence);
        QCOMPARE(zoneSentence(withBase(base)), sentence);
    }

    void withoutABaselineTheReasonIsSaid()
    {
        QCOMPARE(zoneSentence(courseOf(days({5, 4}))),
                 u"No change that matters is drawn: fewer than 7 days were logged in the first "
                 "fortnight."_s);
    }

    void aComputedFlareIsCounted()
    {
        QCOMPARE(spikeText({first, first, 1}, 5),
                 u"within a computed flare of 1 day, worst at 5.0 or more"_s);
        QCOMPARE(spikeText({first, first.addDays(2), 3}, 5.5),
                 u"within a computed flare of 3 days, worst at 5.5 or more"_s);
    }

    void theMethodTellsOfBandZoneAndFlares()
    {
        QList<DayValue> daily = days({3, 3, 2, 3, 4, 3, 3, 6, 7, 6, 4, 3, 3, 2, 3, 5, 3, 3, 6, 6});
        daily[4].flare = true;
        const QString method = courseMethodTexts(courseOf(daily)).join(u'\n');
        for (const QString &words :
             {u"95 % confidence, day by day"_s, u"It is not where single days lie."_s,
              u"14 of 14 days logged"_s,
              u"You called 1 day a flare. Computed flares: 3, from a worst "
              "of 5.0"_s})
            QVERIFY2(method.contains(words), qPrintable(method));
    }

    void withoutALineNoBandIsExplained()
    {
        const QString method = courseMethodTexts(courseOf(days({5, 4, 6}))).join(u'\n');
        QVERIFY(!method.contains(u"Band:"));
        QVERIFY2(method.contains(u"No flares are computed: fewer than 7 days"), qPrintable(method));
    }

    void nothingHasNoMethod() { QVERIFY(courseMethodTexts(courseOf({})).isEmpty()); }
};

QTEST_GUILESS_MAIN(CourseTextsTest)
#include "tst_coursetexts.moc"
