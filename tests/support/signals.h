// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaProperty>
#include <QObject>
#include <QSignalSpy>
#include <QTest>

namespace knotebook::test {

/**
 * Writes every text and switch of an object that QML can write: a new value is
 * kept and told once, the same value again is told to nobody. A number that is
 * written twice is taken back, so numbers are left to their own tests.
 */
inline void everyFieldTellsOnce(QObject &object)
{
    int fields = 0;
    const QMetaObject *meta = object.metaObject();
    for (int i = meta->propertyOffset(); i < meta->propertyCount(); ++i) {
        const QMetaProperty property = meta->property(i);
        const int type = property.metaType().id();
        if (!property.isWritable() || (type != QMetaType::QString && type != QMetaType::Bool))
            continue;
        const QVariant other = type == QMetaType::Bool
            ? QVariant(!property.read(&object).toBool())
            : QVariant(QStringLiteral("Wörter, “quoted” ") + QString::number(i));
        const QSignalSpy told(&object, property.notifySignal());
        QVERIFY2(property.write(&object, other), property.name());
        QCOMPARE(property.read(&object), other);
        QVERIFY2(told.count() == 1, property.name());
        property.write(&object, other);
        QVERIFY2(told.count() == 1, property.name());
        ++fields;
    }
    QVERIFY(fields > 0);
}

} // namespace knotebook::test
