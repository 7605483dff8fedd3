// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/settingsviewmodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_preferences = std::make_unique<Preferences>(m_app->folder.filePath(u"window.ini"_s));
        m_page = std::make_unique<SettingsViewModel>(m_app->session, *m_preferences, u"0.1.0"_s,
                                                     nullptr);
    }

    void anAnswerIsKeptWithItsDay()
    {
        const QAbstractItemModelTester tester(m_page->facts());
        m_page->answerFact(0, FactListModel::Yes);
        const QString id = m_page->facts()->idAt(0);
        const Profile profile = *m_app->session.read().profile();
        QCOMPARE(profile->facts.value(id).answer, Answer::Yes);
        QCOMPARE(profile->facts.value(id).on, QDate(2024, 5, 1));
        m_page->answerFact(0, FactListModel::NotAsked);
        QVERIFY(!m_app->session.read().profile().value()->facts.contains(id));
        m_page->answerFact(999, FactListModel::Yes);
        QVERIFY(m_app->session.read().profile().value()->facts.isEmpty());
    }

    void aYearThatCannotBeIsNotKept_data()
    {
        QTest::addColumn<QString>("year");
        for (const char *text : {"1889", "2025", "80", "abc", "-1980"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void aYearThatCannotBeIsNotKept()
    {
        QFETCH(QString, year);
        m_page->enterBirthYear(year);
        QVERIFY(!m_page->birthYearProblem().isEmpty());
        QVERIFY(!m_app->session.read().profile().value()->birthYear);
    }

    void theProfileIsWrittenOnlyWhenItChanged()
    {
        m_page->enterBirthYear(u"1980"_s);
        m_page->enterName(u" Ada "_s);
        m_page->enterEmergencyNumber(u"112"_s);
        const qsizetype notices = m_app->noticed.count();
        m_page->enterName(u"Ada"_s);
        QCOMPARE(m_app->noticed.count(), notices);
        QCOMPARE(m_page->birthYear(), u"1980"_s);
        QCOMPARE(m_app->session.read().profile().value()->emergencyNumber, u"112"_s);
    }

    void theThemeIsChosen()
    {
        m_page->chooseTheme(2);
        QCOMPARE(m_preferences->theme(), Preferences::Dark);
    }

private:
    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<SettingsViewModel> m_page;
};

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
