// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/choices.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class ChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosingTheChosenOneAgainTakesItBack()
    {
        ChoiceModel model(ChoiceModel::Kind::AtMostOne);
        const QAbstractItemModelTester tester(&model);
        model.setChoices(choicesOf<Answer>());
        model.toggle(1);
        QCOMPARE(chosenValue<Answer>(model), Answer::No);
        model.toggle(1);
        QCOMPARE(chosenValue<Answer>(model), std::nullopt);
    }

    void oneOfTheAnswersStaysChosenWhereOneIsNeeded()
    {
        ChoiceModel model(ChoiceModel::Kind::ExactlyOne);
        model.setChoices(choicesOf<KnotKind>());
        choose(model, std::optional(KnotKind::Unsure));
        const QSignalSpy spy(&model, &ChoiceModel::chosenChanged);
        model.toggle(2);
        QCOMPARE(chosenValue<KnotKind>(model), KnotKind::Unsure);
        QCOMPARE(spy.count(), 0);
    }

    void severalKeepTheOrderInWhichTheyAreShown()
    {
        ChoiceModel model(ChoiceModel::Kind::Several);
        model.setChoices({{u"a"_s, u"A"_s, {}}, {u"b"_s, u"B"_s, {}}, {u"c"_s, u"C"_s, {}}});
        model.toggle(2);
        model.toggle(0);
        QCOMPARE(model.chosen(), (QStringList {u"a"_s, u"c"_s}));
        QCOMPARE(model.chosenLabels(), u"A, C"_s);
    }

    void whatIsNoLongerOfferedIsNoLongerChosen()
    {
        ChoiceModel model(ChoiceModel::Kind::Several);
        model.setChoices({{u"a"_s, u"A"_s, {}}, {u"b"_s, u"B"_s, {}}});
        model.setChosen({u"a"_s, u"b"_s, u"never offered"_s});
        model.setChoices({{u"b"_s, u"B"_s, {}}});
        QCOMPARE(model.chosen(), QStringList(u"b"_s));
    }

    void aRowThatIsNotThereChangesNothing_data()
    {
        QTest::addColumn<int>("row");
        QTest::newRow("before") << -1;
        QTest::newRow("behind") << 3;
        QTest::newRow("far") << std::numeric_limits<int>::max();
    }
    void aRowThatIsNotThereChangesNothing()
    {
        QFETCH(int, row);
        ChoiceModel model(ChoiceModel::Kind::Several);
        model.setChoices(choicesOf<Answer>());
        model.toggle(row);
        QVERIFY(model.chosen().isEmpty());
    }

    void aModelForOneTakesOnlyTheFirstOfMany()
    {
        ChoiceModel model(ChoiceModel::Kind::AtMostOne);
        model.setChoices(choicesOf<Answer>());
        model.setChosen({u"no"_s, u"yes"_s});
        QCOMPARE(model.chosen(), QStringList(u"yes"_s));
    }
};

QTEST_GUILESS_MAIN(ChoicesTest)
#include "tst_choices.moc"
