// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importcolumnmodel.h"
#include "app/models/snapshotlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** Lists of what lies in files: snapshots, and the columns of another diary. */
class FileListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void snapshotsAreTold();
    void aSnapshotThatCannotBeReadIsTold();
    void otherSnapshotsTakeTheirPlace();
    void columnsAreTold();
    void whatIsLookedAtStaysWhileTheSameFileIsReadAnew();
    void anotherFileIsAnotherList();
    void noColumnHasNoTitle();
};

void FileListsTest::snapshotsAreTold()
{
    SnapshotListModel list(nullptr);
    const QAbstractItemModelTester tester(&list);
    list.setLines({{u"/home/me/a b.knotebook"_s, u"yesterday"_s, u"3 knots"_s, true},
                   {u"/home/me/c.knotebook"_s, u"12 May 2023"_s, u"1 knot"_s, true}});
    QCOMPARE(list.count(), 2);
    QCOMPARE(list.index(0).data(SnapshotListModel::DayRole).toString(), u"yesterday"_s);
    QCOMPARE(list.index(1).data(SnapshotListModel::DetailRole).toString(), u"1 knot"_s);
    const QUrl file = list.index(0).data(SnapshotListModel::FileRole).toUrl();
    QVERIFY(file.isLocalFile());
    QCOMPARE(file.toLocalFile(), u"/home/me/a b.knotebook"_s);
    QCOMPARE(list.index(0).data(Qt::DisplayRole).toString(), u"yesterday"_s);
}

void FileListsTest::aSnapshotThatCannotBeReadIsTold()
{
    SnapshotListModel list(nullptr);
    list.setLines({{u"/home/me/a.knotebook"_s, u"yesterday"_s, u"It is damaged."_s, false}});
    QVERIFY(!list.index(0).data(SnapshotListModel::WholeRole).toBool());
    QCOMPARE(list.index(0).data(SnapshotListModel::DetailRole).toString(), u"It is damaged."_s);
}

void FileListsTest::otherSnapshotsTakeTheirPlace()
{
    SnapshotListModel list(nullptr);
    const QAbstractItemModelTester tester(&list);
    QSignalSpy counted(&list, &SnapshotListModel::countChanged);
    list.setLines({{u"/a"_s, u"today"_s, {}, true}, {u"/b"_s, u"yesterday"_s, {}, true}});
    list.setLines({{u"/b"_s, u"yesterday"_s, {}, true}});
    QCOMPARE(list.count(), 1);
    list.setLines({});
    QCOMPARE(list.count(), 0);
    QCOMPARE(counted.count(), 3);
    QVERIFY(!list.data(list.index(0), SnapshotListModel::DayRole).isValid());
}

void FileListsTest::columnsAreTold()
{
    ImportColumnModel list(nullptr);
    const QAbstractItemModelTester tester(&list);
    list.setColumns({{u"Datum"_s, u"1.5., 2.5., 3.5."_s, u"Date"_s},
                     {u"happiness"_s, u"7, 8, 6"_s, QString()}});
    QCOMPARE(list.count(), 2);
    QCOMPARE(list.titleAt(0), u"Datum"_s);
    QCOMPARE(list.index(0).data(ImportColumnModel::SampleRole).toString(), u"1.5., 2.5., 3.5."_s);
    QCOMPARE(list.index(0).data(ImportColumnModel::MeaningRole).toString(), u"Date"_s);
    // What is not pain is taken for nothing.
    QCOMPARE(list.index(1).data(ImportColumnModel::MeaningRole).toString(), QString());
}

void FileListsTest::whatIsLookedAtStaysWhileTheSameFileIsReadAnew()
{
    ImportColumnModel list(nullptr);
    const QAbstractItemModelTester tester(&list);
    list.setColumns({{u"a"_s, u"1"_s, u"Date"_s}, {u"b"_s, u"2"_s, u"Pain"_s}});
    const QSignalSpy reset(&list, &ImportColumnModel::modelReset);
    const QSignalSpy changed(&list, &ImportColumnModel::dataChanged);
    list.setColumns({{u"a"_s, u"1"_s, u"Date"_s}, {u"b"_s, u"2"_s, u"Worst pain"_s}});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(list.index(1).data(ImportColumnModel::MeaningRole).toString(), u"Worst pain"_s);
}

void FileListsTest::anotherFileIsAnotherList()
{
    ImportColumnModel list(nullptr);
    const QAbstractItemModelTester tester(&list);
    list.setColumns({{u"a"_s, u"1"_s, u"Date"_s}});
    const QSignalSpy reset(&list, &ImportColumnModel::modelReset);
    list.setColumns({{u"x"_s, {}, {}}, {u"y"_s, {}, {}}, {u"z"_s, {}, {}}});
    QCOMPARE(list.count(), 3);
    list.setColumns({});
    QCOMPARE(list.count(), 0);
    list.setColumns({});
    QCOMPARE(reset.count(), 3);
}

void FileListsTest::noColumnHasNoTitle()
{
    ImportColumnModel list(nullptr);
    list.setColumns({{u"a"_s, u"1"_s, u"Date"_s}});
    QCOMPARE(list.titleAt(-1), QString());
    QCOMPARE(list.titleAt(1), QString());
}

QTEST_APPLESS_MAIN(FileListsTest)
#include "tst_filelists.moc"
