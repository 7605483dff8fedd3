// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

struct Words
{
    const char *name;
    QString text;
};

/** What people write: of every script, with every sign that some file format minds. */
QList<Words> allWords()
{
    return {
        {"plain", u"after the desk"_s},
        {"quotes and commas", u"said \"enough\", and went; home"_s},
        {"several lines", u"first line\nsecond line\n\nfourth"_s},
        {"a formula", u"=SUM(A1:A9)"_s},
        {"another formula", u"-2+3 @home +1"_s},
        {"markup", u"<b>bold</b> & <script>alert(1)</script>"_s},
        {"Hebrew", u"כואב בלילה"_s},
        {"Arabic with digits", u"ألم 7 من 10"_s},
        {"Japanese", u"肩が痛い"_s},
        {"Devanagari", u"कंधे में दर्द"_s},
        {"accents, composed and not", u"n\u00e9 ne\u0301"_s},
        {"an emoji of several parts", u"👩🏽‍⚕️ said rest"_s},
        {"a placeholder", u"%1 and %n and {0}"_s},
        {"a backslash", u"C:\\temp\\new \\n"_s},
        {"SQL", u"'); DROP TABLE knot; --"_s},
        {"very long", QString(1500, u'x')},
        {"long in words", QString(u"pain "_s).repeated(300).trimmed()},
    };
}

} // namespace

/** What a person writes is kept letter by letter and comes out everywhere as it went in. */
class OwnWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsKeptLetterByLetter_data() { words(); }
    void aNoteIsKeptLetterByLetter();
    void aNoteIsInTheArchiveAndComesBack_data() { words(); }
    void aNoteIsInTheArchiveAndComesBack();
    void noCellOfTheTableIsAFormula_data() { words(); }
    void noCellOfTheTableIsAFormula();
    void theReportCanBeMadeAndSaysIt_data() { words(); }
    void theReportCanBeMadeAndSaysIt();
    void aKnotIsCalledAsOneLikes_data() { words(); }
    void aKnotIsCalledAsOneLikes();
    void anOwnRemedyIsCalledAsOneLikes_data() { words(); }
    void anOwnRemedyIsCalledAsOneLikes();
    void whiteSpaceAloneIsNoName();
    void aNameLongerThanAllowedIsNotCutSilently();

private:
    void words()
    {
        QTest::addColumn<QString>("text");
        for (const Words &row : allWords())
            QTest::newRow(row.name) << row.text;
    }
    /** A knot with one entry and that note. */
    void writeDown(const QString &note)
    {
        m_me = std::make_unique<Story>();
        QVERIFY(m_me->markKnot(-48, 157, -1, u"desk"_s));
        QVERIFY(m_me->today()->describe(m_me->knotId(u"desk"_s)));
        m_me->today()->observation()->setRest(5);
        m_me->today()->observation()->setNote(note);
        QVERIFY(m_me->today()->observation()->save());
    }

    std::unique_ptr<Story> m_me;
};

void OwnWords::aNoteIsKeptLetterByLetter()
{
    QFETCH(QString, text);
    writeDown(text);
    QVERIFY(m_me->restart());
    m_me->today()->openKnot(m_me->knotId(u"desk"_s));
    QCOMPARE(textAt(m_me->knot()->timeline(), 0, "note"), text);
    QVERIFY(m_me->knot()->editEntry(0));
    QCOMPARE(m_me->knot()->observation()->note(), text);
}

void OwnWords::aNoteIsInTheArchiveAndComesBack()
{
    QFETCH(QString, text);
    writeDown(text);
    const QByteArray archive = *writeArchive(*Reader::open(m_me->journalFile()));
    Story other;
    QVERIFY(other.plan(other.write(u"archive.json"_s, archive)));
    QVERIFY(other.bringIn());
    other.today()->openKnot(other.knotId(u"desk"_s));
    QCOMPARE(textAt(other.knot()->timeline(), 0, "note"), text);
    QCOMPARE(*writeArchive(*Reader::open(other.journalFile())), archive);
}

