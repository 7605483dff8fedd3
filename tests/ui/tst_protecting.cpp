// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/sealedfiles.h"
#include "tests/support/filebytes.h"
#include "tests/support/flaws.h"
#include "tests/support/gestures.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const QString secret = u"four words of mine"_s;
const QString again = u"The same once more"_s;
const QString protection = u"Protect it with a passphrase"_s;
const QString shown = u"Show what is typed"_s;

constexpr KeyCost dear {20, 256 * 1024}; // seconds: so long that there is time to press a key
constexpr int untilSurelyHung = 60'000; // a key is dear on purpose

} // namespace

/** A copy gets a passphrase and is opened with it, by pointer and by keyboard. */
class ProtectingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->begin(Navigator::Settings);
        QVERIFY(m_window->story().markKnot(-48, 157, 6, u"desk"_s));
        m_window->show(Navigator::Settings);
        m_window->story().shell().dismissNotice();
        m_window->settle();
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void aCopyIsProtectedAndRestoredByPointer();
    void aCopyIsProtectedAndMergedByKeyboard();
    void anArchiveIsProtectedAndBroughtIn();
    void whatIsTypedTwiceDifferentlyIsSaidAtItsField();
    void whatIsTypedIsHiddenUntilItIsAskedFor();
    void whatWasTypedIsGoneWithTheSheet();
    void escapeStopsTheWriting();
    void theSheetsAreFlawless_data();
    void theSheetsAreFlawless();

private:
    QString path(const QString &name) { return m_window->story().path(name); }
    void openSheet(const QString &name)
    {
        QVERIFY(m_window->click(Button, name));
        QVERIFY(m_window->waitFor(Dialog, name));
    }
    void typeTwice(const QString &first, const QString &second)
    {
        Window &w = *m_window;
        if (!w.has(Field, again))
            QVERIFY(w.click(Check, protection));
        QVERIFY(w.click(Field, u"Passphrase"_s));
        w.press(Qt::Key_A, Qt::ControlModifier);
        w.type(first);
        QVERIFY(w.click(Field, again));
        w.press(Qt::Key_A, Qt::ControlModifier);
        w.type(second);
    }
    bool waitWritten()
    {
        JournalFiles *files = m_window->story().settings()->files();
        const bool done = QTest::qWaitFor([&] { return !files->busy(); }, untilSurelyHung);
        m_window->settle();
        return done;
    }
    /** A copy with a cheap key: what is tested is not what it costs. */
    QString cheapCopy()
    {
        const QString file = path(u"cheap.knotebook-safe"_s);
        const Passphrase passphrase = std::move(*Passphrase::fromText(secret));
        if (!takeSealedBackup(m_window->story().journalFile(), file, passphrase, {1, 8}))
            QTest::qFail("no copy", __FILE__, __LINE__);
        return file;
    }
    qint64 observations()
    {
        return Reader::open(m_window->story().journalFile())->counts()->observations;
    }

    std::unique_ptr<Window> m_window;
};

