// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/rotation.h"
#include "core/statistics/randomstream.h"

#include <QSet>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostKept = keptDays + keptWeeks + keptMonths;

QStringList namesOf(const QList<QDate> &days)
{
    QStringList names;
    for (const QDate day : days)
        names.append(snapshotName(day));
    return names;
}

QStringList kept(const QStringList &names, QDate today)
{
    QStringList left = names;
    const QStringList expired = expiredSnapshots(names, today);
    left.removeIf([&](const QString &name) { return expired.contains(name); });
    left.sort();
    return left;
}

QString newestOf(const QStringList &names)
{
    QString newest;
    for (const QString &name : names) {
        if (snapshotDay(name))
            newest = std::max(newest, name);
    }
    return newest;
}

const QStringList notOurs {u"2024-05-01.knotebook.part"_s,
                           u"2024-05-01"_s,
                           u"my 2024-05-01.knotebook"_s,
                           u"2024-05-01.knotebook~"_s,
                           u"2024-5-1.knotebook"_s,
                           u"2024-02-30.knotebook"_s,
                           u"2023-02-29.knotebook"_s,
                           u"0000-00-00.knotebook"_s,
                           u"2024-05-01.Knotebook"_s,
                           u"journal.knotebook"_s,
                           u"٢٠٢٤-05-01.knotebook"_s,
                           u"2024-05-01.knotebook\n"_s,
                           u".knotebook"_s,
                           u""_s,
                           u"2024-05-01.knotebook-wal"_s};

} // namespace

/** Which snapshots have had their time. */
class RotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsADay();
    void onlyNamesThatAreDaysAreOurs();
    void theFirstWeekIsKeptWhole();
    void afterAYearThereAreDaysWeeksAndMonths();
    void pausesDoNotCount();
    void aWeekBeginsOnMonday();
    void ofADayThatIsToComeOnlyTheLastIsKept();
    void whoeverDoesItTwiceLosesNothingMore();
    void dayAfterDayTheSameAreKeptAsAtOnce();
    void whateverTheFolderHolds_data();
    void whateverTheFolderHolds();
};

void RotationTest::aNameIsADay()
{
    for (const QDate day : {QDate(2024, 2, 29), QDate(1999, 12, 31), QDate(2024, 1, 1)})
        QCOMPARE(snapshotDay(snapshotName(day)), std::optional(day));
    QCOMPARE(snapshotName(QDate(2024, 2, 29)), u"2024-02-29.knotebook"_s);
}

void RotationTest::onlyNamesThatAreDaysAreOurs()
{
    for (const QString &name : notOurs)
        QVERIFY2(!snapshotDay(name), qPrintable(name));
    QCOMPARE(expiredSnapshots(notOurs, QDate(2030, 1, 1)), QStringList());
}

void RotationTest::theFirstWeekIsKeptWhole()
{
    QList<QDate> days;
    for (int i = 0; i < keptDays; ++i) {
        days.append(QDate(2024, 5, 1).addDays(i));
        QCOMPARE(expiredSnapshots(namesOf(days), days.last()), QStringList());
    }
    QCOMPARE(expiredSnapshots({}, QDate(2024, 5, 1)), QStringList());
}

void RotationTest::afterAYearThereAreDaysWeeksAndMonths()
{
    QList<QDate> days;
    for (QDate day(2023, 1, 1); day <= QDate(2024, 5, 1); day = day.addDays(1))
        days.append(day);
    // Wednesday 1 May: its week and the one before, then Sundays, then last days of months.
    const QStringList wanted =
        namesOf({QDate(2023, 4, 30),  QDate(2023, 5, 31), QDate(2023, 6, 30),  QDate(2023, 7, 31),
                 QDate(2023, 8, 31),  QDate(2023, 9, 30), QDate(2023, 10, 31), QDate(2023, 11, 30),
                 QDate(2023, 12, 31), QDate(2024, 1, 31), QDate(2024, 2, 29),  QDate(2024, 3, 31),
                 QDate(2024, 4, 7),   QDate(2024, 4, 14), QDate(2024, 4, 21),  QDate(2024, 4, 25),
                 QDate(2024, 4, 26),  QDate(2024, 4, 27), QDate(2024, 4, 28),  QDate(2024, 4, 29),
                 QDate(2024, 4, 30),  QDate(2024, 5, 1)});
    const QStringList left = kept(namesOf(days), QDate(2024, 5, 1));
    // 31 March is the newest both of its week and of its month: one month more goes back.
    QVERIFY(left.size() <= mostKept);
    for (const QString &name : wanted.mid(4))
        QVERIFY2(left.contains(name), qPrintable(name + u" of "_s + left.join(u' ')));
}

