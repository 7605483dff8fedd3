// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

bool addOwn(Story &me, const QString &name, const QString &duration = {},
            const QString &repetitions = {})
{
    me.remedies()->addOwn();
    OwnRemedyForm *form = me.remedies()->ownRemedy();
    form->setName(name);
    form->setDuration(duration);
    form->setRepetitions(repetitions);
    return form->canSave() && form->save();
}

RemedyListModel *own(Story &me)
{
    tap(me.remedies()->kinds(), u"Your own"_s);
    return me.remedies()->remedies();
}

QString idOf(Story &me, const QString &name)
{
    return textAt(own(me), rowOf(own(me), "name", name), "remedyId");
}

bool use(Story &me, const QString &name, int before, int after)
{
    me.remedies()->logUse(idOf(me, name));
    me.remedies()->use()->setBefore(before);
    me.remedies()->use()->setAfter(after);
    return me.remedies()->use()->save();
}

} // namespace

/** What helps a person need not be in any list. */
class OwnRemedies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsEnough();
    void withoutANameItIsNotSaved_data();
    void withoutANameItIsNotSaved();
    void aTimeThatCannotBeReadIsSaid_data();
    void aTimeThatCannotBeReadIsSaid();
    void theTimerGuidesItLikeAnyOther();
    void withoutATimeTheTimerJustCounts();
    void itsEffectIsInTheReportUnderItsName();
    void aNewNameIsTheNameOfOldUsesToo();
    void aDeletedOneKeepsItsUses();
    void theCatalogueIsLeftAlone();
};

void OwnRemedies::aNameIsEnough()
{
    Story me;
    QCOMPARE(own(me)->count(), 0);
    QVERIFY(addOwn(me, u"  Hanging from a bar "_s));
    QCOMPARE(textsOf(own(me), "name"), {u"Hanging from a bar"_s});
    QVERIFY(valueAt(own(me), 0, "own").toBool());
    QVERIFY(me.restart());
    QCOMPARE(textsOf(own(me), "name"), {u"Hanging from a bar"_s});
}

void OwnRemedies::withoutANameItIsNotSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"  \t "_s;
}
void OwnRemedies::withoutANameItIsNotSaved()
{
    QFETCH(QString, name);
    Story me;
    QVERIFY(!addOwn(me, name));
    QCOMPARE(own(me)->count(), 0);
    QVERIFY(!me.shell().canUndo());
}

void OwnRemedies::aTimeThatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QString>("duration");
    QTest::addColumn<QString>("repetitions");
    QTest::newRow("a word") << u"long"_s << QString();
    QTest::newRow("nothing of time") << u"0:00"_s << QString();
    QTest::newRow("seconds beyond the minute") << u"1:75"_s << QString();
    QTest::newRow("more than a day") << u"2000"_s << QString();
    QTest::newRow("no count") << QString() << u"0"_s;
    QTest::newRow("a half count") << QString() << u"2.5"_s;
}
void OwnRemedies::aTimeThatCannotBeReadIsSaid()
{
    QFETCH(QString, duration);
    QFETCH(QString, repetitions);
    Story me;
    me.remedies()->addOwn();
    OwnRemedyForm *form = me.remedies()->ownRemedy();
    form->setName(u"Hanging from a bar"_s);
    form->setDuration(duration);
    form->setRepetitions(repetitions);
    QVERIFY(!form->durationProblem().isEmpty() || !form->repetitionsProblem().isEmpty());
    QVERIFY(!form->canSave());
    QVERIFY(!form->save());
    QCOMPARE(own(me)->count(), 0);
}

void OwnRemedies::theTimerGuidesItLikeAnyOther()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    QVERIFY(addOwn(me, u"Hanging from a bar"_s, u"0:20"_s, u"2"_s));
    me.today()->treat(me.knotId(u"Upper"_s));
    RemedyTimer *timer = me.remedies()->timer();
    me.remedies()->start(idOf(me, u"Hanging"_s));
    QCOMPARE(timer->title(), u"Hanging from a bar"_s);
    me.clock.advance(20);
    QTRY_COMPARE(timer->state(), RemedyTimer::Resting);
    me.clock.advance(10);
    QTRY_COMPARE(timer->state(), RemedyTimer::Running);
    QVERIFY2(timer->guidance().contains(u"2 of 2"_s), qPrintable(timer->guidance()));
    me.clock.advance(20);
    QTRY_COMPARE(timer->state(), RemedyTimer::Done);
    me.remedies()->logTimer();
    QCOMPARE(me.remedies()->use()->duration(), u"0:40"_s);
    QCOMPARE(me.remedies()->use()->repetitions(), u"2"_s);
    QVERIFY(me.remedies()->use()->save());
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QVERIFY2(textAt(me.knot()->timeline(), 0, "title").contains(u"Hanging from a bar"_s),
             qPrintable(textAt(me.knot()->timeline(), 0, "title")));
}

