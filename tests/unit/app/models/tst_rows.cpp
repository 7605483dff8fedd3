// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/models/knotlistmodel.h"
#include "app/models/painplacemodel.h"
#include "app/models/remedylistmodel.h"
#include "app/models/visitlistmodel.h"
#include "tests/support/appfixture.h"
#include "tests/support/modelrows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Knots, remedies, visits and places of pain, as their rows tell them. */
class RowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(installPlurals(*QCoreApplication::instance()));
    }
    void init() { m_app = std::make_unique<AppFixture>(); }
    void cleanup() { m_app.reset(); }

    void aKnotWithoutAnEntrySaysSo();
    void theLastPainIsToldWithItsTime();
    void painOfYesterdayIsNotTodays();
    void painWhenPressedIsToldWhereThereIsNoOther();
    void rowsKeepTheirPlaceWhileOneChanges();
    void anotherKnotIsAnotherList();
    void aKnotWithoutAPointStandsNowhere();

    void aDoseIsToldAsTheSourcesNameIt_data();
    void aDoseIsToldAsTheSourcesNameIt();
    void whatAProfessionalDoesHasNoTimer();
    void everyRemedyThatIsTimedIsDoneByThePerson();
    void cautionsComeWithTheirRemedy();
    void anOwnRemedyIsTold();

    void visitsStandNewestFirst();
    void aVisitTellsWhatWasDoneAndForWhat();
    void aVisitForADeletedKnotStaysAndNoLongerNamesIt();

    void everyPlaceOfPainCanBeFoundByItsName();
    void aSlipOfThePenStillFindsThePlace();
    void headingsAreForTheWholeListOnly();
    void nothingFitsNonsense();

private:
    QList<KnotState> states() const { return *m_app->session.read().knotStates(); }
    QString cell(const QAbstractItemModel &model, int role, int row = 0) const
    {
        return model.index(row, 0).data(role).toString();
    }
    std::unique_ptr<AppFixture> m_app;
};

void RowsTest::aKnotWithoutAnEntrySaysSo()
{
    m_app->addKnot();
    KnotListModel list(m_app->tables.texts, nullptr);
    list.setStates(states(), m_app->session.today());
    QCOMPARE(cell(list, KnotListModel::LastRole), u"no pain logged yet"_s);
    QCOMPARE(cell(list, KnotListModel::StatusTextRole), u"No status yet"_s);
    QCOMPARE(list.index(0).data(KnotListModel::PainRole).toInt(), -1);
    QCOMPARE(list.index(0).data(KnotListModel::StatusRole).toInt(),
             static_cast<int>(KnotStatus::Unsure));
}

void RowsTest::theLastPainIsToldWithItsTime()
{
    const KnotId knot = m_app->addKnot();
    m_app->logPain(knot, 4);
    KnotListModel list(m_app->tables.texts, nullptr);
    list.setStates(states(), m_app->session.today());
    QCOMPARE(cell(list, KnotListModel::LastRole), u"4 of 10, today 08:00"_s);
    QCOMPARE(list.index(0).data(KnotListModel::TodayPainRole).toInt(), 4);
    QCOMPARE(list.index(0).data(KnotListModel::XRole).toDouble(), -48.0);
    QCOMPARE(list.index(0).data(KnotListModel::YRole).toDouble(), 157.0);
}

void RowsTest::painOfYesterdayIsNotTodays()
{
    const KnotId knot = m_app->addKnot();
    m_app->logPain(knot, 4);
    KnotListModel list(m_app->tables.texts, nullptr);
    list.setStates(states(), m_app->session.today().addDays(1));
    QCOMPARE(list.index(0).data(KnotListModel::TodayPainRole).toInt(), -1);
    QCOMPARE(list.index(0).data(KnotListModel::PainRole).toInt(), 4);
    QCOMPARE(cell(list, KnotListModel::LastRole), u"4 of 10, yesterday 08:00"_s);
}

void RowsTest::painWhenPressedIsToldWhereThereIsNoOther()
{
    const KnotId knot = m_app->addKnot();
    ObservationFields fields {.knot = knot, .felt = m_app->session.now()};
    fields.pressure = *Intensity::fromNumber(6.5);
    m_app->session.add(ActionKind::LogPain, fields, u"logged"_s);
    KnotListModel list(m_app->tables.texts, nullptr);
    list.setStates(states(), m_app->session.today());
    QCOMPARE(cell(list, KnotListModel::LastRole), u"6.5 of 10 when pressed, today"_s);
    QCOMPARE(list.index(0).data(KnotListModel::PainRole).toInt(), -1);
}

