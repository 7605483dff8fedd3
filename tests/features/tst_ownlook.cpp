// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

#include <QPalette>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** How the window looks, and what the program may know of the person. */
class OwnLook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theThemeIsKeptForTheNextTime();
    void theThemeOfTheSystemIsFollowed();
    void textSizeIsKeptAndStaysInBounds_data();
    void textSizeIsKeptAndStaysInBounds();
    void theWindowIsAsLargeAsItWas();
    void aBrokenFileOfSettingsIsNoReasonNotToStart();
    void theWelcomeIsShownOnce();
    void whatTheWindowLooksLikeIsNotInTheJournal();
    void theEmergencyNumberReachesTheEmergency();
    void theYearOfBirthIsCheckedWhileItIsTyped();
    void aFactOfThePersonCountsForCare();
    void theNameCanBeLeftOffTheReport();
};

void OwnLook::theThemeIsKeptForTheNextTime()
{
    Story me;
    me.settings()->chooseTheme(2);
    QVERIFY(me.shell().preferences()->dark());
    QCOMPARE(me.settings()->theme()->chosenLabels(), u"Dark"_s);
    QVERIFY(me.restart());
    QVERIFY(me.shell().preferences()->dark());
    QCOMPARE(me.settings()->theme()->chosenLabels(), u"Dark"_s);
    // The one that is chosen stays chosen: there is no window without a theme.
    me.settings()->chooseTheme(2);
    QCOMPARE(me.settings()->theme()->chosenLabels(), u"Dark"_s);
    me.settings()->chooseTheme(1);
    QVERIFY(!me.shell().preferences()->dark());
}

void OwnLook::theThemeOfTheSystemIsFollowed()
{
    Story me;
    QSignalSpy changed(me.shell().preferences(), &Preferences::changed);
    QPalette night;
    night.setColor(QPalette::Window, Qt::black);
    const QPalette day = QGuiApplication::palette();
    QGuiApplication::setPalette(night);
    QTRY_VERIFY(me.shell().preferences()->dark());
    QVERIFY(!changed.isEmpty());
    me.settings()->chooseTheme(1);
    QVERIFY(!me.shell().preferences()->dark());
    QGuiApplication::setPalette(day);
}

void OwnLook::textSizeIsKeptAndStaysInBounds_data()
{
    QTest::addColumn<double>("wish");
    QTest::addColumn<double>("size");
    QTest::newRow("larger") << 1.3 << 1.3;
    QTest::newRow("largest") << 1.6 << 1.6;
    QTest::newRow("beyond") << 7.0 << 1.6;
    QTest::newRow("too small") << 0.1 << 0.85;
    QTest::newRow("no number") << qQNaN() << 1.0;
}
void OwnLook::textSizeIsKeptAndStaysInBounds()
{
    QFETCH(double, wish);
    QFETCH(double, size);
    Story me;
    me.shell().preferences()->setTextScale(wish);
    QCOMPARE(me.shell().preferences()->textScale(), size);
    QCOMPARE(me.settings()->textSizeText(), u"%1 %"_s.arg(qRound(size * 100)));
    QVERIFY(me.restart());
    QCOMPARE(me.shell().preferences()->textScale(), size);
}

void OwnLook::theWindowIsAsLargeAsItWas()
{
    Story me;
    me.shell().preferences()->rememberWindow(1000, 700);
    QVERIFY(me.restart());
    QCOMPARE(me.shell().preferences()->windowWidth(), 1000);
    QCOMPARE(me.shell().preferences()->windowHeight(), 700);
    // A size from another screen is brought back into what can be used.
    me.shell().preferences()->rememberWindow(10, 99'999);
    QVERIFY(me.restart());
    QVERIFY(me.shell().preferences()->windowWidth() >= 420);
    QVERIFY(me.shell().preferences()->windowHeight() <= 4320);
}

void OwnLook::aBrokenFileOfSettingsIsNoReasonNotToStart()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.close();
    QVERIFY(!me.write(u"window.ini"_s, "[General\ntheme=\x01\xff\ntextScale=often\nwindow=@Size(x")
                 .isEmpty());
    QVERIFY(me.start());
    QCOMPARE(me.shell().preferences()->textScale(), 1.0);
    QCOMPARE(me.shell().preferences()->theme(), Preferences::System);
    QCOMPARE(me.today()->knots()->count(), 1);
}

