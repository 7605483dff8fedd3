// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/reportviewmodel.h"
#include "tests/support/appfixture.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPrinter>
#include <QSignalSpy>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** A journal with a painful knot, and the page Report. */
struct Reports : AppFixture
{
    Reports() { QLocale::setDefault(QLocale::c()); }

    void enter()
    {
        logPain(knot, 6);
        page.enter();
        QTRY_VERIFY(page.ready());
    }

    const Report &report() const
    {
        return const_cast<ReportViewModel &>(page).preview()->pages()->report();
    }

    QUrl file(const QString &name) const { return QUrl::fromLocalFile(folder.filePath(name)); }

    QByteArray read(const QString &name) const
    {
        QFile opened(folder.filePath(name));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    KnotId knot = addKnot();
    ReportViewModel page {session, tables, nullptr};
};

enum Periods { Month, Quarter, Year, Own };
enum Parts { Name, Aim, Remedies, Medicines, Questions, Visits, Notes };

} // namespace

class ReportViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyJournalHasNothingToReport();
    void thePagesAreThere();
    void aPeriodCanBeChosen();
    void anOwnPeriodBeginsWithTheOneBefore();
    void theDaysAreNotToldAgainWhenTheReportIsMade();
    void daysThatDoNotExistAreAProblem();
    void theLastDayBeforeTheFirstIsAProblem();
    void theNameCanBeLeftOut();
    void theAimIsKeptAndStandsOnTheReport();
    void theAimIsKeptWhenThePageIsLeft();
    void anAimThatDidNotChangeIsNoChange();
    void theAimCanBeLeftOut();
    void annexesCanBeLeftOutAndTakenBackIn();
    void withoutAnnexesThereIsOnePage();
    void aKnotCanBeLeftOutAndTakenBackIn();
    void thePaperChangesThePages();
    void savesAPdfForItsOwnerAlone();
    void savesAWebPage();
    void theEndingIsAddedWhenItIsMissing();
    void aFolderThatDoesNotExistSaysWhatIsSafe();
    void whatIsNoFileIsIgnored();
    void printsThePages();
    void theSheetShowsThePage();
    void aNewEntryIsInTheReport();
    void nothingIsMadeOnceThePageIsLeft();
};

void ReportViewModelTest::anEmptyJournalHasNothingToReport()
{
    AppFixture app;
    ReportViewModel page(app.session, app.tables, nullptr);
    page.print();
    page.savePdf(QUrl::fromLocalFile(app.folder.filePath(u"early.pdf"_s)));
    QVERIFY(!page.ready());
    page.enter();
    QTRY_VERIFY(page.ready());
    QVERIFY(!page.anyDays());
    QVERIFY(!QFile::exists(app.folder.filePath(u"early.pdf"_s)));
}

void ReportViewModelTest::thePagesAreThere()
{
    Reports app;
    app.enter();
    QVERIFY(app.page.anyDays());
    QVERIFY(app.page.preview()->count() >= 1);
    QVERIFY2(app.page.summary().contains(u"1 of 90 days"), qPrintable(app.page.summary()));
}

void ReportViewModelTest::aPeriodCanBeChosen()
{
    Reports app;
    app.enter();
    app.page.choosePeriod(Month);
    QTRY_COMPARE(app.report().period.days(), 30);
    QCOMPARE(app.report().period.to, app.session.today());
}

void ReportViewModelTest::anOwnPeriodBeginsWithTheOneBefore()
{
    Reports app;
    app.enter();
    app.page.choosePeriod(Own);
    QVERIFY(app.page.ownPeriod());
    QCOMPARE(app.page.from(), u"2024-02-02");
    QCOMPARE(app.page.to(), u"2024-05-01");
    app.page.enterFrom(u" 2024-04-30 "_s);
    QTRY_COMPARE(app.report().period, (Period {QDate(2024, 4, 30), QDate(2024, 5, 1)}));
}

// A field that is being typed in shows what it is told anew.
void ReportViewModelTest::theDaysAreNotToldAgainWhenTheReportIsMade()
{
    Reports app;
    app.enter();
    const QSignalSpy told(&app.page, &ReportViewModel::daysChanged);
    app.page.choosePeriod(Own);
    QCOMPARE(told.count(), 1); // from the period before
    app.page.enterFrom(u"2024-04-30"_s);
    QTRY_COMPARE(app.report().period.from, QDate(2024, 4, 30));
    QTRY_VERIFY(app.page.ready());
    QCOMPARE(told.count(), 1);
    QCOMPARE(app.page.from(), u"2024-04-30"_s);
}

