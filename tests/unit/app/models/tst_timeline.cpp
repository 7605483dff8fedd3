// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/knotviewmodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** The story of a knot follows what changes, and is always what reading it anew gives. */
class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_page = newPage();
        m_knot = m_app->addKnot();
        m_page->show(*m_knot);
    }

    void aNewEntryIsPutInAndNothingElseIsTouched();
    void anEntryOfThePastStandsWhereItBelongs();
    void aChangedEntryStaysOrMoves();
    void theHeadingOfADayMovesToItsNewFirstEntry();
    void aDeletedEntryGoes();
    void whatIsElsewhereIsNotShown();
    void anEntryThatMovesToAnotherKnotGoes();
    void aRemedyThatIsRenamedIsToldAnew();
    void undoAndRedoPutInAndTakeOutOneEntry();
    void theFoldedPartStaysFolded();
    void whatWasDoneIsFoldedWithTheDaysItBelongsTo();
    void unfoldingReadsTheNextPageAndNoOther();
    void thePageIsFilledUpWhenMuchOfItIsDeleted();
    void itIsAlwaysWhatReadingItAnewGives_data();
    void itIsAlwaysWhatReadingItAnewGives();

private:
    std::unique_ptr<KnotViewModel> newPage() const
    {
        return std::make_unique<KnotViewModel>(m_app->session, m_app->tables.atlas, nullptr);
    }
    ObservationFields pain(KnotId knot, const QString &felt, int rest) const
    {
        ObservationFields fields {.knot = knot,
                                  .felt = *Moment::fromIso(felt, m_app->clock.zone())};
        fields.rest = *Intensity::fromTenths(10 * rest);
        return fields;
    }
    ObservationId log(const QString &felt, int rest) const
    {
        return *m_app->session.add(ActionKind::LogPain, pain(*m_knot, felt, rest), u"logged"_s);
    }
    UseId use(const QString &felt) const
    {
        return *m_app->session.add(ActionKind::LogUse,
                                   UseFields {.remedy = u"heat"_s,
                                              .knot = m_knot,
                                              .felt = *Moment::fromIso(felt, m_app->clock.zone())},
                                   u"used"_s);
    }
    static QStringList story(KnotViewModel &page)
    {
        QStringList lines;
        const TimelineModel &timeline = *page.timeline();
        for (int row = 0; row < timeline.count(); ++row) {
            const auto said = [&](int role) { return timeline.index(row).data(role).toString(); };
            lines.append(said(TimelineModel::DayRole) + u' ' + said(TimelineModel::TimeRole) + u' '
                         + said(TimelineModel::TitleRole) + u' ' + said(TimelineModel::NewDayRole));
        }
        return lines;
    }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < m_page->timeline()->count(); ++row)
            titles.append(m_page->timeline()->index(row).data(TimelineModel::TitleRole).toString());
        return titles;
    }
    QStringList storyReadAnew() const
    {
        const auto page = newPage();
        page->show(*m_knot);
        while (page->hasMore())
            page->showMore();
        return story(*page);
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<KnotViewModel> m_page;
    std::optional<KnotId> m_knot;
};

void TimelineTest::aNewEntryIsPutInAndNothingElseIsTouched()
{
    log(u"2024-05-01T07:00"_s, 3);
    const QAbstractItemModelTester tester(m_page->timeline());
    const QSignalSpy reset(m_page->timeline(), &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(m_page->timeline(), &QAbstractItemModel::rowsInserted);
    m_page->logPain(6);
    m_page->resolve();
    m_page->reopen();
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 3);
    QCOMPARE(inserted.last().at(1).toInt(), 0);
    QCOMPARE(titles().size(), 4);
    QCOMPARE(titles().last(), u"3 at rest"_s);
    QCOMPARE(story(*m_page), storyReadAnew());
}

void TimelineTest::anEntryOfThePastStandsWhereItBelongs()
{
    log(u"2024-05-01T07:00"_s, 1);
    log(u"2024-04-28T07:00"_s, 2);
    log(u"2024-04-30T07:00"_s, 3);
    log(u"2024-04-30"_s, 4); // of a day, before what is known to the moment
    use(u"2024-04-30T07:00"_s);
    QCOMPARE(
        titles(),
        (QStringList {u"1 at rest"_s, u"3 at rest"_s, u"Heat"_s, u"4 at rest"_s, u"2 at rest"_s}));
    QCOMPARE(story(*m_page), storyReadAnew());
}

