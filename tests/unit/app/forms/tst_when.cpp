// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/whenform.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class WhenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.set(QDateTime(QDate(2024, 4, 1), QTime(6, 0), Qt::UTC));
        m_form = std::make_unique<WhenForm>(m_clock, nullptr);
    }

    void nowMovesWithTheClock()
    {
        m_clock.advance(3600);
        QCOMPARE(m_form->moment()->toIso(), u"2024-04-01T09:00:00+02:00"_s);
    }

    void anEarlierDayHasNoTimeUntilOneIsGiven()
    {
        m_form->goBackOneDay();
        QCOMPARE(m_form->moment()->toIso(), u"2024-03-31"_s);
        m_form->enterTime(u"7:05"_s);
        QCOMPARE(m_form->moment()->toIso(), u"2024-03-31T07:05:00+02:00"_s);
    }

    void anHourThatWasSkippedIsNotAccepted()
    {
        m_form->goBackOneDay();
        m_form->enterTime(u"2:30"_s);
        QVERIFY(!m_form->moment());
        QVERIFY(m_form->problem().contains(u"skipped"_s));
    }

    void anEntryKeepsItsSecondsAndZoneUntilItsTimeIsChanged()
    {
        const Moment felt =
            *Moment::fromIso(u"2024-03-30T22:15:42-04:00"_s, QTimeZone("America/New_York"));
        m_form->setMoment(felt);
        QCOMPARE_EQ(*m_form->moment(), felt);
        m_form->enterTime(u"21:00"_s);
        QCOMPARE(m_form->moment()->toIso(), u"2024-03-30T21:00:00-04:00"_s);
        QCOMPARE(m_form->moment()->zoneId(), QByteArray("America/New_York"));
        m_form->enterTime(u"22:15"_s);
        QCOMPARE_EQ(*m_form->moment(), felt);
    }

    void aDayGetsNoTime()
    {
        m_form->setMoment(*Moment::onDay(QDate(2016, 2, 29)));
        QVERIFY(!m_form->timeKnown());
        QVERIFY(!m_form->moment()->knownToTheMoment());
        m_form->goForwardOneDay();
        QCOMPARE(m_form->moment()->toIso(), u"2016-03-01"_s);
    }

    void theFutureCannotBeChosen()
    {
        m_form->goForwardOneDay();
        QVERIFY(m_form->isNow());
        m_form->enterTime(u"08:01"_s);
        QCOMPARE(m_form->moment().error().code, ErrorCode::OutOfRange);
        QVERIFY(!m_form->problem().isEmpty());
        m_form->enterTime(u"08:00"_s);
        QVERIFY(m_form->moment());
    }

    void whatIsNoTimeIsToldSo_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "25:00", "7", "7:5", "seven", "12:60", "-1:00", "07:05:09"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoTimeIsToldSo()
    {
        QFETCH(QString, text);
        m_form->enterTime(text);
        QVERIFY(!m_form->moment());
        QVERIFY(m_form->problem().contains(u"8:30"_s));
        m_form->useNow();
        QVERIFY(m_form->problem().isEmpty());
    }

    void aMomentComesBackAsItWas()
    {
        const Moment moment = *Moment::local(QDate(2024, 2, 29), QTime(23, 59), m_clock.zone());
        m_form->setMoment(moment);
        QCOMPARE(*m_form->moment(), moment);
        const Moment day = *Moment::onDay(QDate(2024, 2, 29));
        m_form->setMoment(day);
        QCOMPARE(*m_form->moment(), day);
        QVERIFY(!m_form->timeKnown());
    }

private:
    FixedClock m_clock {QDateTime(QDate(2024, 4, 1), QTime(6, 0), Qt::UTC),
                        QTimeZone("Europe/Vienna")};
    std::unique_ptr<WhenForm> m_form;
};

QTEST_GUILESS_MAIN(WhenTest)
#include "tst_when.moc"
