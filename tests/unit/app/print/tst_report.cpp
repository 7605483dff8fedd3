// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "tests/unit/app/print/clinic.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The report as a therapist reads it: what is in it, what is not, and that it fits its paper. */
class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }

    void thePdfHoldsItsWordsAsText();
    void whatIsHiddenIsInNoFile_data();
    void whatIsHiddenIsInNoFile();
    void thePagesHaveTheSizeOfTheirPaper_data();
    void thePagesHaveTheSizeOfTheirPaper();
    void sixtyKnotsFillPagesAndNothingIsLost();
    void longNamesStayOnThePage();
    void wordsFromRightToLeftAreKept();
    void textThatLooksLikeMarkupIsText();
    void thePageIsWellFormedAndLoadsNothing();
    void everyHeadingIsInTheOrderOfItsKind();
    void withoutOpenKnotsTheReportSaysSo();
    void theSameReportIsTheSamePage();
    void aPdfThatCannotBeWrittenLeavesNothing();
    void oneOfEachIsSaidAsOne();
    void sleepIsSaidInHoursAndMinutes();
};

void ReportTest::thePdfHoldsItsWordsAsText()
{
    Clinic clinic;
    const KnotId knot = clinic.knot(u"desk knot"_s);
    for (int day = 1; day <= 28; ++day)
        clinic.log(knot, day, 8 - day / 5, day == 28 ? u"slept badly"_s : QString());
    const QString text = clinic.pdfText(clinic.report());
    for (const char *part : {"Report on muscle knots", "desk knot", "Upper trapezius, left",
                             "Falling by about", "entries on 28 of 31 days", "slept badly",
                             "When to get help", "not a diagnosis", "Page 1 of"})
        QVERIFY2(text.simplified().contains(QLatin1String(part)), part);
}

void ReportTest::whatIsHiddenIsInNoFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("secret");
    QTest::newRow("notes") << u"notes"_s << u"secretnote"_s;
    QTest::newRow("visits") << u"visits"_s << u"secretadvice"_s;
    QTest::newRow("medicines") << u"medicines"_s << u"secretpill"_s;
    QTest::newRow("remedies") << u"remedies"_s << u"secretbottle"_s;
    QTest::newRow("questions") << u"questions"_s << u"pain, pressure or tightness"_s;
    QTest::newRow("a knot") << u"knot"_s << u"secretknot"_s;
    QTest::newRow("the name") << u"name"_s << u"Secretname"_s;
}

void ReportTest::whatIsHiddenIsInNoFile()
{
    QFETCH(QString, what);
    QFETCH(QString, secret);
    Clinic clinic;
    const KnotId open = clinic.knot(u"open"_s);
    const KnotId hidden = clinic.knot(u"secretknot"_s, View::Back, 48);
    clinic.log(open, 20, 5, u"secretnote"_s);
    clinic.log(hidden, 20, 7);
    for (const auto &[name, kind] : {std::pair(u"secretpill"_s, u"medicine"_s),
                                     std::pair(u"secretbottle"_s, u"heat_cold"_s)}) {
        const auto id = clinic.session.add(
            ActionKind::AddRemedy, OwnRemedyFields {.name = name, .kind = kind}, u"added"_s);
        clinic.session.add(ActionKind::LogUse,
                           UseFields {.remedy = id->toString(),
                                      .knot = open,
                                      .felt = *Moment::onDay(QDate(2024, 4, 20))},
                           u"used"_s);
    }
    VisitFields visit {.felt = *Moment::onDay(QDate(2024, 4, 21)), .profession = u"doctor"_s};
    visit.advice = u"secretadvice"_s;
    clinic.session.add(ActionKind::AddVisit, visit, u"seen"_s);
    clinic.session.add(ActionKind::Screen,
                       ScreeningFields {clinic.session.now(), {{u"chest-pain"_s, Answer::No}}},
                       u"asked"_s);
    ProfileFields profile;
    profile.name = u"Secretname"_s;
    clinic.session.replace(ActionKind::EditProfile, profileId(), profile, u"named"_s);
    ReportOptions options;
    options.name = what != u"name";
    options.notes = what != u"notes";
    options.visits = what != u"visits";
    options.medicines = what != u"medicines";
    options.remedies = what != u"remedies";
    options.questions = what != u"questions";
    if (what == u"knot")
        options.hidden.insert(hidden);
    QVERIFY2(clinic.html().contains(secret), "not in the whole report either");
    QVERIFY(!clinic.html(options).contains(secret));
    QVERIFY(clinic.pdfText(clinic.report()).simplified().contains(secret));
    QVERIFY(!clinic.pdfText(clinic.report(options)).simplified().contains(secret));
    QFile pdf(clinic.folder.filePath(u"report.pdf"_s));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(!pdf.readAll().contains(secret.toLatin1())); // nor as a title or a remark
}