void RowsTest::rowsKeepTheirPlaceWhileOneChanges()
{
    const KnotId knot = m_app->addKnot();
    m_app->addKnot();
    KnotListModel list(m_app->tables.texts, nullptr);
    const QAbstractItemModelTester tester(&list);
    list.setStates(states(), m_app->session.today());
    const QSignalSpy reset(&list, &KnotListModel::modelReset);
    const QSignalSpy changed(&list, &KnotListModel::dataChanged);
    QList<KnotState> now = states();
    // In the same order, whatever the journal's would be: the pain alone is new.
    m_app->logPain(knot, 9);
    const QList<KnotState> after = states();
    for (KnotState &state : now) {
        const auto found = std::ranges::find_if(
            after, [&](const KnotState &one) { return one.knot.id() == state.knot.id(); });
        QVERIFY(found != after.end());
        state = *found;
    }
    list.setStates(now, m_app->session.today());
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QVERIFY(textsOf(&list, KnotListModel::LastRole).contains(u"9 of 10, today 08:00"_s));
}

void RowsTest::anotherKnotIsAnotherList()
{
    m_app->addKnot();
    KnotListModel list(m_app->tables.texts, nullptr);
    list.setStates(states(), m_app->session.today());
    const QSignalSpy counted(&list, &KnotListModel::countChanged);
    m_app->addKnot();
    list.setStates(states(), m_app->session.today());
    QCOMPARE(list.count(), 2);
    QCOMPARE(counted.count(), 1);
    list.setStates({}, m_app->session.today());
    QCOMPARE(list.count(), 0);
}

void RowsTest::aKnotWithoutAPointStandsNowhere()
{
    KnotFields fields;
    fields.label = u"Sick/Tired"_s;
    m_app->addKnot(fields);
    KnotListModel list(m_app->tables.texts, nullptr);
    list.setStates(states(), m_app->session.today());
    QCOMPARE(cell(list, KnotListModel::NameRole), u"Sick/Tired"_s);
    QCOMPARE(list.index(0).data(KnotListModel::XRole).toDouble(), 0.0);
}

void RowsTest::aDoseIsToldAsTheSourcesNameIt_data()
{
    QTest::addColumn<std::optional<int>>("from");
    QTest::addColumn<std::optional<int>>("to");
    QTest::addColumn<std::optional<int>>("limit");
    QTest::addColumn<std::optional<int>>("least");
    QTest::addColumn<std::optional<int>>("most");
    QTest::addColumn<std::optional<int>>("daily");
    QTest::addColumn<QString>("words");
    using Maybe = std::optional<int>;
    const Maybe no;
    QTest::newRow("nothing is named") << no << no << no << no << no << no << QString();
    QTest::newRow("a range") << Maybe(60) << Maybe(90) << no << no << no << no
                             << u"1 min to 1 min 30 s at a time"_s;
    QTest::newRow("both ends are one")
        << Maybe(30) << Maybe(30) << no << no << no << no << u"30 s at a time"_s;
    QTest::newRow("an upper end alone")
        << no << Maybe(1200) << no << no << no << no << u"20 min at a time"_s;
    QTest::newRow("a limit") << no << no << Maybe(90) << no << no << no
                             << u"never longer than 1 min 30 s"_s;
    QTest::newRow("times") << no << no << no << Maybe(5) << Maybe(10) << no << u"5 to 10 times"_s;
    QTest::newRow("once") << no << no << no << Maybe(1) << no << no << u"1 time"_s;
    QTest::newRow("all of it") << Maybe(30) << Maybe(60) << Maybe(90) << Maybe(3) << Maybe(3)
                               << Maybe(2)
                               << u"30 s to 1 min at a time · 3 times · 2 times a day or more · "
                                  "never longer than 1 min 30 s"_s;
}

