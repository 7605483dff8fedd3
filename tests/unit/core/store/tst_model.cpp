// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomrecords.h"

#include <QTest>

#include <tuple>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** What a journal holds, as plain maps: the simplest thing that could be right. */
struct Model
{
    template <typename Fields> using Table = QMap<QUuid, Fields>;

    std::tuple<Table<KnotFields>, Table<ObservationFields>, Table<OwnRemedyFields>,
               Table<UseFields>, Table<CheckinFields>, Table<AssessmentFields>,
               Table<ScreeningFields>, Table<VisitFields>, Table<TrialFields>, Table<ProfileFields>,
               Table<AcknowledgementFields>>
        tables;

    template <typename Fields> Table<Fields> &of() { return std::get<Table<Fields>>(tables); }
    template <typename Fields> const Table<Fields> &of() const
    {
        return std::get<Table<Fields>>(tables);
    }

    /** Of a deleted knot nothing is seen but the visits that were made for it. */
    template <typename Fields> bool isSeen(const Fields &fields) const
    {
        if constexpr (std::is_same_v<Fields, VisitFields>)
            return true;
        else if constexpr (std::is_same_v<Fields, ObservationFields>)
            return of<KnotFields>().contains(fields.knot.uuid());
        else if constexpr (requires { fields.knot; })
            return !fields.knot || of<KnotFields>().contains(fields.knot->uuid());
        else
            return true;
    }

    template <typename Fields> Table<Fields> seen() const
    {
        Table<Fields> table;
        for (auto it = of<Fields>().begin(); it != of<Fields>().end(); ++it) {
            if (isSeen(it.value()))
                table.insert(it.key(), it.value());
        }
        return table;
    }

    bool operator==(const Model &) const = default;
};

template <typename Fields> bool agrees(const Reader &reader, const Model &model)
{
    Model::Table<Fields> found;
    const auto records = reader.all<Fields>();
    if (!records)
        return false;
    for (const auto &record : *records) {
        found.insert(record.id().uuid(), record.fields());
        const auto alone = reader.get(record.id());
        if (!alone || !(*alone == record))
            return false;
    }
    return found == model.seen<Fields>();
}

QString disagreement(const Reader &reader, const Model &model)
{
    QStringList kinds;
    const auto add = [&](bool agree, const char *kind) {
        if (!agree)
            kinds.append(QLatin1String(kind));
    };
    add(agrees<KnotFields>(reader, model), "knots");
    add(agrees<ObservationFields>(reader, model), "observations");
    add(agrees<OwnRemedyFields>(reader, model), "remedies");
    add(agrees<UseFields>(reader, model), "uses");
    add(agrees<CheckinFields>(reader, model), "checkins");
    add(agrees<AssessmentFields>(reader, model), "assessments");
    add(agrees<ScreeningFields>(reader, model), "screenings");
    add(agrees<VisitFields>(reader, model), "visits");
    add(agrees<TrialFields>(reader, model), "trials");
    add(agrees<ProfileFields>(reader, model), "profile");
    add(agrees<AcknowledgementFields>(reader, model), "acknowledgements");
    const auto counts = reader.counts();
    add(counts && counts->knots == model.seen<KnotFields>().size()
            && counts->observations == model.seen<ObservationFields>().size()
            && counts->uses == model.seen<UseFields>().size()
            && counts->checkins == model.seen<CheckinFields>().size()
            && counts->visits == model.seen<VisitFields>().size(),
        "counts");
    return kinds.join(u", "_s);
}

/** Does something to a journal and to its model alike. */
class Person
{
public:
    Person(quint64 seed, JournalFixture &fixture)
        : m_records(seed, fixture.references), m_fixture(fixture), m_journal(fixture.create())
    {
    }

    const Journal &journal() const { return *m_journal; }
    const Model &model() const { return m_past.at(m_at); }
    qsizetype actions() const { return m_past.size() - 1; }