void ReportTest::thePagesHaveTheSizeOfTheirPaper_data()
{
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    QTest::addColumn<QSizeF>("points");
    QTest::newRow("A4") << QPageSize::A4 << QSizeF(595, 842);
    QTest::newRow("letter") << QPageSize::Letter << QSizeF(612, 792);
}

void ReportTest::thePagesHaveTheSizeOfTheirPaper()
{
    QFETCH(QPageSize::PageSizeId, paper);
    QFETCH(QSizeF, points);
    Clinic clinic;
    clinic.log(clinic.knot(u"a"_s), 20, 5);
    const Report report = clinic.report();
    const ReportDocument document(report, clinic.tables.atlas, clinic.words(), paper);
    QCOMPARE(document.pageSize().toSize(), points.toSize());
    const QString path = clinic.folder.filePath(u"paper.pdf"_s);
    QVERIFY(writeReportPdf(document, path));
    static const QRegularExpression size(u"^(\\d+)[.\\d]* x (\\d+)"_s);
    const auto match = size.match(pdfInfo(path, u"Page size"_s));
    QVERIFY(match.hasMatch());
    QCOMPARE(QSize(match.captured(1).toInt(), match.captured(2).toInt()), points.toSize());
    QCOMPARE(pdfInfo(path, u"Pages"_s).toInt(), document.pageCount());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void ReportTest::sixtyKnotsFillPagesAndNothingIsLost()
{
    Clinic clinic;
    for (int i = 1; i <= 60; ++i)
        clinic.log(clinic.knot(u"knot number %1."_s.arg(i)), 20, 1 + i % 10);
    const Report report = clinic.report();
    QCOMPARE(report.allKnots().size(), 60);
    const ReportDocument document(report, clinic.tables.atlas, clinic.words(), QPageSize::A4);
    QVERIFY(document.pageCount() > 3 && document.pageCount() < 40);
    const QString page = clinic.html();
    const QString text = clinic.pdfText(report).simplified();
    for (int i = 1; i <= 60; ++i) {
        const QString label = u"knot number %1."_s.arg(i);
        QCOMPARE(page.count(label), 1);
        QVERIFY2(text.contains(label), qPrintable(label));
    }
    QVERIFY(text.contains(u"Page %1 of %1"_s.arg(document.pageCount())));
}

void ReportTest::longNamesStayOnThePage()
{
    Clinic clinic;
    ProfileFields profile;
    profile.name = u"Maximiliane "_s.repeated(15).trimmed();
    clinic.session.replace(ActionKind::EditProfile, profileId(), profile, u"named"_s);
    const QString label = u"the one between shoulder and neck "_s.repeated(5).trimmed();
    clinic.log(clinic.knot(label.left(180)), 20, 5, u"word "_s.repeated(800));
    const Report report = clinic.report();
    const ReportDocument document(report, clinic.tables.atlas, clinic.words(), QPageSize::A4);
    QImage page(document.pageSize().toSize(), QImage::Format_RGB32);
    for (int i = 0; i < document.pageCount(); ++i) {
        page.fill(Qt::white);
        QPainter painter(&page);
        document.paintPage(painter, i);
        painter.end();
        for (int y = 0; y < page.height(); ++y) { // the margins stay white
            for (const int x : {0, 10, 30, page.width() - 30, page.width() - 10}) {
                if (page.pixel(x, y) != qRgb(255, 255, 255))
                    QFAIL(qPrintable(u"page %1 at %2, %3"_s.arg(i).arg(x).arg(y)));
            }
        }
    }
    const QString text = clinic.pdfText(report).simplified();
    QCOMPARE(text.count(u"word "_s) >= 790, true);
    QVERIFY(text.contains(u"Page 1 of"_s)); // the name did not run over it
}

void ReportTest::wordsFromRightToLeftAreKept()
{
    Clinic clinic;
    const QString note = u"كتف يؤلمني منذ الصباح"_s;
    clinic.log(clinic.knot(u"כתף שמאל"_s), 20, 5, note);
    const QString page = clinic.html();
    QVERIFY(page.contains(note));
    QVERIFY(page.contains(u"כתף שמאל"_s));
    QVERIFY(page.contains(u"<dd dir=\"auto\">"_s + note));
    const ReportDocument document(clinic.report(), clinic.tables.atlas, clinic.words(),
                                  QPageSize::A4);
    QVERIFY(document.pageCount() >= 1);
}

void ReportTest::textThatLooksLikeMarkupIsText()
{
    Clinic clinic;
    clinic.log(clinic.knot(u"<script>alert(1)</script>"_s), 20, 5, u"a < b && c > \"d\" %1 %2"_s);
    const QString page = clinic.html();
    QVERIFY(!page.contains(u"<script"_s));
    QVERIFY(page.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"_s));
    QVERIFY(page.contains(u"a &lt; b &amp;&amp; c &gt; &quot;d&quot; %1 %2"_s));
    const QString text = clinic.pdfText(clinic.report()).simplified();
    QVERIFY(text.contains(u"a < b && c > \"d\" %1 %2"_s));
    QVERIFY(text.contains(u"<script>"_s));
}

void ReportTest::thePageIsWellFormedAndLoadsNothing()
{
    Clinic clinic;
    clinic.log(clinic.knot(u"a & b"_s), 20, 5, u"x < y"_s);
    QString page = clinic.html();
    static const QRegularExpression loads(
        u"<(script|link|img|iframe|object)\\b|url\\(|@import|https?://|src="_s);
    QVERIFY2(!page.contains(loads), qPrintable(loads.match(page).captured()));
    QVERIFY(page.startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(page.contains(u"<html lang=\"en\">"_s) && page.contains(u"charset=\"utf-8\""_s));
    static const QRegularExpression single(u"<meta[^>]*>"_s); // the only ones without an end
    QXmlStreamReader xml(page.remove(single).remove(u"<!DOCTYPE html>"_s));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void ReportTest::everyHeadingIsInTheOrderOfItsKind()
{
    Clinic clinic;
    for (int i = 0; i < 6; ++i)
        clinic.log(clinic.knot(u"k%1"_s.arg(i)), 20, 3 + i, u"note"_s);
    const QString page = clinic.html();
    static const QRegularExpression heading(u"<h([1-6])"_s);
    int last = 0;
    int count = 0;
    for (auto match = heading.globalMatch(page); match.hasNext(); ++count) {
        const int level = match.next().captured(1).toInt();
        QVERIFY(level <= last + 1); // no level is left out on the way down
        last = level;
    }
    QVERIFY(count > 8);
    QCOMPARE(page.count(u"<h1"_s), 1);
    // The worst first, then the others.
    QVERIFY(page.indexOf(u"k5"_s) < page.indexOf(u"k4"_s));
    QVERIFY(page.indexOf(u"All other knots"_s) > page.indexOf(u"When to get help"_s));
}

void ReportTest::withoutOpenKnotsTheReportSaysSo()
{
    Clinic clinic;
    QVERIFY(clinic.html().contains(u"No unresolved knot in this period"_s));
    const KnotId knot = clinic.knot(u"gone"_s);
    clinic.log(knot, 20, 5);
    QVERIFY(clinic.html().contains(u"What hurts, the worst first"_s));
    clinic.log(knot, 25, 0);
    QVERIFY(clinic.html().contains(u"No unresolved knot in this period"_s));
    QVERIFY(clinic.html().contains(u"gone"_s)); // among the others
}

void ReportTest::theSameReportIsTheSamePage()
{
    Clinic clinic;
    const KnotId knot = clinic.knot(u"a"_s);
    for (int day = 1; day <= 20; ++day)
        clinic.log(knot, day, day % 7);
    QCOMPARE(clinic.html(), clinic.html());
}

void ReportTest::aPdfThatCannotBeWrittenLeavesNothing()
{
    Clinic clinic;
    clinic.log(clinic.knot(u"a"_s), 20, 5);
    const Report report = clinic.report();
    const ReportDocument document(report, clinic.tables.atlas, clinic.words(), QPageSize::A4);
    const QString nowhere = clinic.folder.filePath(u"none/r.pdf"_s);
    QVERIFY(!writeReportPdf(document, nowhere));
    QVERIFY(!QFile::exists(nowhere));
    QVERIFY(!QFile::exists(clinic.folder.filePath(u"none"_s)));
}

void ReportTest::oneOfEachIsSaidAsOne()
{
    Clinic clinic;
    const KnotId knot = clinic.knot(u"a"_s);
    clinic.log(knot, 20, 5);
    clinic.session.add(
        ActionKind::LogUse,
        UseFields {.remedy = u"heat"_s, .knot = knot, .felt = *Moment::onDay(QDate(2024, 4, 20))},
        u"used"_s);
    const QString page = clinic.html();
    QVERIFY2(page.contains(u"1 use; "_s), qPrintable(page));
    QVERIFY(page.contains(u"0 pairs of before and after"_s));
    QVERIFY(!page.contains(u"(s)"_s) && !page.contains(u"%n"_s));
}

void ReportTest::sleepIsSaidInHoursAndMinutes()
{
    Clinic clinic;
    clinic.log(clinic.knot(u"a"_s), 20, 5);
    CheckinFields day {.day = QDate(2024, 4, 20)};
    day.sleepMinutes = 445;
    clinic.session.add(ActionKind::CheckIn, day, u"slept"_s);
    QVERIFY(clinic.html().contains(u"7 h 25 min on average"_s));
}

QTEST_MAIN(ReportTest)
#include "tst_report.moc"