void RowsTest::aDoseIsToldAsTheSourcesNameIt()
{
    QFETCH(std::optional<int>, from);
    QFETCH(std::optional<int>, to);
    QFETCH(std::optional<int>, limit);
    QFETCH(std::optional<int>, least);
    QFETCH(std::optional<int>, most);
    QFETCH(std::optional<int>, daily);
    QFETCH(QString, words);
    const Dose dose {.secondsFrom = from,
                     .secondsTo = to,
                     .secondsLimit = limit,
                     .repetitionsFrom = least,
                     .repetitionsTo = most,
                     .timesADay = daily};
    QCOMPARE(doseText(dose), words);
}

void RowsTest::whatAProfessionalDoesHasNoTimer()
{
    for (const Remedy &remedy : m_app->session.catalogue().remedies()) {
        if (remedy.by.contains(AppliedBy::Professional))
            QVERIFY2(!RemedyListModel::rowFor(remedy, m_app->tables.texts).timed,
                     qPrintable(remedy.id));
    }
}

void RowsTest::everyRemedyThatIsTimedIsDoneByThePerson()
{
    int timed = 0;
    for (const Remedy &remedy : m_app->session.catalogue().remedies()) {
        const RemedyListModel::Row row = RemedyListModel::rowFor(remedy, m_app->tables.texts);
        timed += row.timed ? 1 : 0;
        if (row.timed)
            QVERIFY2(remedy.section != u"5b" && remedy.section != u"5c", qPrintable(remedy.id));
        QVERIFY2(!row.name.isEmpty() && !row.own, qPrintable(remedy.id));
    }
    QVERIFY(timed > 5);
}

void RowsTest::cautionsComeWithTheirRemedy()
{
    for (const Remedy &remedy : m_app->session.catalogue().remedies()) {
        const RemedyListModel::Row row = RemedyListModel::rowFor(remedy, m_app->tables.texts);
        QCOMPARE(row.cautions.size(), remedy.warnings.size());
        for (const QString &caution : row.cautions)
            QVERIFY2(caution.endsWith(u'.'), qPrintable(caution));
    }
}

void RowsTest::anOwnRemedyIsTold()
{
    OwnRemedyFields fields;
    fields.name = u"Tennis ball"_s;
    fields.kind = u"pressure"_s;
    fields.note = u"against the wall"_s;
    fields.seconds = 45;
    fields.repetitions = 2;
    QVERIFY(m_app->session.add(ActionKind::AddRemedy, fields, u"added"_s));
    const OwnRemedy remedy = m_app->session.read().all<OwnRemedyFields>()->first();
    RemedyListModel list(nullptr);
    const QAbstractItemModelTester tester(&list);
    list.setRows({RemedyListModel::rowFor(remedy)});
    QCOMPARE(cell(list, RemedyListModel::NameRole), u"Tennis ball"_s);
    QCOMPARE(cell(list, RemedyListModel::HowRole), u"against the wall"_s);
    QCOMPARE(cell(list, RemedyListModel::DoseRole), u"45 s at a time · 2 times"_s);
    QVERIFY(list.index(0).data(RemedyListModel::OwnRole).toBool());
    QVERIFY(list.index(0).data(RemedyListModel::CautionsRole).toStringList().isEmpty());
}

void RowsTest::visitsStandNewestFirst()
{
    for (const int days : {3, 0, 9}) {
        VisitFields visit {.felt = *Moment::onDay(m_app->session.today().addDays(-days)),
                           .profession = u"physical_therapist"_s};
        visit.note = QString::number(days);
        QVERIFY(m_app->session.add(ActionKind::AddVisit, visit, u"added"_s));
    }
    VisitListModel list(m_app->session, nullptr);
    const QAbstractItemModelTester tester(&list);
    list.setVisits(*m_app->session.read().all<VisitFields>());
    QCOMPARE(textsOf(&list, VisitListModel::NoteRole), (QStringList {u"0"_s, u"3"_s, u"9"_s}));
    QCOMPARE(cell(list, VisitListModel::DayRole), u"today"_s);
    QVERIFY(!list.at(3));
    QVERIFY(!list.at(-1));
    QCOMPARE(list.at(2), m_app->session.read().all<VisitFields>()->at(2).id());
}