    bool act()
    {
        m_fixture.clock.advance(60);
        switch (m_records.below(14)) {
        case 0:
        case 1:
            return put(freshId<KnotFields>(), m_records.knot());
        case 2:
            return knots().isEmpty()
                || put(freshId<ObservationFields>(), m_records.observation(anyKnot()));
        case 3:
            return put(freshId<UseFields>(), m_records.use(maybeKnot(), ownRemedies()));
        case 4:
            return put(freshId<OwnRemedyFields>(), m_records.ownRemedy());
        case 5:
            return checkIn();
        case 6:
            return put(freshId<AssessmentFields>(), m_records.assessment())
                && put(freshId<ScreeningFields>(), m_records.screening());
        case 7:
            return put(freshId<VisitFields>(), m_records.visit(maybeKnot()))
                && put(freshId<AcknowledgementFields>(), m_records.acknowledgement());
        case 8:
            return put(profileId(), m_records.profile());
        case 9:
            return edit();
        case 10:
            return removeAny();
        case 11:
            return several();
        case 12:
            return put(freshId<TrialFields>(), m_records.trial(maybeKnot()));
        default:
            return reopen();
        }
    }

    bool undo()
    {
        m_fixture.clock.advance(60);
        return m_at > 0 ? m_journal->undo().has_value() && m_at-- > 0 : !m_journal->undo();
    }

    bool redo()
    {
        m_fixture.clock.advance(60);
        const bool possible = m_at + 1 < m_past.size();
        return possible ? m_journal->redo().has_value() && ++m_at > 0 : !m_journal->redo();
    }

    bool reopen()
    {
        m_journal.reset();
        m_journal = m_fixture.open();
        return m_journal != nullptr;
    }

private:
    template <typename Fields> Id<Fields> freshId() { return m_journal->newId<Fields>(); }

    QList<QUuid> knots() const { return model().of<KnotFields>().keys(); }
    KnotId anyKnot() { return KnotId(m_records.oneOf(knots())); }
    std::optional<KnotId> maybeKnot()
    {
        return knots().isEmpty() || m_records.coin() ? std::nullopt : std::optional(anyKnot());
    }
    QList<OwnRemedyId> ownRemedies() const
    {
        QList<OwnRemedyId> ids;
        for (const QUuid &id : model().of<OwnRemedyFields>().keys())
            ids.append(OwnRemedyId(id));
        return ids;
    }

    Model &next()
    {
        const Model now = model();
        m_past.resize(++m_at);
        m_past.append(now);
        return m_past.last();
    }

    template <typename Fields> bool put(Id<Fields> id, const Fields &fields)
    {
        if (!m_journal->apply(Change(ActionKind::Demo).put(id, fields)))
            return false;
        next().template of<Fields>().insert(id.uuid(), fields);
        return true;
    }

    bool checkIn()
    {
        const CheckinFields fields = m_records.checkin(m_records.day());
        const auto &days = model().of<CheckinFields>();
        const bool taken = std::ranges::any_of(
            days, [&](const CheckinFields &other) { return other.day == fields.day; });
        const CheckinId id = freshId<CheckinFields>();
        // A second check-in of a day is refused and leaves no trace.
        return taken ? !m_journal->add(ActionKind::CheckIn, fields) : put(id, fields);
    }

    template <typename Fields> bool editOne(const Fields &fields)
    {
        const auto ids = model().of<Fields>().keys();
        return ids.isEmpty() || put(Id<Fields>(m_records.oneOf(ids)), fields);
    }

    bool edit()
    {
        switch (m_records.below(5)) {
        case 0:
            return editOne(m_records.knot());
        case 1:
            return knots().isEmpty() || editOne(m_records.observation(anyKnot()));
        case 2:
            return editOne(m_records.ownRemedy());
        case 3:
            return editOne(m_records.trial(maybeKnot()));
        default:
            return editOne(m_records.assessment());
        }
    }

    template <typename Fields> bool removeOne()
    {
        const auto ids = model().of<Fields>().keys();
        if (ids.isEmpty())
            return true;
        const Id<Fields> id(m_records.oneOf(ids));
        if (!m_journal->remove(ActionKind::DeleteKnot, id))
            return false;
        next().template of<Fields>().remove(id.uuid());
        // What is hidden cannot be hidden again.
        return !m_journal->remove(ActionKind::DeleteKnot, id);
    }

