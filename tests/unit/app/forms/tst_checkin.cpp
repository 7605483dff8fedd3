// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/checkinform.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class CheckinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_form = std::make_unique<CheckinForm>(m_app->session, nullptr);
        m_form->beginFor(m_app->session.today());
    }

    void oneDayHasOneCheckin()
    {
        m_form->setStress(6);
        QVERIFY(m_form->save());
        m_form->setSleep(u"7,5"_s);
        QVERIFY(m_form->save());
        const auto checkin = *m_app->session.read().checkin(m_app->session.today());
        QCOMPARE((*checkin)->sleepMinutes, 450);
        QCOMPARE((*checkin)->stress->tenths(), 60);
        QCOMPARE(m_app->session.read().counts()->checkins, 1);
    }

    void anEarlierDayIsReadAndNotMixedUp()
    {
        m_form->setStress(6);
        QVERIFY(m_form->save());
        m_form->goBackOneDay();
        QVERIFY(!m_form->exists());
        QCOMPARE(m_form->stress(), -1);
        QCOMPARE(m_form->dayWords(), u"yesterday"_s);
        m_form->goForwardOneDay();
        QVERIFY(m_form->exists());
        QCOMPARE(m_form->stress(), 6);
        m_form->goForwardOneDay();
        QCOMPARE(m_form->dayWords(), u"today"_s);
    }

    void zeroIsAnAnswerAndAbsentIsNot()
    {
        const QAbstractItemModelTester tester(m_form->interference());
        m_form->interference()->choose(0, 0);
        QCOMPARE(number(0), 0);
        QVERIFY(m_form->save());
        m_form->beginFor(m_app->session.today());
        QCOMPARE(number(0), 0);
        QCOMPARE(number(1), -1);
        m_form->interference()->choose(0, 0);
        QCOMPARE(number(0), -1);
    }

    void changingOnlyTheNoteKeepsTenthsAndMinutes()
    {
        CheckinFields fields {.day = m_app->session.today()};
        fields.stress = *Intensity::fromTenths(57);
        fields.interference = {{InterferenceArea::Movement, *Intensity::fromTenths(34)}};
        fields.sleepMinutes = 7 * 60 + 25;
        m_app->session.add(ActionKind::CheckIn, fields, u"imported"_s);
        m_form->beginFor(m_app->session.today());
        QCOMPARE(m_form->sleep(), u"7:25"_s);
        QCOMPARE(m_form->stress(), 6);
        QCOMPARE(m_form->stressTenths(), u"5.7"_s);
        QCOMPARE(m_form->interference()->index(0).data(InterferenceModel::TenthsRole), u"3.4"_s);
        m_form->setNote(u"slept badly"_s);
        QVERIFY(m_form->save());
        fields.note = u"slept badly"_s;
        const auto after = *m_app->session.read().checkin(m_app->session.today());
        QCOMPARE_EQ(after->fields(), fields);
    }

    void everyMinuteOfSleepSurvivesTheForm()
    {
        CheckinFields fields {.day = m_app->session.today()};
        for (int minutes = 0; minutes <= 1440; minutes += 7) {
            fields.sleepMinutes = minutes;
            const auto old = *m_app->session.read().checkin(fields.day);
            if (old)
                m_app->session.replace(ActionKind::CheckIn, old->id(), fields, u"w"_s);
            else
                m_app->session.add(ActionKind::CheckIn, fields, u"w"_s);
            m_form->beginFor(fields.day);
            QVERIFY(m_form->save());
            const auto after = *m_app->session.read().checkin(fields.day);
            QCOMPARE(after->fields().sleepMinutes, minutes);
        }
    }

    void aNumberThatIsChosenReplacesTheTenths()
    {
        m_form->interference()->setValues(
            {{InterferenceArea::Movement, *Intensity::fromTenths(34)}});
        m_form->interference()->choose(0, 3);
        QCOMPARE(m_form->interference()->values().first().tenths(), 30);
        m_form->interference()->choose(0, 3);
        QVERIFY(m_form->interference()->values().isEmpty());
    }

    void anEmptyCheckinIsNotWritten()
    {
        QVERIFY(!m_form->save());
        QCOMPARE(m_app->session.read().counts()->checkins, 0);
    }

    void sleepThatIsNoneIsToldSo_data()
    {
        QTest::addColumn<QString>("hours");
        for (const char *hours : {"25", "-1", "eight", "7:60", "7:3", "25:00", "nan", "1e3"})
            QTest::newRow(hours) << QString::fromLatin1(hours);
    }
    void sleepThatIsNoneIsToldSo()
    {
        QFETCH(QString, hours);
        m_form->setStress(1);
        m_form->setSleep(hours);
        QVERIFY(!m_form->sleepProblem().isEmpty());
        QVERIFY(!m_form->save());
        QCOMPARE(m_app->session.read().counts()->checkins, 0);
    }

private:
    int number(int row) const
    {
        return m_form->interference()->index(row).data(InterferenceModel::NumberRole).toInt();
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<CheckinForm> m_form;
};

QTEST_GUILESS_MAIN(CheckinTest)
#include "tst_checkin.moc"
