// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/print/reportdocument.h"
#include "app/print/textblock.h"
#include "core/store/careentries.h"
#include "tests/support/clifixture.h"

#include <QDir>
#include <QFontMetricsF>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** The difference as diff -u says it; just the place of it where there is no diff. */
QString difference(const QString &expected, const QString &actual)
{
    constexpr qsizetype longest = 4'000;
    QProcess diff;
    diff.start(u"diff"_s, {u"-u"_s, expected, actual});
    if (!diff.waitForFinished(10'000))
        return u"%1 differs from %2"_s.arg(actual, expected);
    return QString::fromUtf8(diff.readAllStandardOutput()).left(longest);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

/** Whole answers beside the ones that were looked at; see README.md. */
class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theReportOfTheDemoYear();
    void thePagesOfTheDemoYear();
    void careOfTheDemoYear();
    void theArchiveOfASmallJournal();
    void theCsvOfASmallJournal();
    void theHelp();

private:
    void compare(const QString &name, const QByteArray &actual);
    QByteArray exported(const CliFixture &journal, const QString &format) const;

    CliFixture m_demo;
    CliFixture m_small;
};

void GoldenTest::compare(const QString &name, const QByteArray &actual)
{
    const QString expected = QStringLiteral(KNOTEBOOK_SOURCE_DIR "/tests/golden/expected/") + name;
    const QString beside = QStringLiteral(KNOTEBOOK_ACTUAL_DIR "/") + name;
    QVERIFY(!actual.isEmpty());
    if (qEnvironmentVariableIsSet("UPDATE_GOLDENS")) {
        QVERIFY(write(expected, actual));
        return;
    }
    if (contentOf(expected) == actual) {
        QFile::remove(beside);
        return;
    }
    QVERIFY(write(beside, actual));
    QFAIL(qPrintable(name + u" differs:\n"_s + difference(expected, beside)));
}

QByteArray GoldenTest::exported(const CliFixture &journal, const QString &format) const
{
    const Run run =
        journal.run({u"export"_s, u"--format"_s, format, u"--out"_s, journal.path(u"out"_s)});
    return run.code == 0 ? journal.bytes(u"out"_s) : QByteArray();
}

// The small journal is the one of the first schema: it has a record of every
// kind, with ids that stay.
void GoldenTest::initTestCase()
{
    QVERIFY(knotebook::installPlurals(*QCoreApplication::instance()));
    QCOMPARE(m_demo.run({u"demo"_s, u"--seed"_s, u"1"_s}).code, 0);
    QVERIFY(QFile::copy(QStringLiteral(KNOTEBOOK_SOURCE_DIR "/tests/migrations/schema-1.knotebook"),
                        m_small.path()));
}

void GoldenTest::theReportOfTheDemoYear()
{
    QCOMPARE(m_demo.run({u"report"_s, u"--out"_s, m_demo.path(u"r.html"_s)}).code, 0);
    // The body is drawn anew more often than the report is changed.
    static const QRegularExpression outline(u" d=\"[^\"]*\""_s);
    const QString page = QString::fromUtf8(m_demo.bytes(u"r.html"_s));
    compare(u"report.html"_s, QString(page).replace(outline, u" d=\"…\""_s).toUtf8());
}

// What stands on the pages of the PDF, line by line. Where lines break follows from
// the font: with another version of it the pages are others, and rightly so.
void GoldenTest::thePagesOfTheDemoYear()
{
    const knotebook::Tables tables = *knotebook::loadTables();
    const auto reader = knotebook::Reader::open(m_demo.path());
    QVERIFY(reader);
    const QTimeZone zone("Europe/Vienna");
    const QDateTime now(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC);
    const knotebook::Catalogue &catalogue = tables.references.catalogue();
    const auto inputs = knotebook::careInputs(*reader, tables.atlas, catalogue, now, zone);
    QVERIFY(inputs);
    const knotebook::ReportOptions options {.period = {QDate(2024, 2, 2), QDate(2024, 5, 1)}};
    const auto report =
        knotebook::makeReport(*reader, options, knotebook::care(*inputs, tables.rules), catalogue,
                              tables.rules, QDate(2024, 5, 1));
    QVERIFY(report);
    const knotebook::ReportDocument document(*report, tables.atlas,
                                             {tables.texts, tables.careTexts}, QPageSize::A4);
    const QFontMetricsF metrics(knotebook::fontOf({.points = 100}));
    const QString probe = u"A hundred points of probe text: %1\n"_s.arg(
        metrics.horizontalAdvance(u"Steady since then"_s), 0, 'f', 1);
    const QByteArray expected =
        contentOf(QStringLiteral(KNOTEBOOK_SOURCE_DIR "/tests/golden/expected/report-pages.txt"));
    if (!expected.startsWith(probe.toUtf8()) && !qEnvironmentVariableIsSet("UPDATE_GOLDENS"))
        QSKIP("The golden was made with another version of the font Inter.");
    QString text = probe;
    for (int page = 0; page < document.pageCount(); ++page) {
        text += u"--- page %1\n"_s.arg(page + 1);
        for (const knotebook::PrintedItem &item : document.page(page)) {
            const QRectF box = knotebook::boxOf(item);
            if (const auto *line = std::get_if<knotebook::PrintedLine>(&item))
                text += u"%1 %2: %3\n"_s.arg(qRound(box.x())).arg(qRound(box.y())).arg(line->text);
            else if (std::holds_alternative<knotebook::PrintedFigure>(item))
                text += u"%1 %2: [figure, %3 by %4]\n"_s.arg(qRound(box.x()))
                            .arg(qRound(box.y()))
                            .arg(qRound(box.width()))
                            .arg(qRound(box.height()));
        }
    }
    compare(u"report-pages.txt"_s, text.toUtf8());
}

void GoldenTest::careOfTheDemoYear()
{
    compare(u"care.json"_s, m_demo.json({u"care"_s}).out.toUtf8());
}

void GoldenTest::theArchiveOfASmallJournal()
{
    compare(u"archive.json"_s, exported(m_small, u"json"_s));
}

void GoldenTest::theCsvOfASmallJournal()
{
    compare(u"observations.csv"_s, exported(m_small, u"csv"_s));
}

void GoldenTest::theHelp()
{
    compare(u"help.txt"_s, CliFixture::runAsIs({u"--help"_s}).out.toUtf8());
    compare(u"help-log.txt"_s, CliFixture::runAsIs({u"log"_s, u"--help"_s}).out.toUtf8());
}

QTEST_MAIN(GoldenTest)
#include "tst_golden.moc"
