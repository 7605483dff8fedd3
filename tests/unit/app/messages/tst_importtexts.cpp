// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/importtexts.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** What is said of a file before anything of it is written. */
class ImportTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRemarkQuotesTheFile_data();
    void aRemarkQuotesTheFile();
    void aDayThatIsStillToComeIsNamedWithItsYear()
    {
        const QString text = remarkText({ImportRemark::Kind::Later, 2, u"2062-05-01"_s});
        QVERIFY2(text.contains(u"1 May 2062"_s), qPrintable(text));
        // It may be meant, or not.
        QVERIFY2(text.contains(u"plan"_s) && text.contains(u"wrong"_s), qPrintable(text));
    }
};

void ImportTextsTest::aRemarkQuotesTheFile_data()
{
    QTest::addColumn<ImportRemark>("remark");
    const auto row = [](const char *name, ImportRemark::Kind kind, const QString &example) {
        QTest::newRow(name) << ImportRemark {kind, 3, example};
    };
    row("the worst of a day", ImportRemark::Kind::WorstInNote, u"8"_s);
    row("a range", ImportRemark::Kind::MiddleOfRange, u"6-7"_s);
    row("a time in words", ImportRemark::Kind::TimeInNote, u"morning"_s);
    row("days of a spreadsheet", ImportRemark::Kind::SpreadsheetDays, u"45412"_s);
    row("a scale", ImportRemark::Kind::Scale, u"100"_s);
}

void ImportTextsTest::aRemarkQuotesTheFile()
{
    QFETCH(ImportRemark, remark);
    const QString text = remarkText(remark);
    QVERIFY2(text.contains(remark.example), qPrintable(text));
    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
}

QTEST_GUILESS_MAIN(ImportTextsTest)
#include "tst_importtexts.moc"