void OwnLook::theWelcomeIsShownOnce()
{
    Story me;
    QCOMPARE(me.navigator()->page(), Navigator::Welcome);
    QVERIFY(me.restart());
    QCOMPARE(me.navigator()->page(), Navigator::Welcome);
    me.shell().finishWelcome();
    QVERIFY(me.restart());
    QCOMPARE(me.navigator()->page(), Navigator::Today);
}

void OwnLook::whatTheWindowLooksLikeIsNotInTheJournal()
{
    Story me;
    me.settings()->chooseTheme(2);
    me.shell().preferences()->setTextScale(1.4);
    me.shell().preferences()->setReducedMotion(true);
    QVERIFY(!me.shell().canUndo());
    QVERIFY(me.restart());
    QVERIFY(me.shell().preferences()->reducedMotion());
}

void OwnLook::theEmergencyNumberReachesTheEmergency()
{
    Story me;
    QVERIFY(me.markKnot(-20, 420, 6));
    me.settings()->enterEmergencyNumber(u"112"_s);
    me.settings()->enterEmergencyNumber(u" 144 "_s);
    QVERIFY(me.careSettled());
    QCOMPARE(me.care()->emergencyNumber(), u"144"_s);
    me.shell().undo();
    QVERIFY(me.careSettled());
    QCOMPARE(me.settings()->emergencyNumber(), u"112"_s);
    QCOMPARE(me.care()->emergencyNumber(), u"112"_s);
}

void OwnLook::theYearOfBirthIsCheckedWhileItIsTyped()
{
    Story me;
    me.settings()->enterBirthYear(u"19"_s);
    QVERIFY(!me.settings()->birthYearProblem().isEmpty());
    QCOMPARE(me.settings()->birthYear(), u"19"_s);
    QVERIFY(!me.shell().canUndo());
    me.settings()->enterBirthYear(u"1960"_s);
    QVERIFY(me.settings()->birthYearProblem().isEmpty());
    QVERIFY(me.restart());
    QCOMPARE(me.settings()->birthYear(), u"1960"_s);
    me.settings()->enterBirthYear(u""_s);
    QVERIFY(me.settings()->birthYearProblem().isEmpty());
    QVERIFY(me.restart());
    QCOMPARE(me.settings()->birthYear(), QString());
}

void OwnLook::aFactOfThePersonCountsForCare()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    QVERIFY(me.careSettled());
    me.care()->beginAllQuestions();
    QVERIFY(me.answerNoUntil(u"lost weight without meaning to"_s));
    me.care()->screening()->stop();
    // Someone who had cancer is asked the same, and it weighs more.
    const int cancer = rowOf(me.settings()->facts(), "label", u"ancer"_s);
    QVERIFY(cancer >= 0);
    me.settings()->answerFact(cancer, FactListModel::Yes);
    QVERIFY2(textAt(me.settings()->facts(), cancer, "since").contains(u"today"_s),
             qPrintable(textAt(me.settings()->facts(), cancer, "since")));
    QVERIFY(me.careSettled());
    me.care()->beginAllQuestions();
    QVERIFY(me.answerNoUntil(u"a new pain in the spine or a bone"_s));
    me.care()->screening()->answerYes();
    me.care()->screening()->stop();
    QVERIFY(me.careSettled());
    QCOMPARE(textAt(me.care()->findings(), 0, "title"), u"See a doctor within two days"_s);
    me.settings()->answerFact(cancer, FactListModel::NotAsked);
    QVERIFY(me.careSettled());
    QCOMPARE(rowOf(me.care()->findings(), "title", u"See a doctor within two days"_s), -1);
}

void OwnLook::theNameCanBeLeftOffTheReport()
{
    Story me;
    me.settings()->enterName(u"Ada Example"_s);
    QVERIFY(me.markShoulder(6));
    QVERIFY(me.openReport());
    QVERIFY(me.savedPdf(u"with.pdf"_s).contains(u"Ada Example"_s));
    const int name = answerRow(me.report()->parts(), u"Name"_s);
    QVERIFY(me.reportAfter([&] { me.report()->togglePart(name); }));
    QVERIFY(!me.savedPdf(u"without.pdf"_s).contains(u"Ada"_s));
    QFile file(me.path(u"without.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("Ada Example"));
}

QTEST_MAIN(OwnLook)
#include "tst_ownlook.moc"
