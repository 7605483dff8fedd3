// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/pdffinish.h"
#include "tests/support/pdffacts.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray plainPdf(int pages, const QString &text = u"hello"_s)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(u"secret title of the writer"_s);
    writer.setCreator(u"secret creator"_s);
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.drawText(500, 500, u"%1 %2"_s.arg(text).arg(page + 1));
    }
    painter.end();
    return bytes;
}

const PdfFacts facts {.title = u"Größe & „Titel“"_s,
                      .language = u"en"_s,
                      .made = QDate(2024, 5, 1),
                      .bookmarks = {{u"First"_s, 0}, {u"Zweites Stück"_s, 2}}};

} // namespace

/** What qpdf adds to a PDF, as a reader of PDFs finds it. */
class PdfFinishTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItSaysAboutItself();
    void thePagesAreAsTheyWere();
    void theBookmarksLeadToTheirPages();
    void withoutBookmarksThereIsNoOutline();
    void theSamePagesAreTheSameBytes();
    void otherPagesAreOtherBytes();
    void nothingOfTheWritersOwnFactsIsLeft();
    void whatIsNoPdfIsRefused_data();
    void whatIsNoPdfIsRefused();
    void aBookmarkBeyondTheLastPageIsRefused();

private:
    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"out.pdf"_s);
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? path
                                                                                  : QString();
    }

    QTemporaryDir m_folder;
};

void PdfFinishTest::whatItSaysAboutItself()
{
    const auto bytes = finishedPdf(plainPdf(3), facts);
    QVERIFY(bytes);
    const QString path = file(*bytes);
    QCOMPARE(pdfInfo(path, u"Title"_s), facts.title);
    QCOMPARE(pdfInfo(path, u"Creator"_s), u"Knotebook"_s);
    QVERIFY(pdfInfo(path, u"CreationDate"_s).startsWith(u"2024-05-01T12:00:00"_s)
            || pdfInfo(path, u"CreationDate"_s).startsWith(u"2024-05-01T14:00:00"_s));
    QCOMPARE(pdfInfo(path, u"ModDate"_s), pdfInfo(path, u"CreationDate"_s));
    QVERIFY(bytes->startsWith("%PDF-"));
}

void PdfFinishTest::thePagesAreAsTheyWere()
{
    const QString path = file(*finishedPdf(plainPdf(3), facts));
    QCOMPARE(pdfInfo(path, u"Pages"_s), u"3"_s);
    for (int page = 1; page <= 3; ++page)
        QCOMPARE(pdfPageText(path, page).simplified(), u"hello %1"_s.arg(page));
}

void PdfFinishTest::theBookmarksLeadToTheirPages()
{
    const QString path = file(*finishedPdf(plainPdf(3), facts));
    // pdftohtml lists the outline with the pages that it leads to.
    const QString outline = askPdf(u"pdftohtml"_s, {u"-xml"_s, u"-stdout"_s, u"-i"_s}, path);
    QVERIFY2(outline.contains(u"<item page=\"1\">First</item>"_s), qPrintable(outline));
    QVERIFY2(outline.contains(u"<item page=\"3\">Zweites Stück</item>"_s), qPrintable(outline));
    QVERIFY(outline.indexOf(u"First"_s) < outline.indexOf(u"Zweites"_s));
}

void PdfFinishTest::withoutBookmarksThereIsNoOutline()
{
    PdfFacts none = facts;
    none.bookmarks.clear();
    const QString path = file(*finishedPdf(plainPdf(1), none));
    QVERIFY(
        !askPdf(u"pdftohtml"_s, {u"-xml"_s, u"-stdout"_s, u"-i"_s}, path).contains(u"<outline>"_s));
}

void PdfFinishTest::theSamePagesAreTheSameBytes()
{
    const QByteArray first = *finishedPdf(plainPdf(3), facts);
    QTest::qWait(1100); // the writer's own date has seconds
    QCOMPARE(*finishedPdf(plainPdf(3), facts), first);
}

void PdfFinishTest::otherPagesAreOtherBytes()
{
    const QByteArray first = *finishedPdf(plainPdf(3), facts);
    QVERIFY(*finishedPdf(plainPdf(3, u"other"_s), facts) != first);
    PdfFacts later = facts;
    later.made = QDate(2024, 5, 2);
    QVERIFY(*finishedPdf(plainPdf(3), later) != first);
}

void PdfFinishTest::nothingOfTheWritersOwnFactsIsLeft()
{
    const QString path = file(*finishedPdf(plainPdf(3), facts));
    const QString all = askPdf(u"pdfinfo"_s, {u"-meta"_s}, path) + askPdf(u"pdfinfo"_s, {}, path);
    QVERIFY(!all.isEmpty());
    QVERIFY(!all.contains(u"secret"_s));
}

void PdfFinishTest::whatIsNoPdfIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("these are no pages");
    QTest::newRow("a head alone") << QByteArray("%PDF-1.4\n");
}

void PdfFinishTest::whatIsNoPdfIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto finished = finishedPdf(bytes, facts);
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, ErrorCode::Malformed);
}

void PdfFinishTest::aBookmarkBeyondTheLastPageIsRefused()
{
    QCOMPARE(finishedPdf(plainPdf(2), facts).error().code, ErrorCode::Malformed);
}

QTEST_MAIN(PdfFinishTest)
#include "tst_pdffinish.moc"
