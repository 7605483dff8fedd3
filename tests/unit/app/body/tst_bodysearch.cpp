// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/bodysearchmodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class BodySearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const Tables &tables = test::sharedTables();
        m_search = std::make_unique<BodySearchModel>(tables.atlas, tables.texts);
    }

    void withoutAWordTheWholeBodyIsListedByItsParts()
    {
        const QAbstractItemModelTester tester(m_search.get());
        QCOMPARE(m_search->count(), 93);
        QStringList headings;
        for (int row = 0; row < m_search->count(); ++row) {
            const QModelIndex index = m_search->index(row);
            headings.append(index.data(BodySearchModel::HeadingRole).toString());
            QVERIFY(!index.data(BodySearchModel::NameRole).toString().isEmpty());
            QVERIFY(!index.data(BodySearchModel::LatinRole).toString().isEmpty());
        }
        headings.removeAll(QString());
        QVERIFY2(headings.removeDuplicates() == 0, "each part of the body once");
        QCOMPARE(headings.size(), 9);
        QVERIFY(headings.contains(u"Neck"_s));
    }

    void aMuscleIsFoundHoweverOneCallsIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("muscle");
        QTest::newRow("name") << u"upper trapezius"_s << u"trapezius-descendens"_s;
        QTest::newRow("the beginning of it") << u"infrasp"_s << u"infraspinatus"_s;
        QTest::newRow("capitals") << u"GASTROCNEMIUS"_s << u"gastrocnemius"_s;
        QTest::newRow("Latin") << u"quadratus lumb"_s << u"quadratus-lumborum"_s;
        QTest::newRow("a letter left out")
            << u"sternocleidomastod"_s << u"sternocleidomastoideus"_s;
        QTest::newRow("two swapped") << u"soelus"_s << u"soleus"_s;
        QTest::newRow("two slips in a long word") << u"gastrocnimeus"_s << u"gastrocnemius"_s;
        QTest::newRow("words in any order")
            << u"shoulder top trapezius"_s << u"trapezius-descendens"_s;
        QTest::newRow("an accent too many") << u"sóleus"_s << u"soleus"_s;
    }

    void aMuscleIsFoundHoweverOneCallsIt()
    {
        QFETCH(QString, typed);
        m_search->setQuery(typed);
        QVERIFY(m_search->count() > 0);
        QTEST(m_search->muscleAt(0), "muscle");
    }

    void aPlaceFindsTheMusclesThere()
    {
        m_search->setQuery(u"jaw"_s);
        QVERIFY(m_search->index(0).data(BodySearchModel::HeadingRole).toString().isEmpty());
        QStringList found;
        for (int row = 0; row < m_search->count(); ++row)
            found.append(m_search->muscleAt(row));
        QVERIFY(found.contains(u"masseter"_s));
        QVERIFY(found.size() < 12);
    }

    void whatIsNowhereIsNotFound()
    {
        m_search->setQuery(u"xylophone"_s);
        QCOMPARE(m_search->count(), 0);
        QCOMPARE(m_search->muscleAt(0), QString());
        m_search->setQuery(u"  "_s);
        QCOMPARE(m_search->count(), 93);
        m_search->setQuery(u"neck xylophone"_s);
        QCOMPARE(m_search->count(), 0);
    }

    void shortWordsAreTakenAsTheyAre()
    {
        QVERIFY(!misfit(u"jow"_s, u"jaw muscle"_s));
        QCOMPARE(misfit(u"ja"_s, u"jaw muscle"_s), 0);
        QCOMPARE(misfit(u""_s, u"anything"_s), 0);
        QVERIFY(*misfit(u"scle"_s, u"jaw muscle"_s) > 0);
        QVERIFY(*misfit(u"mucsle"_s, u"jaw muscle"_s) > *misfit(u"scle"_s, u"jaw muscle"_s));
    }

private:
    std::unique_ptr<BodySearchModel> m_search;
};

QTEST_MAIN(BodySearchTest)
#include "tst_bodysearch.moc"
