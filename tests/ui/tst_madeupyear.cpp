// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"
#include "tests/support/flaws.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** A year of one person on every page, at every width: what a few entries do not bring about. */
class MadeUpYearTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_window = std::make_unique<Window>();
        Story &me = m_window->story();
        QVERIFY(me.session().journal().import(ActionKind::Demo,
                                              demoYear(me.clock.nowUtc(), me.clock.zone())));
        me.session().announceAction(QString());
        m_window->begin();
        QVERIFY(me.careSettled());
    }
    void cleanup()
    {
        m_window->look(1, false);
        QCOMPARE(m_window->complaints(), QStringList());
    }

    void nothingIsCutOffAndNothingOverlaps_data() { looks(); }
    void nothingIsCutOffAndNothingOverlaps();
    void everyTabOfTrendsIsLaidOutWell_data() { looks(); }
    void everyTabOfTrendsIsLaidOutWell();
    void theStoryOfEachKnotIsLaidOutWell_data() { looks(); }
    void theStoryOfEachKnotIsLaidOutWell();

private:
    static void looks();
    /** A page may still be moving. */
    QStringList flawsAtRest()
    {
        m_window->settle();
        QStringList flaws;
        (void)QTest::qWaitFor([&] {
            flaws = Flaws::ofLayout(*m_window);
            return flaws.isEmpty();
        });
        return flaws;
    }

    std::unique_ptr<Window> m_window;
};

void MadeUpYearTest::looks()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("text");
    for (const QSize &size : {QSize(420, 860), QSize(720, 900), QSize(1280, 800)}) {
        for (const double text : {1.0, 1.6})
            QTest::addRow("%d wide, text %.1f", size.width(), text) << size << text;
    }
}

void MadeUpYearTest::nothingIsCutOffAndNothingOverlaps()
{
    QFETCH(QSize, size);
    QFETCH(double, text);
    m_window->resize(size);
    m_window->look(text, false);
    for (const Navigator::Page page :
         {Navigator::Today, Navigator::Body, Navigator::Remedies, Navigator::Trends,
          Navigator::Care, Navigator::Report, Navigator::Settings}) {
        m_window->show(page);
        if (page == Navigator::Trends)
            QVERIFY(m_window->story().trendsSettled());
        const QStringList flaws = flawsAtRest();
        QVERIFY2(flaws.isEmpty(), qPrintable(u"page %1: "_s.arg(page) + flaws.join(u'\n')));
    }
}

void MadeUpYearTest::everyTabOfTrendsIsLaidOutWell()
{
    QFETCH(QSize, size);
    QFETCH(double, text);
    m_window->resize(size);
    m_window->look(text, false);
    m_window->show(Navigator::Trends);
    TrendsViewModel *trends = m_window->story().trends();
    for (int tab = 0; tab < trends->tabs()->rowCount(); ++tab) {
        trends->chooseTab(tab);
        QVERIFY(m_window->story().trendsSettled());
        const QStringList flaws = flawsAtRest();
        QVERIFY2(flaws.isEmpty(), qPrintable(u"tab %1: "_s.arg(tab) + flaws.join(u'\n')));
    }
    trends->chooseTab(0);
}

void MadeUpYearTest::theStoryOfEachKnotIsLaidOutWell()
{
    QFETCH(QSize, size);
    QFETCH(double, text);
    m_window->resize(size);
    m_window->look(text, false);
    Story &me = m_window->story();
    me.show(Navigator::Body);
    const QStringList knots = textsOf(me.body()->knots(), "knotId");
    QCOMPARE(knots.size(), 4);
    for (const QString &knot : knots) {
        me.body()->openKnot(knot);
        const QStringList flaws = flawsAtRest();
        QVERIFY2(flaws.isEmpty(), qPrintable(flaws.join(u'\n')));
    }
}

QTEST_MAIN(MadeUpYearTest)
#include "tst_madeupyear.moc"