void TimelineTest::aChangedEntryStaysOrMoves()
{
    log(u"2024-04-30T07:00"_s, 1);
    const ObservationId middle = log(u"2024-04-29T07:00"_s, 2);
    log(u"2024-04-28T07:00"_s, 3);
    const QSignalSpy removed(m_page->timeline(), &QAbstractItemModel::rowsRemoved);
    const auto change = [&](const QString &felt, int rest) {
        return m_app->session.replace(ActionKind::EditObservation, middle,
                                      pain(*m_knot, felt, rest), u"changed"_s);
    };
    QVERIFY(change(u"2024-04-29T07:00"_s, 8));
    QCOMPARE(titles(), (QStringList {u"1 at rest"_s, u"8 at rest"_s, u"3 at rest"_s}));
    QCOMPARE(removed.count(), 0);
    QVERIFY(change(u"2024-04-27T07:00"_s, 8));
    QCOMPARE(titles(), (QStringList {u"1 at rest"_s, u"3 at rest"_s, u"8 at rest"_s}));
    QVERIFY(change(u"2024-05-01T07:00"_s, 9));
    QCOMPARE(titles(), (QStringList {u"9 at rest"_s, u"1 at rest"_s, u"3 at rest"_s}));
    m_app->session.undo();
    QCOMPARE(titles(), (QStringList {u"1 at rest"_s, u"3 at rest"_s, u"8 at rest"_s}));
}

void TimelineTest::theHeadingOfADayMovesToItsNewFirstEntry()
{
    log(u"2024-04-30T07:00"_s, 1);
    QList<int> announced;
    connect(m_page->timeline(), &QAbstractItemModel::dataChanged, this,
            [&](const QModelIndex &from, const QModelIndex &) { announced.append(from.row()); });
    const auto newDay = [&](int row) {
        return m_page->timeline()->index(row).data(TimelineModel::NewDayRole).toBool();
    };
    const ObservationId later = log(u"2024-04-30T09:00"_s, 2);
    QVERIFY(newDay(0) && !newDay(1));
    QCOMPARE(announced, QList<int> {1});
    QVERIFY(m_app->session.remove(ActionKind::DeleteObservation, later, u"deleted"_s));
    QVERIFY(newDay(0));
    QCOMPARE(announced, (QList<int> {1, 0}));
}

void TimelineTest::aDeletedEntryGoes()
{
    const ObservationId entry = log(u"2024-04-30T07:00"_s, 1);
    const UseId treated = use(u"2024-04-30T08:00"_s);
    QVERIFY(m_app->session.remove(ActionKind::DeleteObservation, entry, u"deleted"_s));
    QCOMPARE(titles(), QStringList {u"Heat"_s});
    QVERIFY(m_app->session.remove(ActionKind::DeleteUse, treated, u"deleted"_s));
    QCOMPARE(titles(), QStringList());
    m_app->session.undo();
    QCOMPARE(titles(), QStringList {u"Heat"_s});
}

void TimelineTest::whatIsElsewhereIsNotShown()
{
    log(u"2024-04-30T07:00"_s, 1);
    const KnotId other = m_app->addKnot();
    m_app->logPain(other, 9);
    m_app->session.add(ActionKind::LogUse,
                       UseFields {.remedy = u"heat"_s, .felt = m_app->session.now()}, u"used"_s);
    m_app->session.add(ActionKind::QuietDay,
                       CheckinFields {.day = QDate(2024, 4, 29), .quiet = true}, u"quiet"_s);
    QCOMPARE(titles(), QStringList {u"1 at rest"_s});
    QCOMPARE(m_page->pain(), 1);
}

void TimelineTest::anEntryThatMovesToAnotherKnotGoes()
{
    const ObservationId entry = log(u"2024-04-30T07:00"_s, 1);
    const KnotId other = m_app->addKnot();
    const auto moved = pain(other, u"2024-04-30T07:00"_s, 1);
    QVERIFY(m_app->session.replace(ActionKind::EditObservation, entry, moved, u"moved"_s));
    QCOMPARE(titles(), QStringList());
    QVERIFY(m_app->session.replace(ActionKind::EditObservation, entry,
                                   pain(*m_knot, u"2024-04-30T07:00"_s, 2), u"moved"_s));
    QCOMPARE(titles(), QStringList {u"2 at rest"_s});
}

