// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bodymarks.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The picture in a mirror: it is turned, and what is kept of the person is not. */
class BodyMirrorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<Window>(); }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void eachOfTwoKnotsAtOneSpotCanBeTappedInTheMirror();
    void theMirrorIsOfferedInFrontOnly();
    void theMirrorTurnsThePictureNotThePerson();
    void whatIsTappedInTheMirrorIsKeptOnThePersonsSide();
    void theMirrorIsRememberedForNextTime();

private:
    std::unique_ptr<Window> m_window;
};

void BodyMirrorTest::eachOfTwoKnotsAtOneSpotCanBeTappedInTheMirror()
{
    Window &w = *m_window;
    w.begin(Navigator::Body);
    const QPointF chest(-45, 240);
    for (const QString &label : {u"first"_s, u"second"_s}) {
        w.story().body()->showView(BodyViewModel::Front);
        w.story().body()->touch(chest.x() + (label == u"first"_s ? 0 : 60), chest.y(), 1);
        QVERIFY(w.story().body()->startKnot());
        w.story().body()->form()->setLabel(label);
        QVERIFY(w.story().body()->form()->save());
    }
    QVERIFY(w.story().body()->startMove());
    w.story().body()->moveTo(chest.x() + 3, chest.y());
    QVERIFY(w.story().body()->saveMove());
    w.story().body()->setAsInMirror(true);
    w.story().body()->forget();
    w.settle();
    for (const QString &label : {u"first"_s, u"second"_s}) {
        w.clickAt(markOf(w, label).rect.center());
        QVERIFY2(w.story().body()->hereTitle().startsWith(label),
                 qPrintable(label + u": "_s + w.story().body()->hereTitle()));
        w.story().body()->forget();
        w.settle();
    }
}

void BodyMirrorTest::theMirrorIsOfferedInFrontOnly()
{
    Window &w = *m_window;
    w.begin(Navigator::Body);
    QVERIFY(!w.says(u"As in a mirror"_s));
    for (const QString &chip : {u"Left side"_s, u"Right side"_s, u"Soles"_s}) {
        QVERIFY(w.click(Radio, chip));
        QVERIFY2(!w.says(u"As in a mirror"_s), qPrintable(chip));
    }
    QVERIFY(w.click(Radio, u"Front"_s));
    QVERIFY(w.says(u"As in a mirror"_s));
}

void BodyMirrorTest::theMirrorTurnsThePictureNotThePerson()
{
    Window &w = *m_window;
    w.begin(Navigator::Body);
    QVERIFY(w.click(Radio, u"Front"_s));
    const QPointF plain = w.onMap(-45, 240);
    const double middle = w.onMap(0, 240).x();
    QVERIFY(plain.x() < middle);
    w.story().body()->setAsInMirror(true);
    w.settle();
    const QPointF mirrored = w.onMap(-45, 240);
    QVERIFY(std::abs((mirrored.x() - middle) - (middle - plain.x())) < 1);
    QCOMPARE(mirrored.y(), plain.y());
    w.clickAt(mirrored);
    QVERIFY2(w.story().body()->hereTitle().endsWith(u"right"_s),
             qPrintable(w.story().body()->hereTitle()));
    // The ring stands where the finger was, and the wheel zooms there too.
    for (int turn = 0; turn < 4; ++turn)
        w.wheel(mirrored, 480);
    QVERIFY(QLineF(w.onMap(-45, 240), mirrored).length() < 6);
}

void BodyMirrorTest::whatIsTappedInTheMirrorIsKeptOnThePersonsSide()
{
    Window &w = *m_window;
    w.begin(Navigator::Body);
    QVERIFY(w.click(Radio, u"Front"_s));
    const QPointF rightChest = w.onMap(-45, 240);
    QVERIFY(w.click(w.has(Check, u"As in a mirror"_s) ? Check : Button, u"As in a mirror"_s));
    QVERIFY(w.story().body()->mirrored());
    // The same place of the picture is now the other side of the person.
    w.clickAt(rightChest);
    QVERIFY(w.click(Button, u"New knot here"_s));
    QVERIFY2(w.says(u"left"_s), qPrintable(w.everything()));
    QVERIFY(w.click(Button, u"Add this knot"_s));
    const KnotFields kept = fieldsOf(w, QString());
    QCOMPARE(kept.side, Side::Left);
    QVERIFY2(std::abs(kept.place.point->x() - 45) < 2,
             qPrintable(QString::number(kept.place.point->x())));
    const QPointF seen = marksOf(w).first().rect.center();
    QVERIFY(QLineF(seen, rightChest).length() < 3);
    QVERIFY(w.click(w.has(Check, u"As in a mirror"_s) ? Check : Button, u"As in a mirror"_s));
    QVERIFY(marksOf(w).first().rect.center().x() > w.onMap(0, 240).x());
    QCOMPARE(fieldsOf(w, QString()).place.point->x(), kept.place.point->x());
}

void BodyMirrorTest::theMirrorIsRememberedForNextTime()
{
    Window &w = *m_window;
    w.begin(Navigator::Body);
    QVERIFY(w.click(Radio, u"Front"_s));
    QVERIFY(w.click(w.has(Check, u"As in a mirror"_s) ? Check : Button, u"As in a mirror"_s));
    Story later;
    QVERIFY(!later.body()->asInMirror());
    const Preferences kept(w.story().path(u"window.ini"_s));
    QVERIFY(kept.asInMirror());
}

QTEST_MAIN(BodyMirrorTest)
#include "tst_bodymirror.moc"
