// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/iconprovider.h"

#include <QColor>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

/** The most opaque colour of a picture. */
QColor inkOf(const QImage &image)
{
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > ink.alpha())
                ink = image.pixelColor(x, y);
        }
    }
    return ink;
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIconIsDrawnInTheColourAndSizeAskedFor()
    {
        QSize size;
        const QImage image = m_icons.requestImage(u"plus/1/0.5/0"_s, &size, {40, 40});
        QCOMPARE(size, QSize(40, 40));
        QCOMPARE(image.size(), QSize(40, 40));
        const QColor ink = inkOf(image);
        QCOMPARE(ink.alpha(), 255);
        QCOMPARE(ink.rgb(), qRgb(255, 128, 0));
    }

    void withoutASizeItIsAsDrawn()
    {
        QSize size;
        QCOMPARE(m_icons.requestImage(u"plus/0/0/0"_s, &size, {}).size(), QSize(24, 24));
    }

    void nonsenseIsEmptyOrBlackAndNoTrouble_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("drawn");
        QTest::newRow("no such icon") << u"nosuch/0/0/0"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("no colour") << u"plus"_s << true;
        QTest::newRow("letters for numbers") << u"plus/a/b/c"_s << true;
        QTest::newRow("out of range") << u"plus/-3/nan/0"_s << true;
    }

    void nonsenseIsEmptyOrBlackAndNoTrouble()
    {
        QFETCH(QString, id);
        QSize size;
        const QImage image = m_icons.requestImage(id, &size, {24, 24});
        QTEST(inkOf(image).alpha() > 0, "drawn");
    }

private:
    IconProvider m_icons;
};

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