    bool removeAny()
    {
        switch (m_records.below(6)) {
        case 0:
            return removeOne<KnotFields>();
        case 1:
            return removeOne<ObservationFields>();
        case 2:
            return removeOne<UseFields>();
        case 3:
            return removeOne<CheckinFields>();
        case 4:
            return removeOne<TrialFields>();
        default:
            return removeOne<VisitFields>();
        }
    }

    // A knot with its first observations, as one action.
    bool several()
    {
        const KnotId knot = freshId<KnotFields>();
        Change change(ActionKind::AddKnot);
        Model &after = next();
        const auto add = [&](auto id, const auto &fields) {
            change.put(id, fields);
            after.of<std::decay_t<decltype(fields)>>().insert(id.uuid(), fields);
        };
        add(knot, m_records.knot());
        add(freshId<ObservationFields>(), m_records.observation(knot));
        add(freshId<ObservationFields>(), m_records.observation(knot));
        return m_journal->apply(change).has_value();
    }

    RandomRecords m_records;
    JournalFixture &m_fixture;
    std::unique_ptr<Journal> m_journal;
    QList<Model> m_past {Model {}};
    qsizetype m_at = 0;
};

} // namespace

/** Random actions on a journal, compared with a model of it after each. */
class ModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theJournalIsItsModel_data() { seeds(); }
    void theJournalIsItsModel();
    void undoneToTheStartItIsEmptyAndRedoneItIsFull_data() { seeds(); }
    void undoneToTheStartItIsEmptyAndRedoneItIsFull();
    void undoAndRedoInAnyOrderFollowTheModel_data() { seeds(); }
    void undoAndRedoInAnyOrderFollowTheModel();

private:
    void seeds()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
};

void ModelTest::theJournalIsItsModel()
{
    QFETCH(quint64, seed);
    JournalFixture fixture;
    Person person(seed, fixture);
    for (int i = 0; i < 60; ++i) {
        QVERIFY2(person.act(), qPrintable(QString::number(i)));
        QCOMPARE(disagreement(person.journal().read(), person.model()), QString());
    }
    QCOMPARE(*person.journal().read().verify(), QStringList());
    QVERIFY(person.actions() > 30);
}

void ModelTest::undoneToTheStartItIsEmptyAndRedoneItIsFull()
{
    QFETCH(quint64, seed);
    JournalFixture fixture;
    Person person(100 + seed, fixture);
    for (int i = 0; i < 50; ++i)
        QVERIFY(person.act());
    const Model full = person.model();
    const qsizetype actions = person.actions();
    for (qsizetype i = 0; i < actions; ++i) {
        QVERIFY(person.undo());
        QCOMPARE(disagreement(person.journal().read(), person.model()), QString());
    }
    QVERIFY(person.model() == Model {});
    QVERIFY(person.undo()); // says that there is nothing
    QVERIFY(person.reopen());
    for (qsizetype i = 0; i < actions; ++i)
        QVERIFY(person.redo());
    QVERIFY(person.redo());
    QVERIFY(person.model() == full);
    QCOMPARE(disagreement(person.journal().read(), full), QString());
    QCOMPARE(*person.journal().read().verify(), QStringList());
}

void ModelTest::undoAndRedoInAnyOrderFollowTheModel()
{
    QFETCH(quint64, seed);
    JournalFixture fixture;
    Person person(200 + seed, fixture);
    RandomStream dice(seed);
    for (int i = 0; i < 90; ++i) {
        const quint64 thrown = dice.below(6);
        QVERIFY(thrown < 3 ? person.act() : thrown < 5 ? person.undo() : person.redo());
        QCOMPARE(disagreement(person.journal().read(), person.model()), QString());
    }
}

QTEST_GUILESS_MAIN(ModelTest)
#include "tst_model.moc"
