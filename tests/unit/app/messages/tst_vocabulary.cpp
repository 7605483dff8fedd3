// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/actiontexts.h"
#include "app/messages/enumtexts.h"
#include "app/messages/errortexts.h"
#include "app/messages/importtexts.h"
#include "app/tables.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

/** Values of an enumeration from 0 to `last` in words: all there, no two alike, no machine names.
 */
template <typename Enum> void haveWords(Enum last)
{
    QSet<QString> words;
    for (int value = 0; value <= static_cast<int>(last); ++value) {
        const QString said = text(static_cast<Enum>(value));
        QVERIFY2(!said.isEmpty() && said.front().isUpper() && !said.contains(u'_'),
                 qPrintable(said));
        words.insert(said);
    }
    QCOMPARE(words.size(), static_cast<int>(last) + 1);
}

KnotFields track(const QString &label, const QString &region, Side side = Side::Unspecified)
{
    KnotFields fields;
    fields.label = label;
    if (!region.isEmpty())
        fields.place.region = region;
    fields.side = side;
    return fields;
}

} // namespace

/** Every code has words of its own, and names are put together so that nothing is said twice. */
class VocabularyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        auto tables = loadTables();
        QVERIFY(tables);
        m_tables.emplace(std::move(*tables));
    }

    void everyEnumerationHasItsWords();
    void aStatusSaysWhatItMeans();
    void sidesAreSaidInWords();
    void everyVocabularyHasWords_data();
    void everyVocabularyHasWords();
    void noTwoThingsAreCalledTheSame_data();
    void noTwoThingsAreCalledTheSame();
    void everyErrorIsSafeToRead_data();
    void everyErrorIsSafeToRead();
    void everyImportErrorIsSafeToRead_data();
    void everyImportErrorIsSafeToRead();
    void anErrorBeforeWritingSaysThatNothingChanged();
    void redoHasItsOwnWords();
    void everyReasonToSkipARowIsSaid();
    void aPlaceIsSaidAsItWasTaken_data();
    void aPlaceIsSaidAsItWasTaken();
    void whatALabelSaysIsNotSaidAgain_data();
    void whatALabelSaysIsNotSaidAgain();
    void theSideIsAlwaysInTheWords();
    void anIntensityIsWrittenAsPeopleDo_data();
    void anIntensityIsWrittenAsPeopleDo();
    void actionsFollowUndone();

private:
    static void everyError()
    {
        QTest::addColumn<ErrorCode>("code");
        for (int code = 0; code <= static_cast<int>(ErrorCode::Io); ++code)
            QTest::newRow(qPrintable(errorName(static_cast<ErrorCode>(code))))
                << static_cast<ErrorCode>(code);
    }
    static void isSafeToRead(const QString &sentence)
    {
        static const QRegularExpression technical(
            u"\\b(SQL|sqlite|errno|null|exception|invalid|failed|error|code|abort)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(sentence.front().isUpper() && sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(technical), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"secret"_s), qPrintable(sentence));
        QVERIFY2(sentence.size() < 320, qPrintable(sentence));
    }

    std::optional<Tables> m_tables;
};

void VocabularyTest::everyEnumerationHasItsWords()
{
    haveWords(KnotKind::Unsure);
    haveWords(KnotStatus::Unsure);
    haveWords(Answer::Unsure);
    haveWords(Twitch::Unsure);
    haveWords(OnsetPattern::Sudden);
    haveWords(Constancy::Intermittent);
    haveWords(AppliedBy::Professional);
    haveWords(PressureLevel::Firm);
    haveWords(Reaction::Other);
    haveWords(InterferenceArea::QualityOfLife);
    QSet<QString> views;
    for (const View view : {View::Front, View::Back, View::Left, View::Right, View::Soles})
        views.insert(viewText(view));
    QCOMPARE(views.size(), 5);
    QVERIFY(layerText(Layer::Deep) != layerText(Layer::Superficial));
}