void OwnRemedies::withoutATimeTheTimerJustCounts()
{
    Story me;
    QVERIFY(addOwn(me, u"Humming"_s));
    RemedyTimer *timer = me.remedies()->timer();
    me.remedies()->start(idOf(me, u"Humming"_s));
    me.clock.advance(4000);
    QTRY_VERIFY2(timer->clockWords() == u"1:06:40"_s || timer->clockWords() == u"66:40"_s,
                 qPrintable(timer->clockWords()));
    QCOMPARE(timer->state(), RemedyTimer::Running);
    QCOMPARE(timer->progress(), 0.0);
    timer->stop();
    timer->dismiss();
    QVERIFY(!timer->active());
}

void OwnRemedies::itsEffectIsInTheReportUnderItsName()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    QVERIFY(addOwn(me, u"Hanging from a bar"_s));
    me.today()->treat(me.knotId(u"Upper"_s));
    for (int day = 0; day < 12; ++day) {
        QVERIFY(use(me, u"Hanging"_s, 6, 3));
        me.clock.advance(24 * 3600);
    }
    QVERIFY(me.openReport());
    const QString words = me.savedPdf(u"report.pdf"_s);
    QVERIFY2(
        words.contains(u"Hanging from a bar: 12 uses; may help. 12 pairs, typically 3.0 less"_s),
        qPrintable(words));
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QVERIFY2(textAt(me.trends()->table(), 0, "marks").contains(u"Hanging from a bar"_s),
             qPrintable(textsOf(me.trends()->table(), "marks").join(u" | "_s)));
}

void OwnRemedies::aNewNameIsTheNameOfOldUsesToo()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    QVERIFY(addOwn(me, u"Hanging"_s));
    me.today()->treat(me.knotId(u"Upper"_s));
    QVERIFY(use(me, u"Hanging"_s, 6, 3));
    QVERIFY(me.remedies()->editOwn(idOf(me, u"Hanging"_s)));
    QVERIFY(me.remedies()->ownRemedy()->editing());
    me.remedies()->ownRemedy()->setName(u"The bar in the park"_s);
    QVERIFY(me.remedies()->ownRemedy()->save());
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QVERIFY2(rowOf(me.knot()->timeline(), "title", u"The bar in the park"_s) >= 0,
             qPrintable(textsOf(me.knot()->timeline(), "title").join(u", "_s)));
}

void OwnRemedies::aDeletedOneKeepsItsUses()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    QVERIFY(addOwn(me, u"Hanging"_s));
    me.today()->treat(me.knotId(u"Upper"_s));
    QVERIFY(use(me, u"Hanging"_s, 6, 3));
    me.remedies()->deleteOwn(idOf(me, u"Hanging"_s));
    QVERIFY(me.notice().startsWith(u"Hanging deleted"_s));
    QCOMPARE(own(me)->count(), 0);
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QCOMPARE(me.knot()->timeline()->count(), 2);
    // What it was called is still known where it was used.
    QVERIFY2(rowOf(me.knot()->timeline(), "title", u"Hanging"_s) >= 0,
             qPrintable(textsOf(me.knot()->timeline(), "title").join(u", "_s)));
    QVERIFY(me.openReport());
    const QString words = me.savedPdf(u"report.pdf"_s);
    QVERIFY2(words.contains(u"Hanging: 1 use"_s), qPrintable(words));
}

void OwnRemedies::theCatalogueIsLeftAlone()
{
    Story me;
    const QString known = textAt(me.remedies()->remedies(), 0, "remedyId");
    const QStringList names = textsOf(me.remedies()->remedies(), "name");
    QVERIFY(!me.remedies()->editOwn(known));
    me.remedies()->deleteOwn(known);
    QCOMPARE(textsOf(me.remedies()->remedies(), "name"), names);
    QVERIFY(!me.shell().canUndo());
}

QTEST_MAIN(OwnRemedies)
#include "tst_ownremedies.moc"