void TimelineTest::aRemedyThatIsRenamedIsToldAnew()
{
    OwnRemedyFields remedy {.name = u"grandmother's oil"_s, .kind = u"other"_s};
    const auto kinds = m_app->session.catalogue().vocabulary(u"remedy_kind"_s);
    remedy.kind = kinds.first();
    const OwnRemedyId id = *m_app->session.add(ActionKind::AddRemedy, remedy, u"added"_s);
    m_app->session.add(
        ActionKind::LogUse,
        UseFields {.remedy = id.toString(), .knot = m_knot, .felt = m_app->session.now()},
        u"used"_s);
    log(u"2024-04-30T07:00"_s, 1);
    QCOMPARE(titles().first(), u"grandmother's oil"_s);
    const QSignalSpy retold(m_page->timeline(), &QAbstractItemModel::dataChanged);
    remedy.name = u"warm oil"_s;
    QVERIFY(m_app->session.replace(ActionKind::EditRemedy, id, remedy, u"changed"_s));
    QCOMPARE(retold.count(), 1);
    QCOMPARE(retold.first().at(1).toModelIndex().row(), 1);
    QCOMPARE(titles().first(), u"warm oil"_s);
}

void TimelineTest::undoAndRedoPutInAndTakeOutOneEntry()
{
    log(u"2024-04-30T07:00"_s, 1);
    log(u"2024-04-28T07:00"_s, 2);
    log(u"2024-04-29T07:00"_s, 3);
    const QAbstractItemModelTester tester(m_page->timeline());
    const QSignalSpy reset(m_page->timeline(), &QAbstractItemModel::modelReset);
    m_app->session.undo();
    QCOMPARE(titles(), (QStringList {u"1 at rest"_s, u"2 at rest"_s}));
    m_app->session.redo();
    QCOMPARE(titles(), (QStringList {u"1 at rest"_s, u"3 at rest"_s, u"2 at rest"_s}));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(story(*m_page), storyReadAnew());
    // Undone to before the knot itself: the page is empty.
    for (int i = 0; i < 4; ++i)
        m_app->session.undo();
    QVERIFY(!m_page->exists());
    QCOMPARE(titles(), QStringList());
    for (int i = 0; i < 4; ++i)
        m_app->session.redo();
    QVERIFY(m_page->exists());
    QCOMPARE(story(*m_page), storyReadAnew());
}

void TimelineTest::theFoldedPartStaysFolded()
{
    for (int i = 0; i < KnotViewModel::pageLength + 10; ++i)
        log(QDate(2024, 1, 1).addDays(i).toString(Qt::ISODate) + u"T07:00"_s, i % 11);
    m_page->show(*m_knot);
    QCOMPARE(titles().size(), KnotViewModel::pageLength);
    QVERIFY(m_page->hasMore());
    log(u"2023-01-01T07:00"_s, 1);
    use(u"2023-01-02T07:00"_s);
    QCOMPARE(titles().size(), KnotViewModel::pageLength);
    // What is new pushes the last one into it.
    const QString last = story(*m_page).at(KnotViewModel::pageLength - 2);
    log(u"2024-05-01T07:00"_s, 1);
    QCOMPARE(titles().size(), KnotViewModel::pageLength);
    QCOMPARE(story(*m_page).last(), last);
    QVERIFY(m_page->hasMore());
    const auto fresh = newPage();
    fresh->show(*m_knot);
    QCOMPARE(story(*m_page), story(*fresh));
    m_page->showMore();
    QVERIFY(!m_page->hasMore());
    QCOMPARE(story(*m_page), storyReadAnew());
    QCOMPARE(titles().size(), KnotViewModel::pageLength + 13);
}

void TimelineTest::whatWasDoneIsFoldedWithTheDaysItBelongsTo()
{
    // A use and an entry a day, to the brim of a page.
    for (int i = 0; i < KnotViewModel::pageLength; ++i) {
        const QString day = QDate(2024, 1, 1).addDays(i).toString(Qt::ISODate);
        use(day + u"T06:00"_s);
        log(day + u"T07:00"_s, i % 11);
    }
    QVERIFY(!m_page->hasMore());
    QCOMPARE(titles().size(), 2 * KnotViewModel::pageLength);
    const QAbstractItemModelTester tester(m_page->timeline());
    for (int i = 0; i < 3; ++i) {
        log(u"2024-04-0%1T07:00"_s.arg(i + 1), i);
        QVERIFY(m_page->hasMore());
        const auto fresh = newPage();
        fresh->show(*m_knot);
        QCOMPARE(story(*m_page), story(*fresh));
    }
    QCOMPARE(titles().size(), 2 * KnotViewModel::pageLength - 3);
}

