// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/partfile.h"
#include "tests/support/filebytes.h"

#include <QTemporaryDir>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** A file appears whole or not at all. */
class PartFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_target = m_folder->filePath(u"diary"_s);
    }

    void itHasItsNameOnlyWhenItIsCommitted()
    {
        {
            PartFile part(m_target);
            QVERIFY(part.open());
            QCOMPARE(part.device().write("whole"), 5);
            QVERIFY(!QFile::exists(m_target));
            QCOMPARE(namesIn(m_folder->path()), QStringList {u"diary.part"_s});
            QVERIFY(part.commit());
        }
        QCOMPARE(namesIn(m_folder->path()), QStringList {u"diary"_s});
        QCOMPARE(bytesIn(m_target), QByteArray("whole"));
    }

    void itsOwnerAloneCanReadItFromTheBeginning()
    {
        PartFile part(m_target);
        QVERIFY(part.open());
        QVERIFY(isPrivate(part.path()));
        QVERIFY(part.commit());
        QVERIFY(isPrivate(m_target));
    }

    void whatIsNotCommittedIsGone()
    {
        {
            PartFile part(m_target);
            QVERIFY(part.open());
            part.device().write("half");
        }
        QCOMPARE(namesIn(m_folder->path()), QStringList());
    }

    void whatAnAttemptLeftIsReplaced()
    {
        putBytes(PartFile::partOf(m_target), QByteArray(500, 'x'));
        PartFile part(m_target);
        QVERIFY(part.open());
        part.device().write("new");
        QVERIFY(part.commit());
        QCOMPARE(bytesIn(m_target), QByteArray("new"));
    }

    void nothingIsWrittenOver()
    {
        putBytes(m_target, "mine");
        PartFile part(m_target);
        QCOMPARE(part.open().error().code, ErrorCode::AlreadyExists);
        QCOMPARE(bytesIn(m_target), QByteArray("mine"));
        QCOMPARE(namesIn(m_folder->path()), QStringList {u"diary"_s});
    }

    void whatCameMeanwhileIsNotWrittenOver()
    {
        {
            PartFile part(m_target);
            QVERIFY(part.open());
            putBytes(m_target, "theirs");
            QCOMPARE(part.commit().error().code, ErrorCode::AlreadyExists);
        }
        QCOMPARE(bytesIn(m_target), QByteArray("theirs"));
        QCOMPARE(namesIn(m_folder->path()), QStringList {u"diary"_s});
    }

    void anAttemptThatDidNotOpenRemovesNothing()
    {
        putBytes(m_target, "mine");
        putBytes(PartFile::partOf(m_target), "of somebody who is writing it");
        {
            PartFile part(m_target);
            QVERIFY(!part.open());
        }
        QCOMPARE(namesIn(m_folder->path()).size(), 2);
    }

    void withoutAFolderThereIsNoFile()
    {
        PartFile part(m_folder->filePath(u"no/such/diary"_s));
        QCOMPARE(part.open().error().code, ErrorCode::NotFound);
        QCOMPARE(namesIn(m_folder->path()), QStringList());
    }

    void aFolderInTheWayIsNoPlace()
    {
        QVERIFY(QDir().mkpath(PartFile::partOf(m_target)));
        {
            PartFile part(m_target);
            QVERIFY(!part.open());
        }
        QVERIFY(QFileInfo(PartFile::partOf(m_target)).isDir());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_target;
};

QTEST_GUILESS_MAIN(PartFileTest)
#include "tst_partfile.moc"
