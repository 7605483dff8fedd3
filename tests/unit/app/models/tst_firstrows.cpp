// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/firstrows.h"

#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class FirstRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source.setStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
        m_rows.setSource(&m_source);
        m_rows.setMost(2);
    }

    void onlyTheFirstAreThere();
    void moreAreInsertedBehindThem();
    void allAreThereWhenTheSourceIsShorter();
    void fewerThanNoneIsNone();
    void whatChangesInTheSourceChangesHere();
    void aRowThatIsTakenAwayLetsTheNextOneIn();

private:
    QStringList shown() const
    {
        QStringList words;
        for (int row = 0; row < m_rows.rowCount(); ++row)
            words.append(m_rows.index(row, 0).data().toString());
        return words;
    }

    QStringListModel m_source;
    FirstRows m_rows;
};

void FirstRowsTest::onlyTheFirstAreThere()
{
    QCOMPARE(shown(), (QStringList {u"a"_s, u"b"_s}));
}

void FirstRowsTest::moreAreInsertedBehindThem()
{
    QCOMPARE(m_rows.rowCount(), 2); // as a view does: to nobody else is anything told
    const QSignalSpy inserted(&m_rows, &QAbstractItemModel::rowsInserted);
    const QSignalSpy reset(&m_rows, &QAbstractItemModel::modelReset);
    m_rows.setMost(4);
    QCOMPARE(shown(), (QStringList {u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 2);
    QCOMPARE(inserted.first().at(2).toInt(), 3);
    QVERIFY(reset.isEmpty()); // what is there stays as it is
}

void FirstRowsTest::allAreThereWhenTheSourceIsShorter()
{
    m_rows.setMost(50);
    QCOMPARE(m_rows.rowCount(), 5);
    m_source.setStringList({u"z"_s});
    QCOMPARE(shown(), QStringList {u"z"_s});
}

void FirstRowsTest::fewerThanNoneIsNone()
{
    m_rows.setMost(-3);
    QCOMPARE(m_rows.most(), 0);
    QCOMPARE(m_rows.rowCount(), 0);
}

void FirstRowsTest::whatChangesInTheSourceChangesHere()
{
    QCOMPARE(m_rows.rowCount(), 2);
    const QSignalSpy changed(&m_rows, &QAbstractItemModel::dataChanged);
    m_source.setData(m_source.index(1), u"B"_s);
    QCOMPARE(shown(), (QStringList {u"a"_s, u"B"_s}));
    QCOMPARE(changed.size(), 1);
}

void FirstRowsTest::aRowThatIsTakenAwayLetsTheNextOneIn()
{
    m_source.removeRows(0, 1);
    m_rows.setMost(3);
    QCOMPARE(shown(), (QStringList {u"b"_s, u"c"_s, u"d"_s}));
}

QTEST_GUILESS_MAIN(FirstRowsTest)

#include "tst_firstrows.moc"