void TimelineTest::unfoldingReadsTheNextPageAndNoOther()
{
    constexpr int all = 2 * KnotViewModel::pageLength + 20;
    for (int i = 0; i < all; ++i) {
        const QString day = QDate(2024, 1, 1).addDays(i / 3).toString(Qt::ISODate);
        log(day + u"T0%1:00"_s.arg(1 + i % 9), i % 11);
        if (i % 4 == 0)
            use(day + u"T05:30"_s);
    }
    m_page->show(*m_knot);
    const QAbstractItemModelTester tester(m_page->timeline());
    const QSignalSpy reset(m_page->timeline(), &QAbstractItemModel::modelReset);
    const QStringList first = story(*m_page);
    m_page->deleteEntry(0); // what is deleted meanwhile leaves no hole further down
    m_app->session.undo();
    m_page->showMore();
    QVERIFY(m_page->hasMore());
    QCOMPARE(story(*m_page).mid(0, first.size()), first);
    const QStringList second = story(*m_page);
    m_page->showMore();
    QVERIFY(!m_page->hasMore());
    QCOMPARE(story(*m_page).mid(0, second.size()), second);
    QCOMPARE(m_page->timeline()->observations(), all);
    QCOMPARE(m_page->timeline()->count(), all + all / 4);
    m_page->showMore();
    QCOMPARE(reset.count(), 0);
    const QStringList unfolded = story(*m_page);
    m_app->session.announceAll(); // all of it is read anew, at once
    QCOMPARE(reset.count(), 1);
    QCOMPARE(story(*m_page), unfolded);
}

void TimelineTest::thePageIsFilledUpWhenMuchOfItIsDeleted()
{
    QList<ObservationId> entries;
    for (int i = 0; i < KnotViewModel::pageLength + 5; ++i)
        entries.append(log(QDate(2024, 1, 1).addDays(i).toString(Qt::ISODate), i % 11));
    m_page->show(*m_knot);
    for (int i = 0; i < 5; ++i)
        m_page->deleteEntry(0);
    QCOMPARE(titles().size(), KnotViewModel::pageLength);
    QVERIFY(!m_page->hasMore());
    QCOMPARE(story(*m_page), storyReadAnew());
}

void TimelineTest::itIsAlwaysWhatReadingItAnewGives_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TimelineTest::itIsAlwaysWhatReadingItAnewGives()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const QAbstractItemModelTester tester(m_page->timeline());
    const auto felt = [&] {
        const QString day = QDate(2024, 4, 20).addDays(random.bounded(6)).toString(Qt::ISODate);
        // Few hours, so that many entries are of one moment; some know only their day.
        const int hour = random.bounded(5);
        return hour == 0 ? day : day + u"T0%1:00"_s.arg(hour);
    };
    QList<ObservationId> observations;
    QList<UseId> uses;
    for (int step = 0; step < 60; ++step) {
        m_app->clock.advance(1 + random.bounded(50));
        const int what = random.bounded(10);
        if (what < 4 || observations.isEmpty())
            observations.append(log(felt(), random.bounded(11)));
        else if (what < 6 || uses.isEmpty())
            uses.append(use(felt()));
        else if (what == 6)
            m_app->session.replace(ActionKind::EditObservation,
                                   observations.at(random.bounded(observations.size())),
                                   pain(*m_knot, felt(), random.bounded(11)), u"changed"_s);
        else if (what == 7)
            m_app->session.remove(ActionKind::DeleteUse, uses.takeAt(random.bounded(uses.size())),
                                  u"deleted"_s);
        else if (what == 8)
            m_app->session.remove(ActionKind::DeleteObservation,
                                  observations.takeAt(random.bounded(observations.size())),
                                  u"deleted"_s);
        else
            m_app->session.apply(Change(ActionKind::LogPain)
                                     .put(m_app->session.journal().newId<ObservationFields>(),
                                          pain(*m_knot, felt(), 2)),
                                 u"logged"_s, {}); // anything may have changed
        QCOMPARE(story(*m_page), storyReadAnew());
    }
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
