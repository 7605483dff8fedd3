// SPDX-License-Identifier: GPL-3.0-or-later
// journalwriter MODE FILE [BYTES]: a program for tests to kill, starve and lock
// out. It says on standard output what it was told is done, one line each, and
// ends with the code of the first error on standard error.
//   log     opens FILE, or makes it, and logs without end
//   import  opens FILE and imports many observations as one action
//   create  makes FILE
//   open    opens FILE and logs once
//   look    opens FILE to read and says how many observations it holds
//   stranger opens FILE as any SQLite program does, reads, and closes it
// With BYTES, no file may grow beyond that (RLIMIT_FSIZE).

#include "tests/fault/starved.h"
#include "tests/support/journalfixture.h"

#include <QFileInfo>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace knotebook;
using namespace knotebook::test;

namespace {

int logOn(Journal &journal, const JournalFixture &fixture, int count)
{
    const auto knot = journal.add(ActionKind::AddKnot, fixture.upperTrapezius());
    if (!knot)
        return fail(knot.error());
    for (int i = 0; i < count; ++i) {
        ObservationFields fields = fixture.pain(*knot, i % 11);
        fields.note = QString(2000, QLatin1Char('n'));
        const auto id = journal.add(ActionKind::LogPain, fields);
        if (!id)
            return fail(id.error());
        say(id->toString());
    }
    return 0;
}

int look(const QString &path)
{
    const auto counts =
        Reader::open(path).and_then([](const Reader &reader) { return reader.counts(); });
    if (!counts)
        return fail(counts.error());
    say(QString::number(counts->observations));
    return 0;
}

int openAsAStranger(const QString &path)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    say(QString::number(database.execAndGet("SELECT count(*) FROM observation").getInt()));
    return 0;
}

int importInto(Journal &journal, const JournalFixture &fixture)
{
    constexpr int many = 40'000;
    Batch batch;
    const KnotId knot(contentId("imported knot"));
    batch.knots.append(*Knot::create(knot, fixture.upperTrapezius()));
    for (int i = 0; i < many; ++i) {
        batch.observations.append(
            *Observation::create(ObservationId(contentId("imported " + QByteArray::number(i))),
                                 fixture.pain(knot, i % 11)));
    }
    say(QStringLiteral("begin"));
    const auto added = journal.import(ActionKind::Import, batch);
    if (!added)
        return fail(added.error());
    say(QString::number(*added));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 3)
        return 2;
    if (argc > 3)
        limitFiles(argv[3]);
    const QByteArray mode(argv[1]);
    const QString path = QString::fromLocal8Bit(argv[2]);
    if (mode == "look")
        return look(path);
    if (mode == "stranger")
        return openAsAStranger(path);
    JournalFixture fixture;
    RandomIdSource ids;
    const Journal::Context context {fixture.clock, ids, fixture.references};
    const bool make = mode == "create" || (mode == "log" && !QFileInfo::exists(path));
    auto journal = make ? Journal::create(path, context) : Journal::open(path, context);
    if (!journal)
        return fail(journal.error());
    say(QStringLiteral("open"));
    constexpr int endless = 1'000'000;
    if (mode == "import")
        return importInto(**journal, fixture);
    return mode == "create" ? 0 : logOn(**journal, fixture, mode == "log" ? endless : 1);
}
