// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/errortexts.h"
#include "tests/support/story.h"

#include <QCryptographicHash>

#include <grp.h>
#include <unistd.h>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** Forbids writing into a folder for as long as it lives. */
class Locked
{
public:
    explicit Locked(QString folder) : m_folder(std::move(folder))
    {
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::ExeOwner);
    }
    ~Locked()
    {
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    Q_DISABLE_COPY_MOVE(Locked)

private:
    QString m_folder;
};

QByteArray digestOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
        ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
        : QByteArray();
}

} // namespace

/** The journal lies where nothing may be written: a locked folder, a protected file. */
class ReadOnly final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJournalInALockedFolderIsNotOpenedAndNotTouched();
    void aProtectedFileIsNotOpenedAndNotTouched();
    void noJournalIsBegunInALockedFolder();
    void whoIsAllowedAgainFindsEverything();
    void aFolderThatIsLockedMeanwhileLosesNothing();
    void whatCannotBeSavedSaysWhatIsSafe();
};

void ReadOnly::aJournalInALockedFolderIsNotOpenedAndNotTouched()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.close();
    const QByteArray before = digestOf(me.journalFile());
    const QStringList files = QDir(me.folder.path()).entryList(QDir::Files);
    {
        const Locked locked(me.folder.path());
        QVERIFY(!me.start());
        QCOMPARE(me.trouble, ErrorCode::ReadOnly);
        const QString words = errorText({ErrorCode::ReadOnly, {}});
        QVERIFY2(words.contains(u"What was saved before is safe"_s), qPrintable(words));
    }
    QCOMPARE(digestOf(me.journalFile()), before);
    QCOMPARE(QDir(me.folder.path()).entryList(QDir::Files), files);
}

void ReadOnly::aProtectedFileIsNotOpenedAndNotTouched()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.close();
    const QByteArray before = digestOf(me.journalFile());
    QVERIFY(QFile::setPermissions(me.journalFile(), QFile::ReadOwner));
    QVERIFY(!me.start());
    QCOMPARE(me.trouble, ErrorCode::ReadOnly);
    QCOMPARE(digestOf(me.journalFile()), before);
}

void ReadOnly::noJournalIsBegunInALockedFolder()
{
    Story me;
    me.close();
    QVERIFY(QFile::remove(me.journalFile()));
    const Locked locked(me.folder.path());
    QVERIFY(!me.start());
    QCOMPARE(me.trouble, ErrorCode::ReadOnly);
    QVERIFY(!QFile::exists(me.journalFile()));
}

void ReadOnly::whoIsAllowedAgainFindsEverything()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.close();
    {
        const Locked locked(me.folder.path());
        QVERIFY(!me.start());
    }
    QVERIFY(me.start());
    QCOMPARE(me.today()->knots()->count(), 1);
    QVERIFY(me.shell().canUndo());
}

void ReadOnly::aFolderThatIsLockedMeanwhileLosesNothing()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    {
        const Locked locked(me.folder.path());
        me.logPain(u"Upper"_s, 3);
        // It is written down, or it is said that it was not: nothing between the two.
        const bool shown = valueAt(me.today()->knots(), 0, "todayPain").toInt() == 3;
        QCOMPARE(me.notice().startsWith(u"3 logged"_s), shown);
    }
    const int shown = valueAt(me.today()->knots(), 0, "todayPain").toInt();
    QVERIFY(me.restart());
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), shown);
}

void ReadOnly::whatCannotBeSavedSaysWhatIsSafe()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    const QString shelf = me.path(u"shelf"_s);
    QVERIFY(QDir().mkpath(shelf));
    const Locked locked(shelf);
    QVERIFY(me.openReport());
    me.report()->savePdf(me.url(u"shelf/report.pdf"_s));
    QTRY_VERIFY(!me.report()->saving());
    QVERIFY2(me.notice().contains(u"no permission to write there"_s), qPrintable(me.notice()));
    QVERIFY2(me.notice().contains(u"Your journal is untouched"_s), qPrintable(me.notice()));

    const auto outcomeOf = [&](auto something) {
        something();
        return QTest::qWaitFor([&] { return !me.settings()->files()->busy(); })
            ? me.settings()->files()->outcome()
            : QString();
    };
    JournalFiles *files = me.settings()->files();
    const QStringList outcomes = {
        outcomeOf([&] { files->saveCopy(me.url(u"shelf/copy.knotebook"_s)); }),
        outcomeOf([&] { files->exportArchive(me.url(u"shelf/all.json"_s)); }),
        outcomeOf([&] { files->exportTable(me.url(u"shelf/all.csv"_s)); })};
    for (const QString &outcome : outcomes)
        QVERIFY2(outcome.startsWith(u"Not written."_s), qPrintable(outcome));
    QVERIFY(QDir(shelf).isEmpty());
    files->check();
    QTRY_VERIFY2(files->outcome().startsWith(u"The journal is whole"_s),
                 qPrintable(files->outcome()));
}

int main(int argc, char **argv)
{
    // Root may write everything everywhere: as nobody in particular, then.
    constexpr uid_t nobody = 65534;
    if (geteuid() == 0
        && (setgroups(0, nullptr) != 0 || setresgid(nobody, nobody, nobody) != 0
            || setresuid(nobody, nobody, nobody) != 0))
        qFatal("The rights of root could not be given up.");
    QGuiApplication application(argc, argv);
    ReadOnly test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_readonly.moc"