void VocabularyTest::aStatusSaysWhatItMeans()
{
    QSet<QString> meanings;
    for (const KnotStatus status :
         {KnotStatus::Active, KnotStatus::Latent, KnotStatus::Resolved, KnotStatus::Unsure})
        meanings.insert(meaning(status));
    QCOMPARE(meanings.size(), 4);
    QVERIFY(meaning(KnotStatus::Latent).contains(u"only when pressed"_s));
    QVERIFY(meaning(KnotStatus::Active).contains(u"a pain you know"_s));
}

void VocabularyTest::sidesAreSaidInWords()
{
    QSet<QString> sides;
    for (const Side side : {Side::Left, Side::Right, Side::Midline, Side::Both})
        sides.insert(sideText(side));
    QCOMPARE(sides.size(), 4);
    QCOMPARE(sideText(Side::Left), u"left"_s);
    QCOMPARE(sideText(Side::Right), u"right"_s);
    QVERIFY(sideText(Side::Unspecified).isEmpty());
}

void VocabularyTest::everyVocabularyHasWords_data()
{
    QTest::addColumn<QString>("list");
    for (const char *list : {"aggravates", "eases", "fact", "feel", "profession", "remedy_kind"})
        QTest::newRow(list) << QString::fromLatin1(list);
}

void VocabularyTest::everyVocabularyHasWords()
{
    QFETCH(QString, list);
    const QStringList ids = m_tables->references.catalogue().vocabulary(list);
    QVERIFY(ids.size() > 2);
    QSet<QString> words;
    for (const QString &id : ids) {
        const QString said = m_tables->texts.word(list, id);
        QVERIFY2(said != id && !said.contains(u'_'), qPrintable(id));
        words.insert(said);
    }
    QCOMPARE(words.size(), ids.size());
}

void VocabularyTest::noTwoThingsAreCalledTheSame_data()
{
    QTest::addColumn<QStringList>("names");
    const Texts texts = *Texts::load();
    const Catalogue catalogue = *Catalogue::load();
    const Atlas atlas = *Atlas::load();
    QStringList remedies;
    for (const Remedy &remedy : catalogue.remedies())
        remedies.append(texts.remedy(remedy.id).name);
    QTest::newRow("remedies") << remedies;
    QStringList muscles;
    for (const Muscle &muscle : atlas.muscles())
        muscles.append(texts.muscle(muscle.id).name);
    QTest::newRow("muscles") << muscles;
    QStringList regions;
    for (const Region &region : atlas.regions()) {
        if (region.kind == RegionKind::Pain)
            regions.append(texts.region(region.id));
    }
    QTest::newRow("regions") << regions;
    QStringList causes;
    for (const CatalogueEntry &cause : catalogue.causes())
        causes.append(texts.cause(cause.id));
    QTest::newRow("causes") << causes;
    QStringList habits;
    for (const CatalogueEntry &habit : catalogue.habits())
        habits.append(texts.habit(habit.id));
    QTest::newRow("habits") << habits;
    QStringList signs;
    for (const Sign &sign : catalogue.signs())
        signs.append(texts.sign(sign.id));
    QTest::newRow("signs") << signs;
}

// Two lines of a list that read alike cannot be told apart.
void VocabularyTest::noTwoThingsAreCalledTheSame()
{
    QFETCH(QStringList, names);
    QVERIFY(names.size() > 5);
    names.sort();
    for (qsizetype i = 1; i < names.size(); ++i)
        QVERIFY2(names.at(i) != names.at(i - 1), qPrintable(names.at(i)));
}

void VocabularyTest::everyErrorIsSafeToRead_data()
{
    everyError();
}

void VocabularyTest::everyErrorIsSafeToRead()
{
    QFETCH(ErrorCode, code);
    isSafeToRead(errorText({code, u"secret detail"_s}));
}

void VocabularyTest::everyImportErrorIsSafeToRead_data()
{
    everyError();
}