void ReportViewModelTest::daysThatDoNotExistAreAProblem()
{
    Reports app;
    app.enter();
    app.page.choosePeriod(Own);
    for (const auto &text : {u"2023-02-29"_s, u"yesterday"_s, u""_s, u"01.05.2024"_s}) {
        app.page.enterFrom(text);
        QVERIFY2(app.page.periodProblem().contains(u"2024-05-01"), qPrintable(text));
    }
    app.page.enterFrom(u"2024-02-29"_s);
    QVERIFY(app.page.periodProblem().isEmpty());
}

void ReportViewModelTest::theLastDayBeforeTheFirstIsAProblem()
{
    Reports app;
    app.enter();
    app.page.choosePeriod(Own);
    app.page.enterFrom(u"2024-05-02"_s);
    QVERIFY(app.page.periodProblem().contains(u"after the last"));
}

void ReportViewModelTest::theNameCanBeLeftOut()
{
    Reports app;
    ProfileFields profile;
    profile.name = u"R. Example"_s;
    app.session.replace(ActionKind::EditProfile, profileId(), profile, u"saved"_s);
    app.enter();
    QCOMPARE(app.report().name, u"R. Example");
    app.page.togglePart(Name);
    QTRY_VERIFY(app.report().name.isEmpty());
    app.page.saveHtml(app.file(u"r.html"_s));
    QTRY_VERIFY(QFile::exists(app.folder.filePath(u"r.html"_s)));
    QVERIFY(!app.read(u"r.html"_s).contains("R. Example"));
}

void ReportViewModelTest::theAimIsKeptAndStandsOnTheReport()
{
    Reports app;
    app.enter();
    QVERIFY(app.page.aim().isEmpty());
    app.page.writeAim(u"  sleep through "_s);
    QVERIFY(app.report().aim.isEmpty()); // not at each letter
    app.page.keepAim();
    QTRY_COMPARE(app.report().aim, u"sleep through"_s);
    QCOMPARE(app.page.aim(), u"sleep through"_s);
    QCOMPARE((*app.session.read().profile())->aim, u"sleep through"_s);
    QVERIFY(app.session.journal().undo());
    QVERIFY((*app.session.read().profile())->aim.isEmpty());
}

void ReportViewModelTest::theAimIsKeptWhenThePageIsLeft()
{
    Reports app;
    app.enter();
    app.page.writeAim(u"lift my child"_s);
    app.page.leave();
    QCOMPARE((*app.session.read().profile())->aim, u"lift my child"_s);
}

void ReportViewModelTest::anAimThatDidNotChangeIsNoChange()
{
    Reports app;
    app.enter();
    app.page.writeAim(u"swim"_s);
    app.page.keepAim();
    const auto told = app.noticed.count();
    app.page.writeAim(u"swim "_s);
    app.page.keepAim();
    app.page.keepAim();
    QCOMPARE(app.noticed.count(), told);
    app.page.writeAim({});
    app.page.keepAim();
    QVERIFY((*app.session.read().profile())->aim.isEmpty());
}

void ReportViewModelTest::theAimCanBeLeftOut()
{
    Reports app;
    app.enter();
    app.page.writeAim(u"swim"_s);
    app.page.keepAim();
    QTRY_COMPARE(app.report().aim, u"swim"_s);
    app.page.togglePart(Aim);
    QTRY_VERIFY(!app.report().saysAim);
    QVERIFY(app.report().aim.isEmpty());
    QCOMPARE(app.page.aim(), u"swim"_s); // it is still there to be written
}

void ReportViewModelTest::annexesCanBeLeftOutAndTakenBackIn()
{
    Reports app;
    app.enter();
    QTRY_VERIFY(app.report().has(Annex::Entries));
    for (int row = 0; row < app.page.annexes()->count(); ++row) {
        const QString code = app.page.annexes()->index(row).data(ChoiceModel::CodeRole).toString();
        const Annex annex = *annexFromName(code);
        const bool wasThere = app.report().has(annex);
        app.page.toggleAnnex(row);
        QTRY_VERIFY(!app.report().has(annex));
        app.page.toggleAnnex(row);
        QTRY_COMPARE(app.report().has(annex), wasThere);
    }
    QCOMPARE(app.page.annexes()->count(), allAnnexes().size() - 2);
}

void ReportViewModelTest::withoutAnnexesThereIsOnePage()
{
    Reports app;
    app.enter();
    QVERIFY(app.page.preview()->count() > 1);
    for (int row = 0; row < app.page.annexes()->count(); ++row)
        app.page.toggleAnnex(row);
    QTRY_COMPARE(app.page.preview()->count(), 1);
}

void ReportViewModelTest::aKnotCanBeLeftOutAndTakenBackIn()
{
    Reports app;
    const KnotId other = app.addKnot();
    app.logPain(other, 3);
    app.enter();
    QTRY_COMPARE(app.report().allKnots().size(), 2);
    QCOMPARE(app.page.knots()->count(), 2);
    app.page.toggleKnot(0);
    QTRY_COMPARE(app.report().allKnots().size(), 1);
    QCOMPARE(app.report().allKnots().first().knot.id(), other);
    QCOMPARE(app.page.knots()->count(), 2);
    app.page.toggleKnot(0);
    QTRY_COMPARE(app.report().allKnots().size(), 2);
}

