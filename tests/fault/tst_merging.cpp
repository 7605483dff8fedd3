// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/programs.h"
#include "tests/support/devices.h"
#include "tests/support/filebytes.h"

#include <QRandomGenerator>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** Runs the merger; kills it so many milliseconds after it began, if that is given. */
Ended merging(const QStringList &arguments, std::optional<int> killAfterMs = {})
{
    return runProgram(QStringLiteral(KNOTEBOOK_MERGER), arguments, killAfterMs);
}

Contentment heldIn(const QString &path)
{
    Contentment all;
    const Versions versions = *Reader::open(path)->versions();
    Batch::forEachKind([&]<typename Fields>() {
        for (const auto &record : versions.last.of<Fields>())
            all.insert(record.id().toString(), Device::textOf(record));
    });
    return all;
}

} // namespace

/**
 * Two journals of one person are brought together by a program that is killed,
 * starved of space or kept out: all of it or nothing, and the other journal stays
 * byte for byte as it was.
 */
class MergingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void leftAloneItBringsThemTogether();
    void killedAtAnyMomentItIsAllOrNothing();
    void withoutSpaceNothingIsDone_data();
    void withoutSpaceNothingIsDone();
    void aJournalThatIsInUseIsLeftAlone();
    void anOtherThatIsNoJournalIsSaid();
    void anOtherThatIsNotThereIsSaid();

private:
    QString ours() const { return m_fixture.path(u"ours"_s); }
    QString theirs() const { return m_fixture.path(u"theirs"_s); }
    QString copy() const { return m_fixture.path(u"copy"_s); }

    JournalFixture m_fixture;
    QRandomGenerator m_random {20'240'501};
    Contentment m_before; ///< of ours
    Contentment m_after;
    QByteArray m_other; ///< the bytes of theirs
};

void MergingTest::initTestCase()
{
    // A laptop, and a tablet that began as its copy and went on by itself for long.
    Device laptop(m_fixture, u"laptop"_s, 1);
    laptop.live(60);
    Device tablet(m_fixture, u"tablet"_s, 1'000'000, laptop);
    laptop.live(40);
    tablet.live(40);
    const auto knot = tablet.journal().add(ActionKind::AddKnot, m_fixture.upperTrapezius());
    QVERIFY(knot);
    Batch batch;
    for (int i = 0; i < 3000; ++i)
        batch.observations.append(
            *Observation::create(ObservationId(contentId("tablet " + QByteArray::number(i))),
                                 m_fixture.pain(*knot, i % 11)));
    QVERIFY(tablet.journal().import(ActionKind::Import, batch));
    QVERIFY(laptop.read().copyTo(ours()));
    QVERIFY(tablet.read().copyTo(theirs()));
    m_before = heldIn(ours());
    laptop.mergeWith(tablet);
    m_after = laptop.held();
    m_other = bytesIn(theirs());
    QVERIFY(m_after.size() > m_before.size() + 2900);
}

void MergingTest::init()
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s})
        QFile::remove(copy() + ending);
    QVERIFY(QFile::copy(ours(), copy()));
}

void MergingTest::leftAloneItBringsThemTogether()
{
    const Ended ended = merging({copy(), theirs()});
    QVERIFY2(ended.code == 0, qPrintable(ended.error));
    QVERIFY(ended.isDone());
    QCOMPARE(heldIn(copy()).keys(), m_after.keys());
    QCOMPARE(bytesIn(theirs()), m_other);
    QVERIFY(Reader::open(copy())->verify()->isEmpty());
}

void MergingTest::killedAtAnyMomentItIsAllOrNothing()
{
    int unfinished = 0;
    for (int round = 0; round < 20; ++round) {
        init();
        const Ended ended = merging({copy(), theirs()}, static_cast<int>(m_random.bounded(0, 400)));
        unfinished += ended.isDone() ? 0 : 1;
        {
            // The next start needs no help.
            const auto journal = Journal::open(copy(), m_fixture.context());
            QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
            QVERIFY((*journal)->read().verify()->isEmpty());
        }
        const Contentment now = heldIn(copy());
        if (ended.isDone())
            QCOMPARE(now.keys(), m_after.keys());
        else
            QVERIFY2(now == m_before || now.keys() == m_after.keys(), "half of it is there");
        QCOMPARE(bytesIn(theirs()), m_other);
        // What was cut off is done when it is asked for again.
        QCOMPARE(merging({copy(), theirs()}).code, 0);
        QCOMPARE(heldIn(copy()).keys(), m_after.keys());
    }
    QVERIFY2(unfinished > 0, "every merge was through before it was killed");
}

void MergingTest::withoutSpaceNothingIsDone_data()
{
    QTest::addColumn<qint64>("more");
    for (const qint64 more : {0, 4'096, 40'000, 400'000})
        QTest::addRow("%lld bytes more", static_cast<long long>(more)) << more;
}

void MergingTest::withoutSpaceNothingIsDone()
{
    QFETCH(const qint64, more);
    // The log of what is written grows beside the journal, from nothing on.
    const Ended ended = merging({copy(), theirs(), QString::number(more + 40'000)});
    QVERIFY(!ended.isDone());
    QVERIFY2(ended.lackedSpace(), qPrintable(ended.error));
    QVERIFY(heldIn(copy()) == m_before);
    QVERIFY(Reader::open(copy())->verify()->isEmpty());
    QCOMPARE(bytesIn(theirs()), m_other);
}

void MergingTest::aJournalThatIsInUseIsLeftAlone()
{
    const auto open = Journal::open(copy(), m_fixture.context());
    QVERIFY(open);
    const Ended ended = merging({copy(), theirs()});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.error.startsWith(u"locked"_s), qPrintable(ended.error));
    QVERIFY(heldIn(copy()) == m_before);
}

void MergingTest::anOtherThatIsNoJournalIsSaid()
{
    const QString paper = m_fixture.path(u"paper.pdf"_s);
    QFile file(paper);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.7 and nothing more");
    file.close();
    const Ended ended = merging({copy(), paper});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.error.startsWith(u"not_a_journal"_s), qPrintable(ended.error));
    QVERIFY(heldIn(copy()) == m_before);
}

void MergingTest::anOtherThatIsNotThereIsSaid()
{
    const Ended ended = merging({copy(), m_fixture.path(u"nowhere"_s)});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.error.startsWith(u"not_found"_s), qPrintable(ended.error));
    QVERIFY(!QFile::exists(m_fixture.path(u"nowhere"_s)));
}

QTEST_GUILESS_MAIN(MergingTest)
#include "tst_merging.moc"