void VocabularyTest::everyImportErrorIsSafeToRead()
{
    QFETCH(ErrorCode, code);
    isSafeToRead(importErrorText({code, u"secret detail"_s}));
}

void VocabularyTest::anErrorBeforeWritingSaysThatNothingChanged()
{
    for (const ErrorCode code :
         {ErrorCode::OutOfRange, ErrorCode::Malformed, ErrorCode::Unknown, ErrorCode::Ambiguous,
          ErrorCode::Conflict, ErrorCode::NotFound, ErrorCode::Cancelled})
        QVERIFY2(errorText({code, {}}).contains(u"othing was changed"_s),
                 qPrintable(errorText({code, {}})));
    for (const ErrorCode code :
         {ErrorCode::Malformed, ErrorCode::Missing, ErrorCode::Conflict, ErrorCode::NewerVersion})
        QVERIFY2(importErrorText({code, {}}).contains(u"othing was changed"_s),
                 qPrintable(importErrorText({code, {}})));
    for (const ErrorCode code : {ErrorCode::DiskFull, ErrorCode::ReadOnly, ErrorCode::Io})
        QVERIFY2(errorText({code, {}}).contains(u"safe"_s), qPrintable(errorText({code, {}})));
    // What a mistyped name never was cannot be "any more".
    QVERIFY(!errorText({ErrorCode::NotFound, {}}).contains(u"any more"_s));
}

void VocabularyTest::redoHasItsOwnWords()
{
    QVERIFY(nothingToRedoText() != errorText({ErrorCode::NothingToUndo, {}}));
    QVERIFY(!nothingToRedoText().contains(u"undo"_s));
    isSafeToRead(nothingToRedoText());
}

void VocabularyTest::everyReasonToSkipARowIsSaid()
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Io); ++code)
        QVERIFY(!skippedText({.why = static_cast<ErrorCode>(code)}).isEmpty());
    QSet<QString> common;
    for (const ErrorCode code :
         {ErrorCode::OutOfRange, ErrorCode::Missing, ErrorCode::Unknown, ErrorCode::Malformed})
        common.insert(skippedText({.why = code, .field = ImportField::Pain}));
    QCOMPARE(common.size(), 4);
    const SkippedCell february {
        .value = u"30.2.2024"_s, .why = ErrorCode::OutOfRange, .field = ImportField::Date};
    QCOMPARE(skippedText(february), u"there is no such day"_s);
}

void VocabularyTest::aPlaceIsSaidAsItWasTaken_data()
{
    QTest::addColumn<PlaceReading>("reading");
    QTest::addColumn<QString>("words");
    QTest::newRow("nowhere") << PlaceReading {} << u"not a place, kept as a track"_s;
    QTest::newRow("a side alone is no place")
        << PlaceReading {.side = Side::Left} << u"not a place, kept as a track"_s;
    QTest::newRow("a region") << PlaceReading {.region = u"knee"_s} << u"knee"_s;
    QTest::newRow("with its side")
        << PlaceReading {.region = u"knee"_s, .side = Side::Right} << u"knee, right"_s;
    QTest::newRow("both sides") << PlaceReading {.region = u"temple"_s, .side = Side::Both}
                                << u"temple, both sides"_s;
    QTest::newRow("a muscle") << PlaceReading {.region = u"calf"_s,
                                               .muscle = u"soleus"_s,
                                               .side = Side::Left}
                              << u"Soleus, calf, left"_s;
}

void VocabularyTest::aPlaceIsSaidAsItWasTaken()
{
    QFETCH(PlaceReading, reading);
    QTEST(takenFor(reading, m_tables->texts), "words");
}

