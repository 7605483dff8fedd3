// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/pages/settingsviewmodel.h"
#include "tests/support/appfixture.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class PluralsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }

    void oneIsOneAndTwoAreTwo()
    {
        test::AppFixture app;
        Preferences preferences(app.folder.filePath(u"window.ini"_s));
        const SettingsViewModel page(app.session, preferences, u"0"_s, nullptr);
        app.addKnot();
        QCOMPARE(page.journalSummary(),
                 u"1 knot, 0 observations, 0 uses of remedies, 0 check-ins, 0 visits"_s);
        app.logPain(app.addKnot(), 3);
        QCOMPARE(page.journalSummary(),
                 u"2 knots, 1 observation, 0 uses of remedies, 0 check-ins, 0 visits"_s);
    }

    void noFormShowsItsBrackets()
    {
        QFile table(
            QStringLiteral(KNOTEBOOK_SOURCE_DIR "/app/messages/translations/knotebook_en.ts"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(table.readAll());
        static const QRegularExpression form(u"<numerusform>([^<]*)</numerusform>"_s);
        int forms = 0;
        for (auto match = form.globalMatch(text); match.hasNext(); ++forms) {
            const QString words = match.next().captured(1);
            QVERIFY2(!words.isEmpty() && !words.contains(u"(s)"_s), qPrintable(words));
        }
        QVERIFY(forms > 0);
    }

    void everyTextThatCountsHasItsForms()
    {
        QFile table(
            QStringLiteral(KNOTEBOOK_SOURCE_DIR "/app/messages/translations/knotebook_en.ts"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QString forms = QString::fromUtf8(table.readAll());
        static const QRegularExpression counted(u"[tT]r\\(\\s*\"([^\"]*%L?n[^\"]*)\""_s);
        static const QRegularExpression seam(
            u"\"\\s*\n\\s*\""_s); // a long text is written in pieces
        for (const QString &file : sources()) {
            QFile source(file);
            QVERIFY(source.open(QIODevice::ReadOnly));
            QString text = QString::fromUtf8(source.readAll());
            text.remove(seam);
            for (auto match = counted.globalMatch(text); match.hasNext();) {
                const QString words = match.next().captured(1);
                QVERIFY2(forms.contains(u"<source>%1</source>"_s.arg(words)), qPrintable(words));
            }
        }
    }

private:
    static QStringList sources()
    {
        QStringList files;
        for (const QString &folder : {u"app"_s, u"qml"_s}) {
            QDirIterator all(QStringLiteral(KNOTEBOOK_SOURCE_DIR "/") + folder,
                             {u"*.cpp"_s, u"*.h"_s, u"*.qml"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
            while (all.hasNext())
                files += all.next();
        }
        return files;
    }
};

QTEST_MAIN(PluralsTest)
#include "tst_plurals.moc"
