// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/referring.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const Atlas &atlas()
{
    static const Atlas loaded = *Atlas::load();
    return loaded;
}

QStringList idsOf(const QList<ReferringMuscle> &muscles)
{
    QStringList ids;
    for (const ReferringMuscle &row : muscles)
        ids.append(row.muscle.muscle);
    return ids;
}

std::optional<ReferringMuscle> rowOf(const QList<ReferringMuscle> &muscles, const QString &id,
                                     Side side)
{
    for (const ReferringMuscle &row : muscles) {
        if (row.muscle == MuscleSide {id, side})
            return row;
    }
    return std::nullopt;
}

} // namespace

/** Which muscles are commonly described for what hurts, and in which order. */
class ReferringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRegionGivesWhatTheAtlasSaysInItsOrder()
    {
        for (const PainPlace &place : painPlaces(atlas())) {
            QStringList expected;
            const auto referrals = *atlas().why(place.region);
            for (const Referral &referral : referrals)
                expected.append(referral.muscle);
            const auto found = referringMuscles(atlas(), {{place.region, Side::Left, 1}});
            QCOMPARE(idsOf(found), expected);
            for (qsizetype i = 0; i < found.size(); ++i)
                QCOMPARE(found.at(i).rank, referrals.at(i).rank);
        }
    }

    void theTypicalOnesComeFirst()
    {
        const auto found = referringMuscles(atlas(), {{u"temple"_s, Side::Right, 1}});
        QVERIFY(found.size() > 3);
        QVERIFY(found.first().isTypical());
        const auto later = std::find_if(found.begin(), found.end(),
                                        [](const auto &row) { return !row.isTypical(); });
        QVERIFY(later != found.end());
        QVERIFY(std::none_of(later, found.end(), [](const auto &row) { return row.isTypical(); }));
    }

    void theSideIsTheSideOfThePain()
    {
        for (const Side side : {Side::Left, Side::Right}) {
            for (const ReferringMuscle &row :
                 referringMuscles(atlas(), {{u"shoulder-front"_s, side, 1}}))
                QCOMPARE(row.muscle.side, side);
        }
    }

    void withoutASideBothAreMeant()
    {
        const auto found = referringMuscles(atlas(), {{u"low-back"_s, Side::Midline, 1}});
        QVERIFY(!found.isEmpty());
        for (const ReferringMuscle &row : found) {
            const bool paired = atlas().muscle(row.muscle.muscle)->paired;
            QCOMPARE(row.muscle.side, paired ? Side::Both : Side::Midline);
        }
    }

    void painOnBothSidesNamesEachSide()
    {
        const auto found = referringMuscles(
            atlas(), {{u"temple"_s, Side::Left, 0.6}, {u"temple"_s, Side::Right, 0.4}});
        const auto left = rowOf(found, u"temporalis"_s, Side::Left);
        const auto right = rowOf(found, u"temporalis"_s, Side::Right);
        QVERIFY(left && right);
        QCOMPARE(left->share, 0.6);
        QCOMPARE(right->share, 0.4);
        QVERIFY(!rowOf(found, u"temporalis"_s, Side::Both));
        QCOMPARE(found.first().muscle.side, Side::Left);
    }

    void whoeverCoversMoreOfThePaintingComesFirst()
    {
        // shoulder-blade-inner is the typical place of the rhomboids; the scalenes
        // are described for both of what is painted.
        const QList<PaintedRegion> painted {{u"shoulder-blade-inner"_s, Side::Left, 0.5},
                                            {u"chest-front"_s, Side::Left, 0.5}};
        const auto found = referringMuscles(atlas(), painted);
        QCOMPARE(found.first().muscle, (MuscleSide {u"scaleni"_s, Side::Left}));
        QCOMPARE(found.first().share, 1.0);
        QCOMPARE(found.first().places.size(), 2);
        const auto rhomboids = rowOf(found, u"rhomboidei"_s, Side::Left);
        QVERIFY(rhomboids);
        QCOMPARE(rhomboids->share, 0.5);
        QVERIFY(std::is_sorted(found.begin(), found.end(), [](const auto &a, const auto &b) {
            return a.share > b.share + 1e-3;
        }));
    }

    void atEqualSharesTheTypicalOneComesFirst()
    {
        const auto found = referringMuscles(
            atlas(), {{u"temple"_s, Side::Left, 0.5}, {u"thigh-back"_s, Side::Left, 0.5}});
        bool later = false;
        for (const ReferringMuscle &row : found) {
            QCOMPARE(row.share, 0.5);
            QVERIFY(!(later && row.isTypical()));
            later = later || !row.isTypical();
        }
        QVERIFY(later);
    }

    void placesAreNamedInTheOrderOfTheMuscle()
    {
        const auto found = referringMuscles(
            atlas(), {{u"eye"_s, Side::Left, 0.2}, {u"temple"_s, Side::Left, 0.1}});
        const auto temporalis = rowOf(found, u"temporalis"_s, Side::Left);
        QVERIFY(temporalis);
        QCOMPARE(temporalis->places.first().region, u"temple"_s);
        QCOMPARE(temporalis->places.last().region, u"eye"_s);
        QCOMPARE(temporalis->rank, 1);
    }

    void anUnknownPlaceIsPassedOver()
    {
        QVERIFY(referringMuscles(atlas(), {}).isEmpty());
        QVERIFY(referringMuscles(atlas(), {{u"kneecap"_s, Side::Left, 1}}).isEmpty());
        QVERIFY(referringMuscles(atlas(), {{u"tail"_s, Side::Left, 1}}).isEmpty());
    }

    void everyRegionOfPainCanBeChosenInTheOrderOfTheBody()
    {
        const QList<PainPlace> places = painPlaces(atlas());
        QSet<QString> ids;
        for (const PainPlace &place : places) {
            ids.insert(place.region);
            QCOMPARE(atlas().region(place.region)->part, place.part);
        }
        const auto pain =
            std::count_if(atlas().regions().begin(), atlas().regions().end(),
                          [](const Region &region) { return region.kind == RegionKind::Pain; });
        QCOMPARE(ids.size(), pain);
        QCOMPARE(places.size(), pain);
        QVERIFY(std::is_sorted(places.begin(), places.end(),
                               [](const auto &a, const auto &b) { return a.part < b.part; }));
    }

    void whatTheDrawingHasOnEachSideIsPaired()
    {
        for (const PainPlace &place : painPlaces(atlas())) {
            if (place.region == u"temple" || place.region == u"calf")
                QVERIFY(place.paired);
            if (place.region == u"pelvic-floor") // has no outline at all
                QVERIFY(!place.paired);
        }
    }
};

QTEST_APPLESS_MAIN(ReferringTest)
#include "tst_referring.moc"