void VocabularyTest::whatALabelSaysIsNotSaidAgain_data()
{
    QTest::addColumn<KnotFields>("knot");
    QTest::addColumn<QString>("words");
    QTest::newRow("the same word") << track(u"Knee"_s, u"knee"_s) << u"Knee"_s;
    QTest::newRow("many of them") << track(u"Knees"_s, u"knee"_s) << u"Knees"_s;
    QTest::newRow("with its side") << track(u"Knees (Right Mostly)"_s, u"knee"_s, Side::Right)
                                   << u"Knees (Right Mostly) · right"_s;
    QTest::newRow("within more words")
        << track(u"bad knee from the fall"_s, u"knee"_s) << u"bad knee from the fall"_s;
    QTest::newRow("in another order")
        << track(u"Shoulder front"_s, u"shoulder-front"_s) << u"Shoulder front"_s;
    QTest::newRow("only half of it")
        << track(u"Shoulder"_s, u"shoulder-front"_s) << u"Shoulder · front of the shoulder"_s;
    QTest::newRow("another word") << track(u"desk knot"_s, u"knee"_s) << u"desk knot · knee"_s;
    QTest::newRow("a longer word is another")
        << track(u"kneecap"_s, u"knee"_s) << u"kneecap · knee"_s;
    QTest::newRow("no place") << track(u"Sick/Tired"_s, {}) << u"Sick/Tired"_s;
    QTest::newRow("no label") << track({}, u"knee"_s, Side::Left) << u"Knee · left"_s;
    KnotFields muscle = track(u"Upper trapezius"_s, {}, Side::Left);
    muscle.muscle = u"trapezius-descendens"_s;
    QTest::newRow("the muscle's own name") << muscle << u"Upper trapezius · left"_s;
    muscle.label = u"desk knot"_s;
    QTest::newRow("a muscle with a name") << muscle << u"desk knot · Upper trapezius, left"_s;
    muscle.label.clear();
    QTest::newRow("a muscle without") << muscle << u"Upper trapezius · top of the shoulder, left"_s;
}

void VocabularyTest::whatALabelSaysIsNotSaidAgain()
{
    QFETCH(KnotFields, knot);
    QTEST(m_tables->texts.knotInWords(knot), "words");
}

void VocabularyTest::theSideIsAlwaysInTheWords()
{
    for (const Muscle &muscle : m_tables->atlas.muscles()) {
        for (const Side side : {Side::Left, Side::Right}) {
            KnotFields knot;
            knot.muscle = muscle.id;
            knot.side = side;
            const QString words = m_tables->texts.knotInWords(knot);
            QVERIFY2(words.endsWith(sideText(side)), qPrintable(words));
            QVERIFY2(!words.contains(u"  "_s) && !words.contains(u"· ,"_s), qPrintable(words));
            knot.label = m_tables->texts.muscle(muscle.id).name;
            QVERIFY(m_tables->texts.knotInWords(knot).endsWith(sideText(side)));
        }
    }
}

void VocabularyTest::anIntensityIsWrittenAsPeopleDo_data()
{
    QTest::addColumn<int>("tenths");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << -1 << u"–"_s;
    QTest::newRow("nothing") << 0 << u"0"_s;
    QTest::newRow("a tenth") << 1 << u"0.1"_s;
    QTest::newRow("whole") << 40 << u"4"_s;
    QTest::newRow("and a half") << 45 << u"4.5"_s;
    QTest::newRow("almost") << 99 << u"9.9"_s;
    QTest::newRow("the worst") << 100 << u"10"_s;
}

void VocabularyTest::anIntensityIsWrittenAsPeopleDo()
{
    QFETCH(int, tenths);
    const auto intensity =
        tenths < 0 ? std::nullopt : std::optional(*Intensity::fromTenths(tenths));
    QTEST(text(intensity), "words");
}

void VocabularyTest::actionsFollowUndone()
{
    for (int kind = 0; kind <= static_cast<int>(ActionKind::Demo); ++kind) {
        const QString words = actionText(static_cast<ActionKind>(kind));
        QVERIFY2(words.front().isLower() && !words.endsWith(u'.'), qPrintable(words));
    }
}

QTEST_GUILESS_MAIN(VocabularyTest)
#include "tst_vocabulary.moc"
