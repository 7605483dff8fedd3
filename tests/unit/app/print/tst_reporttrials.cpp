// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/print/reportdocument.h"
#include "app/print/reporthtml.h"
#include "app/print/reporttext.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** A journal with a knot and a trial of heat that ended in April 2024. */
struct Clinic : AppFixture
{
    Clinic()
    {
        QLocale::setDefault(QLocale::c());
        trial.remedy = u"heat"_s;
        trial.knot = knot;
        trial.firstDay = QDate(2024, 2, 1);
        session.add(ActionKind::PlanTrial, trial, u"planned"_s);
        for (int day = 0; day < trial.days(); ++day) {
            const QDate date = trial.firstDay.addDays(day);
            const bool treated = trialDay(trial, date).arm == Arm::Remedy;
            ObservationFields fields {.knot = knot, .felt = *Moment::onDay(date)};
            fields.rest = *Intensity::fromTenths(treated ? 30 : 50);
            session.add(ActionKind::LogPain, fields, u"logged"_s);
        }
    }

    Report report(ReportOptions options = {}) const
    {
        options.period = {QDate(2024, 2, 1), QDate(2024, 4, 30)};
        return *makeReport(session.read(), options, CareResult(), session.catalogue(), tables.rules,
                           session.today());
    }
    ReportWords words() const { return {tables.texts, tables.careTexts}; }
    QString html(const ReportOptions &options = {}) const
    {
        return QString::fromUtf8(reportHtml(report(options), tables.atlas, words()));
    }
    /** The lines of all pages, joined. */
    QString pages(const ReportOptions &options = {}) const
    {
        const ReportDocument document(report(options), tables.atlas, words(), QPageSize::A4);
        QStringList lines;
        for (int page = 0; page < document.pageCount(); ++page) {
            for (const PrintedItem &item : document.page(page)) {
                if (const auto *line = std::get_if<PrintedLine>(&item))
                    lines.append(line->text);
            }
        }
        return lines.join(u' ').simplified();
    }

    TrialFields trial;
    KnotId knot = addKnot();
};

} // namespace

/** What the report says of fair trials, on paper and in the web page. */
class ReportTrialsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }

    void aRowSaysWhatWasComparedAndWhatItFound();
    void ofTheDifferenceThereIsOneSentenceWithItsInterval();
    void bothKindsOfReportHaveIt();
    void whatIsLeftOutIsInNeither();
    void withoutRemediesButWithATrialNothingIsCalledNone();
    void aStoppedOneSaysHowFarItWent();
};

void ReportTrialsTest::aRowSaysWhatWasComparedAndWhatItFound()
{
    const Clinic clinic;
    const QList<ReportRow> rows = trialRows(clinic.report(), clinic.tables.texts);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().label, u"Fair trial, Heat against none:"_s);
    QVERIFY2(rows.first().text.contains(u"1 Feb 2024 to 12 Apr 2024, 6 blocks."),
             qPrintable(rows.first().text));
    QVERIFY2(rows.first().text.startsWith(u"Pain through the day: Upper trapezius"),
             qPrintable(rows.first().text));
}

void ReportTrialsTest::ofTheDifferenceThereIsOneSentenceWithItsInterval()
{
    const Clinic clinic;
    const QString text = trialRows(clinic.report(), clinic.tables.texts).first().text;
    QVERIFY2(text.contains(u"2.0 points lower on days with heat"), qPrintable(text));
    QVERIFY2(text.contains(u"by chance in about 3 of 100"), qPrintable(text));
    QVERIFY(!text.contains(u"cure"));
}

void ReportTrialsTest::bothKindsOfReportHaveIt()
{
    const Clinic clinic;
    for (const QString &words : {clinic.html(), clinic.pages()}) {
        QVERIFY2(words.contains(u"Fair trial, Heat against none:"), qPrintable(words));
        QVERIFY(words.contains(u"2.0 points lower"));
    }
}

void ReportTrialsTest::whatIsLeftOutIsInNeither()
{
    const Clinic clinic;
    const QList<ReportOptions> without {{.period = {}, .remedies = false},
                                        {.period = {}, .hidden = {clinic.knot}}};
    for (const ReportOptions &options : without) {
        for (const QString &words : {clinic.html(options), clinic.pages(options)})
            QVERIFY2(!words.contains(u"Fair trial"), qPrintable(words));
    }
}

void ReportTrialsTest::withoutRemediesButWithATrialNothingIsCalledNone()
{
    const Clinic clinic;
    QVERIFY(clinic.report().remedies.isEmpty()); // nobody logged a use
    QVERIFY(!clinic.html().contains(u"None in this period."));
}

void ReportTrialsTest::aStoppedOneSaysHowFarItWent()
{
    Clinic clinic;
    TrialFields stopped = clinic.trial;
    stopped.stoppedOn = QDate(2024, 3, 20);
    const TrialId id = clinic.session.read().all<TrialFields>()->first().id();
    QVERIFY(clinic.session.journal().replace(ActionKind::StopTrial, id, stopped));
    const QString text = trialRows(clinic.report(), clinic.tables.texts).first().text;
    QVERIFY2(text.contains(u"1 Feb 2024 to 19 Mar 2024"), qPrintable(text));
    QVERIFY2(text.contains(u"Stopped on 20 Mar 2024"), qPrintable(text));
}

QTEST_MAIN(ReportTrialsTest)
#include "tst_reporttrials.moc"
