// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/functionchart.h"
#include "app/pages/functionviewmodel.h"
#include "tests/unit/app/pages/trendsfixture.h"

#include <QImage>
#include <QPainter>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QRgb paper = 0xffffffff;

struct Page : TrendsJournal
{
    void answer(int days, std::variant<Peg, Psfs, GlobalChange> answers)
    {
        const AssessmentFields fields {.felt = *Moment::onDay(daysAgo(days)),
                                       .answers = std::move(answers)};
        session.add(ActionKind::Assess, fields, u"answered"_s);
    }
    bool look() { return TrendsJournal::look(page, lastDays(7)); }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < page.courses()->count(); ++row)
            titles.append(words(row, FunctionModel::TitleRole));
        return titles;
    }
    QString words(int row, FunctionModel::Role role) const
    {
        return page.courses()->index(row).data(role).toString();
    }
    QImage chart(int row) const
    {
        FunctionChart chart;
        chart.setProperty("courses", QVariant::fromValue(page.courses()));
        chart.setProperty("row", row);
        chart.setProperty("line", QColor(Qt::black));
        chart.setProperty("band", QColor(Qt::yellow));
        chart.setProperty("grid", QColor(Qt::gray));
        chart.setSize({210, 110});
        QImage image(210, 110, QImage::Format_ARGB32);
        image.fill(paper);
        QPainter painter(&image);
        chart.paint(&painter);
        return image;
    }

    mutable FunctionViewModel page {session, nullptr};
};

bool isDark(const QImage &image, int x, int y)
{
    return image.pixelColor(x, y).lightness() < 60;
}

} // namespace

/** How a person gets along, on the page Trends. */
class FunctionViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyJournalSaysWhatItIsFor();
    void everyScoreHasItsLine();
    void oneActivityNeedsNoLineOfItsOwn();
    void theCourseReachesBackBeyondThePeriod();
    void answersStandNewestFirst();
    void answeringIsSeenAtOnce();
    void answersAreChangedAndDeletedFromTheList();
    void rowsThatAreNotThereDoNothing();
    void theSpanNamesItsDays();
    void aChartShowsEachScoreAtItsHeight();
    void theBandIsWhatSaysLittle();
    void answersFarApartAreNotJoined();
    void aChartWithoutItsRowStaysEmpty();
    void oneScoreIsASentenceAndNoChart();
};

void FunctionViewModelTest::anEmptyJournalSaysWhatItIsFor()
{
    Page app;
    QVERIFY(app.page.sentence().startsWith(u"Looking"));
    QVERIFY(app.look());
    QVERIFY2(app.page.sentence().contains(u"questionnaires"), qPrintable(app.page.sentence()));
    QCOMPARE(app.page.courses()->count(), 0);
    QCOMPARE(app.page.answers()->count(), 0);
}

void FunctionViewModelTest::everyScoreHasItsLine()
{
    Page app;
    app.answer(14, Peg {6, 6, 6});
    app.answer(14, Psfs {{{u"walk"_s, 3}, {u"row"_s, 1}}});
    app.answer(0, Peg {4, 4, 4});
    app.answer(0, Psfs {{{u"walk"_s, 7}, {u"row"_s, 3}}});
    app.answer(0, GlobalChange {2});
    QVERIFY(app.look());
    QCOMPARE(app.titles(),
             (QStringList {u"Pain and everyday life"_s, u"Activities that matter to you"_s,
                           u"walk"_s, u"row"_s, u"All in all"_s}));
    QVERIFY(app.words(0, FunctionModel::SentenceRole).contains(u"better by 2.0"));
    QVERIFY(app.words(1, FunctionModel::SentenceRole).contains(u"better by 3.0"));
    QVERIFY(app.words(2, FunctionModel::SentenceRole).contains(u"better by 4.0"));
    // Two points are much for a mean of several, and little for one activity.
    QVERIFY(app.words(3, FunctionModel::SentenceRole).contains(u"less than 3.0 says little"));
    QVERIFY(app.words(4, FunctionModel::SentenceRole).startsWith(u"Much better on"));
    for (int row = 0; row < 5; ++row)
        QCOMPARE(app.page.courses()->index(row).data(FunctionModel::PartRole).toBool(),
                 row == 2 || row == 3);
}

void FunctionViewModelTest::oneActivityNeedsNoLineOfItsOwn()
{
    Page app;
    app.answer(0, Psfs {{{u"walk"_s, 7}}});
    QVERIFY(app.look());
    QCOMPARE(app.titles(), QStringList {u"Activities that matter to you"_s});
}

void FunctionViewModelTest::theCourseReachesBackBeyondThePeriod()
{
    Page app;
    app.answer(400, Peg {9, 9, 9});
    app.answer(0, Peg {4, 4, 4});
    QVERIFY(app.look());
    QVERIFY2(app.words(0, FunctionModel::SentenceRole).contains(u"answered on 2 days"),
             qPrintable(app.words(0, FunctionModel::SentenceRole)));
}

void FunctionViewModelTest::answersStandNewestFirst()
{
    Page app;
    app.answer(0, Peg {4, 4, 4});
    app.answer(14, GlobalChange {-1});
    app.answer(7, Psfs {{{u"walk"_s, 7}}});
    QVERIFY(app.look());
    const AnswerListModel &answers = *app.page.answers();
    const auto at = [&](int row, AnswerListModel::Role role) {
        return answers.index(row).data(role).toString();
    };
    QCOMPARE(at(0, AnswerListModel::TitleRole), u"Pain and everyday life"_s);
    QCOMPARE(at(1, AnswerListModel::DetailRole), u"walk: 7 of 10"_s);
    QCOMPARE(at(2, AnswerListModel::DetailRole), u"A little worse"_s);
    QVERIFY(!at(2, AnswerListModel::DayRole).isEmpty());
}

