// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/**
 * What the five source articles name must have a place here. The lists below
 * were taken from the articles' facts by hand, independently of the tables.
 */
class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCauseOfTheArticlesIsThere();
    void everySignOfTheArticlesHasAFieldThatHoldsIt();
    void everyRemedyOfTheArticlesIsThereWithItsDose_data();
    void everyRemedyOfTheArticlesIsThereWithItsDose();
    void everyWarningOfTheArticlesIsThere();
    void warningsThatRemediesNameExist();
    void noIdIsThereTwice();
    void remediesAreOfAKnownKindAndClass();
    void everyIdHasItsWords_data();
    void everyIdHasItsWords();
    void professionsAreThere();

private:
    QJsonObject words(const QString &table) const;

    std::optional<Catalogue> m_catalogue;
};

void CatalogueTest::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().detail));
    m_catalogue = std::move(*catalogue);
}

void CatalogueTest::everyCauseOfTheArticlesIsThere()
{
    for (const char *cause : {"ageing",       "posture.prolonged",
                              "posture.poor", "ergonomics",
                              "sedentary",    "bedrest",
                              "overuse",      "load.training",
                              "load.new",     "repetitive",
                              "lifting",      "sudden",
                              "overstretch",  "trauma",
                              "injury.prior", "joint",
                              "imbalance",    "disease",
                              "dehydration",  "nutrition",
                              "electrolyte",  "heat",
                              "fatigue",      "stress",
                              "sleep",        "lapse"})
        QVERIFY2(m_catalogue->hasCause(QLatin1String(cause)), cause);
    // The two onset patterns are no causes: they are fields of the knot.
    QVERIFY(fromName<OnsetPattern>(u"overnight"_s));
    QVERIFY(fromName<OnsetPattern>(u"gradual_day"_s));
    QVERIFY(!m_catalogue->hasCause(u"bad luck"_s));
}

void CatalogueTest::everySignOfTheArticlesHasAFieldThatHoldsIt()
{
    const QSet<QString> fields {u"observation.rest"_s,    u"observation.pressure"_s,
                                u"observation.signs"_s,   u"observation.feel"_s,
                                u"observation.twitch"_s,  u"observation.radiates"_s,
                                u"checkin.interference"_s};
    for (const char *sign :
         {"tenderness", "tightness", "aching", "stiff_joints", "pain_without_touch",
          "pain_on_pressure", "pain_on_use", "reduced_motion", "palpable_lump", "swelling",
          "visible_bump", "twitching", "referred_pain", "spasm", "interference"})
        QVERIFY2(m_catalogue->hasSign(QLatin1String(sign)), sign);
    for (const Sign &sign : m_catalogue->signs())
        QVERIFY2(fields.contains(sign.keptIn), qPrintable(sign.id));
    for (const char *feel :
         {"small_hard_lump", "large", "tight", "rough", "swollen", "visible_bump"})
        QVERIFY2(m_catalogue->vocabulary(u"feel"_s).contains(QLatin1String(feel)), feel);
}

void CatalogueTest::everyRemedyOfTheArticlesIsThereWithItsDose_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("limit");
    const auto add = [](const char *id, const char *section, int from = -1, int to = -1,
                        int limit = -1) {
        QTest::newRow(id) << QString::fromLatin1(section) << from << to << limit;
    };
    add("direct-pressure", "5a", 60, 90, 90);
    add("partner-pressure", "5a", 60, 60, 90);
    add("massage-around", "5a");
    add("steady-pressure", "5a", -1, 90, 90);
    add("self-massage", "5a");
    add("self-massage-session", "5a", 600, 1800);
    add("tennis-ball", "5a", -1, 90, 90);
    add("gentle-stretch", "5a", 15, 30);
    add("static-stretch", "5a", 45, 60);
    add("aerobic", "5a", 1800, 1800);
    add("relaxation", "5a", 900, 1800);
    add("heat", "5a", 180, 900);
    for (const char *id :
         {"foam-roller", "massage-tool", "soft-tissue-mobilisation", "acupressure-pad",
          "self-release", "cold", "heat-cold-alternating", "hot-bath", "dynamic-stretch",
          "break-from-sitting", "strengthening", "low-impact", "reduced-load", "deep-breathing",
          "sleep", "hydration", "find-cause"})
        add(id, "5a");
    for (const char *id : {"oral-nsaid", "muscle-rub"})
        add(id, "5b");
    for (const char *id :
         {"pro-soft-tissue", "dry-needling", "trigger-point-injection", "pro-compression",
          "therapeutic-massage", "deep-tissue-massage", "swedish-massage", "sports-massage",
          "trigger-point-therapy", "physical-therapy", "spray-and-stretch", "ultrasound", "tens",
          "low-level-laser", "vibration", "pro-acupressure", "chiropractic",
          "prescription-medicine", "other-professional"})
        add(id, "5c");
    for (const char *id :
         {"gradual-training", "alternate-activities", "daily-activity", "posture-coaching",
          "workspace-check", "regular-stretching", "warm-up-cool-down", "stress-management"})
        add(id, "5d");
}