void RowsTest::aVisitTellsWhatWasDoneAndForWhat()
{
    KnotFields knot = m_app->shoulder();
    knot.label = u"desk"_s;
    VisitFields visit {.felt = m_app->session.now(), .profession = u"physical_therapist"_s};
    visit.knot = m_app->addKnot(knot);
    visit.treatments = {m_app->session.catalogue().remedies().last().id};
    visit.advice = u"stretch twice a day"_s;
    m_app->session.add(ActionKind::AddVisit, visit, u"added"_s);
    VisitListModel list(m_app->session, nullptr);
    list.setVisits(*m_app->session.read().all<VisitFields>());
    const QString detail = cell(list, VisitListModel::DetailRole);
    QVERIFY2(detail.contains(u"for desk"), qPrintable(detail));
    QVERIFY2(detail.contains(u" · "), qPrintable(detail));
    QCOMPARE(cell(list, VisitListModel::AdviceRole), u"stretch twice a day"_s);
}

void RowsTest::aVisitForADeletedKnotStaysAndNoLongerNamesIt()
{
    KnotFields knot = m_app->shoulder();
    knot.label = u"desk"_s;
    VisitFields visit {.felt = m_app->session.now(), .profession = u"physical_therapist"_s};
    visit.knot = m_app->addKnot(knot);
    visit.advice = u"stretch twice a day"_s;
    m_app->session.add(ActionKind::AddVisit, visit, u"added"_s);
    m_app->session.remove(ActionKind::DeleteKnot, *visit.knot, u"deleted"_s);
    VisitListModel list(m_app->session, nullptr);
    list.setVisits(*m_app->session.read().all<VisitFields>());
    QCOMPARE(list.count(), 1);
    QCOMPARE(cell(list, VisitListModel::AdviceRole), u"stretch twice a day"_s);
    QVERIFY(!cell(list, VisitListModel::DetailRole).contains(u"desk"));
    m_app->session.undo();
    list.setVisits(*m_app->session.read().all<VisitFields>());
    QVERIFY(cell(list, VisitListModel::DetailRole).contains(u"for desk"));
}

void RowsTest::everyPlaceOfPainCanBeFoundByItsName()
{
    PainPlaceModel list(m_app->tables.atlas, m_app->tables.texts, nullptr);
    const QAbstractItemModelTester tester(&list);
    const QStringList all = textsOf(&list, PainPlaceModel::NameRole);
    QVERIFY(all.size() > 20);
    for (const QString &name : all) {
        list.setQuery(name);
        QCOMPARE(textsOf(&list, PainPlaceModel::NameRole).first(), name);
        // The first letters are enough to have it near the top.
        list.setQuery(name.left(4).toLower());
        QVERIFY2(textsOf(&list, PainPlaceModel::NameRole).contains(name), qPrintable(name));
    }
    list.setQuery({});
    QCOMPARE(textsOf(&list, PainPlaceModel::NameRole), all);
}

void RowsTest::aSlipOfThePenStillFindsThePlace()
{
    PainPlaceModel list(m_app->tables.atlas, m_app->tables.texts, nullptr);
    list.setQuery(u"sholder"_s);
    QVERIFY(list.count() > 0);
    QVERIFY2(cell(list, PainPlaceModel::NameRole).contains(u"houlder"),
             qPrintable(cell(list, PainPlaceModel::NameRole)));
}

void RowsTest::headingsAreForTheWholeListOnly()
{
    PainPlaceModel list(m_app->tables.atlas, m_app->tables.texts, nullptr);
    QStringList headings = textsOf(&list, PainPlaceModel::HeadingRole);
    headings.removeAll(QString());
    QVERIFY(headings.size() > 3);
    QCOMPARE(headings.removeDuplicates(), 0);
    list.setQuery(u"shoulder"_s);
    headings = textsOf(&list, PainPlaceModel::HeadingRole);
    headings.removeAll(QString());
    QVERIFY(headings.isEmpty());
    list.setQuery(u"   "_s); // nothing that could be searched for
    QVERIFY(!cell(list, PainPlaceModel::HeadingRole).isEmpty());
}

void RowsTest::nothingFitsNonsense()
{
    PainPlaceModel list(m_app->tables.atlas, m_app->tables.texts, nullptr);
    list.setQuery(u"xqzwvk"_s);
    QCOMPARE(list.count(), 0);
    QVERIFY(!list.at(0));
}

QTEST_MAIN(RowsTest)
#include "tst_rows.moc"
