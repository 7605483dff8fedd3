// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/preferences.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class PreferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreThereAgainNextTime()
    {
        {
            Preferences first(file());
            first.setTheme(Preferences::Dark);
            first.setTextScale(1.25);
            first.setReducedMotion(true);
            first.rememberWindow(900, 700);
            first.setWelcomed();
            first.setAsInMirror(true);
        }
        const Preferences second(file());
        QCOMPARE(second.theme(), Preferences::Dark);
        QVERIFY(second.dark());
        QCOMPARE(second.textScale(), 1.25);
        QVERIFY(second.reducedMotion());
        QCOMPARE(second.windowWidth(), 900);
        QVERIFY(second.welcomed());
        QVERIFY(second.asInMirror());
    }

    void nonsenseBecomesSomethingSensible()
    {
        QFile ini(m_folder.filePath(u"nonsense.ini"_s));
        QVERIFY(ini.open(QIODevice::WriteOnly));
        ini.write("[General]\ntheme=purple\ntextScale=nan\nwindow=@Size(3 900000)\n");
        ini.close();
        const Preferences preferences(ini.fileName());
        QCOMPARE(preferences.theme(), Preferences::System);
        QCOMPARE(preferences.textScale(), 1.0);
        QCOMPARE(preferences.windowWidth(), 420);
        QCOMPARE(preferences.windowHeight(), 4320);
    }

    void textIsNeverTooSmallOrTooLarge()
    {
        Preferences preferences(m_folder.filePath(u"scale.ini"_s));
        preferences.setTextScale(9);
        QCOMPARE(preferences.textScale(), Preferences::largestText);
        preferences.setTextScale(-9);
        QCOMPARE(preferences.textScale(), Preferences::smallestText);
    }

    void nothingChangedIsNotAnnounced()
    {
        Preferences preferences(m_folder.filePath(u"same.ini"_s));
        const QSignalSpy spy(&preferences, &Preferences::changed);
        preferences.setTheme(Preferences::System);
        preferences.setTextScale(1);
        preferences.setReducedMotion(false);
        QCOMPARE(spy.count(), 0);
    }

private:
    QString file() const { return m_folder.filePath(u"window.ini"_s); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(PreferencesTest)
#include "tst_preferences.moc"