void ProtectingTest::aCopyIsProtectedAndRestoredByPointer()
{
    Window &w = *m_window;
    openSheet(u"Save a copy"_s);
    QVERIFY(!w.has(Field, u"Passphrase"_s)); // a plain one asks for nothing
    typeTwice(secret, secret);
    QVERIFY(w.says(u"A lost passphrase cannot be recovered"_s));
    QVERIFY(w.click(Button, u"Choose where"_s));
    QVERIFY(chooseFile(w, path(u"copy"_s)));
    QVERIFY(waitWritten());
    QTRY_VERIFY(w.dialogs().isEmpty());
    const QString copy = path(u"copy.knotebook-safe"_s); // the ending is added
    QVERIFY2(isSealedFile(copy), qPrintable(w.everything()));
    w.story().logPain(u"desk"_s, 3);
    w.show(Navigator::Settings);
    w.story().shell().dismissNotice();
    w.settle();
    openSheet(u"Restore from a copy"_s);
    QVERIFY(w.click(Button, u"Choose a file"_s));
    QVERIFY(chooseFile(w, copy));
    RestoreViewModel *restoring = w.story().settings()->restoring();
    QTRY_COMPARE(restoring->state(), RestoreViewModel::State::AskingPassphrase);
    w.settle();
    QCOMPARE(w.focused().name, u"Passphrase"_s); // it can be typed at once
    w.type(u"wrong"_s);
    QVERIFY(w.click(Button, u"Open it"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!restoring->passphraseProblem().isEmpty(), untilSurelyHung);
    w.settle();
    QVERIFY(w.says(u"This passphrase does not open the file"_s));
    QCOMPARE(observations(), 2);
    w.type(secret);
    QVERIFY(w.click(Button, u"Open it"_s));
    QTRY_COMPARE_WITH_TIMEOUT(restoring->state(), RestoreViewModel::State::Shown, untilSurelyHung);
    w.settle();
    QVERIFY(w.says(u"1 observation"_s));
    QVERIFY(w.click(Button, u"Restore"_s));
    QTRY_COMPARE_WITH_TIMEOUT(restoring->state(), RestoreViewModel::State::Done, untilSurelyHung);
    QCOMPARE(observations(), 1);
}

void ProtectingTest::aCopyIsProtectedAndMergedByKeyboard()
{
    Window &w = *m_window;
    QVERIFY(w.tabTo(Button, u"Save a copy"_s));
    w.press(Qt::Key_Return);
    QVERIFY(w.waitFor(Dialog, u"Save a copy"_s));
    QVERIFY(w.tabTo(Check, protection));
    w.press(Qt::Key_Space);
    QVERIFY(w.tabTo(Field, u"Passphrase"_s));
    w.type(secret);
    w.press(Qt::Key_Tab);
    QCOMPARE(w.focused().name, again);
    w.type(secret);
    w.press(Qt::Key_Return); // goes on from the last field
    QVERIFY(chooseFile(w, path(u"copy.knotebook-safe"_s)));
    QVERIFY(waitWritten());
    QTRY_VERIFY(w.dialogs().isEmpty());
    QCOMPARE(w.focused().name, u"Save a copy"_s);
    w.press(Qt::Key_Z, Qt::ControlModifier); // the knot is in the copy alone
    QCOMPARE(observations(), 0);
    w.story().shell().dismissNotice();
    QVERIFY(w.tabTo(Button, u"Merge another journal"_s));
    w.press(Qt::Key_Return);
    QVERIFY(w.waitFor(Dialog, u"Merge another journal"_s));
    QVERIFY(w.tabTo(Button, u"Choose a journal"_s));
    w.press(Qt::Key_Return);
    QVERIFY(chooseFile(w, path(u"copy.knotebook-safe"_s)));
    MergeViewModel *merging = w.story().settings()->merging();
    QTRY_COMPARE(merging->state(), MergeViewModel::State::AskingPassphrase);
    w.settle();
    w.type(secret);
    w.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(merging->state(), MergeViewModel::State::Planned, untilSurelyHung);
    w.settle();
    QVERIFY2(!w.has(Field, u"Passphrase"_s), qPrintable(w.everything()));
}

void ProtectingTest::anArchiveIsProtectedAndBroughtIn()
{
    Window &w = *m_window;
    openSheet(u"Export as JSON"_s);
    typeTwice(secret, secret);
    QVERIFY(w.click(Button, u"Choose where"_s));
    QVERIFY(chooseFile(w, path(u"all"_s)));
    QVERIFY(waitWritten());
    QTRY_VERIFY(w.dialogs().isEmpty());
    openSheet(u"Bring in another diary"_s);
    QVERIFY(w.click(Button, u"Choose a file"_s));
    QVERIFY(chooseFile(w, path(u"all.knotebook-safe"_s)));
    ImportViewModel *import = w.story().settings()->importing();
    QTRY_COMPARE(import->state(), ImportViewModel::State::AskingPassphrase);
    w.settle();
    w.type(secret);
    QVERIFY(w.click(Button, u"Open it"_s));
    QTRY_COMPARE_WITH_TIMEOUT(import->state(), ImportViewModel::State::Planned, untilSurelyHung);
    QVERIFY(!import->canBringIn()); // all of it is here already
}

void ProtectingTest::whatIsTypedTwiceDifferentlyIsSaidAtItsField()
{
    Window &w = *m_window;
    openSheet(u"Save a copy"_s);
    QVERIFY(w.click(Check, protection));
    QVERIFY(w.click(Button, u"Choose where"_s));
    QVERIFY(w.says(u"Type the passphrase first."_s));
    typeTwice(secret, u"another"_s);
    QVERIFY(w.click(Button, u"Choose where"_s));
    QCOMPARE(w.find(Field, again).description, u"The two are not the same. Type both again."_s);
    QVERIFY(!w.dialog());
    QVERIFY(w.click(Check, protection)); // without one it goes on
    QVERIFY(w.click(Button, u"Choose where"_s));
    QVERIFY(chooseFile(w, path(u"plain"_s)));
    QVERIFY(waitWritten());
    QCOMPARE(Reader::open(path(u"plain.knotebook"_s))->counts()->observations, 1);
}

void ProtectingTest::whatIsTypedIsHiddenUntilItIsAskedFor()
{
    Window &w = *m_window;
    openSheet(u"Save a copy"_s);
    typeTwice(secret, secret);
    const auto valueOf = [&](const QString &name) {
        QAccessibleInterface *field =
            QAccessible::queryAccessibleInterface(w.find(Field, name).item);
        return field ? field->text(QAccessible::Value) : QString();
    };
    QVERIFY(w.find(Field, u"Passphrase"_s).state.passwordEdit);
    QVERIFY2(!valueOf(u"Passphrase"_s).contains(u"four"_s), qPrintable(valueOf(u"Passphrase"_s)));
    QVERIFY(!w.everything().contains(u"four words"_s));
    QVERIFY(w.click(Check, shown));
    QVERIFY(!w.find(Field, u"Passphrase"_s).state.passwordEdit);
    QVERIFY(!w.find(Field, again).state.passwordEdit);
}

void ProtectingTest::whatWasTypedIsGoneWithTheSheet()
{
    Window &w = *m_window;
    openSheet(u"Save a copy"_s);
    typeTwice(secret, u"another"_s);
    QVERIFY(w.click(Check, shown));
    QVERIFY(w.click(Button, u"Choose where"_s));
    w.press(Qt::Key_Escape);
    QTRY_VERIFY(w.dialogs().isEmpty());
    openSheet(u"Save a copy"_s);
    QVERIFY(!w.find(Check, protection).state.checked);
    QVERIFY(w.click(Check, protection));
    QVERIFY(w.find(Field, again).description.isEmpty());
    QVERIFY(!w.find(Check, shown).state.checked);
    QVERIFY(w.click(Button, u"Choose where"_s));
    QVERIFY(w.says(u"Type the passphrase first."_s)); // the fields are empty
}

void ProtectingTest::escapeStopsTheWriting()
{
    Window &w = *m_window;
    w.story().settings()->files()->setKeyCost(dear);
    openSheet(u"Save a copy"_s);
    typeTwice(secret, secret);
    QVERIFY(w.click(Button, u"Choose where"_s));
    QVERIFY(chooseFile(w, path(u"copy.knotebook-safe"_s)));
    QVERIFY(w.story().settings()->files()->busy());
    QVERIFY(w.says(u"Making the key from the passphrase"_s));
    QVERIFY(w.has(Button, u"Stop"_s));
    w.settle(); // the window is the active one again
    QCOMPARE(w.focused().name, u"Stop"_s);
    w.press(Qt::Key_Escape);
    QVERIFY(waitWritten());
    QVERIFY(!QFile::exists(path(u"copy.knotebook-safe"_s)));
    QVERIFY2(w.story().settings()->files()->outcome().contains(u"Stopped"_s),
             qPrintable(w.story().settings()->files()->outcome()));
}

void ProtectingTest::theSheetsAreFlawless_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("text");
    QTest::addColumn<bool>("dark");
    QTest::newRow("wide, light") << QSize(1280, 800) << 1.0 << false;
    QTest::newRow("narrow, dark") << QSize(420, 860) << 1.0 << true;
    QTest::newRow("large text") << QSize(1280, 800) << 1.6 << false;
}

