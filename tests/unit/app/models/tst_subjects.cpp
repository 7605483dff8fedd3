// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/models/subjectmodel.h"
#include "tests/support/appfixture.h"
#include "tests/support/modelrows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

struct Subjects : AppFixture
{
    Subjects()
    {
        QLocale::setDefault(QLocale::c());
        static const bool plurals = installPlurals(*QCoreApplication::instance());
        QVERIFY(plurals);
    }

    KnotId add(const QString &label, const std::optional<QString> &region)
    {
        KnotFields fields;
        fields.place.region = region;
        fields.label = label;
        return addKnot(fields);
    }
    void read() { model.setKnots(*session.read().all<KnotFields>()); }
    QStringList texts(SubjectModel::Role role) const { return textsOf(&model, role); }
    int rowOf(const QString &name) const
    {
        return static_cast<int>(texts(SubjectModel::NameRole).indexOf(name));
    }

    SubjectModel model {session, tables.atlas, nullptr};
    QAbstractItemModelTester tester {&model,
                                     QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

/** What can be looked at on Trends: everything, parts of the body, single knots. */
class SubjectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsAlwaysThere();
    void everythingHoldsAllKnots();
    void knotsOfAPartStandTogether();
    void aKnotWithoutAPlaceBelongsToNoPart();
    void eachKindHasOneHeading();
    void whatWasChosenStaysChosenWhenMoreIsThere();
    void whatIsGoneGivesWayToEverything();
    void choosingWhatIsChosenSaysNothing();
    void rowsThatAreNotThereCannotBeChosen();
    void aKnotIsChosenByItsId();
    void aKnotThatIsNotThereIsNotChosen();
    void exactlyOneRowIsChosen();
};

void SubjectsTest::everythingIsAlwaysThere()
{
    const Subjects me;
    QCOMPARE(me.texts(SubjectModel::NameRole), QStringList {u"Everything"_s});
    QCOMPARE(me.model.currentName(), u"Everything"_s);
    QVERIFY(me.model.current().knots.isEmpty());
}

void SubjectsTest::everythingHoldsAllKnots()
{
    Subjects me;
    const KnotId desk = me.addKnot();
    const KnotId tired = me.add(u"Tired"_s, std::nullopt);
    me.read();
    const QList<KnotId> knots = me.model.current().knots;
    QCOMPARE(knots.size(), 2);
    QVERIFY(knots.contains(desk) && knots.contains(tired));
}

void SubjectsTest::knotsOfAPartStandTogether()
{
    Subjects me;
    const KnotId left = me.add(u"Left"_s, u"neck-back"_s);
    const KnotId right = me.add(u"Right"_s, u"neck-back"_s);
    me.add(u"Calf"_s, u"calf"_s);
    me.read();
    QList<qsizetype> sizes;
    for (int row = 0; row < me.model.count(); ++row) {
        me.model.choose(row);
        const Subject &subject = me.model.current();
        if (subject.kind != Subject::Kind::Part)
            continue;
        sizes.append(subject.knots.size());
        QVERIFY2(subject.place.startsWith(QString::number(subject.knots.size())),
                 qPrintable(subject.place));
        if (subject.knots.size() == 2)
            QVERIFY(subject.knots.contains(left) && subject.knots.contains(right));
    }
    std::ranges::sort(sizes);
    QCOMPARE(sizes, (QList<qsizetype> {1, 2}));
}

void SubjectsTest::aKnotWithoutAPlaceBelongsToNoPart()
{
    Subjects me;
    me.add(u"Tired"_s, std::nullopt);
    me.read();
    QCOMPARE(me.texts(SubjectModel::NameRole), (QStringList {u"Everything"_s, u"Tired"_s}));
}

void SubjectsTest::eachKindHasOneHeading()
{
    Subjects me;
    me.add(u"Left"_s, u"neck-back"_s);
    me.add(u"Calf"_s, u"calf"_s);
    me.add(u"Foot"_s, u"sole"_s);
    me.read();
    QStringList headings = me.texts(SubjectModel::HeadingRole);
    QVERIFY(headings.first().isEmpty());
    headings.removeAll(QString());
    QCOMPARE(headings, (QStringList {u"Parts of the body"_s, u"Single knots"_s}));
    QVERIFY(
        !me.model.index(me.rowOf(u"Left"_s)).data(SubjectModel::HeadingRole).toString().isEmpty());
}

void SubjectsTest::whatWasChosenStaysChosenWhenMoreIsThere()
{
    Subjects me;
    me.add(u"Left"_s, u"neck-back"_s);
    me.read();
    QVERIFY(me.model.choose(me.rowOf(u"Left"_s)));
    me.add(u"Calf"_s, u"calf"_s);
    me.add(u"Above"_s, u"temple"_s);
    me.read();
    QCOMPARE(me.model.currentName(), u"Left"_s);
    QVERIFY(me.model.index(me.rowOf(u"Left"_s)).data(SubjectModel::ChosenRole).toBool());
}

void SubjectsTest::whatIsGoneGivesWayToEverything()
{
    Subjects me;
    const KnotId left = me.add(u"Left"_s, u"neck-back"_s);
    me.read();
    QVERIFY(me.model.choose(me.rowOf(u"Left"_s)));
    QVERIFY(me.session.remove(ActionKind::DeleteKnot, left, u"deleted"_s));
    QSignalSpy changed(&me.model, &SubjectModel::changed);
    me.read();
    QCOMPARE(me.model.currentName(), u"Everything"_s);
    QCOMPARE(changed.count(), 1);
}

void SubjectsTest::choosingWhatIsChosenSaysNothing()
{
    Subjects me;
    me.add(u"Left"_s, u"neck-back"_s);
    me.read();
    QSignalSpy changed(&me.model, &SubjectModel::changed);
    QVERIFY(me.model.choose(1));
    QVERIFY(!me.model.choose(1));
    QCOMPARE(changed.count(), 1);
}

void SubjectsTest::rowsThatAreNotThereCannotBeChosen()
{
    Subjects me;
    me.read();
    for (const int row : {-1, 1, 100}) {
        QVERIFY(!me.model.choose(row));
        QVERIFY(!me.model.data(me.model.index(row), SubjectModel::NameRole).isValid());
    }
    QCOMPARE(me.model.currentName(), u"Everything"_s);
}

void SubjectsTest::aKnotIsChosenByItsId()
{
    Subjects me;
    me.add(u"Left"_s, u"neck-back"_s);
    const KnotId calf = me.add(u"Calf"_s, u"calf"_s);
    me.read();
    QVERIFY(me.model.chooseKnot(calf));
    QCOMPARE(me.model.currentName(), u"Calf"_s);
    QCOMPARE(me.model.current().knots, QList<KnotId> {calf});
}

void SubjectsTest::aKnotThatIsNotThereIsNotChosen()
{
    Subjects me;
    const KnotId left = me.add(u"Left"_s, u"neck-back"_s);
    me.read();
    QVERIFY(me.model.chooseKnot(left));
    QVERIFY(!me.model.chooseKnot(me.session.journal().newId<KnotFields>()));
    QCOMPARE(me.model.currentName(), u"Left"_s);
}

void SubjectsTest::exactlyOneRowIsChosen()
{
    Subjects me;
    me.add(u"Left"_s, u"neck-back"_s);
    me.add(u"Calf"_s, u"calf"_s);
    me.read();
    for (int row = 0; row < me.model.count(); ++row) {
        me.model.choose(row);
        for (int other = 0; other < me.model.count(); ++other)
            QCOMPARE(me.model.index(other).data(SubjectModel::ChosenRole).toBool(), row == other);
    }
}

QTEST_MAIN(SubjectsTest)
#include "tst_subjects.moc"