void CatalogueTest::everyRemedyOfTheArticlesIsThereWithItsDose()
{
    QFETCH(QString, section);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(int, limit);
    const Remedy *remedy = m_catalogue->remedy(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(remedy);
    QCOMPARE(remedy->section, section);
    QCOMPARE(remedy->dose.secondsFrom.value_or(-1), from);
    QCOMPARE(remedy->dose.secondsTo.value_or(-1), to);
    QCOMPARE(remedy->dose.secondsLimit.value_or(-1), limit);
    QVERIFY(!remedy->by.isEmpty());
    QVERIFY(!remedy->articles.isEmpty());
    if (section == u"5c")
        QVERIFY(remedy->by.contains(AppliedBy::Professional));
}

void CatalogueTest::everyWarningOfTheArticlesIsThere()
{
    QSet<QString> ids;
    for (const Warning &warning : m_catalogue->warnings())
        ids.insert(warning.id);
    for (const char *warning :
         {"pressure_limit", "helper_care", "start_light", "ease_or_stop", "acute_injury",
          "severe_or_unsure", "lymph_node", "painless_stretch", "cloth_layer", "sterile_needling",
          "untreated_chronic", "one_session", "own_course", "modify_not_rest"})
        QVERIFY2(ids.contains(QLatin1String(warning)), warning);
    // Whatever presses says that there is a limit, and by whom it may be done.
    for (const Remedy &remedy : m_catalogue->remedies()) {
        if (remedy.dose.secondsLimit)
            QVERIFY2(remedy.warnings.contains(u"pressure_limit"_s), qPrintable(remedy.id));
    }
}

void CatalogueTest::warningsThatRemediesNameExist()
{
    QSet<QString> ids;
    for (const Warning &warning : m_catalogue->warnings())
        ids.insert(warning.id);
    for (const Remedy &remedy : m_catalogue->remedies()) {
        for (const QString &warning : remedy.warnings)
            QVERIFY2(ids.contains(warning), qPrintable(remedy.id + u' ' + warning));
    }
}

template <typename Entry> void idsAreUnique(const QList<Entry> &entries)
{
    QSet<QString> ids;
    for (const Entry &entry : entries) {
        QVERIFY2(!ids.contains(entry.id), qPrintable(entry.id));
        ids.insert(entry.id);
    }
}

void CatalogueTest::noIdIsThereTwice()
{
    idsAreUnique(m_catalogue->causes());
    idsAreUnique(m_catalogue->habits());
    idsAreUnique(m_catalogue->signs());
    idsAreUnique(m_catalogue->warnings());
    idsAreUnique(m_catalogue->remedies());
}

void CatalogueTest::remediesAreOfAKnownKindAndClass()
{
    const QSet<QString> classes {u"pressure"_s,  u"massage"_s, u"roller"_s,       u"heat"_s,
                                 u"cold"_s,      u"stretch"_s, u"exercise"_s,     u"relaxation"_s,
                                 u"lifestyle"_s, u"nsaid"_s,   u"rub"_s,          u"needling"_s,
                                 u"injection"_s, u"device"_s,  u"manipulation"_s, u"prescription"_s,
                                 u"other"_s};
    for (const Remedy &remedy : m_catalogue->remedies()) {
        QVERIFY2(m_catalogue->vocabulary(u"remedy_kind"_s).contains(remedy.kind),
                 qPrintable(remedy.id));
        QVERIFY2(classes.contains(remedy.careClass), qPrintable(remedy.id));
    }
    QVERIFY(!m_catalogue->remedy(u"leeches"_s));
}

QJsonObject CatalogueTest::words(const QString &table) const
{
    QFile file(QStringLiteral(KNOTEBOOK_SOURCE_DIR "/app/messages/texts/%1.json").arg(table));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void CatalogueTest::everyIdHasItsWords_data()
{
    QTest::addColumn<QStringList>("ids");
    const auto idsOf = [](const auto &entries) {
        QStringList ids;
        for (const auto &entry : entries)
            ids.append(entry.id);
        return ids;
    };
    QTest::newRow("causes") << idsOf(m_catalogue->causes());
    QTest::newRow("habits") << idsOf(m_catalogue->habits());
    QTest::newRow("signs") << idsOf(m_catalogue->signs());
    QTest::newRow("warnings") << idsOf(m_catalogue->warnings());
    QTest::newRow("remedies") << idsOf(m_catalogue->remedies());
}

void CatalogueTest::everyIdHasItsWords()
{
    QFETCH(QStringList, ids);
    const QJsonObject table = words(QString::fromUtf8(QTest::currentDataTag()));
    for (const QString &id : ids) {
        const QJsonValue entry = table.value(id);
        const QString text = entry.isObject() ? entry[u"name"_s].toString() : entry.toString();
        QVERIFY2(!text.isEmpty(), qPrintable(id));
    }
    QCOMPARE(table.size(), ids.size());
}

void CatalogueTest::professionsAreThere()
{
    for (const char *profession :
         {"physical_therapist", "massage_therapist", "chiropractor", "osteopath", "doctor",
          "pharmacist", "occupational_therapist", "telehealth", "pain_clinic"})
        QVERIFY2(m_catalogue->vocabulary(u"profession"_s).contains(QLatin1String(profession)),
                 profession);
    QVERIFY(m_catalogue->vocabulary(u"no such list"_s).isEmpty());
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