void RotationTest::pausesDoNotCount()
{
    // Once a quarter: all of six years fit into days, weeks and months.
    QList<QDate> days;
    for (int i = 0; i < mostKept; ++i)
        days.append(QDate(2018, 1, 15).addMonths(3 * i));
    QCOMPARE(expiredSnapshots(namesOf(days), days.last()), QStringList());
    days.append(days.last().addMonths(3));
    QCOMPARE(expiredSnapshots(namesOf(days), days.last()), namesOf({QDate(2018, 1, 15)}));
    // And a long pause afterwards lets none go.
    QCOMPARE(expiredSnapshots(namesOf(days.mid(1)), days.last().addYears(20)), QStringList());
}

void RotationTest::aWeekBeginsOnMonday()
{
    QList<QDate> week;
    for (int i = 0; i < 7; ++i)
        week.append(QDate(2024, 4, 1).addDays(i)); // Monday to Sunday
    QList<QDate> later;
    for (int i = 0; i < keptDays; ++i)
        later.append(QDate(2024, 4, 8).addDays(i)); // takes the places of the days
    const QStringList left = kept(namesOf(week + later), later.last());
    // Of the older week its Sunday; of the month one more: the Saturday before it.
    QVERIFY(left.contains(snapshotName(QDate(2024, 4, 7))));
    QVERIFY(!left.contains(snapshotName(QDate(2024, 4, 1))));
    QVERIFY(left.size() <= keptDays + 2);
}

void RotationTest::ofADayThatIsToComeOnlyTheLastIsKept()
{
    const QDate today(2024, 5, 1);
    QList<QDate> days {QDate(2099, 1, 1), QDate(2099, 1, 2), QDate(2030, 1, 1)};
    for (int i = 0; i < keptDays; ++i)
        days.append(today.addDays(-i));
    const QStringList expired = expiredSnapshots(namesOf(days), today);
    QVERIFY(expired.contains(snapshotName(QDate(2099, 1, 1))));
    QVERIFY(expired.contains(snapshotName(QDate(2030, 1, 1))));
    QVERIFY(!expired.contains(snapshotName(QDate(2099, 1, 2))));
    QVERIFY(!expired.contains(snapshotName(today)));
    QVERIFY(!expired.contains(snapshotName(today.addDays(-5))));
}

void RotationTest::whoeverDoesItTwiceLosesNothingMore()
{
    QList<QDate> days;
    for (int i = 0; i < 900; ++i)
        days.append(QDate(2022, 1, 1).addDays(i));
    const QStringList once = kept(namesOf(days), days.last());
    QCOMPARE(kept(once, days.last()), once);
}

void RotationTest::dayAfterDayTheSameAreKeptAsAtOnce()
{
    // In use the folder is thinned out daily: it has to reach as far back.
    QStringList folder;
    QDate today(2022, 1, 1);
    for (int i = 0; i < 900; ++i, today = today.addDays(1))
        folder = kept(folder + namesOf({today}), today);
    QVERIFY2(folder.size() >= mostKept - 2, qPrintable(folder.join(u' ')));
    QVERIFY(folder.size() <= mostKept);
    const auto oldest = snapshotDay(folder.first());
    QVERIFY2(oldest->daysTo(today) > 330, qPrintable(folder.first()));
    for (int i = 1; i <= keptDays; ++i)
        QVERIFY(folder.contains(snapshotName(today.addDays(-i))));
}

void RotationTest::whateverTheFolderHolds_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 200; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void RotationTest::whateverTheFolderHolds()
{
    QFETCH(const quint64, seed);
    RandomStream random(seed);
    const QDate today = QDate(2024, 5, 1).addDays(static_cast<int>(random.below(1000)));
    QSet<QString> chosen;
    const auto many = random.below(120);
    const auto span = 1 + random.below(2000);
    for (quint64 i = 0; i < many; ++i)
        chosen.insert(snapshotName(today.addDays(10 - static_cast<qint64>(random.below(span)))));
    for (const QString &name : notOurs) {
        if (random.below(2) == 0)
            chosen.insert(name);
    }
    const QStringList names(chosen.begin(), chosen.end());
    const QStringList expired = expiredSnapshots(names, today);
    for (const QString &name : expired) {
        QVERIFY(names.contains(name));
        QVERIFY2(snapshotDay(name), qPrintable(name)); // never a file that is not ours
    }
    QCOMPARE(QSet<QString>(expired.begin(), expired.end()).size(), expired.size());
    QVERIFY(!expired.contains(newestOf(names)));
    const QString ofToday = snapshotName(today);
    QVERIFY(!expired.contains(ofToday));
    qsizetype ours = 0;
    for (const QString &name : names)
        ours += snapshotDay(name) ? 1 : 0;
    QVERIFY(ours - expired.size() <= mostKept);
    // Where there are few, none goes but of days to come.
    if (ours <= keptDays - 1)
        for (const QString &name : expired)
            QVERIFY(*snapshotDay(name) > today);
}

QTEST_GUILESS_MAIN(RotationTest)
#include "tst_rotation.moc"
