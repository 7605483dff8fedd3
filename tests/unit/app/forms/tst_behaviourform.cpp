// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/knotform.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

void tapCode(ChoiceModel *model, const QString &code)
{
    for (int row = 0; row < model->count(); ++row) {
        if (model->index(row).data(ChoiceModel::CodeRole).toString() == code)
            return model->toggle(row);
    }
    QFAIL(qPrintable(code + u" is not offered"_s));
}

const Behaviour full {.aggravates = {u"driving"_s, u"sitting"_s},
                      .aggravatesWords = u"long trains"_s,
                      .eases = {u"heat"_s},
                      .easesWords = u"the bath"_s,
                      .minutesToOnset = 20,
                      .minutesToSettle = 0,
                      .constancy = Constancy::Intermittent};

} // namespace

/** What brings a knot on and what eases it, as it is written down. */
class BehaviourFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<AppFixture>();
        m_form = std::make_unique<BehaviourForm>(m_app->session, nullptr);
    }

    void nothingSaidIsNothingKept();
    void whatWasSaidIsShownAndKeptAsItWas();
    void answersCanBeTakenBack();
    void whatIsNotOfferedIsNotLost();
    void wordsAreTrimmed();
    void minutesHaveToBeMinutes_data();
    void minutesHaveToBeMinutes();
    void aKnotWithMinutesThatCannotBeReadIsNotSaved();
    void aKnotKeepsItsBehaviourAndUndoTakesItBack();
    void anotherKnotForgetsTheFirst();
    void theModelsAreSound();

private:
    std::unique_ptr<AppFixture> m_app;
    std::unique_ptr<BehaviourForm> m_form;
};

void BehaviourFormTest::nothingSaidIsNothingKept()
{
    QVERIFY(m_form->value().isEmpty());
    QVERIFY(m_form->isSound());
    m_form->fill({});
    QVERIFY(m_form->value().isEmpty());
    QVERIFY(m_form->onset().isEmpty() && m_form->settle().isEmpty());
}

void BehaviourFormTest::whatWasSaidIsShownAndKeptAsItWas()
{
    m_form->fill(full);
    QCOMPARE(m_form->value(), full);
    QCOMPARE(m_form->onset(), u"20"_s);
    QCOMPARE(m_form->settle(), u"0"_s);
    QCOMPARE(m_form->aggravatesWords(), u"long trains"_s);
    QCOMPARE(m_form->constancy()->chosenCode(), u"intermittent"_s);
}

void BehaviourFormTest::answersCanBeTakenBack()
{
    m_form->fill(full);
    tapCode(m_form->aggravates(), u"driving"_s);
    tapCode(m_form->eases(), u"heat"_s);
    tapCode(m_form->constancy(), u"intermittent"_s);
    m_form->setOnset(u" "_s);
    m_form->setSettle({});
    m_form->setEasesWords({});
    const Behaviour left = m_form->value();
    QCOMPARE(left.aggravates, QStringList {u"sitting"_s});
    QVERIFY(left.eases.isEmpty() && left.easesWords.isEmpty());
    QVERIFY(!left.constancy && !left.minutesToOnset && !left.minutesToSettle);
}

void BehaviourFormTest::whatIsNotOfferedIsNotLost()
{
    Behaviour odd = full;
    odd.eases = {u"from_a_newer_table"_s};
    m_form->fill(odd);
    tapCode(m_form->eases(), u"rest"_s);
    const QStringList eases = m_form->value().eases;
    QVERIFY(eases.contains(u"from_a_newer_table"_s) && eases.contains(u"rest"_s));
    QCOMPARE(eases.size(), 2);
}

void BehaviourFormTest::wordsAreTrimmed()
{
    m_form->setAggravatesWords(u"  rowing \n"_s);
    QCOMPARE(m_form->value().aggravatesWords, u"rowing"_s);
}

void BehaviourFormTest::minutesHaveToBeMinutes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("sound");
    QTest::newRow("none") << u""_s << true;
    QTest::newRow("blank") << u"  "_s << true;
    QTest::newRow("zero") << u"0"_s << true;
    QTest::newRow("with blanks") << u" 15 "_s << true;
    QTest::newRow("the most") << u"43200"_s << true;
    QTest::newRow("too many") << u"43201"_s << false;
    QTest::newRow("negative") << u"-1"_s << false;
    QTest::newRow("in words") << u"ten"_s << false;
    QTest::newRow("a half") << u"0.5"_s << false;
    QTest::newRow("beyond numbers") << u"99999999999"_s << false;
}

void BehaviourFormTest::minutesHaveToBeMinutes()
{
    QFETCH(QString, text);
    QFETCH(bool, sound);
    m_form->setOnset(text);
    QCOMPARE(m_form->isSound(), sound);
    QCOMPARE(m_form->onsetProblem().isEmpty(), sound);
    QVERIFY(m_form->settleProblem().isEmpty());
    m_form->setOnset({});
    m_form->setSettle(text);
    QCOMPARE(m_form->isSound(), sound);
    QCOMPARE(m_form->settleProblem().isEmpty(), sound);
}

void BehaviourFormTest::aKnotWithMinutesThatCannotBeReadIsNotSaved()
{
    KnotForm knot(m_app->session, m_app->tables.atlas, nullptr);
    const KnotId id = m_app->addKnot();
    QVERIFY(knot.beginEdit(id));
    knot.setLabel(u"other"_s);
    knot.behaviour()->setOnset(u"soon"_s);
    QVERIFY(!knot.save());
    QVERIFY(m_app->session.read().get(id)->fields().label.isEmpty());
    knot.behaviour()->setOnset(u"5"_s);
    QVERIFY(knot.save());
    QCOMPARE(m_app->session.read().get(id)->fields().behaviour.minutesToOnset, 5);
    QCOMPARE(m_app->session.read().get(id)->fields().label, u"other"_s);
}

void BehaviourFormTest::aKnotKeepsItsBehaviourAndUndoTakesItBack()
{
    KnotForm knot(m_app->session, m_app->tables.atlas, nullptr);
    knot.beginAt(*BodyPoint::create(View::Back, Layer::Superficial, -48, 157));
    knot.behaviour()->fill(full);
    QVERIFY(knot.save());
    const Knot made = m_app->session.read().all<KnotFields>()->first();
    QCOMPARE(made->behaviour, full);
    QVERIFY(knot.beginEdit(made.id()));
    tapCode(knot.behaviour()->constancy(), u"constant"_s);
    QVERIFY(knot.save());
    QCOMPARE(m_app->session.read().get(made.id())->fields().behaviour.constancy,
             Constancy::Constant);
    QVERIFY(m_app->session.journal().undo());
    QCOMPARE(m_app->session.read().get(made.id())->fields().behaviour, full);
}

void BehaviourFormTest::anotherKnotForgetsTheFirst()
{
    KnotForm knot(m_app->session, m_app->tables.atlas, nullptr);
    knot.behaviour()->fill(full);
    knot.beginAt(*BodyPoint::create(View::Back, Layer::Superficial, 48, 157));
    QVERIFY(knot.behaviour()->value().isEmpty());
}

void BehaviourFormTest::theModelsAreSound()
{
    for (ChoiceModel *model : {m_form->aggravates(), m_form->eases(), m_form->constancy()}) {
        const QAbstractItemModelTester tester(
            model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(model->count() >= 2);
        m_form->fill(full);
        for (int row = 0; row < model->count(); ++row) {
            QVERIFY(!model->index(row).data(ChoiceModel::LabelRole).toString().isEmpty());
        }
    }
}

QTEST_MAIN(BehaviourFormTest)
#include "tst_behaviourform.moc"