void ProtectingTest::theSheetsAreFlawless()
{
    QFETCH(const QSize, size);
    QFETCH(const double, text);
    QFETCH(const bool, dark);
    Window &w = *m_window;
    w.resize(size);
    w.look(text, dark);
    const auto flaws = [&] {
        return (Flaws::ofControls(w) + Flaws::ofLayout(w) + Flaws::ofContrast(w)).join(u'\n');
    };
    openSheet(u"Save a copy"_s);
    typeTwice(secret, u"another"_s);
    QVERIFY(w.click(Button, u"Choose where"_s));
    QCOMPARE(flaws(), QString());
    QCOMPARE(Flaws::ofFocus(w).join(u'\n'), QString());
    w.press(Qt::Key_Escape);
    QTRY_VERIFY(w.dialogs().isEmpty());
    const QString copy = cheapCopy();
    openSheet(u"Restore from a copy"_s);
    QVERIFY(w.click(Button, u"Choose a file"_s));
    QVERIFY(chooseFile(w, copy));
    RestoreViewModel *restoring = w.story().settings()->restoring();
    QTRY_COMPARE(restoring->state(), RestoreViewModel::State::AskingPassphrase);
    restoring->enterPassphrase(u"wrong"_s);
    QTRY_VERIFY(!restoring->passphraseProblem().isEmpty());
    w.settle();
    QCOMPARE(flaws(), QString());
    QCOMPARE(Flaws::ofFocus(w).join(u'\n'), QString());
}

QTEST_MAIN(ProtectingTest)
#include "tst_protecting.moc"