void ReportViewModelTest::thePaperChangesThePages()
{
    Reports app;
    app.enter();
    app.page.choosePaper(0);
    QTRY_COMPARE(qRound(100 * app.page.preview()->heightToWidth()), 142);
    app.page.choosePaper(1);
    QTRY_COMPARE(qRound(100 * app.page.preview()->heightToWidth()), 129);
}

void ReportViewModelTest::savesAPdfForItsOwnerAlone()
{
    Reports app;
    app.enter();
    app.page.savePdf(app.file(u"r.pdf"_s));
    QVERIFY(app.page.saving());
    QTRY_VERIFY(!app.page.saving());
    QVERIFY(app.read(u"r.pdf"_s).startsWith("%PDF-"));
    QCOMPARE(QFileInfo(app.folder.filePath(u"r.pdf"_s)).permissions()
                 & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QVERIFY(app.lastNotice().contains(u"r.pdf"));
}

void ReportViewModelTest::savesAWebPage()
{
    Reports app;
    app.enter();
    app.page.saveHtml(app.file(u"r.html"_s));
    QTRY_VERIFY(!app.page.saving());
    QVERIFY(app.read(u"r.html"_s).startsWith("<!DOCTYPE html>"));
}

void ReportViewModelTest::theEndingIsAddedWhenItIsMissing()
{
    Reports app;
    app.enter();
    app.page.savePdf(app.file(u"for Anna"_s));
    QTRY_VERIFY(!app.page.saving());
    QVERIFY(QFile::exists(app.folder.filePath(u"for Anna.pdf"_s)));
    app.page.savePdf(app.file(u"LOUD.PDF"_s));
    QTRY_VERIFY(!app.page.saving());
    QVERIFY(QFile::exists(app.folder.filePath(u"LOUD.PDF"_s)));
}

void ReportViewModelTest::aFolderThatDoesNotExistSaysWhatIsSafe()
{
    Reports app;
    app.enter();
    app.page.savePdf(app.file(u"nowhere/r.pdf"_s));
    QTRY_VERIFY(!app.page.saving());
    QVERIFY2(app.lastNotice().contains(u"was not saved"), qPrintable(app.lastNotice()));
    QVERIFY(app.lastNotice().contains(u"Your journal is untouched"));
}

void ReportViewModelTest::whatIsNoFileIsIgnored()
{
    Reports app;
    app.enter();
    app.page.savePdf(QUrl());
    app.page.savePdf(QUrl(u"https://example.org/r.pdf"_s));
    QVERIFY(!app.page.saving());
}

void ReportViewModelTest::printsThePages()
{
    Reports app;
    app.enter();
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(app.folder.filePath(u"printed.pdf"_s));
    app.page.printOn(printer);
    QCOMPARE(app.lastNotice(), u"Sent to the printer");
    QVERIFY(app.read(u"printed.pdf"_s).startsWith("%PDF-"));
    printer.setOutputFileName(app.folder.filePath(u"nowhere/printed.pdf"_s));
    QTest::ignoreMessage(QtWarningMsg, "QPainter::begin(): Returned false");
    app.page.printOn(printer);
    QVERIFY2(app.lastNotice().contains(u"could not be printed"), qPrintable(app.lastNotice()));
}

void ReportViewModelTest::theSheetShowsThePage()
{
    Reports app;
    app.enter();
    PaperSheet sheet;
    sheet.setPreview(app.page.preview());
    sheet.setSize({420, 594});
    const auto shot = [&](int page) {
        QImage image(420, 594, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        sheet.setPage(page);
        sheet.paint(&painter);
        return image;
    };
    QImage blank(420, 594, QImage::Format_RGB32);
    blank.fill(Qt::white);
    QVERIFY(shot(0) != blank);
    QCOMPARE(shot(app.page.preview()->count()), blank);
    QCOMPARE(shot(-1), blank);
}

void ReportViewModelTest::aNewEntryIsInTheReport()
{
    Reports app;
    app.enter();
    QCOMPARE(app.report().allKnots().first().entries, 1);
    app.logPain(app.knot, 2);
    QTRY_COMPARE(app.report().allKnots().first().entries, 2);
}

void ReportViewModelTest::nothingIsMadeOnceThePageIsLeft()
{
    Reports app;
    app.enter();
    app.page.leave();
    app.logPain(app.knot, 2);
    QTest::qWait(50);
    QCOMPARE(app.report().allKnots().first().entries, 1);
}

QTEST_MAIN(ReportViewModelTest)
#include "tst_reportviewmodel.moc"
