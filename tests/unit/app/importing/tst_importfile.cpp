// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importfile.h"

#include <QTest>

using namespace knotebook;

/** A long plan can be given up. */
class ImportFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planningATableAsksWhetherToGoOn()
    {
        int asked = 0;
        const auto plan = planFile(table(5000), m_choices, {}, [&] { return asked++ == 1; });
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::Cancelled);
        QCOMPARE(asked, 2);
    }

    void whatIsNotStoppedIsPlannedWhole()
    {
        const auto stopped = planFile(table(5000), m_choices, {}, [] { return false; });
        const auto plain = planFile(table(5000), m_choices, {});
        QCOMPARE(stopped->fresh, 5000);
        QCOMPARE(stopped->batch.observations, plain->batch.observations);
    }

    void aProblemOfTheFileIsToldBeforeAnyQuestion()
    {
        int asked = 0;
        const auto plan =
            planFile("nothing,here\n1,2\n", m_choices, {}, [&] { return ++asked > 0; });
        QCOMPARE(plan.error().code, ErrorCode::Missing);
        QCOMPARE(asked, 0);
    }

    void anEncryptedArchiveIsSaidToBeOne()
    {
        for (const QByteArray &rest : {QByteArray(), QByteArray(100, 'x')}) {
            const auto plan = planFile("KnBkSafe" + rest, m_choices, {});
            QCOMPARE(plan.error().code, ErrorCode::PassphraseNeeded);
        }
    }

private:
    static QByteArray table(int rows)
    {
        QByteArray csv = "date,region,intensity\n";
        for (int i = 0; i < rows; ++i)
            csv += QDate(2000, 1, 1).addDays(i).toString(Qt::ISODate).toLatin1() + ",Knee,5\n";
        return csv;
    }

    const ImportChoices m_choices {.zone = QTimeZone("Europe/Vienna"), .nowMs = 1};
};

QTEST_GUILESS_MAIN(ImportFileTest)
#include "tst_importfile.moc"