void FunctionViewModelTest::answeringIsSeenAtOnce()
{
    Page app;
    QVERIFY(app.look());
    app.page.ask(AssessmentForm::Kind::AllInAll);
    app.page.form()->change()->toggle(1);
    QVERIFY(app.page.form()->save());
    QTRY_COMPARE(app.page.courses()->count(), 1);
    QCOMPARE(app.page.answers()->count(), 1);
}

void FunctionViewModelTest::answersAreChangedAndDeletedFromTheList()
{
    Page app;
    app.answer(7, Peg {4, 4, 4});
    app.answer(0, Peg {5, 5, 5});
    QVERIFY(app.look());
    QVERIFY(app.page.edit(1));
    QCOMPARE(app.page.form()->pain(), 4);
    app.page.remove(0);
    QTRY_COMPARE(app.page.answers()->count(), 1);
    QCOMPARE(app.lastNotice(), u"Answers deleted"_s);
    app.session.undo();
    QTRY_COMPARE(app.page.answers()->count(), 2);
}

void FunctionViewModelTest::rowsThatAreNotThereDoNothing()
{
    Page app;
    app.answer(0, Peg {5, 5, 5});
    QVERIFY(app.look());
    for (const int row : {-1, 1, 50}) {
        QVERIFY(!app.page.edit(row));
        app.page.remove(row);
        QVERIFY(!app.page.courses()->line(row));
    }
    QCOMPARE(app.session.read().all<AssessmentFields>()->size(), 1);
}

void FunctionViewModelTest::theSpanNamesItsDays()
{
    Page app;
    app.answer(7, Peg {4, 4, 4});
    QVERIFY(app.look());
    const QString one = app.words(0, FunctionModel::SpanRole);
    QCOMPARE(one, QLocale().toString(app.daysAgo(7), QLocale::ShortFormat));
    app.answer(0, Peg {5, 5, 5});
    QTRY_VERIFY(app.words(0, FunctionModel::SpanRole) != one);
    QVERIFY(app.words(0, FunctionModel::SpanRole).startsWith(one));
    QCOMPARE(app.words(0, FunctionModel::NumbersRole).count(u'\n'), 1);
}

void FunctionViewModelTest::aChartShowsEachScoreAtItsHeight()
{
    Page app;
    app.answer(7, Peg {10, 10, 10});
    app.answer(0, Peg {0, 0, 0});
    QVERIFY(app.look());
    const QImage image = app.chart(0);
    QVERIFY(isDark(image, 5, 5)); // 10, at the left
    QVERIFY(isDark(image, 205, 105)); // 0, at the right
    QVERIFY(isDark(image, 105, 55)); // the line between them
    QVERIFY(!isDark(image, 5, 105));
    QVERIFY(!isDark(image, 205, 5));
}

void FunctionViewModelTest::theBandIsWhatSaysLittle()
{
    Page app;
    app.answer(7, Psfs {{{u"walk"_s, 5}}});
    app.answer(0, Psfs {{{u"walk"_s, 9}}});
    QVERIFY(app.look());
    const QImage image = app.chart(0);
    // Two points either way of the 5, ten pixels a point.
    QCOMPARE(image.pixelColor(150, 37), QColor(Qt::yellow));
    QCOMPARE(image.pixelColor(150, 73), QColor(Qt::yellow));
    QCOMPARE(image.pixel(150, 78), paper);
    QCOMPARE(image.pixel(20, 30), paper);
}

void FunctionViewModelTest::answersFarApartAreNotJoined()
{
    Page app;
    app.answer(200, Peg {5, 5, 5});
    app.answer(0, Peg {5, 5, 5});
    QVERIFY(app.look());
    QVERIFY(isDark(app.chart(0), 5, 55));
    QVERIFY(!isDark(app.chart(0), 60, 55));
    Page weekly;
    weekly.answer(14, Peg {5, 5, 5});
    weekly.answer(0, Peg {5, 5, 5});
    QVERIFY(weekly.look());
    QVERIFY(isDark(weekly.chart(0), 60, 55));
}

void FunctionViewModelTest::aChartWithoutItsRowStaysEmpty()
{
    Page app;
    QVERIFY(app.look());
    const QImage image = app.chart(3);
    QImage empty(image.size(), image.format());
    empty.fill(paper);
    QCOMPARE(image, empty);
}

void FunctionViewModelTest::oneScoreIsASentenceAndNoChart()
{
    Page app;
    app.answer(7, Peg {4, 4, 4});
    app.answer(7, Psfs {{{u"walk"_s, 7}, {u"row"_s, 3}}});
    app.answer(0, Psfs {{{u"walk"_s, 8}}});
    QVERIFY(app.look());
    const auto course = [&](int row) {
        return app.page.courses()->index(row).data(FunctionModel::CourseRole).toBool();
    };
    QCOMPARE(app.titles().first(), u"Pain and everyday life"_s);
    QVERIFY(!course(0));
    QVERIFY2(app.words(0, FunctionModel::SentenceRole)
                 .endsWith(u"From two days on a change can be seen, and a course is drawn."),
             qPrintable(app.words(0, FunctionModel::SentenceRole)));
    QImage empty = app.chart(0);
    empty.fill(paper);
    QCOMPARE(app.chart(0), empty);
    QVERIFY(course(1)); // the activity was answered twice
    QVERIFY(app.page.courses()->anyCourse());
    Page one;
    one.answer(0, Peg {4, 4, 4});
    QVERIFY(one.look());
    QVERIFY(!one.page.courses()->anyCourse());
    QVERIFY(!one.page.courses()->line(0)->hasCourse());
}

QTEST_MAIN(FunctionViewModelTest)
#include "tst_functionviewmodel.moc"