void OwnWords::noCellOfTheTableIsAFormula()
{
    QFETCH(QString, text);
    writeDown(text);
    JournalFiles *files = m_me->settings()->files();
    files->exportTable(m_me->url(u"table.csv"_s));
    QVERIFY(QTest::qWaitFor([&] { return !files->busy(); }));
    QFile file(m_me->path(u"table.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString table = QString::fromUtf8(file.readAll());
    QVERIFY(table.contains(u"desk"_s));
    // A cell begins after a comma or a quote: none of them with what a spreadsheet computes.
    for (const QString &danger : {u",="_s, u",\"="_s, u",+"_s, u",\"+"_s, u",@"_s, u",\"@"_s})
        QVERIFY2(!table.contains(danger), qPrintable(danger));
    QVERIFY(!table.contains(u",-2+3"_s) && !table.contains(u",\"-2+3"_s));
}

void OwnWords::theReportCanBeMadeAndSaysIt()
{
    QFETCH(QString, text);
    writeDown(text);
    QVERIFY(m_me->openReport());
    m_me->report()->saveHtml(m_me->url(u"report.html"_s));
    QVERIFY(QTest::qWaitFor([&] { return !m_me->report()->saving(); }));
    QFile file(m_me->path(u"report.html"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(file.readAll());
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(!html.contains(u"<b>bold"_s));
    const QString first = text.section(u'\n', 0, 0).left(40);
    QVERIFY2(html.contains(first.toHtmlEscaped()), qPrintable(first));
    const QString pdf = m_me->savedPdf(u"report.pdf"_s);
    QVERIFY2(pdf.contains(u"desk"_s), qPrintable(pdf));
    const bool isLatin = std::all_of(first.begin(), first.end(),
                                     [](QChar letter) { return letter.unicode() < 0x80; });
    if (isLatin)
        QVERIFY2(pdf.simplified().contains(first.simplified().left(20)), qPrintable(pdf));
}

void OwnWords::aKnotIsCalledAsOneLikes()
{
    QFETCH(QString, text);
    const QString name = text.section(u'\n', 0, 0).left(120).trimmed();
    Story me;
    QVERIFY(me.markKnot(-48, 157, 5, name));
    QCOMPARE(textAt(me.today()->knots(), 0, "name"), name);
    me.logPain(name, 4);
    // What is said of it is said with its name, placeholders and all.
    QVERIFY2(me.notice().contains(name) && me.notice().startsWith(u"4 logged"_s),
             qPrintable(me.notice()));
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QCOMPARE(rowOf(me.trends()->subjects(), "name", name), me.trends()->subjects()->rowCount() - 1);
}

void OwnWords::anOwnRemedyIsCalledAsOneLikes()
{
    QFETCH(QString, text);
    const QString name = text.section(u'\n', 0, 0).left(120).trimmed();
    Story me;
    me.remedies()->addOwn();
    me.remedies()->ownRemedy()->setName(name);
    QVERIFY(me.remedies()->ownRemedy()->save());
    tap(me.remedies()->kinds(), u"Your own"_s);
    QCOMPARE(textAt(me.remedies()->remedies(), 0, "name"), name);
    me.remedies()->logUse(textAt(me.remedies()->remedies(), 0, "remedyId"));
    QCOMPARE(me.remedies()->use()->title(), name);
    QVERIFY(me.remedies()->use()->save());
    QVERIFY2(me.notice().contains(name), qPrintable(me.notice()));
}

void OwnWords::whiteSpaceAloneIsNoName()
{
    Story me;
    QVERIFY(me.markKnot(-48, 157, 5, u"   \t "_s));
    QVERIFY2(textAt(me.today()->knots(), 0, "name").startsWith(u"Upper trapezius"_s),
             qPrintable(textAt(me.today()->knots(), 0, "name")));
}

void OwnWords::aNameLongerThanAllowedIsNotCutSilently()
{
    Story me;
    me.show(Navigator::Body);
    me.body()->touch(-48, 157, 5);
    QVERIFY(me.body()->startKnot());
    const QString endless(200'000, u'x');
    me.body()->form()->setLabel(endless);
    if (me.body()->form()->save())
        QCOMPARE(textAt(me.today()->knots(), 0, "name"), endless);
    else
        QVERIFY2(!me.notice().isEmpty(), "nothing is said");
}

QTEST_MAIN(OwnWords)
#include "tst_ownwords.moc"
